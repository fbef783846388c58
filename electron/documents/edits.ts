import type * as Y from 'yjs'
import { unmarked, type Rights, type Run, type Shape } from '../newsroom/index.ts'
import { allBlocks, bear, bury, graveOf, insertRuns, isShown, orderOf, shownBlocks, textOf } from './block.ts'
import { attachedOf, blocksOf, byPerson, fieldsOf, removedOf, rightsOf, type Values } from './document.ts'
import { keysBetween, runTag } from './order.ts'
import { isRecord, sameValue, someText, text, type Value } from './value.ts'

/** A block that is yet to be. */
export type NewBlock = Readonly<{ id: string; shape: Shape; runs: readonly Run[] }>

function setIn(values: Values, key: string, value: Value | undefined): void {
  if (value === undefined) { if (values.has(key)) values.delete(key) }
  else if (!sameValue(values.get(key), value)) values.set(key, value)
}

/** Sets a field; undefined takes it away. Writes nothing when it says the same already. */
export function setField(doc: Y.Doc, key: string, value: Value | undefined): void {
  doc.transact(() => { setIn(fieldsOf(doc), key, value) }, byPerson)
}

/** Sets one of the rights of a photo; undefined takes it off the record. */
export function setRight<K extends keyof Rights>(doc: Y.Doc, key: K, value: Rights[K] | undefined): void {
  doc.transact(() => { setIn(rightsOf(doc), key, value) }, byPerson)
}

/** What a document's field says, as it is stored. */
export const fieldOf = (doc: Y.Doc, key: string): unknown => fieldsOf(doc).get(key)

/**
 * Puts blocks behind the block `after`, shown or not (null: at the start, undefined: at the end). They are born dead in a
 * transaction of their own, so that taking this back takes no words of others (S14).
 */
export function insertBlocks(doc: Y.Doc, after: string | null | undefined, blocks: readonly NewBlock[], random: () => number = Math.random): void {
  const all = allBlocks(doc)
  const at = after === undefined ? all.length : after === null ? 0 : all.findIndex(([id]) => id === after) + 1
  const low = all[at - 1]?.[1], lowKey = low ? orderOf(low) : null
  // The next key that is greater: blocks with equal keys stay together.
  const high = all.slice(at).find(([, block]) => lowKey === null || orderOf(block) > lowKey)?.[1]
  const keys = keysBetween(lowKey, high ? orderOf(high) : null, blocks.length, runTag(random))
  doc.transact(() => { blocks.forEach(({ id, shape }, i) => { bear(doc, id, keys[i] ?? '', shape) }) })
  doc.transact(() => {
    for (const { id, runs } of blocks) {
      const block = blocksOf(doc).get(id)
      if (!block) continue
      block.delete('deleted')
      insertRuns(textOf(block), 0, runs)
    }
  }, byPerson)
}

/** Puts a photo (by document id) at the end of the story's text. */
export function appendPicture(doc: Y.Doc, photo: string, newId: () => string): void {
  insertBlocks(doc, shownBlocks(doc).at(-1)?.[0], [{ id: newId(), shape: { type: 'picture', photo }, runs: [] }])
}

/** Attaches a photo to the story without a place in its text. */
export function attachPicture(doc: Y.Doc, photo: string, random: () => number = Math.random): void {
  const attached = attachedOf(doc)
  if (attached.has(photo)) return
  const last = [...attached.values()].map(text).sort().at(-1) ?? null
  doc.transact(() => { attached.set(photo, keysBetween(last, null, 1, runTag(random))[0] ?? '') }, byPerson)
}

/** Takes a photo out of the story: out of its text, and from what is attached. */
export function removePicture(doc: Y.Doc, photo: string, person: string): void {
  doc.transact(() => {
    attachedOf(doc).delete(photo)
    for (const [, block] of shownBlocks(doc)) if (block.get('type') === 'picture' && block.get('photo') === photo) bury(block, person)
  }, byPerson)
}

/** Puts a passage back that import took out as furniture, as paragraphs where it stood. */
export function placeBack(doc: Y.Doc, removed: string, newId: () => string): void {
  const entry = removedOf(doc).get(removed)
  if (!isRecord(entry)) return
  const paragraphs = text(entry['text']).split(/\n+/).filter(line => line.trim())
  insertBlocks(doc, someText(entry['after']) ?? null, paragraphs.map(line => ({ id: newId(), shape: { type: 'paragraph' }, runs: unmarked(line) })))
  doc.transact(() => { removedOf(doc).delete(removed) }, byPerson)
}

/** Keeps a passage as furniture for good: it is no longer offered. */
export function forgetRemoved(doc: Y.Doc, removed: string): void {
  doc.transact(() => { removedOf(doc).delete(removed) }, byPerson)
}

/** Settles a block that one person deleted while another wrote in it (S13). */
export function settle(doc: Y.Doc, id: string, verdict: 'keep' | 'delete', person: string): void {
  const block = blocksOf(doc).get(id)
  if (!block || !graveOf(block) || !isShown(block)) return
  doc.transact(() => { if (verdict === 'keep') block.delete('deleted'); else bury(block, person) }, byPerson)
}
