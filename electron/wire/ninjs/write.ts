import type { Item, NewsPackage, Photo } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { itemLosses } from '../read-back.ts'
import { legal } from '../xml/characters.ts'
import { leftParts } from './foreign.ts'
import { uriOf, versions } from './names.ts'
import { readNinjs } from './read.ts'
import { spelled } from './spelled.ts'
import { common, photoObject, storyObject, type Json, type Manner, type Ninjs } from './write-item.ts'

export const VERSION = {
  key: 'version', label: 'Version of ninjs', help: 'Older receivers know 1.x, where texts and pictures are properties by name.', kind: 'choice', standard: '3.1',
  choices: [{ value: '3.1', label: '3.1' }, { value: '2.2', label: '2.2' }, { value: '1.6', label: '1.6' }],
} as const satisfies ProfileOption

export const SIGNAL = {
  key: 'signal', label: 'Corrections, kills, advisories and tests', help: 'ninjs has no property for them.', kind: 'choice', standard: 'note',
  choices: [{ value: 'note', label: 'as a word in the first line of the note to editors' }, { value: 'none', label: 'not at all' }],
} as const satisfies ProfileOption

/**
 * ninjs of the version that the profile wants, one file for each item that stands in no other one: a package holds its items, a
 * story its pictures, as associations.
 */
export function writeNinjs(items: readonly Item[], issue: Issue): WriteResult {
  const all = items.map(asSent)
  const version = versions.find(each => each === chosen(issue.profile, VERSION)) ?? '3.1'
  const manner: Manner = { issue, signalsInNote: chosen(issue.profile, SIGNAL) === 'note' }
  const inside = new Set(all.flatMap(item => (item.kind === 'package' ? item.entries.map(({ guid }) => guid) : item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  const top = all.filter(item => item.kind === 'package' || !inside.has(item.guid))
  const names = fileNames(top, 'ninjs.json')
  const files = top.map((item): WireFile => ({ name: names(item), mediaType: 'application/json', item: item.guid, bytes: bytesOf(spelled(objectOf(item, all, manner), version)) }))
  return { files, losses: lossesOf(all, files, version) }
}

/** A picture without renditions leaves by the name of its file. */
function asSent(item: Item): Item {
  if (item.kind === 'package') return item
  if (item.kind === 'story') return { ...item, pictures: item.pictures.map(sentPhoto) }
  return sentPhoto(item)
}

const sentPhoto = ({ file, ...photo }: Photo): Photo =>
  (photo.renditions.length > 0 || !file ? photo : { ...photo, renditions: [{ href: file.name, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height, bytes: file.bytes }] })

function objectOf(item: Item, all: readonly Item[], manner: Manner): Ninjs {
  switch (item.kind) {
    case 'story': return storyObject(item, manner)
    case 'photo': return photoObject(item, manner)
    case 'package': return packageObject(item, all, manner)
  }
}

/** An entry whose item isn't there is named by its id and title alone. */
const packageObject = (pack: NewsPackage, all: readonly Item[], manner: Manner): Ninjs => ({
  ...common(pack, 'composite', manner.issue), title: pack.title, slugline: pack.slug, edNote: pack.note,
  associations: pack.entries.map(({ kind, guid, title }, index) => {
    const item = all.find(each => each.guid === guid && each.kind !== 'package')
    const object = item ? objectOf(item, all, manner) : { uri: uriOf(guid), type: kind === 'story' ? 'text' : 'picture', title }
    return { name: `item-${index + 1}`, rel: item ? 'part' : 'reference', ...object }
  }),
})

/** The same object gives the same bytes: keys in the order of the schema, no empty ones, characters that any reader can hold. */
const bytesOf = (object: Ninjs): Uint8Array => new TextEncoder().encode(`${JSON.stringify(lean(object), null, 2)}\n`)

function lean(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return legal(value) || undefined
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list = (value as readonly Json[]).map(lean).filter(each => each !== undefined)   // an array of JSON holds JSON
    return list.length > 0 ? list : undefined
  }
  const parts = Object.entries(value as Ninjs).map(([key, part]) => [key, lean(part)] as const).filter(([, part]) => part !== undefined)   // no array and no null: an object of JSON
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}

const reasons = {
  format: 'ninjs', field: 'This version of ninjs has no property that would give it back.', marks: 'HTML can’t hold these marks together.',
  shape: 'The body comes back as another kind of block.', words: 'The words of the body come back otherwise.',
}
const told: Readonly<Record<string, string>> = {
  signal: 'ninjs has no property for it, and the profile wants no word in the note to editors.',
  embargo: 'ninjs wants a time zone: the embargo is written so that it holds until its time has come everywhere.',
  taken: 'ninjs wants an instant with its zone, and this is none.', expires: 'ninjs wants an instant with its zone, and this is none.',
  bylineTitle: 'ninjs has no place for the photographer’s title.', 'people.title': 'ninjs has no place for the title of a person in the picture.',
  'renditions.sha256': 'ninjs has no place for the hash of a file.', subjects: 'A reader takes an older subject code for the Media Topic that means the same.',
}

/** Every difference that reading the files back shows. */
function lossesOf(items: readonly Item[], files: readonly WireFile[], version: string): readonly Loss[] {
  const read = new Map(files.flatMap(({ name, bytes }) => readNinjs(bytes, { name, sha256: '' }).items).map(item => [item.guid, item]))
  const inStories = new Set(items.flatMap(item => (item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  return items.filter(item => item.kind !== 'photo' || !inStories.has(item.guid)).flatMap(item => [
    ...itemLosses(item, read.get(item.guid), { ...reasons, field: reasons.field.replace('This version of ninjs', `ninjs ${version}`) }, told),
    ...[item, ...(item.kind === 'story' ? item.pictures : [])].flatMap(each => foreignLosses(each.foreign, 'ninjs', leftParts(each.foreign), each.guid)),
  ])
}
