import type { Item, Photo } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { normOf, toSecond } from '../dates.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { itemLosses } from '../read-back.ts'
import { document, element, mixed, type Built } from '../xml/write.ts'
import { givenBack } from './foreign.ts'
import { IPTC_CATALOG, VERSION } from './names.ts'
import { readNewsml1 } from './read.ts'
import { newsItem, packageItem } from './write-item.ts'
import { pictureComponent } from './write-photo.ts'
import { storyItem } from './write-story.ts'

export const TOGETHER = { key: 'together', label: 'All items in one document', help: 'Otherwise each item is a file of its own.', kind: 'switch', standard: false } as const satisfies ProfileOption

/** NewsML 1.2 documents: one for each item, or one with all of them. Pictures leave in their story. */
export function writeNewsml1(items: readonly Item[], issue: Issue): WriteResult {
  const all = items.map(asSent)
  const inStories = new Set(all.flatMap(item => (item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  const leaving = all.filter(item => item.kind !== 'photo' || !inStories.has(item.guid))
  const groups = chosen(issue.profile, TOGETHER) && leaving.length > 0 ? [leaving] : leaving.map(item => [item])
  const names = fileNames(leaving, 'newsml.xml')
  const files = groups.flatMap(([first, ...more]): readonly WireFile[] =>
    (first ? [{ name: names(first), mediaType: 'text/vnd.iptc.newsml', item: first.guid, bytes: document(envelope([first, ...more].map(item => itemOf(item, issue)), issue)) }] : []))
  return { files, losses: lossesOf(leaving, files) }
}

/** A picture without renditions leaves by the name of its file. */
function asSent(item: Item): Item {
  if (item.kind === 'package') return item
  return item.kind === 'story' ? { ...item, pictures: item.pictures.map(sentPhoto) } : sentPhoto(item)
}

const sentPhoto = ({ file, ...photo }: Photo): Photo => (photo.renditions.length > 0 || !file ? photo
  : { ...photo, renditions: [{ href: file.name, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height, bytes: file.bytes, sha256: file.sha256 }] })

const envelope = (items: readonly Built[], issue: Issue): Built => element('NewsML', { Version: VERSION },
  element('Catalog', { Href: IPTC_CATALOG }),
  element('NewsEnvelope', {}, element('SentFrom', {}, element('Party', { FormalName: issue.provider.name })), mixed('DateAndTime', {}, normOf(toSecond(issue.at)))),
  items)

function itemOf(item: Item, issue: Issue): Built {
  switch (item.kind) {
    case 'story': return storyItem(item, issue)
    case 'photo': return newsItem({ ...item, ...(item.rights?.embargo && { embargo: item.rights.embargo }) }, issue, pictureComponent(item))
    case 'package': return packageItem(item, issue)
  }
}

const reasons = {
  format: 'newsml-1', field: 'NewsML 1.2 has no element that would give it back.', marks: 'The marks come back otherwise.', shape: 'The body comes back as another kind of block.',
  words: 'The words of the body come back otherwise.',
}
const told: Readonly<Record<string, string>> = {
  'subjects.name': 'NewsML 1.2 carries codes of subjects without their names.', 'genres.name': 'NewsML 1.2 carries codes of genres without their names.',
  subjects: 'A reader takes an older subject code for the Media Topic that means the same.', bylineTitle: 'NewsML 1.2 has a title only behind a byline.',
}

/** Every difference that reading the files back shows. */
function lossesOf(items: readonly Item[], files: readonly WireFile[]): readonly Loss[] {
  const read = new Map(files.flatMap(({ name, bytes }) => readNewsml1(bytes, { name, sha256: '' }).items).map(item => [item.guid, item]))
  return items.flatMap(item => [
    ...itemLosses(item, read.get(item.guid), reasons, told), ...firstLosses(item),
    ...[item, ...(item.kind === 'story' ? item.pictures : [])].flatMap(each => foreignLosses(each.foreign, 'newsml-1', givenBack(each.foreign).left, each.guid)),
  ])
}

const firstLosses = (item: Item): readonly Loss[] => (item.kind === 'photo' || item.created !== undefined ? []
  : [{ item: item.guid, path: 'created', reason: 'NewsML 1.2 must say when the item was first made; nobody knows, so the time of this version stands there.' }])
