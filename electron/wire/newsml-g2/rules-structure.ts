import type { Finding } from '../../newsroom/index.ts'
import { at, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { NAR } from './names.ts'
import { wrong } from './wrong.ts'

// Our own grammar of what must stand where, for a machine that has no schema. The orders are those of NewsML-G2 2.35.

const heads = ['catalogRef', 'catalog', 'hopHistory', 'pubHistory', 'rightsInfo', 'itemMeta', 'contentMeta', 'partMeta', 'assert', 'inlineRef', 'derivedFrom', 'derivedFromValue', 'contentSet', 'groupSet', 'concept', 'conceptSet', 'schemeMeta', 'newsCoverageSet', 'catalogContainer']
const itemMeta = [
  'itemClass', 'provider', 'versionCreated', 'firstCreated', 'embargoed', 'pubStatus', 'role', 'fileName', 'generator', 'profile', 'service', 'title', 'edNote', 'memberOf', 'instanceOf', 'signal', 'altRep', 'deliverableOf', 'hash', 'expires',
  'origRep', 'incomingFeedId', 'metadataCreator', 'link', 'itemMetaExtProperty',
]
const contentMeta = [
  ['icon'], ['urgency'], ['contentCreated'], ['contentModified'], ['digitalSourceType'], ['located', 'infoSource', 'creator', 'contributor', 'audience', 'exclAudience', 'altId', 'rating', 'userInteraction'],
  ['language', 'genre', 'keyword', 'subject', 'slugline', 'headline', 'dateline', 'by', 'creditline', 'description'], ['contentMetaExtProperty'],
]
const once: ReadonlySet<string> = new Set(['itemClass', 'provider', 'versionCreated', 'firstCreated', 'embargoed', 'pubStatus', 'role', 'fileName', 'profile', 'metadataCreator', 'urgency', 'contentCreated', 'contentModified', 'digitalSourceType', 'itemMeta', 'contentMeta', 'contentSet', 'groupSet'])

export function structure(root: XmlElement, items: readonly XmlElement[]): readonly Finding[] {
  const namespace = root.uri === NAR ? [] : [wrong('namespace', `The namespace is not ${NAR}.`, root)]
  const header = root.name === 'newsMessage' && !at(root, 'header', 'sent') ? [wrong('missing', 'The header with its sent is missing (newsMessage, header).', root)] : []
  return [...namespace, ...header, ...items.flatMap(item => [
    ...['itemClass', 'provider', 'versionCreated'].filter(name => !at(item, 'itemMeta', name)).map(name => wrong('missing', `${name} is missing (itemMeta, ${name}).`, item)),
    ...strangeDates(at(item, 'itemMeta')),
    ...inOrder(item, heads.map(name => [name])), ...named(item, 'itemMeta').flatMap(meta => inOrder(meta, itemMeta.map(name => [name]))), ...named(item, 'contentMeta').flatMap(meta => inOrder(meta, contentMeta)),
  ])]
}

/** Dates that many readers refuse, though they can be understood (xs:dateTime). */
const strangeDates = (meta: XmlElement | undefined): readonly Finding[] => named(meta, 'versionCreated', 'firstCreated', 'embargoed')
  .filter(date => textOf(date) !== '' && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(textOf(date)))
  .map(date => wrong('date', `“${textOf(date).slice(0, 40)}” is not of the form 2026-01-31T12:00:00+01:00 (itemMeta, ${date.name}).`, date))

/** The first child that stands too late, stands twice, or isn’t known at all. */
function inOrder(parent: XmlElement, order: readonly (readonly string[])[]): readonly Finding[] {
  const rank = new Map(order.flatMap((names, index) => names.map(name => [name, name === 'catalog' ? index - 1 : name === 'derivedFromValue' ? index - 1 : index] as const)))
  const seen = new Set<string>()
  let reached = 0
  for (const child of elements(parent).filter(({ uri }) => uri === NAR || uri === '')) {
    const place = rank.get(child.name)
    if (place === undefined) return [wrong('unknown', `<${child.name.slice(0, 40)}> can’t stand in ${parent.name} (${parent.name}).`, child)]
    if (place < reached) return [wrong('order', `<${child.name}> stands too late in ${parent.name} (${parent.name}).`, child)]
    if (once.has(child.name) && seen.has(child.name)) return [wrong('order', `<${child.name}> stands twice in ${parent.name} (${parent.name}).`, child)]
    reached = place
    seen.add(child.name)
  }
  return []
}
