import type * as Y from 'yjs'
import { runsOf, bury, graveOf, insertRuns, isShown, orderOf, readLines, shapeOf, textOf, writeShape, bear, sameShape, type Line } from './block.ts'
import { attachedOf, blocksOf, byPerson, captionOf, docOf, entriesOf, fieldsOf, headlineOf, removedOf, rightsOf, type Values } from './document.ts'
import { editRuns, editText } from './text.ts'
import { sameValue } from './value.ts'

/** Words that a restore deletes are buried under this name. */
const RESTORER = 'restore'

function restoreValues(values: Values, past: Values): void {
  for (const key of [...values.keys()]) if (!past.has(key)) values.delete(key)
  for (const [key, value] of past) if (!sameValue(values.get(key), value)) values.set(key, value)
}

function restoreBlock(doc: Y.Doc, line: Line, order: string): void {
  const block = blocksOf(doc).get(line.id)
  if (!block) {
    const born = bear(doc, line.id, order, line.shape)
    born.delete('deleted')
    insertRuns(textOf(born), 0, line.runs)
    return
  }
  if (graveOf(block)) block.delete('deleted')
  if (!sameShape(shapeOf(block), line.shape)) writeShape(block, line.shape, shapeOf(block))
  if (orderOf(block) !== order) block.set('order', order)
  editRuns(textOf(block), line.runs)
}

function restoreBody(doc: Y.Doc, past: Y.Doc): void {
  const lines = readLines(past)
  const wanted = new Set(lines.map(({ id }) => id))
  for (const [id, block] of blocksOf(doc)) if (!wanted.has(id) && isShown(block)) bury(block, RESTORER)
  for (const line of lines) {
    const source = blocksOf(past).get(line.id)
    if (source) restoreBlock(doc, line, orderOf(source))
  }
}

/**
 * Edits a document until it says what a stored state says. An ordinary edit: it merges with what others write meanwhile
 * (their words come back, marked), and a window that passes its own origin can undo it.
 */
export function restore(doc: Y.Doc, state: Uint8Array, origin: unknown = byPerson): void {
  const past = docOf(state)
  doc.transact(() => {
    restoreBody(doc, past)
    editText(headlineOf(doc), headlineOf(past).toJSON(), null, origin)
    editRuns(captionOf(doc), runsOf(captionOf(past)))
    for (const root of [fieldsOf, rightsOf, attachedOf, removedOf, entriesOf]) restoreValues(root(doc), root(past))
  }, origin)
  past.destroy()
}
