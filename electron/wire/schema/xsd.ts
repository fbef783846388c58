import { ParseOption, XmlBufferInputProvider, XmlDocument, XmlLibError, xmlRegisterInputProvider, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import type { Finding } from '../../newsroom/index.ts'
import type { Schemas } from '../format.ts'

/** An official schema by its file name, with the files that it imports or includes. */
export type XsdFiles = Readonly<{ main: string; parts: readonly string[] }>

type Compiled = Readonly<{ bytes: readonly Uint8Array[]; validator: XsdValidator }>

// An enum of flags: joined by `|`, they are one of it too.
const SAFE = (ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE) as ParseOption
const MOST = 100
const encoder = new TextEncoder()

/** Schemas take 0.2 s to compile, so each is compiled once and kept while its files stay the same. */
const compiled = new Map<string, Compiled>()

/**
 * What the official schema says of a document; null where one of its files isn't on this machine. Lines are those of `xml`.
 * A document given as bytes must be in UTF-8. Nothing is read from disk or network: the parts are handed to libxml2 in memory.
 */
export function validateXsd(xml: string | Uint8Array, files: XsdFiles, schemas: Schemas): readonly Finding[] | null {
  const bytes = [files.main, ...files.parts].map(schemas)
  if (!bytes.every(each => each !== undefined)) return null
  const validator = validatorOf(files, bytes)
  try {
    const document = XmlDocument.fromBuffer(typeof xml === 'string' ? encoder.encode(xml) : xml, { option: SAFE })   // libxml2-wasm takes texts character by character
    try {
      validator.validate(document)
      return []
    } finally {
      document.dispose()
    }
  } catch (error) {
    if (error instanceof XmlValidateError) return findingsOf(error, 'schema/invalid')
    if (error instanceof XmlLibError) return findingsOf(error, 'schema/not-well-formed')
    throw error
  }
}

function validatorOf(files: XsdFiles, bytes: readonly Uint8Array[]): XsdValidator {
  const kept = compiled.get(files.main)
  if (kept && kept.bytes.every((each, index) => same(each, bytes[index]))) return kept.validator
  kept?.validator.dispose()
  compiled.delete(files.main)
  const validator = compile(files, bytes)
  compiled.set(files.main, { bytes, validator })
  return validator
}

/** The folder is no real one: it only joins the schema's relative addresses to the buffers. */
function compile(files: XsdFiles, bytes: readonly Uint8Array[]): XsdValidator {
  const folder = `dateline-schema/${files.main}/`
  const [main, ...parts] = bytes
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files.parts.flatMap((name, index) => {
    const part = parts[index]
    return part ? [[`${folder}${name}`, part]] : []
  }))))
  const schema = XmlDocument.fromBuffer(main ?? new Uint8Array(), { url: `${folder}${files.main}`, option: SAFE })
  try {
    return XsdValidator.fromDoc(schema)
  } finally {
    schema.dispose()
  }
}

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a === b || (b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]))

function findingsOf(error: XmlLibError, rule: string): readonly Finding[] {
  return error.details.slice(0, MOST).map(({ message, line, level, xpath }) => ({
    rule, severity: level > 1 ? 'error' : 'warning', message: inWords(message),
    where: { kind: 'line', line: Math.max(1, line), ...(xpath ? { path: xpath } : {}) },
  }))
}

/** libxml2 names each element with its namespace in braces; a person knows it without. */
const inWords = (message: string): string => message.trim().replaceAll(/\{[^{}]*\}/g, '')
