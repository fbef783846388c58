import type * as Y from 'yjs'
import { plain, type Run } from '../newsroom/index.ts'
import { insertRuns, runsOf } from './block.ts'
import { markDiff, slice, spliced, textDiff } from './diff.ts'
import { byPerson } from './document.ts'

/** Makes a text say `runs`, touching only what differs. */
export function editRuns(words: Y.Text, runs: readonly Run[], caret: number | null = null): void {
  const before = runsOf(words)
  const splices = textDiff(plain(before), plain(runs), caret)
  const marks = markDiff(splices.length ? spliced(before, runs, splices) : before, runs)
  let shift = 0
  for (const { at, remove, insert } of splices) {
    if (remove) words.delete(at + shift, remove)
    if (insert) insertRuns(words, at + shift, slice(runs, at + shift, at + shift + insert.length))
    shift += insert.length - remove
  }
  for (const { from, to, marks: change } of marks) words.format(from, to - from, change)
}

/**
 * A person's edit of a plain text such as a headline or a caption: `caret` is where theirs stands in `value` after it, which
 * tells `a|a` from `aa|`.
 */
export function editText(words: Y.Text, value: string, caret: number | null = null, origin: unknown = byPerson): void {
  const before = words.toJSON()
  if (before === value) return
  const write = (): void => {
    let shift = 0
    for (const { at, remove, insert } of textDiff(before, value, caret)) {
      if (remove) words.delete(at + shift, remove)
      if (insert) words.insert(at + shift, insert.toWellFormed())
      shift += insert.length - remove
    }
  }
  if (words.doc) words.doc.transact(write, origin)
  else write()
}
