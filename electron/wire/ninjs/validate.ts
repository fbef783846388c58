import { countWords, type Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { readHtml } from '../markup/html.ts'
import { validateJson, type JsonSchemaFiles } from '../schema/json.ts'
import { rawText } from '../xml/tree.ts'
import { fieldsOf, isObject, list, readJson, text, type Fields } from './fields.ts'
import { lastOf, schemaFiles } from './names.ts'

const DEEPEST = 3
const dates = ['firstcreated', 'versioncreated', 'contentcreated', 'embargoed', 'embargoeduntil', 'expires']

/** ninjs by the official schema of the version that it names, else of its generation, and by the rules that a schema can't tell. */
export function validateNinjs(bytes: Uint8Array, schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const value = readJson(decode(bytes, source).text, source)
    if (!isObject(value)) return { schema: null, findings: [wrong('root', 'The document must be one object.', '')] }
    const files = schemaOf(value)
    const official = validateJson(value, files, schemas)
    const ours = rules(fieldsOf(value), '', [])
    return official === null ? { schema: null, findings: ours } : { schema: files.main, findings: [...official, ...ours] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'ninjs/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** What the object says of itself, else the spelling of its properties: small letters with lists since 2, camel case since 3. */
function schemaOf(value: object): JsonSchemaFiles {
  const fields = fieldsOf(value)
  const told = text(fieldsOf(fields.get('standard') ?? fields.get('$standard')), 'version') ?? ''
  const exact = Object.hasOwn(schemaFiles, told) ? schemaFiles[told] : undefined
  return exact ?? lastSchema(generationOf(told, Object.keys(value)))
}

const lastSchema = (generation: 1 | 2 | 3): JsonSchemaFiles => schemaFiles[lastOf[generation]] ?? { main: '', parts: [], draft: '2020-12' }

function generationOf(told: string, keys: readonly string[]): 1 | 2 | 3 {
  const number = Number.parseInt(told, 10)
  if (number === 1 || number === 2 || number === 3) return number
  if (keys.some(key => ['versionCreated', 'firstCreated', 'pubStatus', 'usageTerms', 'copyrightNotice', 'infoSources', 'edNote', 'altIds'].includes(key))) return 3
  if (!keys.some(key => ['bodies', 'headlines', 'subjects', 'by', 'descriptions'].includes(key))) return 1
  return keys.some(key => ['versioncreated', 'pubstatus', 'firstcreated', 'ednote', 'usageterms', 'infosources'].includes(key)) ? 2 : 3
}

const wrong = (rule: string, message: string, path: string, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `ninjs/${rule}`, severity, message, where: { kind: 'line', line: 1, path: path || '/' } })

function rules(fields: Fields, path: string, above: readonly string[]): readonly Finding[] {
  const findings: Finding[] = []
  const uri = text(fields, 'uri') ?? ''
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(uri)) findings.push(wrong('uri', `The uri “${uri.slice(0, 100)}” is no absolute address.`, `${path}/uri`))
  for (const key of dates) {
    const date = text(fields, key)
    if (date !== undefined && (!hasZone(isoOf(date) ?? '') || !/(?:Z|[+-]\d{2}:\d{2})$/i.test(date))) findings.push(wrong('date', `“${date.slice(0, 60)}” is no instant with its zone.`, `${path}/${key}`))
  }
  findings.push(...bodyRules(fields, path))
  if (above.includes(uri)) findings.push(wrong('cycle', `“${uri.slice(0, 100)}” stands inside itself.`, path))
  if (above.length >= DEEPEST && fields.has('associations')) findings.push(wrong('depth', 'Associations lie deeper than three levels.', path, 'warning'))
  else findings.push(...list(fields, 'associations').flatMap((each, index) => rules(each, `${path}/associations/${index}`, [...above, uri])))
  return findings
}

/** A body as HTML is markup that runs nothing, and says what the body as text says, within a word in a hundred. */
function bodyRules(fields: Fields, path: string): readonly Finding[] {
  const bodies = [
    ...list(fields, 'bodies').map((each, index) => ({ at: `bodies/${index}`, kind: `${text(each, 'contenttype') ?? ''} ${text(each, 'role') ?? ''}`, value: text(each, 'value') ?? '' })),
    ...['body_html', 'body_xhtml', 'body_text'].flatMap(key => ({ at: key, kind: key, value: text(fields, key) ?? '' })),
  ]
  const html = bodies.filter(({ kind }) => /html/i.test(kind))
  const scripts = html.filter(({ value }) => /<script\b/i.test(value)).map(({ at }) => wrong('script', 'The body holds a script.', `${path}/${at}`))
  const [marked, plain] = [html.find(({ value }) => value), bodies.find(({ kind, value }) => value && /plain|text/i.test(kind) && !/html/i.test(kind))]
  if (!marked || !plain) return scripts
  const [one, two] = [countWords(rawText(readHtml(marked.value.replace(/<\/(?:p|li|h\d|td|div|blockquote)>|<br\s*\/?>/gi, ' $&')))), countWords(plain.value)]
  const agree = Math.abs(one - two) <= Math.max(2, Math.ceil(two / 100))
  return agree ? scripts : [...scripts, wrong('bodies-differ', `The body has ${one} words as HTML and ${two} as text.`, `${path}/${plain.at}`, 'warning')]
}
