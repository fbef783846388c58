import { useCallback } from 'react'
import { appendPicture, insertBlocks } from '../../../electron/documents/index.ts'
import { useSession } from '../../session/index.ts'
import { useOpenStory } from '../open.ts'

/** Picture files that were dropped on the sheet come into the newsroom and stand behind the block with the caret, or at the end. */
export function useDroppedPictures(): (files: readonly File[]) => void {
  const { imports } = useSession()
  const { doc, binding } = useOpenStory()
  return useCallback(files => {
    const behind = binding.caret()?.focus.id
    const newId = (): string => crypto.randomUUID()
    const go = async (): Promise<void> => {
      await imports.drop(files)
      for (const { id, kind } of imports.state.getState().report?.imported.toReversed() ?? []) {
        if (kind !== 'photo') continue
        if (behind === undefined) appendPicture(doc, id, newId)
        else insertBlocks(doc, behind, [{ id: newId(), shape: { type: 'picture', photo: id }, runs: [] }])
      }
    }
    go().catch(reportError)
  }, [imports, doc, binding])
}
