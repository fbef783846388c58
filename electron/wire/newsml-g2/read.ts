import type { Finding, Foreign, Item, NewsPackage, PackageEntry, Photo } from '../../newsroom/index.ts'
import { guidFrom, known } from '../blank.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { foreignParts } from './foreign.ts'
import { readCommon } from './read-item.ts'
import { readPhotoItem } from './read-photo.ts'
import { readStoryItem } from './read-story.ts'

const itemNames = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']
const pictureClasses = ['picture', 'graphic', 'graphics', 'photo']

/**
 * A NewsML-G2 item or message of any 2.x. A picture that a story of the same message names is given with that story, any
 * other one by itself.
 *
 * @throws WireError where it is no XML, or no NewsML-G2
 */
export function readNewsmlG2(bytes: Uint8Array, source: Source): ReadResult {
  const { text, findings: decoded } = decode(bytes, source)
  const { root, findings: repairs } = readXml(text, source)
  const found = root.name === 'newsMessage' ? named(root, 'itemSet').flatMap(elements) : itemNames.includes(root.name) ? [root] : null
  if (found === null) {
    throw new WireError('unsupported', source, `is XML, but not NewsML-G2: its root is <${root.name.slice(0, 60)}>`, 'Let Dateline detect the format, or ask the sender for NewsML-G2.', { line: root.line })
  }
  const findings: Finding[] = [...decoded, ...repairs]
  const entries = found.map((element, index) => ({ element, guid: guidOf(element, index, source, findings), kind: kindOf(element) }))
  findings.push(...repeated(entries.map(({ guid }) => guid)))
  const photos = new Map(entries.filter(({ kind }) => kind === 'photo').map(({ element, guid }) => [guid, { ...readPhotoItem(element, guid, findings), foreign: kept(element, 'photo', guid, findings) }]))
  const inStories = new Set<string>()
  const read = entries.flatMap(({ element, guid, kind }): readonly Item[] => {
    switch (kind) {
      case 'story': return [storyWith(element, guid, photos, inStories, findings)]
      case 'photo': return [...(photos.get(guid) ? [photos.get(guid) as Photo] : [])]   // just asked
      case 'package': return [readPackage(element, guid, findings)]
      case 'other': findings.push(passedOver(element, guid)); return []
    }
  })
  if (read.length === 0 && entries.length === 0) throw new WireError('unreadable', source, 'is a news message without an item', 'Ask the sender for it again.')
  return { items: read.filter(item => item.kind !== 'photo' || !inStories.has(item.guid)), findings }
}

function storyWith(element: XmlElement, guid: string, photos: ReadonlyMap<string, Photo>, inStories: Set<string>, findings: Finding[]): Item {
  const named_ = named(at(element, 'itemMeta'), 'link').flatMap(link => photos.get(attribute(link, 'residref') ?? '') ?? [])
  for (const photo of named_) inStories.add(photo.guid)
  const { story, findings: own } = readStoryItem(element, guid, named_)
  findings.push(...own)
  return { ...story, foreign: kept(element, 'story', guid, findings) }
}

function guidOf(element: XmlElement, index: number, source: Source, findings: Finding[]): string {
  const guid = attribute(element, 'guid')
  if (guid) return guid
  findings.push({ rule: 'newsml-g2/no-guid', severity: 'note', message: 'An item has no guid; one was made from the content of the file.', where: { kind: 'line', line: element.line } })
  return guidFrom(source, index + 1)
}

function kindOf(element: XmlElement): 'story' | 'photo' | 'package' | 'other' {
  if (element.name === 'packageItem') return 'package'
  if (element.name !== 'newsItem') return 'other'
  const itemClass = attribute(at(element, 'itemMeta', 'itemClass'), 'qcode')?.replace(/^[^:]*:/, '').toLowerCase()
  if (itemClass === undefined) return named(at(element, 'contentSet'), 'remoteContent').some(isImage) && !hasText(element) ? 'photo' : 'story'
  return pictureClasses.includes(itemClass) ? 'photo' : ['video', 'audio', 'animated'].includes(itemClass) && !hasText(element) ? 'other' : 'story'
}

const isImage = (remote: XmlElement): boolean => /^image\//.test(attribute(remote, 'contenttype') ?? '')
const hasText = (item: XmlElement): boolean => named(at(item, 'contentSet'), 'inlineXML', 'inlineData').length > 0

function readPackage(element: XmlElement, guid: string, findings: Finding[]): NewsPackage {
  const { version, status, created, modified, edNote } = readCommon(element, findings)
  const content = at(element, 'contentMeta')
  const title = textOf(at(element, 'itemMeta', 'title')) || textOf(at(content, 'headline'))
  return {
    kind: 'package', guid, version: 1, status: 'usable', title, slug: textOf(at(content, 'slugline')),
    entries: entriesOf(element), foreign: kept(element, 'package', guid, findings), ...known({ version, status, created, modified, note: edNote }),
  }
}

/** Groups in the order in which they are reached from the root; each once, so that a circle ends. */
function entriesOf(item: XmlElement): readonly PackageEntry[] {
  const set = at(item, 'groupSet')
  if (!set) return named(item, 'itemRef').flatMap(entryOf)
  const groups = new Map(named(set, 'group').map(group => [attribute(group, 'id') ?? '', group]))
  const seen = new Set<string>()
  const walk = (id: string): readonly PackageEntry[] => {
    const group = groups.get(id)
    if (!group || seen.has(id)) return []
    seen.add(id)
    return elements(group).flatMap(child => (child.name === 'groupRef' ? walk(attribute(child, 'idref') ?? '') : child.name === 'itemRef' ? entryOf(child) : []))
  }
  const root = walk(attribute(set, 'root') ?? '')
  return [...root, ...[...groups.keys()].flatMap(walk)]
}

function entryOf(reference: XmlElement): readonly PackageEntry[] {
  const guid = attribute(reference, 'residref') ?? attribute(reference, 'href')
  const title = textOf(at(reference, 'title')) || textOf(at(reference, 'headline'))
  const itemClass = attribute(at(reference, 'itemClass'), 'qcode')?.replace(/^[^:]*:/, '').toLowerCase() ?? ''
  return guid ? [{ kind: pictureClasses.includes(itemClass) ? 'photo' : 'story', guid, ...(title && { title }) }] : []
}

const repeated = (guids: readonly string[]): readonly Finding[] => [...new Set(guids.filter((guid, index) => guids.indexOf(guid) !== index))].map(guid => ({
  rule: 'newsml-g2/same-guid', severity: 'warning', message: `“${guid.slice(0, 100)}” stands more than once in the message.`, where: { kind: 'item', item: guid },
}))

const passedOver = (element: XmlElement, guid: string): Finding => ({
  rule: 'newsml-g2/not-read', severity: 'warning', where: { kind: 'line', line: element.line },
  message: `The ${element.name} “${guid.slice(0, 100)}” is neither a text, a picture nor a package; Dateline doesn’t read it yet.`,
})

function kept(element: XmlElement, kind: Item['kind'], guid: string, findings: Finding[]): readonly Foreign[] {
  const parts = foreignParts(element, kind)
  const names = [...new Set(parts.map(({ path, content }) => `${/^<([\w.-]+)/.exec(content)?.[1] ?? ''} in ${path}`))]
  if (names.length > 0) findings.push({ rule: 'newsml-g2/foreign', severity: 'note', message: `Kept, though no field of ours tells it: ${names.join(', ')}.`, where: { kind: 'item', item: guid } })
  return parts
}

