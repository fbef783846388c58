import { $getRoot, $getSelection, $isRangeSelection, $createNodeSelection, $setSelection, PASTE_TAG } from 'lexical'
import type * as Y from 'yjs'
import { blocksOf, captionOf, editText, fieldOf, headlineOf, setField, textOf } from '../../../electron/documents/index.ts'
import type { Finding, Where } from '../../../electron/newsroom/index.ts'
import type { Session } from '../../session/index.ts'
import { PictureNode } from '../nodes/WordlessNode.ts'
import type { OpenStory } from '../open.ts'

type InField = Extract<Where, { kind: 'field' }>

type InDocuments = Pick<OpenStory, 'doc' | 'photos'>

/** The document that a field belongs to: the story's, or that of one of its pictures. */
const docOf = ({ doc, photos }: InDocuments, item: string | undefined): Y.Doc => (item === undefined ? doc : photos.get(item)?.doc ?? doc)

function sharedOf(doc: Y.Doc, field: string): Y.Text | null {
  return field === 'caption' ? captionOf(doc) : field === 'headline' && headlineOf(doc).length > 0 ? headlineOf(doc) : null
}

function fieldText(story: InDocuments, { field, item }: InField): string | null {
  const doc = docOf(story, item)
  const value = sharedOf(doc, field)?.toJSON() ?? fieldOf(doc, field)
  return typeof value === 'string' ? value : null
}

/** The words that a finding points at, as they stand now; null where it points at no words. */
export function wordsAt(story: InDocuments, where: Where): string | null {
  if (where.kind === 'block') {
    const block = blocksOf(story.doc).get(where.block)
    return block ? textOf(block).toJSON().slice(where.from, where.to) : null
  }
  const value = where.kind === 'field' ? fieldText(story, where) : null
  return value !== null && where.kind === 'field' ? value.slice(where.from ?? 0, where.to ?? value.length) : null
}

/** Selects the picture in the text, and brings it into view. */
function goToPicture({ editor }: OpenStory, id: string): void {
  editor.update(() => {
    const node = $getRoot().getChildren().find(child => child instanceof PictureNode && child.getPhoto() === id)
    if (!node) return
    const selection = $createNodeSelection()
    selection.add(node.getKey())
    $setSelection(selection)
    editor.getElementByKey(node.getKey())?.scrollIntoView({ block: 'center' })
  })
}

/** The fields of the sheet, by their names in findings. */
const FIELDS: Readonly<Record<string, string>> = { headline: '.headline', byline: '.by', dateline: '.dateline', slug: '.slugline .slug' }

/** Goes to the spot: selects the words or the picture, or puts the hand into the field. */
export function goTo(story: OpenStory, where: Where): void {
  if (where.kind === 'block') {
    story.editor.getRootElement()?.focus()
    story.binding.select({ id: where.block, offset: where.from }, { id: where.block, offset: where.to })
    story.editor.getElementByKey(story.binding.keyOf(where.block) ?? '')?.scrollIntoView({ block: 'center' })
  } else if (where.kind !== 'line' && where.item !== undefined && story.photos.has(where.item)) goToPicture(story, where.item)
  else if (where.kind === 'field') document.querySelector<HTMLElement>(FIELDS[where.field.split('.')[0] ?? ''] ?? '.words')?.focus()
}

function mendField(session: Session, story: OpenStory, where: InField, best: string): void {
  const value = fieldText(story, where)
  if (value === null) return
  const mended = value.slice(0, where.from ?? 0) + best + value.slice(where.to ?? value.length)
  const write = (doc: Y.Doc): void => {
    const shared = sharedOf(doc, where.field)
    if (shared) editText(shared, mended)
    else setField(doc, where.field, mended)
  }
  const photo = where.item === undefined ? undefined : story.photos.get(where.item)
  // A picture's fields are undone where they are edited: in Photos.
  if (photo) session.history.photos.edit(where.field, [photo], write)
  else write(story.doc)
}

/** Puts the best replacement in place of the words pointed at, while they still stand there; one undo takes it back. */
export function mend(session: Session, story: OpenStory, finding: Finding): void {
  const { where, fix } = finding
  const [best] = fix?.replacements ?? []
  if (best === undefined || wordsAt(story, where) !== story.meant.get(finding)) return
  story.binding.undoManager.stopCapturing()
  if (where.kind === 'field') { mendField(session, story, where, best); return }
  if (where.kind !== 'block') return
  goTo(story, where)
  story.editor.update(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) selection.insertText(best) }, { tag: PASTE_TAG })
}
