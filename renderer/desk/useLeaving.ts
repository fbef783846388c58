import { useMemo } from 'react'
import type { ListedProfile } from '../../electron/contract/index.ts'
import { leavingBy, usePreference, useProfiles } from '../session/index.ts'

/** All profiles that can be used, and by which the packages leave. */
export type Leaving = Readonly<{ all: readonly ListedProfile[]; chosen: readonly ListedProfile[]; choose: (ids: readonly string[]) => void }>

/** A profile that was deleted, or that no longer fits its format, is chosen no more. */
export function useLeaving(): Leaving {
  const { profiles } = useProfiles()
  const [ids, setIds] = usePreference(leavingBy)
  return useMemo(() => {
    const all = profiles.filter(({ findings }) => findings.length === 0)
    const chosen = all.filter(({ profile }) => ids.includes(profile.id))
    return { all, chosen: chosen.length > 0 ? chosen : all.filter(({ profile }) => leavingBy.schema.parse(null).includes(profile.id)), choose: next => setIds([...next]) }
  }, [profiles, ids, setIds])
}
