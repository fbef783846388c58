import { useEffect, useState } from 'react'
import { useSaving, useSession } from '../session/index.ts'

/** A number that grows `quiet` milliseconds after something was stored, here or elsewhere: what the host says may be different now. */
export function useStoredChange(quiet: number): number {
  const { onAnnouncement } = useSession()
  const { unsaved, at } = useSaving()
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (unsaved > 0 || at === null) return undefined
    const timer = setTimeout(() => setChanges(count => count + 1), quiet)
    return () => clearTimeout(timer)
  }, [unsaved, at, quiet])
  useEffect(() => onAnnouncement(({ name }) => { if (name === 'listed') setChanges(count => count + 1) }), [onAnnouncement])
  return changes
}
