import type { Item, NewsPackage, Photo, Story } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { datelineLosses } from '../dateline.ts'
import { hasZone, toSecond } from '../dates.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { rightsLosses } from '../rights.ts'
import { characterLosses, legal } from '../xml/characters.ts'
import { leftParts } from './foreign.ts'
import { uriOf } from './names.ts'
import { common, isInstant, photoObject, standard, storyObject, type Json, type Ninjs } from './write-item.ts'

/**
 * ninjs 3.1, one file for each item that stands in no other one: a package holds its items, a story its pictures, as
 * associations.
 */
export function writeNinjs(items: readonly Item[], issue: Issue): WriteResult {
  const inside = new Set(items.flatMap(item => (item.kind === 'package' ? item.entries.map(({ guid }) => guid) : item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  const top = items.filter(item => item.kind === 'package' || !inside.has(item.guid))
  const names = fileNames(top, 'ninjs.json')
  const pictures = items.flatMap(item => (item.kind === 'story' ? item.pictures : []))
  const losing = [...new Map([...items, ...pictures].map(item => [item.guid, item])).values()]
  return {
    files: top.map((item): WireFile => ({ name: names(item), mediaType: 'application/json', item: item.guid, bytes: bytesOf({ ...objectOf(item, items, issue), standard }) })),
    losses: losing.flatMap(lossesOf),
  }
}

function objectOf(item: Item, all: readonly Item[], issue: Issue): Ninjs {
  switch (item.kind) {
    case 'story': return storyObject(item, issue)
    case 'photo': return photoObject(item, issue)
    case 'package': return packageObject(item, all, issue)
  }
}

/** An entry whose item isn't there is named by its id and title alone. */
const packageObject = (pack: NewsPackage, all: readonly Item[], issue: Issue): Ninjs => ({
  ...common(pack, 'composite', issue), title: pack.title, slugline: pack.slug, edNote: pack.note,
  associations: pack.entries.map(({ kind, guid, title }, index) => {
    const item = all.find(each => each.guid === guid && each.kind !== 'package')
    const object = item ? objectOf(item, all, issue) : { uri: uriOf(guid), type: kind === 'story' ? 'text' : 'picture', title }
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
  const parts = Object.entries(value as Ninjs).map(([key, part]) => [key, lean(part)] as const)   // no array and no null: an object of JSON
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined))
}

function lossesOf(item: Item): readonly Loss[] {
  // Pictures of a story are counted as items of their own.
  const own = [...characterLosses(item.kind === 'story' ? { ...item, pictures: [] } : item), ...foreignLosses(item.foreign, 'ninjs', leftParts(item.foreign), item.guid)]
  switch (item.kind) {
    case 'story': return [...own, ...datelineLosses(item), ...storyLosses(item)]
    case 'photo': return [...own, ...rightsLosses(item, ['holder', 'originType']), ...photoLosses(item)]
    case 'package': return own
  }
}

const storyLosses = ({ guid, signal, embargo }: Story): readonly Loss[] => [
  ...(signal ? [{ item: guid, path: 'signal', reason: `ninjs has no place for the signal “${signal}”; say it in the note to editors.` }] : []),
  ...(embargo && !hasZone(toSecond(embargo)) ? [{ item: guid, path: 'embargo', reason: 'ninjs wants a time zone: the embargo is written so that it holds until its time has come everywhere.' }] : []),
]

function photoLosses({ guid, bylineTitle, taken, people, renditions }: Photo): readonly Loss[] {
  const losses: Loss[] = []
  const lose = (path: string, reason: string): void => { losses.push({ item: guid, path, reason }) }
  if (bylineTitle) lose('bylineTitle', 'ninjs has no place for the photographer’s title.')
  if (taken && !isInstant(taken)) lose('taken', `ninjs wants an instant with its zone; “${taken}” is none.`)
  if (people.some(({ title }) => title)) lose('people.title', 'ninjs has no place for the title of a person in the picture.')
  if (renditions.some(({ sha256 }) => sha256)) lose('renditions.sha256', 'ninjs has no place for the hash of a file.')
  return losses
}
