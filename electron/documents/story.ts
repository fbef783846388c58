import type * as Y from 'yjs'
import { readDateline, signals, storyStates, takeKinds, type Block, type Dateline, type Foreign, type OtherId, type Photo, type PubStatus, type Removed, type Shape, type Story, type StoryState, type Subject, type Take } from '../newsroom/index.ts'
import { bear, blockOf, insertRuns, readLines, textOf, wordsOf, type Line } from './block.ts'
import { attachedOf, blocksOf, fieldsOf, guidOf, headlineOf, removedOf, type Values } from './document.ts'
import { keysBetween, MACHINE_TAG } from './order.ts'
import { defined, isRecord, oneOf, records, someText, text, texts, whole } from './value.ts'

/** What leaves says whether it may be published; that follows from where the story stands. */
const statusOf: Readonly<Record<StoryState, PubStatus>> = { draft: 'usable', filed: 'usable', hold: 'withheld', sent: 'usable', killed: 'canceled' }
const stateOf: Readonly<Record<PubStatus, StoryState>> = { usable: 'draft', withheld: 'hold', canceled: 'killed' }

export const foreignOf = (value: unknown): readonly Foreign[] =>
  records(value).map(({ format, path, content }) => ({ format: text(format), path: text(path), content: text(content) }))
const subjectsOf = (value: unknown): readonly Subject[] =>
  records(value).map(({ scheme, code, name }) => defined({ scheme: text(scheme), code: text(code), name: someText(name) }))

const otherIdsOf = (value: unknown): readonly OtherId[] => records(value).map(({ kind, value: id }) => ({ kind: text(kind), value: text(id) }))
const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

function takeOf(value: unknown): Take | undefined {
  if (!isRecord(value)) return undefined
  const [kind, number] = [oneOf(value['kind'], takeKinds), whole(value['number'], 1, 999)]
  return kind && number !== undefined ? { kind, number, ...(value['more'] === true ? { more: true } : {}) } : undefined
}

function datelineOf(value: unknown): Dateline | null {
  if (!isRecord(value)) return text(value) ? readDateline(text(value)) : null
  const { city, region, date, agency } = value
  return defined({ text: text(value['text']), city: someText(city), region: someText(region), date: someText(date), agency: someText(agency) })
}

/** Ids of the values of a map, in the order of their keys and then of their ids. */
export function ordered(values: Values, orderOf: (value: unknown) => string): string[] {
  return [...values].map(([id, value]) => [orderOf(value), id] as const).sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1)).map(([, id]) => id)
}

/** Ids of the story's photos: those that stand in the text, in its order, then those attached without a place. */
export function pictureIds(doc: Y.Doc, lines: readonly Line[] = readLines(doc)): string[] {
  const placed = lines.flatMap(({ shape }) => (shape.type === 'picture' ? [shape.photo] : []))
  return [...new Set([...placed, ...ordered(attachedOf(doc), text)])]
}

/** The dateline as printed, empty without one. */
export const datelineText = (doc: Y.Doc): string => datelineOf(fieldsOf(doc).get('dateline'))?.text ?? ''

/** The words of the body as a reader sees them; notes, pictures and embeds have none. */
export const bodyText = (doc: Y.Doc): string => wordsOf(readLines(doc))

/** What import took out of the text, in the order of the text. */
export function removedIn(doc: Y.Doc): readonly Removed[] {
  const removed = removedOf(doc)
  const orderOf = (value: unknown): string => (isRecord(value) ? text(value['order']) : '')
  return ordered(removed, orderOf).flatMap(id => {
    const value = removed.get(id)
    return isRecord(value) ? [{ id, rule: text(value['rule']), text: text(value['text']), after: someText(value['after']) ?? null }] : []
  })
}

function fieldsIn(fields: Values) {
  const value = (key: string): unknown => fields.get(key)
  const state = oneOf(value('state'), storyStates) ?? 'draft'
  return defined({
    version: whole(value('version'), 1, Number.MAX_SAFE_INTEGER) ?? 1, state, status: statusOf[state],
    slug: text(value('slug')), subheadline: someText(value('subheadline')), summary: someText(value('summary')), byline: text(value('byline')), dateline: datelineOf(value('dateline')), language: text(value('language')) || 'en',
    urgency: whole(value('urgency'), 1, 8), keywords: texts(value('keywords')), subjects: subjectsOf(value('subjects')), genres: someOf(subjectsOf(value('genres'))), places: texts(value('places')),
    embargo: someText(value('embargo')), expires: someText(value('expires')), take: takeOf(value('take')), refersTo: someText(value('refersTo')),
    otherIds: someOf(otherIdsOf(value('otherIds'))), signal: oneOf(value('signal'), signals), edNote: someText(value('edNote')), usageTerms: someText(value('usageTerms')),
    copyright: someText(value('copyright')), source: someText(value('source')), created: someText(value('created')), foreign: foreignOf(value('foreign')),
  })
}

/**
 * The story that a document says. A document names photos by their document ids, the story by their guids; a photo that
 * `photoOf` doesn't know keeps its document id. `modified` is not in a document: whoever stores it knows.
 */
export function readStory(doc: Y.Doc, id: string, photoOf: (documentId: string) => Photo | undefined): Story {
  const fields = fieldsOf(doc)
  const named = (photo: string): string => photoOf(photo)?.guid ?? photo
  const pictured = (block: Block): Block => (block.type === 'picture' ? { ...block, photo: named(block.photo) } : block)
  return {
    kind: 'story', guid: guidOf(doc, id), headline: headlineOf(doc).toJSON(), ...fieldsIn(fields),
    body: readLines(doc).map(blockOf).map(pictured), pictures: pictureIds(doc).flatMap(photo => photoOf(photo) ?? []), removed: removedIn(doc),
  }
}

function shapeIn(block: Block, photoDocumentIdOf: (guid: string) => string): Shape {
  switch (block.type) {
    case 'picture': return { type: block.type, photo: photoDocumentIdOf(block.photo) }
    case 'embed': return { type: block.type, url: block.url }
    case 'subhead': return { type: block.type, level: block.level }
    case 'item': return { type: block.type, list: block.list, depth: block.depth }
    case 'quote': return block.attribution === undefined ? { type: block.type } : { type: block.type, attribution: block.attribution }
    case 'paragraph': case 'note': case 'row': return { type: block.type }
  }
}

/** Blocks keep their ids, so that what a reader found points at the right one; a second block of one id gets a new one. */
function writeBody(doc: Y.Doc, body: readonly Block[], photoDocumentIdOf: (guid: string) => string, newId: () => string): void {
  const taken = new Set(blocksOf(doc).keys())
  const keys = keysBetween(null, null, body.length, MACHINE_TAG)
  body.forEach((block, i) => {
    const id = block.id && !taken.has(block.id) ? block.id : newId()
    taken.add(id)
    const made = bear(doc, id, keys[i] ?? '', shapeIn(block, photoDocumentIdOf))
    made.delete('deleted')
    insertRuns(textOf(made), 0, block.runs)
  })
}

/** Sets every key of the record that has something to say. */
export function writeFields(values: Values, record: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(record)) if (value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && !value.length)) values.set(key, value)
}

/** Fills an empty document with a story. `newId` names blocks that have no id of their own. */
export function writeStory(doc: Y.Doc, story: Story, photoDocumentIdOf: (guid: string) => string, newId: () => string): void {
  const { kind: _kind, headline, status, state, modified: _modified, body, pictures, removed, ...fields } = story
  doc.transact(() => {
    headlineOf(doc).insert(0, headline.toWellFormed())
    writeFields(fieldsOf(doc), { ...fields, state: state ?? stateOf[status] })
    writeBody(doc, body, photoDocumentIdOf, newId)
    const placed = new Set(body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
    const loose = pictures.filter(photo => !placed.has(photo.guid))
    const keys = keysBetween(null, null, Math.max(loose.length, removed.length), MACHINE_TAG)
    loose.forEach((photo, i) => { attachedOf(doc).set(photoDocumentIdOf(photo.guid), keys[i] ?? '') })
    removed.forEach(({ id, rule, text: words, after }, i) => { removedOf(doc).set(id, { rule, text: words, after, order: keys[i] ?? '' }) })
  })
}
