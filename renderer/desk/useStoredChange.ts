import { useEffect, useState } from 'react'
import { useSaving, useSession } from '../session/index.ts'

const QUIET = 200

/** A number that grows a moment after something was stored, here or elsewhere: what the host says may be different now. */
export function useStoredChange(): number {
  const { onAnnouncement } = useSession()
  const { unsaved, at } = useSaving()
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (unsaved > 0 || at === null) return undefined
    const timer = setTimeout(() => setChanges(count => count + 1), QUIET)
    return () => clearTimeout(timer)
  }, [unsaved, at])
  useEffect(() => onAnnouncement(({ name }) => { if (name === 'listed') setChanges(count => count + 1) }), [onAnnouncement])
  return changes
}
