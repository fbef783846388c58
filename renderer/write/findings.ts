import { useCallback, useEffect, useState } from 'react'
import { sameValue } from '../../electron/documents/index.ts'
import type { Finding } from '../../electron/newsroom/index.ts'
import { useSession } from '../session/index.ts'

const NONE: readonly Finding[] = []

/** What the checks say of a story and its pictures, asked again each time the newsroom has taken in a change of them. */
export function useFindings(id: string): readonly Finding[] {
  const { documents, onAnnouncement } = useSession()
  const [found, setFound] = useState<Readonly<{ id: string; findings: readonly Finding[] }>>({ id, findings: NONE })
  const ask = useCallback(async (): Promise<void> => { 
    const findings = await documents.check({ document: id })
    setFound(before => (before.id === id && sameValue(before.findings, findings) ? before : { id, findings }))
  }, [documents, id])
  useEffect(() => {
    let isShown = true
    const look = (): void => { if (isShown) ask().catch(reportError) }
    look()
    const stop = onAnnouncement(announcement => {
      if (announcement.name === 'listed' && (announcement.documents.includes(id) || announcement.kinds.includes('photo'))) look()
    })
    return () => { isShown = false; stop() }
  }, [ask, onAnnouncement, id])
  return found.id === id ? found.findings : NONE
}
