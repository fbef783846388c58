import { COMMAND_PRIORITY_HIGH, createEditor, mergeRegister, REDO_COMMAND, UNDO_COMMAND, type EditorThemeClasses, type LexicalEditor } from 'lexical'
import { registerList } from '@lexical/list'
import {
  BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, HEADING, ITALIC_STAR, ITALIC_UNDERSCORE, LINK, ORDERED_LIST, QUOTE, registerMarkdownShortcuts, STRIKETHROUGH, UNORDERED_LIST,
} from '@lexical/markdown'
import { registerRichText } from '@lexical/rich-text'
import type * as Y from 'yjs'
import { Binding } from '../binding/binding.ts'
import { registerBounds } from '../binding/bounds.ts'
import { registerComposition } from '../binding/composition.ts'
import { sheetNodes } from '../nodes/index.ts'
import { registerDateline } from './dateline.ts'
import { registerKeys } from './keys.ts'
import { registerAttributions } from './marks.ts'

const theme: EditorThemeClasses = {
  text: { underline: 'marked-u', strikethrough: 'marked-s', underlineStrikethrough: 'marked-us' },
  list: { nested: { listitem: 'holds-list' } },
}

/** What may be typed as Markdown: what a story can say. */
const markdown = [HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST, BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, ITALIC_STAR, ITALIC_UNDERSCORE, STRIKETHROUGH, LINK]

export type SheetEditor = Readonly<{ editor: LexicalEditor; binding: Binding; close: () => void }>

/** An editor tied to a story's document. What goes wrong in it is told to the window, and the sheet is drawn anew. */
export function openEditor(doc: Y.Doc, person: string): SheetEditor {
  const editor = createEditor({ namespace: 'story', nodes: [...sheetNodes], theme, onError: reportError })
  const stopRules = mergeRegister(registerBounds(editor), registerRichText(editor), registerList(editor), registerKeys(editor), registerMarkdownShortcuts(editor, markdown))
  const binding = new Binding(editor, doc, { person, newId: () => crypto.randomUUID(), random: Math.random })
  const travel = (go: () => void): true => { queueMicrotask(go); return true }
  const stop = mergeRegister(
    stopRules,
    registerComposition(editor, () => { binding.wake() }),
    registerDateline(editor, doc),
    registerAttributions(editor),
    editor.registerCommand(UNDO_COMMAND, () => travel(() => { binding.undo() }), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REDO_COMMAND, () => travel(() => { binding.redo() }), COMMAND_PRIORITY_HIGH),
  )
  return { editor, binding, close: () => { stop(); binding.destroy(); editor.setRootElement(null) } }
}
