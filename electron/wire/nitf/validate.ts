import { hasErrors, type Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Source, Validation } from '../format.ts'
import { validateXsd, type XsdFiles } from '../schema/xsd.ts'
import { readXml } from '../xml/read.ts'
import { NITF } from './names.ts'
import { rules } from './rules.ts'

const xsd: XsdFiles = { main: 'nitf-3-6.xsd', parts: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] }
const source: Source = { name: 'the document', sha256: '' }

/**
 * NITF 3.6 by the official schema, and by the rules that a schema can't tell. A document of an older version, or without the
 * namespace, is judged as if it were 3.6: three fixed attributes of its root would make every one of them invalid.
 */
export function validateNitf(bytes: Uint8Array, schemas: Schemas): Validation {
  try {
    const { text } = decode(bytes, source)
    const from = START.exec(text)?.[0].length
    if (from === undefined || !ROOT.test(text.slice(from, from + 100))) return otherRoot(text)
    const official = validateXsd(asCurrent(text, from), xsd, schemas)
    if (official?.some(({ rule }) => rule === 'schema/not-well-formed') !== false) readXml(text, source)
    const ours = rules(text)
    return official === null
      ? { schema: null, findings: [...ours.structure, ...ours.rules] }
      : { schema: xsd.main, findings: [...official, ...(hasErrors(official) ? ours.rules : [...ours.structure, ...ours.rules])] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'nitf/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** All that may stand before the root. A DOCTYPE with an internal part doesn't match: such a document is refused by the reader of XML. */
const START = /^\s*(?:<\?[^?]*(?:\?(?!>)[^?]*)*\?>\s*|<!--[^-]*(?:-(?!->)[^-]*)*-->\s*|<!DOCTYPE[^>[]*>\s*)*(?=<[^!?])/i

const ROOT = /^<(?:[\w.-]+:)?nitf[\s/>]/

/** @throws WireError where it is no XML at all, or unsafe */
function otherRoot(text: string): Validation {
  const { root } = readXml(text, source)
  const finding: Finding = { rule: 'nitf/root', severity: 'error', message: `The root is <${root.name.slice(0, 60)}>, not <nitf>.`, where: { kind: 'line', line: root.line, column: root.column } }
  return { schema: null, findings: [finding] }
}

/** The same lines, with the namespace, and without what marks an older version (NITF 3.6, nitf) or how the bytes were encoded. */
function asCurrent(text: string, from: number): string {
  const opened = text.slice(0, from).replace(/<(?:\?xml\s|!DOCTYPE)[^>]*>/gi, lineEnds)
  const end = text.indexOf('>', from) + 1
  const tag = text.slice(from, end)
  const bare = tag.replace(/\s(?:version|change\.date|change\.time)\s*=\s*(?:"[^"]*"|'[^']*')/g, lineEnds)
  const current = /\sxmlns[\s=:]/.test(bare) ? bare : bare.replace('<nitf', `<nitf xmlns="${NITF}"`)
  return opened + current + text.slice(end)
}

const lineEnds = (text: string): string => text.replace(/[^\n]/g, '')
