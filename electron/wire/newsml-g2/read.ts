import type { Finding, Item, Photo, Story } from '../../newsroom/index.ts'
import { guidFrom } from '../blank.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { Aliases } from './catalog.ts'
import { keptParts } from './foreign.ts'
import { guidOfIri } from './guid.ts'
import { itemNames } from './names.ts'
import type { Reading } from './read-item.ts'
import { readPackage } from './read-package.ts'
import { classOf, isSeenOrHeard, readPhotoItem } from './read-photo.ts'
import { readStoryItem } from './read-story.ts'

type Entry = Reading & Readonly<{ kind: Item['kind'] | 'other' }>

/**
 * A NewsML-G2 item or message of any 2.x. A picture that a story of the same message names is given with that story, any
 * other one by itself. An item of a kind that Dateline doesn't know is a finding; the others come all the same.
 *
 * @throws WireError where it is no XML, or no NewsML-G2
 */
export function readNewsmlG2(bytes: Uint8Array, source: Source): ReadResult {
  const { text, findings: decodings } = decode(bytes, source)
  const { root, findings: repairs } = readXml(text, source)
  const found = root.name === 'newsMessage' ? named(root, 'itemSet').flatMap(elements) : itemNames.includes(root.name) ? [root] : null
  if (found === null) {
    throw new WireError('unsupported', source, `is XML, but not NewsML-G2: its root is <${root.name.slice(0, 60)}>`, 'Let Dateline detect the format, or ask the sender for NewsML-G2.', { line: root.line })
  }
  if (found.length === 0) throw new WireError('unreadable', source, 'is a news message without an item', 'Ask the sender for it again.')
  const findings: Finding[] = [...decodings, ...repairs]
  const header = at(root, 'header')
  const entries = found.map((item, index): Entry => ({
    item, header, guid: guidOf(item, index, source, findings), kind: kindOf(item), aliases: new Aliases([header, item]), findings,
  }))
  findings.push(...repeated(entries.map(({ guid }) => guid)))
  const items = itemsOf(entries, findings)
  findings.push(...wordless(items), ...aliasRemarks(entries))
  return { items, findings }
}

function itemsOf(entries: readonly Entry[], findings: Finding[]): readonly Item[] {
  const photos = new Map(entries.filter(({ kind }) => kind === 'photo').map(entry => [entry.guid, { ...readPhotoItem(entry), foreign: keptParts(entry, 'photo') }]))
  const kinds = new Map(entries.map(({ guid, kind }) => [guid, kind]))
  const inStories = new Set<string>()
  const items = entries.flatMap((entry): readonly Item[] => {
    switch (entry.kind) {
      case 'story': return [storyWith(entry, photos, inStories)]
      case 'photo': return [photos.get(entry.guid)].filter(photo => photo !== undefined)
      case 'package': {
        const pack = readPackage(entry, guid => { const kind = kinds.get(guid); return kind === 'photo' ? 'photo' : kind === undefined ? undefined : 'story' })
        return [{ ...pack, foreign: keptParts(entry, 'package') }]
      }
      case 'other': findings.push(passedOver(entry)); return []
    }
  })
  return items.filter(item => item.kind !== 'photo' || !inStories.has(item.guid))
}

function storyWith(entry: Entry, photos: ReadonlyMap<string, Photo>, inStories: Set<string>): Item {
  const linked = [...new Set(named(at(entry.item, 'itemMeta'), 'link').flatMap(link => photos.get(guidOfIri(attribute(link, 'residref') ?? '')) ?? []))]
  for (const photo of linked) inStories.add(photo.guid)
  const story = readStoryItem(entry, linked)
  return { ...story, foreign: [...story.foreign, ...keptParts(entry, 'story')] }
}

function guidOf(element: XmlElement, index: number, source: Source, findings: Finding[]): string {
  const guid = attribute(element, 'guid')
  if (guid) return guidOfIri(guid)
  findings.push({ rule: 'newsml-g2/no-guid', severity: 'note', message: 'An item has no guid; one was made from the content of the file.', where: { kind: 'line', line: element.line } })
  return guidFrom(source, index + 1)
}

const mediaClasses = ['picture', 'photo', 'graphic', 'graphics']
const timedClasses = ['video', 'audio', 'animated']

/** A video or a sound that comes with words is a story with a video; a picture stays one, its words are the caption. */
function kindOf(item: XmlElement): Entry['kind'] {
  if (item.name === 'packageItem') return 'package'
  if (item.name !== 'newsItem') return 'other'
  const itemClass = classOf(item)
  if (itemClass === '') return isSeenOrHeard(item) && !hasText(item) ? 'photo' : 'story'
  return mediaClasses.includes(itemClass) || (timedClasses.includes(itemClass) && !hasText(item)) ? 'photo' : 'story'
}

const hasText = (item: XmlElement): boolean => named(at(item, 'contentSet'), 'inlineXML', 'inlineData').some(each => textOf(each) !== '')

/** Stories that say nothing, in one sentence: a kill needs no words. */
function wordless(items: readonly Item[]): readonly Finding[] {
  const bare = items.filter((item): item is Story => item.kind === 'story' && item.body.length === 0 && item.pictures.length === 0 && item.status !== 'canceled')
  const [first] = bare
  if (!first) return []
  const names = bare.slice(0, 8).map(({ headline, guid }) => `“${(headline || guid).slice(0, 60)}”`).join(', ')
  return [{ rule: 'newsml-g2/no-words', severity: 'warning', message: `${bare.length === 1 ? 'An item has' : `${bare.length} items have`} no text: ${names}${bare.length > 8 ? ', …' : ''}.`, where: { kind: 'item', item: first.guid } }]
}

const repeated = (guids: readonly string[]): readonly Finding[] => {
  const seen = new Set<string>()
  const twice = new Set(guids.filter(guid => seen.has(guid) || !seen.add(guid)))
  return [...twice].map(guid => ({ rule: 'newsml-g2/same-guid', severity: 'warning', message: `“${guid.slice(0, 100)}” stands more than once in the message.`, where: { kind: 'item', item: guid } }))
}

const otherKinds: Readonly<Record<string, string>> = {
  conceptItem: 'describes a concept (a person, a place, an event), which is no news', knowledgeItem: 'is a vocabulary of concepts',
  planningItem: 'plans the coverage of an event', catalogItem: 'is a catalog of vocabularies',
}

function passedOver({ item, guid }: Entry): Finding {
  const what = Object.hasOwn(otherKinds, item.name) ? otherKinds[item.name] : undefined
  const title = textOf(at(item, 'itemMeta', 'title')) || textOf(at(item, 'contentMeta', 'headline')) || textOf(at(item, 'concept', 'name'))
  return {
    rule: 'newsml-g2/not-news', severity: 'note', where: { kind: 'line', line: item.line },
    message: `The ${item.name.slice(0, 60)} “${(title || guid).slice(0, 100)}” ${what ?? 'is of a kind that Dateline doesn’t know'}; it was recognised and not imported.`,
  }
}

/** Once for the file: catalogs that are named and never fetched, aliases that nobody declares. */
function aliasRemarks(entries: readonly Entry[]): readonly Finding[] {
  const remote = [...new Set(entries.flatMap(({ aliases }) => aliases.remote))]
  const unresolved = [...new Set(entries.flatMap(({ aliases }) => [...aliases.unresolved]))]
  const say = (rule: string, message: string): Finding => ({ rule: `newsml-g2/${rule}`, severity: 'note', message, where: { kind: 'item' } })
  return [
    ...(remote.length > 0 ? [say('remote-catalog', `Catalogs that Dateline doesn’t know are named and were not fetched: ${remote.join(', ').slice(0, 400)}.`)] : []),
    ...(unresolved.length > 0 ? [say('alias', `No catalog that Dateline knows declares ${unresolved.join(', ').slice(0, 400)}; codes with ${unresolved.length === 1 ? 'this alias' : 'these aliases'} are kept as they are written.`)] : []),
  ]
}
