import type { Finding, NewsPackage, PackageEntry } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { guidOfIri } from './guid.ts'
import { mainHeadline } from './placed.ts'
import { readCommon, type Reading } from './read-item.ts'
import { classOf } from './read-photo.ts'
import { inLanguage, wordOf } from './texts.ts'

type KindOf = (guid: string) => PackageEntry['kind'] | undefined

/** A package; `kindOf` knows the items that come with it. */
export function readPackage(reading: Reading, kindOf: KindOf): NewsPackage {
  const { item, guid, findings } = reading
  const { version, status, created, modified, edNote, language } = readCommon(reading)
  const content = at(item, 'contentMeta')
  return {
    kind: 'package', guid, version: 1, status: 'usable', slug: textOf(at(content, 'slugline')),
    title: textOf(inLanguage(named(at(item, 'itemMeta'), 'title'), language)) || textOf(mainHeadline(content, language)),
    entries: entriesOf(item, kindOf, findings), foreign: [], ...known({ version, status, created, modified, note: edNote }),
  }
}

/** Groups in the order in which they are reached from the root (NewsML-G2 2.35, groupSet); each once, so that a circle ends. */
function entriesOf(item: XmlElement, kindOf: KindOf, findings: Finding[]): readonly PackageEntry[] {
  const set = at(item, 'groupSet')
  if (!set) return named(item, 'itemRef').flatMap(reference => entryOf(reference, kindOf))
  const groups = new Map(named(set, 'group').map(group => [attribute(group, 'id') ?? '', group]))
  const order: XmlElement[] = []
  const entries: PackageEntry[] = []
  const seen = new Set<string>()
  const walk = (id: string): void => {
    const group = groups.get(id)
    if (!group || seen.has(id)) return
    seen.add(id)
    order.push(group)
    for (const child of elements(group)) {
      if (child.name === 'groupRef') walk(attribute(child, 'idref') ?? '')
      else if (child.name === 'itemRef') entries.push(...entryOf(child, kindOf))
    }
  }
  walk(attribute(set, 'root') ?? '')
  for (const id of groups.keys()) walk(id)
  if (order.length > 1) findings.push(flattened(order, item))
  return distinct(entries)
}

const flattened = (groups: readonly XmlElement[], item: XmlElement): Finding => ({
  rule: 'newsml-g2/groups', severity: 'note', where: { kind: 'line', line: item.line },
  message: `The package has ${groups.length} groups (${groups.map(group => `${wordOf(attribute(group, 'role')) || 'without a role'}${/alt$/.test(attribute(group, 'mode') ?? '') ? ', one of them to choose' : ''}`).join('; ').slice(0, 300)}); their items were put in one list, in that order.`,
})

/** An item that stands in several groups comes once, where it stood first. */
function distinct(entries: readonly PackageEntry[]): readonly PackageEntry[] {
  const seen = new Set<string>()
  return entries.filter(({ guid }) => !seen.has(guid) && seen.add(guid))
}

const seenOrHeard = ['picture', 'photo', 'graphic', 'graphics', 'video', 'animated', 'audio']

/** What the reference says of its item is a hint; the item itself knows better. */
function entryOf(reference: XmlElement, kindOf: KindOf): readonly PackageEntry[] {
  const named_ = attribute(reference, 'residref') ?? attribute(reference, 'href')
  if (!named_) return []
  const guid = guidOfIri(named_)
  const title = textOf(at(reference, 'title')) || textOf(at(reference, 'headline')) || attribute(reference, 'title')
  const isMedia = seenOrHeard.includes(classOf(reference)) || /^(?:image|video|audio)\//.test(attribute(reference, 'contenttype') ?? '')
  return [{ kind: kindOf(guid) ?? (isMedia ? 'photo' : 'story'), guid, ...(title && { title }) }]
}
