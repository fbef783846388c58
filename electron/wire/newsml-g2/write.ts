import type { Item } from '../../newsroom/index.ts'
import { toSecond } from '../dates.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen } from '../option.ts'
import { document, element, mixed, textual, type Built } from '../xml/write.ts'
import { isKilled } from './kill.ts'
import { lossesOf } from './losses.ts'
import { NAR } from './names.ts'
import { FORM } from './option.ts'
import { madePackage, MIME, packageItem } from './write-package.ts'
import { photoItem } from './write-photo.ts'
import { storyItem } from './write-story.ts'

/**
 * One item as a document of its own, several as one `newsMessage` with every item once, packages first; or as the profile's
 * `form` says. Pictures of a story leave with it, unless it is killed.
 */
export function writeNewsmlG2(items: readonly Item[], issue: Issue): WriteResult {
  const [first, ...rest] = distinct(items)
  if (!first) return { files: [], losses: [] }
  const leaving = [first, ...rest] as const
  const form = chosen(issue.profile, FORM)
  const losses = leaving.flatMap(item => lossesOf(item, issue))
  if (form === 'items' || form === 'package') {
    const made = form === 'package' ? madePackage(leaving) : undefined
    return { files: separate(made ? [made, ...leaving] : leaving, issue), losses: [...losses, ...leaving.flatMap(apart)] }
  }
  return { files: [together(leaving, issue, form === 'message')], losses }
}

/** Packages, stories, pictures, each guid once. */
function distinct(items: readonly Item[]): readonly Item[] {
  const all = [...items, ...items.flatMap(item => (item.kind === 'story' && !isKilled(item) ? item.pictures : []))]
  const byGuid = new Map<string, Item>()
  for (const kind of ['package', 'story', 'photo'] as const) {
    for (const item of all) if (item.kind === kind && !byGuid.has(item.guid)) byGuid.set(item.guid, item)
  }
  return [...byGuid.values()]
}

function itemOf(item: Item, known: ReadonlyMap<string, Item>, issue: Issue): Built {
  switch (item.kind) {
    case 'story': return storyItem(item, issue)
    case 'photo': return photoItem(item, issue)
    case 'package': return packageItem(item, known, issue)
  }
}

const byGuid = (items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map(item => [item.guid, item]))

function together(items: readonly [Item, ...Item[]], issue: Issue, always: boolean): WireFile {
  const [first] = items
  const built = items.map(item => itemOf(item, byGuid(items), issue))
  const [only] = built.length === 1 && !always ? built : []
  return file(only ?? message(built, issue), first, only ? MIME[first.kind] : 'newsmessage', fileNames([first], ENDING)(first))
}

function separate(items: readonly Item[], issue: Issue): readonly WireFile[] {
  const known = byGuid(items)
  const names = fileNames(items, ENDING)
  return items.map(item => file(itemOf(item, known, issue), item, MIME[item.kind], names(item)))
}

const ENDING = 'newsml-g2.xml'

const file = (root: Built, { guid }: Item, kind: string, name: string): WireFile =>
  ({ name, item: guid, mediaType: `application/vnd.iptc.g2.${kind}+xml`, bytes: document({ ...root, attributes: { xmlns: NAR, ...root.attributes } }) })

const message = (items: readonly Built[], issue: Issue): Built => element('newsMessage', {},
  element('header', {}, mixed('sent', {}, toSecond(issue.at)), textual('sender', issue.provider.name)),
  element('itemSet', {}, items))

const apart = (item: Item): readonly Loss[] => (item.kind !== 'story' || item.pictures.length === 0 || isKilled(item) ? [] : [{
  item: item.guid, path: 'pictures', reason: 'Each picture leaves in a file of its own; the story names it by its guid.',
}])
