import type { Item } from '../../newsroom/index.ts'
import type { Issue, WriteResult, WritingFormat } from '../format.ts'
import { named } from './file-name.ts'
import { identified, type Identified } from './ids.ts'

/** What a client gets. `sent` are the items as they stand in the files, by the client's ids; files and losses name them by ours. */
export type Written = WriteResult & Readonly<{ sent: readonly Item[]; oldOf: Identified['oldOf'] }>

/** Writes items as a profile wants them: ids by its scheme, files by its template. */
export function writeBy(format: WritingFormat, items: readonly Item[], issue: Issue): Written {
  const { items: sent, oldOf } = identified(items, issue.profile.ids)
  const { files, losses } = format.write(sent, issue)
  return {
    sent, oldOf,
    files: named(files, sent, issue).map(file => ({ ...file, item: oldOf(file.item) })),
    losses: losses.map(loss => ({ ...loss, item: oldOf(loss.item) })),
  }
}
