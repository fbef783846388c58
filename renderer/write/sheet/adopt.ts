import type * as Y from 'yjs'
import { attachedOf, bury, byPerson, datelineText, fieldsOf, headlineOf, insertBlocks, readLines, readStory, removedOf, shapeOf, shownBlocks, textOf, type NewBlock } from '../../../electron/documents/index.ts'
import { unmarked } from '../../../electron/newsroom/index.ts'

/** Fields that what was pasted may fill, where the story says nothing yet. */
const FIELDS = ['byline', 'dateline', 'keywords', 'places', 'subjects', 'edNote', 'embargo', 'copyright', 'usageTerms', 'source'] as const

/**
 * Takes a story that was read from the clipboard into an empty one: one edit, which one undo takes back. What a person has
 * filled in already stays.
 */
export function adopt(doc: Y.Doc, read: Y.Doc, newId: () => string): void {
  const lines = readLines(read)
  const empty = shownBlocks(doc).filter(([, block]) => shapeOf(block).type === 'paragraph' && textOf(block).length === 0)
  const ids = new Map(lines.map(({ id }) => [id, newId()]))
  insertBlocks(doc, undefined, lines.map(({ id, shape, runs }) => ({ id: ids.get(id) ?? newId(), shape, runs })))
  doc.transact(() => {
    for (const [, block] of empty) bury(block, '')
    if (headlineOf(doc).length === 0) headlineOf(doc).insert(0, headlineOf(read).toJSON())
    for (const field of FIELDS) {
      const value = fieldsOf(read).get(field)
      if (value !== undefined && (field === 'byline' || isBlank(fieldsOf(doc).get(field)))) fieldsOf(doc).set(field, value)
    }
    for (const [photo, order] of attachedOf(read)) attachedOf(doc).set(photo, order)
    keepRemoved(doc, read, after => ids.get(after) ?? null, newId)
  }, byPerson)
}

/** What was taken for furniture is listed in the story, to be put back. `placeOf` knows the block that it stood behind. */
export function keepRemoved(doc: Y.Doc, read: Y.Doc, placeOf: (after: string) => string | null, newId: () => string): void {
  for (const { rule, text, after, order } of removedEntries(read)) removedOf(doc).set(newId(), { rule, text, after: after === null ? null : placeOf(after), order })
}

function removedEntries(read: Y.Doc) {
  return readStory(read, '', () => undefined).removed.map((entry, i) => ({ ...entry, order: String(i).padStart(6, '0') }))
}

const isBlank = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const lineOf = (words: string): readonly NewBlock[] => (words ? [{ id: '', shape: { type: 'paragraph' }, runs: unmarked(words) }] : [])

/** All words of a story that was read, headline, byline and dateline among them: to stand within another text. */
export function bodyOf(read: Y.Doc): readonly NewBlock[] {
  const [first, ...rest] = readLines(read)
  const dateline = datelineText(read)
  const byline = fieldsOf(read).get('byline')
  const opening = first && dateline && first.shape.type === 'paragraph' ? [{ ...first, runs: [...unmarked(`${dateline} -- `), ...first.runs] }] : [...lineOf(dateline), ...(first ? [first] : [])]
  return [...lineOf(headlineOf(read).toJSON()), ...lineOf(typeof byline === 'string' ? byline : ''), ...opening, ...rest]
}
