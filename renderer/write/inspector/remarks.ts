import { useMemo } from 'react'
import type { Finding, Removed } from '../../../electron/newsroom/index.ts'
import type { Contested } from '../digest.ts'
import { useOpenStory } from '../open.ts'

export type Remarks = Readonly<{ findings: readonly Finding[]; removed: readonly Removed[]; contested: readonly Contested[]; count: number }>

/** Everything that waits for a person's eye: findings, what was taken out as furniture, and blocks to be settled. */
export function useRemarks(): Remarks {
  const { findings, digest: { removed, contested } } = useOpenStory()
  return useMemo(() => ({ findings, removed, contested, count: findings.length + removed.length + contested.length }), [findings, removed, contested])
}
