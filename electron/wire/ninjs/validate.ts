import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { validateJson } from '../schema/json.ts'
import { fieldsOf, isObject, list, readJson, text, type Fields } from './fields.ts'
import { schemaFiles } from './names.ts'

const dates = ['firstcreated', 'versioncreated', 'contentcreated', 'embargoed', 'embargoeduntil', 'expires']

/** ninjs by the official schema of its generation, and by the rules that a schema can't tell. */
export function validateNinjs(bytes: Uint8Array, schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const value = readJson(decode(bytes, source).text, source)
    if (!isObject(value)) return { schema: null, findings: [wrong('root', 'The document must be one object.', '')] }
    const files = schemaFiles[generationOf(value)]
    const official = validateJson(value, files, schemas)
    const ours = rules(fieldsOf(value), '', 0)
    return official === null ? { schema: null, findings: ours } : { schema: files.main, findings: [...official, ...ours] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'ninjs/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** What the object says of itself, else the spelling of its properties: small letters with lists since 2, camel case since 3. */
function generationOf(value: object): 1 | 2 | 3 {
  const fields = fieldsOf(value)
  const told = Number.parseInt(text(fieldsOf(fields.get('standard') ?? fields.get('$standard')), 'version') ?? '', 10)
  if (told === 1 || told === 2 || told === 3) return told
  const keys = Object.keys(value)
  if (keys.some(key => ['versionCreated', 'firstCreated', 'pubStatus', 'usageTerms', 'copyrightNotice', 'infoSources', 'edNote', 'altIds'].includes(key))) return 3
  if (!keys.some(key => ['bodies', 'headlines', 'subjects', 'by', 'descriptions'].includes(key))) return 1
  return keys.some(key => ['versioncreated', 'pubstatus', 'firstcreated', 'ednote', 'usageterms', 'infosources'].includes(key)) ? 2 : 3
}

const wrong = (rule: string, message: string, path: string, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `ninjs/${rule}`, severity, message, where: { kind: 'line', line: 1, path: path || '/' } })

function rules(fields: Fields, path: string, depth: number): readonly Finding[] {
  const findings: Finding[] = []
  const uri = text(fields, 'uri') ?? ''
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(uri)) findings.push(wrong('uri', `The uri “${uri.slice(0, 100)}” is no absolute address.`, `${path}/uri`))
  for (const key of dates) {
    const date = text(fields, key)
    if (date !== undefined && (!hasZone(isoOf(date) ?? '') || !/(?:Z|[+-]\d{2}:\d{2})$/i.test(date))) findings.push(wrong('date', `“${date.slice(0, 60)}” is no instant with its zone.`, `${path}/${key}`))
  }
  for (const [index, body] of list(fields, 'bodies').entries()) {
    if (/<script\b/i.test(text(body, 'value') ?? '')) findings.push(wrong('script', 'The body holds a script.', `${path}/bodies/${index}`))
  }
  if (depth >= 3 && fields.has('associations')) findings.push(wrong('depth', 'Associations lie deeper than three levels.', path, 'warning'))
  else findings.push(...list(fields, 'associations').flatMap((each, index) => rules(each, `${path}/associations/${index}`, depth + 1)))
  return findings
}
