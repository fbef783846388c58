import { useEffect, useState } from 'react'
import type { Override, Preflight } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal, useSession } from '../session/index.ts'
import { useStoredChange } from './useStoredChange.ts'

export type PreflightState = Readonly<{ result: Preflight | null; running: boolean; trouble: NewsroomError | null }>

/** Milliseconds: checks take longer than a preview, and need not follow every key. */
const QUIET = 200

/** Everything that stands in the way of the package, looked at again after each stored change. */
export function usePreflight(id: string, profiles: readonly string[], overrides: readonly Override[]): PreflightState {
  const { packages } = useSession()
  const changes = useStoredChange(QUIET)
  const [state, setState] = useState<PreflightState>({ result: null, running: true, trouble: null })
  const key = profiles.join(' ')
  useEffect(() => {
    if (key === '') return undefined
    let wanted = true
    setState(before => ({ ...before, running: true }))
    packages.preflight({ package: id, profiles: key.split(' '), overrides: [...overrides] }).then(
      result => { if (wanted) setState({ result, running: false, trouble: null }) },
      (error: unknown) => { if (wanted) setState({ result: null, running: false, trouble: asRefusal(error) }) },
    )
    return () => { wanted = false }
  }, [packages, id, key, overrides, changes])
  return state
}
