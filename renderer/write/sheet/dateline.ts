import { $getRoot, $getSelection, $isParagraphNode, $isRangeSelection, $isTextNode, ParagraphNode, type LexicalEditor, type TextNode } from 'lexical'
import type * as Y from 'yjs'
import { datelineText, setField } from '../../../electron/documents/index.ts'
import { parseDateline } from '../../../electron/newsroom/index.ts'

/** A dateline that has been typed out, with its dash and the space behind it. */
const ENDED = /(?:--|[—–])\s$/

/** The text before the caret, if it is a dateline that was just ended in the first paragraph. */
function $typedDateline(paragraph: ParagraphNode): Readonly<{ node: TextNode; length: number; text: string }> | null {
  const first = paragraph.getFirstChild(), selection = $getSelection()
  if (!$getRoot().getFirstChild()?.is(paragraph) || !$isTextNode(first) || !$isRangeSelection(selection) || !selection.isCollapsed() || !selection.anchor.getNode().is(first)) return null
  const typed = first.getTextContent().slice(0, selection.anchor.offset)
  const parsed = ENDED.test(typed) ? parseDateline(typed) : null
  return parsed?.rest === '' ? { node: first, length: typed.length, text: parsed.dateline.text } : null
}

/** Typing `BRUSSELS, Sept. 18 (UPI) -- ` at the start of the text moves it to the dateline, if the story has none yet. */
export function registerDateline(editor: LexicalEditor, doc: Y.Doc): () => void {
  return editor.registerNodeTransform(ParagraphNode, paragraph => {
    if (!$isParagraphNode(paragraph) || datelineText(doc)) return
    const found = $typedDateline(paragraph)
    if (!found) return
    found.node.spliceText(0, found.length, '', true)
    queueMicrotask(() => { setField(doc, 'dateline', found.text) })
  })
}
