import { hasErrors, type Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { validateXsd, type XsdFiles } from '../schema/xsd.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, descendants, named, textOf, type XmlElement } from '../xml/tree.ts'
import { NITF } from './names.ts'

const xsd: XsdFiles = { main: 'nitf-3-6.xsd', parts: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] }

/**
 * NITF 3.6 by the official schema, and by the rules that a schema can't tell. A document of an older version, or without the
 * namespace, is judged as if it were 3.6: three fixed attributes of its root would make every one of them invalid.
 */
export function validateNitf(bytes: Uint8Array, schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const { text } = decode(bytes, source)
    const { root } = readXml(text, source)
    if (root.name !== 'nitf') return { schema: null, findings: [wrong('root', `The root is <${root.name.slice(0, 60)}>, not <nitf>.`, root)] }
    const official = validateXsd(asCurrent(text), xsd, schemas)
    const ours = [...structure(root), ...rules(root)]
    return official === null ? { schema: null, findings: ours } : { schema: xsd.main, findings: [...official, ...(hasErrors(official) ? rules(root) : ours)] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'nitf/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** The same lines, with the namespace, and without what marks an older version (NITF 3.6, nitf). */
function asCurrent(text: string): string {
  const from = Math.max(0, text.indexOf('<nitf'))
  const opened = text.slice(0, from).replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, declaration => declaration.replace(/[^\n]/g, ''))
    .replace(/<!DOCTYPE[^>[]*>/i, doctype => doctype.replace(/[^\n]/g, ''))
  return opened + text.slice(from).replace(/<nitf\b[^>]*>/, tag => {
    const bare = tag.replace(/\s(?:version|change\.date|change\.time)\s*=\s*(?:"[^"]*"|'[^']*')/g, whole => whole.replace(/[^\n]/g, ''))
    return /\sxmlns\s*=/.test(bare) ? bare : bare.replace('<nitf', `<nitf xmlns="${NITF}"`)
  })
}

const wrong = (rule: string, message: string, { line, column }: XmlElement, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `nitf/${rule}`, severity, message, where: { kind: 'line', line, column } })

/** Our own look at the structure, where no schema speaks. */
function structure(root: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const strange = [...descendants(root)].filter(({ uri }) => uri !== '' && uri !== NITF).length
  if (!at(root, 'body')) findings.push(wrong('no-body', 'There is no body.', root))
  if (named(root, 'head').length > 1 || named(root, 'body').length > 1) findings.push(wrong('twice', 'Head and body may stand once each.', root))
  if (strange > 0) findings.push(wrong('other-namespace', `${strange} elements are of another namespace.`, root, 'note'))
  return findings
}

function rules(root: XmlElement): readonly Finding[] {
  const docdata = at(root, 'head', 'docdata')
  const findings: Finding[] = []
  const say = (rule: string, message: string, element: XmlElement | undefined, severity: Finding['severity'] = 'error'): void => { findings.push(wrong(rule, message, element ?? root, severity)) }
  if (named(docdata, 'doc-id').filter(id => attribute(id, 'id-string')).length !== 1) say('doc-id', 'There must be one doc-id with an id-string.', docdata)
  if (!textOf(at(root, 'body', 'body.head', 'hedline', 'hl1'))) say('headline', 'There is no headline (hedline/hl1).', at(root, 'body'), 'warning')
  const issue = at(docdata, 'date.issue')
  if (!issue || !hasZone(isoOf(attribute(issue, 'norm') ?? '') ?? '')) say('date-issue', 'There must be a date.issue with its time zone.', issue ?? docdata)
  for (const element of descendants(root)) {
    const norm = attribute(element, 'norm')
    if (norm !== undefined && isoOf(norm) === undefined) say('date', `“${norm.slice(0, 60)}” is no date.`, element)
  }
  const urgency = attribute(at(docdata, 'urgency'), 'ed-urg')
  if (urgency !== undefined && !/^[1-9]$/.test(urgency)) say('urgency', `The urgency “${urgency.slice(0, 20)}” is not 1 to 8.`, at(docdata, 'urgency'))
  const status = attribute(docdata, 'management-status')
  if (status !== undefined && !['usable', 'embargoed', 'withheld', 'canceled'].includes(status)) say('status', `The status “${status.slice(0, 40)}” isn’t one of NITF’s four.`, docdata)
  for (const subject of named(at(root, 'head', 'tobject'), 'tobject.subject')) {
    if ((attribute(subject, 'tobject.subject.ipr') ?? 'IPTC') === 'IPTC' && !/^\d{8}$/.test(attribute(subject, 'tobject.subject.refnum') ?? '')) say('subject', 'An IPTC subject code has eight digits.', subject)
  }
  return findings
}
