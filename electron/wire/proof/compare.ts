import type { Item, Photo, Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { isKilled } from '../public.ts'
import type { Loss, WireFile } from '../format.ts'
import { Announced } from './announced.ts'
import { bodyFaults } from './body.ts'
import { isEmpty, isRecord, same } from './normal.ts'

/** A file with what our own reader finds in it. `file.item` says whose it is. */
export type ReadFile = Readonly<{ file: WireFile; items: readonly Item[] }>

/** Something that a client would read otherwise than it was written, and that nobody announced. `item` is its guid. */
export type Difference = Readonly<{ item: string; path: string; message: string }>

/** What never leaves, or is the sender's own; bodies and pictures are looked at by themselves. */
const apart = {
  story: ['kind', 'guid', 'state', 'removed', 'foreign', 'body', 'pictures'], photo: ['kind', 'guid', 'foreign', 'file'], package: ['kind', 'guid', 'foreign'],
} as const satisfies Readonly<Record<Item['kind'], readonly string[]>>

/** What was announced of each item, by the id that it has in the file. */
type Told = (guid: string) => Announced

/**
 * Compares what was sent with what was read, less what was announced as lost: fields, blocks, words, marks, pictures. Losses and
 * files name items by the ids that `oldOf` gives.
 */
export function compare(sent: readonly Item[], read: readonly ReadFile[], losses: readonly Loss[], oldOf: (id: string) => string = id => id): readonly Difference[] {
  const told: Told = guid => new Announced(losses, oldOf(guid))
  const isFeed = read.some(({ file }) => /\b(?:rss|atom)\b/.test(file.mediaType))
  const inStories = new Set(sent.flatMap(item => (item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  return sent.flatMap((item): readonly Difference[] => {
    const announced = told(item.guid)
    if (announced.has('item') || (item.kind === 'photo' && inStories.has(item.guid))) return []
    const got = counterpart(item, oldOf(item.guid), read)
    if (!got) return announced.has('guid') && announced.has(item.kind === 'story' ? 'headline' : 'caption') ? [] : [{ item: item.guid, path: 'item', message: `${labelOf(item)} can’t be found in it` }]
    return itemFaults(item, got, announced, told, isFeed)
  })
}

/** By the id; where a format has none, by the file that says whose it is. */
function counterpart(item: Item, own: string, read: readonly ReadFile[]): Item | undefined {
  const kin = (items: readonly Item[]): readonly Item[] => items.filter(({ kind }) => kind === item.kind)
  return read.flatMap(({ items }) => kin(items)).find(({ guid }) => guid === item.guid) ?? kin(read.find(({ file }) => file.item === own)?.items ?? [])[0]
}

function itemFaults(sent: Item, got: Item, announced: Announced, told: Told, isFeed: boolean): readonly Difference[] {
  const fields = fieldFaults(sent, got, announced)
  if (sent.kind !== 'story' || got.kind !== 'story') return fields
  const leaving = { ...sent, pictures: sent.pictures.filter(({ guid }) => !told(guid).has('item')) }
  // A feed carries excerpts, a kill often no text at all; both say so of the whole body.
  const body = ((isFeed || isKilled(sent)) && announced.has('body') ? [] : bodyFaults(leaving, got, announced)).map(({ path, message }) => ({ item: sent.guid, path, message: `${labelOf(sent)}: ${message}` }))
  return [...fields, ...body, ...pictureFaults(leaving, got, announced, told)]
}

function fieldFaults(sent: Item, got: Item, announced: Announced): readonly Difference[] {
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(got))
  return Object.entries(sent).flatMap(([key, value]: [string, unknown]): readonly Difference[] => {
    if (apart[sent.kind].some(each => each === key) || isEmpty(value) || announced.has(key)) return []
    const wanted = same(announced.without(key, value))
    const other = same(alike(value, announced.without(key, found.get(key))))
    return wanted === other || isStricter(key, value, found.get(key)) ? [] : [{ item: sent.guid, path: key, message: `${labelOf(sent)}: “${key}” comes out as ${short(other)} instead of ${short(wanted)}` }]
  })
}

/** What a reader found besides, such as the city in the words of a dateline, is no difference. */
function alike(sent: unknown, got: unknown): unknown {
  if (Array.isArray(sent) && Array.isArray(got) && sent.length === got.length) return got.map((each, index) => alike(sent[index], each))
  if (!isRecord(sent) || !isRecord(got)) return got
  return Object.fromEntries(Object.entries(got).filter(([key]) => !isEmpty(sent[key])))
}

/** A reader takes the more restrictive of two states: words of an embargo may hold what is usable. */
const isStricter = (key: string, sent: unknown, got: unknown): boolean => key === 'status' && sent === 'usable' && got === 'withheld'

function pictureFaults(sent: Story, got: Story, story: Announced, told: Told): readonly Difference[] {
  if (story.has('pictures')) return []
  const theirs = inOrder(got)
  return inOrder(sent).flatMap((photo, index) => {
    const announced = told(photo.guid)
    const other = theirs.find(({ guid }) => guid === photo.guid) ?? (announced.has('guid') ? theirs[index] : undefined)
    if (other) return fieldFaults(photo, other, announced)
    return isNothing(photo, announced) ? [] : [{ item: photo.guid, path: 'item', message: `${labelOf(photo)} is missing` }]
  })
}

/** A picture of which everything was announced as lost. */
const isNothing = (photo: Photo, announced: Announced): boolean =>
  announced.has('guid') && Object.entries(photo).every(([key, value]) => apart.photo.some(each => each === key) || isEmpty(value) || announced.has(key) || announced.within(key) || ['version', 'status'].includes(key))

/** Pictures as they stand in the text, then the others. */
const inOrder = (story: Story): readonly Photo[] =>
  [...story.body.flatMap(block => (block.type === 'picture' ? story.pictures.filter(({ guid }) => guid === block.photo) : [])), ...attachedPictures(story)]

const short = (json: string): string => (json === 'null' ? 'nothing' : json.length > 80 ? `${json.slice(0, 80)}…` : json)

function labelOf(item: Item): string {
  switch (item.kind) {
    case 'story': return `The story “${item.headline || item.slug || item.guid}”`
    case 'photo': return `The picture “${item.headline ?? (item.caption.slice(0, 60) || item.guid)}”`
    case 'package': return `The package “${item.title || item.guid}”`
  }
}
