import { useCallback } from 'react'
import { appendPicture, insertBlocks } from '../../../electron/documents/index.ts'
import { hasErrors, NewsroomError } from '../../../electron/newsroom/index.ts'
import { useSession } from '../../session/index.ts'
import { useOpenStory } from '../open.ts'

const newId = (): string => crypto.randomUUID()

/**
 * Picture files that were dropped on the sheet come into the newsroom and stand behind the block with the caret, or at the
 * end. What was refused is said as after any import.
 */
export function useDroppedPictures(): (files: readonly File[]) => void {
  const { imports, newsroom, shell } = useSession()
  const { doc, binding } = useOpenStory()
  return useCallback(files => {
    const behind = binding.caret()?.focus.id
    const go = async (): Promise<void> => {
      const grants = await shell.grantDropped(files)
      if (!grants.length) return
      const report = await newsroom.importFiles({ grants: [...grants] })
      for (const { id, kind } of report.imported.toReversed()) {
        if (kind !== 'photo') continue
        if (behind === undefined) appendPicture(doc, id, newId)
        else insertBlocks(doc, behind, [{ id: newId(), shape: { type: 'picture', photo: id }, runs: [] }])
      }
      if (report.files.some(({ findings }) => hasErrors(findings))) imports.state.setState({ report })
    }
    go().catch((error: unknown) => { if (error instanceof NewsroomError) imports.state.setState({ trouble: error }); else reportError(error) })
  }, [imports, newsroom, shell, doc, binding])
}
