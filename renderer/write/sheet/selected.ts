import { useCallback, useSyncExternalStore } from 'react'
import { $createNodeSelection, $getNodeByKey, $getSelection, $isNodeSelection, $setSelection, type NodeKey } from 'lexical'
import { useOpenStory } from '../open.ts'

/** Is this wordless block selected, and what a person may do with it. */
export function useBlock(key: NodeKey): Readonly<{ isSelected: boolean; select: () => void; remove: () => void }> {
  const { editor } = useOpenStory()
  const subscribe = useCallback((changed: () => void) => editor.registerUpdateListener(changed), [editor])
  const isSelected = useSyncExternalStore(subscribe, () => editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isNodeSelection(selection) && selection.has(key)
  }))
  const select = useCallback(() => {
    editor.update(() => {
      const selection = $createNodeSelection()
      selection.add(key)
      $setSelection(selection)
    })
  }, [editor, key])
  const remove = useCallback(() => { editor.update(() => { $getNodeByKey(key)?.remove() }) }, [editor, key])
  return { isSelected, select, remove }
}
