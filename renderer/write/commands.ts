import { useMemo } from 'react'
import { FORMAT_TEXT_COMMAND } from 'lexical'
import { useCommands, type Command } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import type { OpenStory } from './open.ts'
import { setKind, setName } from './sheet/format.ts'
import { moveBlock } from './sheet/keys.ts'

/** What can be done with the open story from keys, menu and palette. Undo reaches its fields as well as its text. */
export function useStoryCommands({ editor, binding }: Pick<OpenStory, 'editor' | 'binding'>): void {
  const text = useText()
  useCommands(useMemo((): readonly Command[] => [
    { id: 'undo', label: text('write.undo'), keys: 'Mod+Z', run: () => { binding.undo() } },
    { id: 'redo', label: text('write.redo'), keys: 'Mod+Shift+Z', run: () => { binding.redo() } },
    { id: 'strike', label: text('write.strike'), keys: 'Mod+Shift+X', run: () => { editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough') } },
    { id: 'subhead', label: text('write.subhead'), keys: 'Mod+Alt+2', run: () => { setKind(editor, 'subhead') } },
    { id: 'quote', label: text('write.quote'), keys: 'Mod+Alt+Q', run: () => { setKind(editor, 'quote') } },
    { id: 'bullets', label: text('write.bullets'), keys: 'Mod+Alt+8', run: () => { setKind(editor, 'bullet') } },
    { id: 'numbers', label: text('write.numbers'), keys: 'Mod+Alt+7', run: () => { setKind(editor, 'number') } },
    { id: 'note', label: text('write.note'), keys: 'Mod+Alt+N', run: () => { setKind(editor, 'note') } },
    { id: 'person', label: text('name.person'), keys: 'Mod+Shift+P', run: () => { setName(editor, 'person') } },
    { id: 'org', label: text('name.org'), keys: 'Mod+Shift+O', run: () => { setName(editor, 'org') } },
    { id: 'place', label: text('name.place'), keys: 'Mod+Shift+L', run: () => { setName(editor, 'place') } },
    { id: 'block-up', label: text('write.moveUp'), keys: 'Alt+ArrowUp', run: () => { moveBlock(editor, 'up') } },
    { id: 'block-down', label: text('write.moveDown'), keys: 'Alt+ArrowDown', run: () => { moveBlock(editor, 'down') } },
  ], [text, editor, binding]))
}
