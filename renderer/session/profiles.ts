import { useCallback, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { FormatFace, ListedProfile } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import type { Preference } from './preferences.ts'
import { asRefusal } from './refusal.ts'
import { useSession } from './session.ts'

/** By which profiles packages leave, as this newsroom last chose; every package in the standard formats at first. */
export const leavingBy = {
  key: 'desk:profiles', schema: z.array(z.string()).min(1).catch(['newsml-g2', 'nitf', 'ninjs', 'html', 'text']),
} as const satisfies Preference<string[]>

export type Profiles = Readonly<{ profiles: readonly ListedProfile[]; formats: readonly FormatFace[]; trouble: NewsroomError | null; reload: () => void }>

/** All profiles there are; asked again by `reload`, and each time that the workspace is opened. */
export function useProfiles(): Profiles {
  const { profiles: client } = useSession()
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<Omit<Profiles, 'reload'>>({ profiles: [], formats: [], trouble: null })
  useEffect(() => {
    let wanted = true
    client.list({}).then(
      listed => { if (wanted) setState({ ...listed, trouble: null }) },
      (error: unknown) => { if (wanted) setState(before => ({ ...before, trouble: asRefusal(error) })) },
    )
    return () => { wanted = false }
  }, [client, turn])
  const reload = useCallback(() => setTurn(count => count + 1), [])
  return useMemo(() => ({ ...state, reload }), [state, reload])
}
