import { $getSelection, $isRangeSelection, PASTE_TAG } from 'lexical'
import { blocksOf, editText, fieldOf, headlineOf, setField, textOf } from '../../../electron/documents/index.ts'
import type { Finding, Where } from '../../../electron/newsroom/index.ts'
import type { OpenStory } from '../open.ts'

/** The words that a finding points at, as they stand now; null where it points at no words of this story. */
export function wordsAt({ doc }: OpenStory, where: Where): string | null {
  if (where.kind === 'block') {
    const block = blocksOf(doc).get(where.block)
    return block ? textOf(block).toString().slice(where.from, where.to) : null
  }
  if (where.kind !== 'field' || where.item !== undefined) return null
  const value = where.field === 'headline' ? headlineOf(doc).toString() : fieldOf(doc, where.field)
  return typeof value === 'string' ? value.slice(where.from ?? 0, where.to ?? value.length) : null
}

/** Goes to the spot: selects the words, or puts the hand into the field. */
export function goTo({ binding, editor }: OpenStory, where: Where): void {
  if (where.kind === 'block') {
    editor.getRootElement()?.focus()
    binding.select({ id: where.block, offset: where.from }, { id: where.block, offset: where.to })
  } else if (where.kind === 'field') document.querySelector<HTMLElement>(`.sheet .${where.field === 'byline' ? 'by' : where.field.split('.')[0] ?? ''}`)?.focus()
}

/** Puts the best replacement in place of the words pointed at; one undo takes it back. */
export function mend(story: OpenStory, { where, fix }: Finding): void {
  const [best] = fix?.replacements ?? []
  if (best === undefined) return
  story.binding.undoManager.stopCapturing()
  if (where.kind === 'block') {
    goTo(story, where)
    story.editor.update(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) selection.insertText(best) }, { tag: PASTE_TAG })
    return
  }
  if (where.kind !== 'field') return
  const isHeadline = where.field === 'headline'
  const value = isHeadline ? headlineOf(story.doc).toString() : fieldOf(story.doc, where.field)
  if (typeof value !== 'string') return
  const mended = value.slice(0, where.from ?? 0) + best + value.slice(where.to ?? value.length)
  if (isHeadline) editText(headlineOf(story.doc), mended)
  else setField(story.doc, where.field, mended)
}
