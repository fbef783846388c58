import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Finding } from '../../newsroom/index.ts'
import type { Schemas } from '../format.ts'

/** An official JSON Schema by its file name, with the files that it refers to. */
export type JsonSchemaFiles = Readonly<{ main: string; parts: readonly string[]; draft: '07' | '2020-12' }>

type Compiled = Readonly<{ texts: readonly string[]; validate: ValidateFunction }>

const MOST = 100
const compiled = new Map<string, Compiled>()

/**
 * What the official schema says of a document; null where one of its files isn't on this machine. `format` is a remark and
 * not a rule there (JSON Schema 2020-12, 7.2.1), so dates and addresses are for the format's own rules.
 */
export function validateJson(document: unknown, files: JsonSchemaFiles, schemas: Schemas): readonly Finding[] | null {
  const bytes = [files.main, ...files.parts].map(schemas)
  if (!bytes.every(each => each !== undefined)) return null
  const validate = validatorOf(files, bytes.map(each => new TextDecoder().decode(each)))
  if (validate(document)) return []
  return (validate.errors ?? []).slice(0, MOST).map(inWords)
}

function validatorOf(files: JsonSchemaFiles, texts: readonly string[]): ValidateFunction {
  const kept = compiled.get(files.main)
  if (kept && kept.texts.every((text, index) => text === texts[index])) return kept.validate
  const Validator = files.draft === '07' ? Ajv : Ajv2020
  const ajv = new Validator({ strict: false, validateFormats: false, allErrors: true })
  const [main, ...parts] = texts.map(text => JSON.parse(text) as object)   // an official schema is a JSON object
  for (const part of parts) ajv.addSchema(part)
  const validate = ajv.compile(main ?? {})
  compiled.set(files.main, { texts, validate })
  return validate
}

const inWords = ({ instancePath, message = 'is not valid', params }: ErrorObject): Finding => {
  const name: unknown = Object.values(params as Readonly<Record<string, unknown>>)[0]   // the parameters of an error are an object
  const what = typeof name === 'string' && !message.includes(name) ? `${message} (${name.slice(0, 60)})` : message
  return { rule: 'schema/invalid', severity: 'error', message: `${instancePath || 'The document'} ${what}.`, where: { kind: 'line', line: 1, path: instancePath || '/' } }
}
