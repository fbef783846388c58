import type { Finding, Foreign, Item } from '../../newsroom/index.ts'
import { standalone } from '../xml/foreign.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { entityTypes, isOfType } from './concept.ts'
import { NAR } from './names.ts'
import { earlierLink, isApart, isCaption, isSubHeadline, isSummary, mainHeadline } from './placed.ts'
import { ownCode, readLanguage, type Reading } from './read-item.ts'
import { isDeskPlace, titleOf } from './read-photo.ts'
import { isAboutMetadata, isOfPart } from './read-rights.ts'
import { isSign } from './read-story.ts'
import { signalOf } from './state.ts'
import { blockText, conceptName, inLanguage } from './texts.ts'

/**
 * What no field of ours tells. It is kept and shown, never given back: its codes need the catalogs of the provider, and the
 * order of elements in NewsML-G2 is strict, so a part given back could make the file say something else.
 */
export function keptParts(reading: Reading, kind: Item['kind']): readonly Foreign[] {
  const { item, guid, findings } = reading
  const told = toldBy(reading, kind)
  const parts = [
    ...elements(item).filter(({ name }) => !containers.has(name)).map(part => ({ path: item.name, part })),
    ...elements(at(item, 'itemMeta')).filter(part => !isItemTold(part, told)).map(part => ({ path: 'itemMeta', part })),
    ...elements(at(item, 'contentMeta')).filter(part => !isContentTold(part, told)).map(part => ({ path: 'contentMeta', part })),
    ...named(item, 'rightsInfo').flatMap(rights => untoldRights(rights, kind)),
    ...groupsOf(item),
  ]
  if (parts.length > 0) findings.push(remark(parts.map(({ path, part }) => `${part.name} in ${path}`), guid))
  return parts.map(({ path, part }) => ({ format: 'newsml-g2', path, content: standalone(part, NAR) }))
}

const containers: ReadonlySet<string> = new Set(['catalogRef', 'catalog', 'rightsInfo', 'itemMeta', 'contentMeta', 'contentSet', 'groupSet', 'itemRef'])

const remark = (names: readonly string[], guid: string): Finding =>
  ({ rule: 'newsml-g2/foreign', severity: 'note', message: `Kept, though no field of ours tells it: ${[...new Set(names)].join(', ').slice(0, 1000)}.`, where: { kind: 'item', item: guid } })

/** What the fields of one item were made of, found out once. */
type Told = Readonly<{ reading: Reading; kind: Item['kind']; language: string | undefined; firsts: ReadonlySet<XmlElement>; texts: Readonly<Record<'headline' | 'title' | 'byline' | 'dateline' | 'source' | 'description', string>> }>

function toldBy(reading: Reading, kind: Item['kind']): Told {
  const { item } = reading
  const content = at(item, 'contentMeta')
  const language = readLanguage(item)
  const headline = mainHeadline(content, language)
  const descriptions = named(content, 'description').filter(each => !isApart(each))
  const fitting = descriptions.filter(kind === 'photo' ? isCaption : isSummary)
  const description = inLanguage(fitting.length > 0 || kind !== 'photo' ? fitting : descriptions, language)
  const sub = kind === 'story' ? named(content, 'headline').find(each => each !== headline && isSubHeadline(each)) : undefined
  const firsts = new Map([...elements(content), ...elements(at(item, 'itemMeta'))].toReversed().map(each => [each.name, each]))
  for (const name of ['headline', 'description', 'link']) firsts.delete(name)
  const picked = [headline, sub, description, kind === 'story' ? earlierLink(item) : undefined].filter(each => each !== undefined)
  return {
    reading, kind, language, firsts: new Set([...firsts.values(), ...picked]),
    texts: {
      headline: textOf(headline), title: titleOf(item, language) ?? '', byline: named(content, 'by').map(textOf).join('; ').toLowerCase(), description: blockText(description),
      dateline: textOf(at(content, 'dateline')), source: named(content, 'infoSource').map(each => conceptName(each, language)).find(Boolean) ?? '',
    },
  }
}

function isItemTold(part: XmlElement, { reading, kind, firsts, texts }: Told): boolean {
  switch (part.name) {
    case 'itemClass': case 'provider': case 'versionCreated': case 'firstCreated': case 'embargoed': case 'pubStatus': case 'edNote': return true
    case 'title': return kind !== 'story' || texts.headline === '' || texts.headline === textOf(part)
    case 'expires': return kind !== 'package' && firsts.has(part)
    case 'signal': return kind === 'story' && signalOf(part, reading.aliases) !== undefined
    case 'link': return ownCode(attribute(part, 'rel')) !== undefined || firsts.has(part)
    case 'itemMetaExtProperty': return ownCode(attribute(part, 'rel')) !== undefined
    default: return false
  }
}

function isContentTold(part: XmlElement, told: Told): boolean {
  const { kind, firsts, texts } = told
  switch (part.name) {
    case 'urgency': case 'keyword': case 'by': return kind !== 'package'
    case 'language': case 'headline': return firsts.has(part)
    case 'slugline': return firsts.has(part) && (kind !== 'photo' || texts.title === '' || texts.title === textOf(part))
    case 'dateline': return firsts.has(part) && kind === 'story' && !/^\d{4}-\d{2}-\d{2}/.test(texts.dateline)
    case 'infoSource': return kind !== 'package' && isPlain(part) && conceptName(part, told.language) === texts.source
    case 'creator': return isCreatorTold(part, told)
    case 'located': return isPlaceTold(part, told)
    case 'contentCreated': case 'creditline': case 'digitalSourceType': return kind === 'photo' && firsts.has(part)
    case 'description': return isApart(part) ? kind === 'photo' : firsts.has(part) || (texts.description !== '' && blockText(part) === texts.description)
    case 'subject': return isSubjectTold(part, kind)
    case 'genre': case 'altId': return kind === 'story'
    case 'contentMetaExtProperty': return ownCode(attribute(part, 'rel')) !== undefined
    default: return false
  }
}

/** A name or a literal is all that it says. */
const isPlain = (part: XmlElement): boolean =>
  part.attributes.every(({ name }) => ['literal', 'role', 'type', 'lang'].includes(name)) && elements(part).every(({ name }) => name === 'name')

/** Creators are told where they are what the byline is made of, or say the same. */
function isCreatorTold(part: XmlElement, { kind, texts }: Told): boolean {
  if (kind === 'package' || !isPlain(part)) return false
  const name = conceptName(part) ?? ''
  return texts.byline === '' ? (kind === 'story' && !isSign(name)) || /phot/i.test(attribute(part, 'role') ?? '') : texts.byline.includes(name.toLowerCase())
}

/** The place of making is that of the picture; of a story only where its dateline says it. */
function isPlaceTold(part: XmlElement, { reading, kind, firsts, texts }: Told): boolean {
  if (kind === 'photo') return firsts.has(part) && !isDeskPlace(reading.item) && named(part, 'broader').length <= 2 && attribute(part, 'qcode') === undefined && attribute(part, 'uri') === undefined
  const place = conceptName(part)
  return kind === 'story' && isPlain(part) && place !== undefined && texts.dateline.toLowerCase().includes(place.toLowerCase())
}

function isSubjectTold(subject: XmlElement, kind: Item['kind']): boolean {
  if (kind === 'photo') return isOfType(subject, 'person') && attribute(subject, 'qcode') === undefined
  return kind === 'story' && ['qcode', 'uri', 'literal'].some(name => attribute(subject, name) !== undefined) && !isOfType(subject, ...entityTypes.filter(type => type !== 'geoArea' && type !== 'poi'))
}

function untoldRights(rights: XmlElement, kind: Item['kind']): readonly Readonly<{ path: string; part: XmlElement }>[] {
  if (isAboutMetadata(rights)) return [{ path: 'newsItem', part: rights }]
  const told = isOfPart(rights) ? ['usageTerms'] : ['copyrightNotice', 'usageTerms', ...(kind === 'photo' ? ['dataMining'] : [])]
  return elements(rights).filter(part => !told.includes(part.name) && !(part.name === 'copyrightHolder' && isPlain(part) && !isOfPart(rights)))
    .map(part => ({ path: 'rightsInfo', part }))
}

/** More than one plain list: which group an item stood in, and why, is known only there. */
const groupsOf = (item: XmlElement): readonly Readonly<{ path: string; part: XmlElement }>[] =>
  named(item, 'groupSet').filter(set => named(set, 'group').length > 1).map(part => ({ path: item.name, part }))
