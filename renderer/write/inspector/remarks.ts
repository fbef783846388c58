import { useMemo } from 'react'
import type * as Y from 'yjs'
import { readLines, readStory } from '../../../electron/documents/index.ts'
import { plain, type Finding, type Removed } from '../../../electron/newsroom/index.ts'
import { useOpenStory } from '../open.ts'
import { useLater } from '../reading.ts'

/** A block that one person deleted while another was writing in it: to be settled by a person. */
export type Contested = Readonly<{ id: string; by: string; words: string }>

export type Remarks = Readonly<{ findings: readonly Finding[]; removed: readonly Removed[]; contested: readonly Contested[]; count: number }>

const removedIn = (doc: Y.Doc): readonly Removed[] => readStory(doc, '', () => undefined).removed
const contestedIn = (doc: Y.Doc): readonly Contested[] =>
  readLines(doc).flatMap(({ id, runs, contested }) => (contested ? [{ id, by: contested.by, words: plain(runs) }] : []))

/** Everything that waits for a person's eye: findings, what was taken out as furniture, and blocks to be settled. */
export function useRemarks(): Remarks {
  const { doc, findings } = useOpenStory()
  const removed = useLater(doc, removedIn)
  const contested = useLater(doc, contestedIn)
  return useMemo(() => ({ findings, removed, contested, count: findings.length + removed.length + contested.length }), [findings, removed, contested])
}
