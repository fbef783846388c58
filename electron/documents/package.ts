import type * as Y from 'yjs'
import type { NewsPackage, PackageEntry } from '../newsroom/index.ts'
import { byPerson, entriesOf, fieldsOf, guidOf } from './document.ts'
import { keysBetween, MACHINE_TAG, runTag } from './order.ts'
import { foreignOf, ordered, writeFields } from './story.ts'
import { defined, isRecord, oneOf, someText, text, whole } from './value.ts'

const kinds = ['story', 'photo'] as const
const statuses = ['usable', 'withheld', 'canceled'] as const

/** A line of a package as its document has it: by document id. */
export type EntryRef = Readonly<{ document: string; kind: PackageEntry['kind'] }>

const keyOf = (value: unknown): string => (isRecord(value) ? text(value['order']) : '')
const kindOf = (value: unknown): PackageEntry['kind'] | undefined => (isRecord(value) ? oneOf(value['kind'], kinds) : undefined)

/** What a package holds, in its order. */
export function entryRefs(doc: Y.Doc): EntryRef[] {
  const entries = entriesOf(doc)
  return ordered(entries, keyOf).flatMap(document => {
    const kind = kindOf(entries.get(document))
    return kind ? [{ document, kind }] : []
  })
}

/** The package that a document says. `itemOf` knows guid and title of a document; one that it doesn't know keeps its document id. */
export function readPackage(doc: Y.Doc, id: string, itemOf: (documentId: string) => Readonly<{ guid: string; title?: string }> | undefined): NewsPackage {
  const fields = fieldsOf(doc)
  const known = defined({
    version: whole(fields.get('version'), 1, Number.MAX_SAFE_INTEGER) ?? 1, status: oneOf(fields.get('status'), statuses) ?? 'usable',
    note: someText(fields.get('note')), created: someText(fields.get('created')),
  })
  return {
    kind: 'package', guid: guidOf(doc, id), ...known, title: text(fields.get('title')), slug: text(fields.get('slug')),
    entries: entryRefs(doc).map(({ document, kind }) => ({ kind, ...(itemOf(document) ?? { guid: document }) })), foreign: foreignOf(fields.get('foreign')),
  }
}

/** Fills an empty document with a package. */
export function writePackage(doc: Y.Doc, pkg: NewsPackage, documentIdOf: (guid: string) => string): void {
  const { guid, version, status, title, slug, note, created, entries, foreign } = pkg
  doc.transact(() => {
    writeFields(fieldsOf(doc), { guid, version, status, title, slug, note, created, foreign })
    const keys = keysBetween(null, null, entries.length, MACHINE_TAG)
    entries.forEach((entry, i) => { entriesOf(doc).set(documentIdOf(entry.guid), { kind: entry.kind, order: keys[i] ?? '' }) })
  })
}

/** Puts a story or photo at the end of a package; one that is there already stays where it is. */
export function addEntry(doc: Y.Doc, document: string, kind: PackageEntry['kind'], random: () => number = Math.random): void {
  const entries = entriesOf(doc)
  if (kindOf(entries.get(document))) return
  const last = entryRefs(doc).at(-1)
  const [order] = keysBetween(last ? keyOf(entries.get(last.document)) : null, null, 1, runTag(random))
  doc.transact(() => { entries.set(document, { kind, order: order ?? '' }) }, byPerson)
}

export function removeEntry(doc: Y.Doc, document: string): void {
  doc.transact(() => { entriesOf(doc).delete(document) }, byPerson)
}

/** Moves an entry before another one, or to the end when `before` is null. */
export function moveEntry(doc: Y.Doc, document: string, before: string | null, random: () => number = Math.random): void {
  const entries = entriesOf(doc)
  const kind = kindOf(entries.get(document))
  if (!kind || document === before) return
  const others = entryRefs(doc).filter(entry => entry.document !== document)
  const at = before === null ? others.length : others.findIndex(entry => entry.document === before)
  if (at < 0) return
  doc.transact(() => { placeAt(doc, others, at, { document, kind }, runTag(random)) }, byPerson)
}

/** Gives an entry a key between its new neighbours; where two people made the same key, the right one gets a new one (S9). */
function placeAt(doc: Y.Doc, others: readonly EntryRef[], at: number, entry: EntryRef, tag: string): void {
  const entries = entriesOf(doc)
  const key = (ref: EntryRef | undefined): string | null => (ref ? keyOf(entries.get(ref.document)) : null)
  const low = key(others[at - 1])
  let end = at
  while (end < others.length && low !== null && (key(others[end]) ?? '') <= low) end++
  const keys = keysBetween(low, key(others[end]), end - at + 1, tag)
  for (const [i, { document, kind }] of [entry, ...others.slice(at, end)].entries()) entries.set(document, { kind, order: keys[i] ?? '' })
}
