import type { Finding } from '../../newsroom/index.ts'
import { successorOf } from '../codes/index.ts'
import { hasZone, isoOf, latestOf } from '../dates.ts'
import { at, attribute, isElement, languageOf, named, textOf, type XmlElement } from '../xml/tree.ts'
import { Aliases } from './catalog.ts'
import { isOurs } from './state.ts'
import { statuses } from './names.ts'
import { wrong } from './wrong.ts'

const natures = ['text', 'picture', 'graphic', 'audio', 'video', 'animated', 'composite', 'concept', 'newscoverage']

/** What the schema can't say of one item; each message names the clause of NewsML-G2 2.35. */
export function itemRules(item: XmlElement, header: XmlElement | undefined): readonly Finding[] {
  const aliases = new Aliases([header, item])
  return [...identity(item), ...classAndState(item, aliases), ...dates(item), ...languages(item), ...concepts(item, aliases), ...unresolved(item, aliases, header)]
}

function identity(item: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const guid = attribute(item, 'guid')
  const version = /^2\.(\d+)$/.exec(attribute(item, 'standardversion') ?? '')?.[1]
  if (attribute(item, 'standard') !== 'NewsML-G2') findings.push(wrong('standard', 'The attribute standard must be NewsML-G2 (item, @standard).', item))
  if (version === undefined || Number(version) > 35) findings.push(wrong('version', `“${attribute(item, 'standardversion')?.slice(0, 20) ?? ''}” is no known version, which are 2.0 to 2.35 (item, @standardversion).`, item))
  if (!['core', 'power'].includes(attribute(item, 'conformance') ?? 'core')) findings.push(wrong('conformance', 'The conformance is core or power (item, @conformance).', item))
  if (guid === undefined || /[\s<>"{}|\\^`]/.test(guid)) findings.push(wrong('guid', 'There must be a guid, an IRI without white space (item, @guid).', item))
  else if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(guid)) findings.push(wrong('guid', `The guid “${guid.slice(0, 80)}” is no whole IRI: it names no scheme such as urn: or tag: (item, @guid).`, item, 'warning'))
  return findings
}

function classAndState(item: XmlElement, aliases: Aliases): readonly Finding[] {
  const findings: Finding[] = []
  const meta = at(item, 'itemMeta')
  const itemClass = at(meta, 'itemClass')
  const nature = aliases.of(itemClass)
  if (itemClass && nature && (nature.scheme !== 'ninat' && nature.scheme !== 'cinat' && nature.scheme !== 'plinat' && nature.scheme !== 'catinat')) {
    findings.push(wrong('class', `The class “${nature.scheme}:${nature.code}” is not one of the IPTC’s natures (itemMeta, itemClass).`, itemClass, 'warning'))
  } else if (itemClass && nature?.scheme === 'ninat' && !natures.includes(nature.code)) findings.push(wrong('class', `“${nature.code.slice(0, 40)}” is no nature of a news item (itemMeta, itemClass).`, itemClass))
  const status = at(meta, 'pubStatus')
  const told = aliases.of(status)
  if (status && told?.scheme === 'stat' && !statuses.some(each => each === told.code)) findings.push(wrong('status', `“${told.code.slice(0, 40)}” is none of usable, withheld and canceled (itemMeta, pubStatus).`, status))
  if (status && told?.code === 'canceled' && !textOf(at(meta, 'edNote'))) findings.push(wrong('canceled', 'A canceled item must say why in an edNote (itemMeta, edNote).', status))
  if (status && told?.code === 'canceled' && named(item, 'contentSet', 'groupSet').some(({ children }) => children.length > 0)) findings.push(wrong('canceled-content', 'A canceled item should leave without content (itemMeta, pubStatus).', status, 'warning'))
  return findings
}

function dates(item: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const meta = at(item, 'itemMeta')
  const [version, first, embargo] = ['versionCreated', 'firstCreated', 'embargoed'].map(name => {
    const element = at(meta, name)
    const written = textOf(element)
    const iso = written === '' ? '' : isoOf(written) ?? ''
    return { name, element, written, iso, isZoned: hasZone(iso) }
  })
  for (const date of [version, first]) {
    if (date?.element && !date.isZoned) findings.push(wrong('date', `${date.name} must be a date with its time zone (itemMeta, ${date.name}).`, date.element))
  }
  if (embargo?.element && embargo.written !== '' && !embargo.isZoned) findings.push(wrong('date', 'The embargo names no time zone: nobody knows when it ends (itemMeta, embargoed).', embargo.element, 'warning'))
  if (first?.element && first.isZoned && version?.isZoned && latestOf(first.iso) > latestOf(version.iso)) {
    findings.push(wrong('order-of-dates', 'The item was first created after this version of it (itemMeta, firstCreated).', first.element))
  }
  return findings
}

/** Tags of languages by BCP 47, which the schema's pattern is wider than. */
function languages(item: XmlElement): readonly Finding[] {
  const content = at(item, 'contentMeta')
  const tagged: readonly (readonly [XmlElement, string | undefined])[] = [[item, languageOf(item)], ...named(content, 'language').map(each => [each, attribute(each, 'tag')] as const)]
  return tagged.flatMap(([element, tag]) => (tag === undefined || tag === '' || isLanguage(tag) ? [] : [wrong('language', `“${tag.slice(0, 40)}” is no tag of a language by BCP 47 (language, @tag; xml:lang).`, element)]))
}

const checked = new Map<string, boolean>()

function isLanguage(tag: string): boolean {
  const known = checked.get(tag)
  if (known !== undefined) return known
  let isTag = true
  try {
    Intl.getCanonicalLocales(tag)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    isTag = false
  }
  if (checked.size < 1000) checked.set(tag, isTag)
  return isTag
}

/** Topics that the IPTC retired, with the one that took their place. */
const concepts = (item: XmlElement, aliases: Aliases): readonly Finding[] => named(at(item, 'contentMeta'), 'subject').flatMap(subject => {
  const concept = aliases.of(subject)
  const successor = concept?.scheme === 'medtop' ? successorOf(concept.code) : undefined
  return successor === undefined ? [] : [wrong('retired', `The Media Topic ${concept?.code ?? ''} is retired; ${successor} took its place (subject, @qcode).`, subject, 'warning')]
})

/**
 * Every alias must be declared here or in a catalog that is named (catalog, scheme). Catalogs are never fetched, so one that we don’t know
 * may declare anything. In a file of another house it is a warning, unless there is no catalog at all.
 */
function unresolved(item: XmlElement, aliases: Aliases, header: XmlElement | undefined): readonly Finding[] {
  if (aliases.remote.length > 0) return []
  const hasIptc = [item, header].some(holder => named(holder, 'catalogRef').length > 0)
  const used = new Set<string>()
  aliasesIn(item, used)
  const missing = [...used].filter(alias => !aliases.isDeclared(alias, hasIptc))
  if (missing.length === 0) return []
  const isForeign = !isOurs(item) && [item, header].some(holder => named(holder, 'catalogRef', 'catalog').length > 0)
  return missing.map(alias => wrong('alias', `No catalog declares the alias “${alias.slice(0, 60)}” (catalog, scheme).`, item, isForeign ? 'warning' : 'error'))
}

function aliasesIn(element: XmlElement, used: Set<string>): void {
  for (const { prefix, name, value } of element.attributes) {
    if (prefix === '' && QCODES.has(name)) for (const qcode of value.includes(' ') ? value.split(' ') : [value]) if (qcode.indexOf(':') > 0) used.add(qcode.slice(0, qcode.indexOf(':')))
  }
  for (const child of element.children) if (isElement(child)) aliasesIn(child, used)
}

const QCODES: ReadonlySet<string> = new Set(['qcode', 'role', 'type', 'rel', 'rendition', 'hashtype', 'mode', 'scope', 'aspect', 'encoding', 'jobtitle', 'representation'])
