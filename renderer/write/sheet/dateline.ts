import { $getRoot, $getSelection, $isParagraphNode, $isRangeSelection, TextNode, type LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { datelineText, setField } from '../../../electron/documents/index.ts'
import { parseDateline } from '../../../electron/newsroom/index.ts'

/** A dateline that has been typed out, with its dash and the space behind it. */
const ENDED = /(?:--|[—–])\s$/

/** The text before the caret, if it is a dateline that was just ended in the first paragraph. */
function $typedDateline(node: TextNode): Readonly<{ length: number; text: string }> | null {
  const selection = $getSelection(), paragraph = node.getParent()
  if (node.getPreviousSibling() || !$isParagraphNode(paragraph) || !$getRoot().getFirstChild()?.is(paragraph)) return null
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !selection.anchor.getNode().is(node)) return null
  const typed = node.getTextContent().slice(0, selection.anchor.offset)
  const parsed = ENDED.test(typed) ? parseDateline(typed) : null
  return parsed?.rest === '' ? { length: typed.length, text: parsed.dateline.text } : null
}

/** Typing `BRUSSELS, Sept. 18 (UPI) -- ` at the start of the text moves it to the dateline, if the story has none yet. */
export function registerDateline(editor: LexicalEditor, doc: Y.Doc): () => void {
  return editor.registerNodeTransform(TextNode, node => {
    const found = datelineText(doc) ? null : $typedDateline(node)
    if (!found) return
    node.spliceText(0, found.length, '', true)
    queueMicrotask(() => { setField(doc, 'dateline', found.text) })
  })
}
