import { hasErrors, type Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { validateXsd, type XsdFiles } from '../schema/xsd.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, descendants, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { NAR } from './names.ts'

const xsd: XsdFiles = { main: 'NewsML-G2_2.35-spec-All-Power.xsd', parts: ['xml.xsd'] }
const roots = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem', 'newsMessage']

/** NewsML-G2 2.35 by the official schema, and by the rules that a schema can't tell. */
export function validateNewsmlG2(bytes: Uint8Array, schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const { text } = decode(bytes, source)
    const { root } = readXml(text, source)
    if (!roots.includes(root.name)) return { schema: null, findings: [wrong('root', `The root is <${root.name.slice(0, 60)}>, which NewsML-G2 doesn’t know.`, root)] }
    const official = validateXsd(withoutDeclaration(text), xsd, schemas)
    const items = root.name === 'newsMessage' ? named(root, 'itemSet').flatMap(elements) : [root]
    const ours = [...message(items), ...items.flatMap(rules)]
    if (official === null) return { schema: null, findings: [...structure(root, items), ...ours] }
    return { schema: xsd.main, findings: [...official, ...(hasErrors(official) ? ours.filter(({ rule }) => rule !== 'newsml-g2/date') : ours)] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'newsml-g2/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** The text is decoded by now, so a declared encoding would be a lie. Lines stay. */
const withoutDeclaration = (text: string): string =>
  text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, start => start.replace(/[^\n]/g, ''))

const wrong = (rule: string, message: string, { line, column }: XmlElement, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `newsml-g2/${rule}`, severity, message, where: { kind: 'line', line, column } })

/** Our own look at the structure, where no schema speaks. */
function structure(root: XmlElement, items: readonly XmlElement[]): readonly Finding[] {
  const missing = items.flatMap(item => ['itemClass', 'provider', 'versionCreated'].filter(name => !at(item, 'itemMeta', name)).map(name => wrong('missing', `${name} is missing.`, item)))
  return root.uri === NAR ? missing : [wrong('namespace', `The namespace is not ${NAR}.`, root), ...missing]
}

function rules(item: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const say = (rule: string, message: string, element: XmlElement = item, severity: Finding['severity'] = 'error'): void => { findings.push(wrong(rule, message, element, severity)) }
  if (attribute(item, 'standard') !== 'NewsML-G2') say('standard', 'The attribute standard must be NewsML-G2.')
  if (/\s/.test(attribute(item, 'guid') ?? ' ')) say('guid', 'There must be a guid without white space.')
  for (const name of ['versionCreated', 'firstCreated'] as const) {
    const date = at(item, 'itemMeta', name)
    if (date && !hasZone(isoOf(textOf(date)) ?? '')) say('date', `${name} must be a date with its time zone.`, date)
  }
  if (attribute(at(item, 'itemMeta', 'pubStatus'), 'qcode') === 'stat:canceled' && !at(item, 'itemMeta', 'edNote')) say('canceled', 'A kill should say why in an edNote.', item, 'warning')
  findings.push(...aliases(item), ...groups(item))
  return findings
}

/** Every alias must be declared here or in a catalog that is named. Catalogs are never fetched, so with one named it is trusted. */
function aliases(item: XmlElement): readonly Finding[] {
  if (named(item, 'catalogRef').length > 0) return []
  const declared = new Set(named(item, 'catalog').flatMap(catalog => named(catalog, 'scheme')).map(scheme => attribute(scheme, 'alias')))
  const used = new Set([...descendants(item)].flatMap(each => attribute(each, 'qcode')?.split(':')[0] ?? []))
  return [...used].filter(alias => !declared.has(alias)).map(alias => wrong('alias', `No catalog declares the alias “${alias.slice(0, 60)}”.`, item))
}

/** The root group must exist, and each group be reached from it once (NewsML-G2 2.35, groupSet). */
function groups(item: XmlElement): readonly Finding[] {
  const set = at(item, 'groupSet')
  if (!set) return []
  const byId = new Map(named(set, 'group').map(group => [attribute(group, 'id'), group]))
  const seen = new Set<string | undefined>()
  const findings: Finding[] = []
  const queue = [attribute(set, 'root')]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const group = byId.get(id)
    if (!group) findings.push(wrong('group', `There is no group “${id.slice(0, 60)}”.`, set))
    else if (seen.has(id)) findings.push(wrong('group', `The group “${id.slice(0, 60)}” is reached twice.`, group))
    else queue.push(...named(group, 'groupRef').flatMap(reference => attribute(reference, 'idref') ?? []))
    seen.add(id)
  }
  for (const [id, group] of byId) if (!seen.has(id)) findings.push(wrong('group', `The group “${id ?? ''}” is not reached from the root.`, group))
  return findings
}

/** What a package names must be in the message, and no item twice. */
function message(items: readonly XmlElement[]): readonly Finding[] {
  const guids = items.map(item => attribute(item, 'guid'))
  const twice = items.filter((item, index) => guids.indexOf(attribute(item, 'guid')) !== index).map(item => wrong('twice', `The item “${attribute(item, 'guid')?.slice(0, 100) ?? ''}” stands twice.`, item, 'warning'))
  if (items.length < 2) return twice
  const references = items.flatMap(item => [...descendants(item)].filter(({ name }) => name === 'itemRef'))
  return [...twice, ...references.filter(each => attribute(each, 'residref') !== undefined && !guids.includes(attribute(each, 'residref')) && !attribute(each, 'href'))
    .map(each => wrong('reference', `The package names “${attribute(each, 'residref')?.slice(0, 100) ?? ''}”, which is not in the message.`, each, 'warning'))]
}
