import {
  $createParagraphNode, $getSelection, $isNodeSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, COMMAND_PRIORITY_NORMAL, INDENT_CONTENT_COMMAND, KEY_ENTER_COMMAND, KEY_TAB_COMMAND, mergeRegister,
  OUTDENT_CONTENT_COMMAND, type LexicalEditor, type LexicalNode,
} from 'lexical'
import { $isListItemNode } from '@lexical/list'
import { $isWordless, $leafOf } from '../binding/leaf.ts'

function $item(): LexicalNode | null {
  const selection = $getSelection()
  const leaf = $isRangeSelection(selection) ? $leafOf(selection.anchor.getNode()) : null
  return $isListItemNode(leaf) ? leaf : null
}

/** Enter behind a picture that is selected goes on writing below it. */
function $writeBelow(): boolean {
  const selection = $getSelection()
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : null
  if (!node || !$isWordless(node)) return false
  const paragraph = $createParagraphNode()
  node.insertAfter(paragraph)
  paragraph.select()
  return true
}

/** Tab in a list puts an item deeper and Shift+Tab back; elsewhere it goes on to the next control, as everywhere. */
export function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, event => {
      if (!$item()) return false
      event.preventDefault()
      return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
    }, COMMAND_PRIORITY_NORMAL),
    // Alt+Enter is a command of the window: the editor leaves it alone.
    editor.registerCommand(KEY_ENTER_COMMAND, event => event?.altKey ?? false, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ENTER_COMMAND, event => {
      if (!$writeBelow()) return false
      event?.preventDefault()
      return true
    }, COMMAND_PRIORITY_LOW),
  )
}

/** Moves the block under the caret before the one above it, or behind the one below; the block keeps its identity. */
export function moveBlock(editor: LexicalEditor, way: 'up' | 'down'): void {
  editor.update(() => {
    const selection = $getSelection()
    const at = $isRangeSelection(selection) ? selection.anchor.getNode() : $isNodeSelection(selection) ? selection.getNodes()[0] : undefined
    const leaf = $leafOf(at ?? null)
    const block = $isListItemNode(leaf) ? leaf : leaf?.getTopLevelElement()
    const beside = way === 'up' ? block?.getPreviousSibling() : block?.getNextSibling()
    if (!block || !beside) return
    if (way === 'up') beside.insertBefore(block)
    else beside.insertAfter(block)
  })
}
