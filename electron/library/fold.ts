import * as Y from 'yjs'
import { digest } from './digest.ts'
import type { LoadedDocuments } from './loaded.ts'
import type { Store } from './store.ts'

/** Beyond it a document folds though it is open. */
export const FOLD_AT = 500

/**
 * Folds the updates of a document into a snapshot. The snapshot before it stays, with the updates since: should a page of
 * the new one be damaged, nothing is lost.
 *
 * @returns whether there was anything to fold
 */
export function fold(store: Store, documents: LoadedDocuments, document: string): boolean {
  return store.write(() => {
    const row = documents.row(document)
    if (!row || row.unfolded < 2) return false
    // Read from the disk, not taken from memory: what is folded is what was stored. Never Y.mergeUpdates, sixty times slower.
    const doc = documents.fresh(row)
    const bytes = Y.encodeStateAsUpdateV2(doc)
    store.run('DELETE FROM updates WHERE document = ? AND sequence <= ?', document, row.folded)
    store.run('DELETE FROM snapshots WHERE document = ? AND sequence < ?', document, row.folded)
    store.run('INSERT INTO snapshots (document, sequence, digest, bytes) VALUES (?, ?, ?, ?)', document, row.last, digest(bytes), bytes)
    store.run('UPDATE documents SET folded = ?, unfolded = 0 WHERE id = ?', row.last, document)
    doc.destroy()
    return true
  })
}
