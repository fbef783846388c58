import { hasErrors, type Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { validateXsd, type XsdFiles } from '../schema/xsd.ts'
import { outline } from '../xml/outline.ts'
import { readXml } from '../xml/read.ts'
import { at, elements } from '../xml/tree.ts'
import { itemNames } from './names.ts'
import { contentRules } from './rules-content.ts'
import { itemRules } from './rules-item.ts'
import { messageRules } from './rules-message.ts'
import { structure } from './rules-structure.ts'
import { wrong } from './wrong.ts'

const xsd: XsdFiles = { main: 'NewsML-G2_2.35-spec-All-Power.xsd', parts: ['xml.xsd'] }
const OPAQUE: ReadonlySet<string> = new Set(['inlineXML', 'inlineData'])
const ORDINARY = 1_000_000

/** NewsML-G2 2.35 by the official schema, and by the rules that a schema can't tell (SPEC.md, V1 to V16). */
export function validateNewsmlG2(bytes: Uint8Array, schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const { text, encoding, findings: repairs } = decode(bytes, source)
    const xml = encoding === 'utf-8' && repairs.length === 0 ? bytes : withoutDeclaration(text)
    const isOrdinary = text.length < ORDINARY && !text.includes('<!DOCTYPE')
    const judged = isOrdinary ? validateXsd(xml, xsd, schemas) : null
    const isRead = judged !== null && !judged.some(({ rule }) => rule === 'schema/not-well-formed')
    if (!isRead) readXml(text, source)
    const official = isOrdinary ? judged : validateXsd(xml, xsd, schemas)
    const root = outline(text, OPAQUE) ?? readXml(text, source).root
    if (!itemNames.includes(root.name) && root.name !== 'newsMessage') return { schema: null, findings: [wrong('root', `The root is <${root.name.slice(0, 60)}>, which NewsML-G2 doesn’t know.`, root)] }
    const items = root.name === 'newsMessage' ? elements(at(root, 'itemSet')) : [root]
    const ours = [...messageRules(root, items), ...items.flatMap(item => [...itemRules(item, at(root, 'header')), ...contentRules(item, schemas)])]
    if (official === null) return { schema: null, findings: [...structure(root, items), ...ours] }
    return { schema: xsd.main, findings: [...official, ...(hasErrors(official) ? ours.filter(finding => !isSaid(finding, official)) : ours)] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'newsml-g2/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** A rule of ours for a line of which the schema says the same. */
const isSaid = ({ rule, where }: Finding, official: readonly Finding[]): boolean =>
  rule === 'newsml-g2/date' && where.kind === 'line' && official.some(each => each.where.kind === 'line' && each.where.line === where.line)

/** The text is decoded by now, so a declared encoding would be a lie. Lines stay. */
function withoutDeclaration(text: string): string {
  const declaration = /^\uFEFF?\s*<\?xml[^>]*\?>\s*/.exec(text)?.[0] ?? ''
  return declaration.replace(/[^\n]/g, '') + text.slice(declaration.length)
}

