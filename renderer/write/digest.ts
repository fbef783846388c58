import type * as Y from 'yjs'
import { pictureIds, readLines, removedIn, wordsOf } from '../../electron/documents/index.ts'
import { countWords, plain, type Removed } from '../../electron/newsroom/index.ts'
import { linesOf } from './lines.ts'

/** A block that one person deleted while another was writing in it: to be settled by a person. */
export type Contested = Readonly<{ id: string; by: string; words: string }>

/** What is shown of a whole story beside its text, read in one go while the hands rest. */
export type Digest = Readonly<{ words: number; lines: number; pictures: readonly string[]; removed: readonly Removed[]; contested: readonly Contested[] }>

export function digest(doc: Y.Doc): Digest {
  const blocks = readLines(doc)
  const text = wordsOf(blocks)
  return {
    words: countWords(text), lines: linesOf(text), pictures: pictureIds(doc, blocks), removed: removedIn(doc),
    contested: blocks.flatMap(({ id, runs, contested }) => (contested ? [{ id, by: contested.by, words: plain(runs) }] : [])),
  }
}
