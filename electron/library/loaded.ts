import * as Y from 'yjs'
import { newsDoc } from '../documents/index.ts'
import { digest } from './digest.ts'
import { unreadableDocument } from './refusals.ts'
import type { Store } from './store.ts'

export type Kind = 'story' | 'photo' | 'package'

/** The row of a document: `last` is its newest update, `folded` the one that its newest snapshot holds. Instants are ISO 8601. */
export type DocumentRow = Readonly<{
  id: string; kind: Kind; created: string; modified: string; binned: string | null; last: number; folded: number; unfolded: number; projected: number
}>

type Stored = Readonly<{ sequence: number; digest: number; bytes: Uint8Array }>
type Loaded = { readonly doc: Y.Doc; sequence: number; bytes: number }

const MOST_LOADED = 64, MOST_BYTES = 16 * 1024 * 1024

/** Documents kept in memory between edits, so that a key costs no more than itself. Other programs' edits are caught up with at each look. */
export class LoadedDocuments {
  /** Least recently used first. */
  readonly #loaded = new Map<string, Loaded>()

  constructor(private readonly store: Store) {}

  row(document: string): DocumentRow | undefined {
    return this.store.get<DocumentRow>('SELECT * FROM documents WHERE id = ?', document)
  }

  /** The document as stored. It belongs to this cache: read it, and change it only by what is stored in the same transaction. */
  doc(row: DocumentRow): Y.Doc {
    const kept = this.#loaded.get(row.id)
    // Ahead of the disk after a transaction that was rolled back.
    if (kept && kept.sequence > row.last) this.forget(row.id)
    const loaded = this.#loaded.get(row.id) ?? { doc: newsDoc(), sequence: 0, bytes: 0 }
    this.#loaded.delete(row.id)
    if (loaded.sequence < row.last) this.#catchUp(loaded, row)
    this.#loaded.set(row.id, loaded)
    this.#trim()
    return loaded.doc
  }

  /** Says that the document in memory holds what was just stored as `sequence`. */
  advance(document: string, sequence: number): void {
    const loaded = this.#loaded.get(document)
    if (loaded) loaded.sequence = sequence
  }

  /** For a document in memory that may say more than what is stored. */
  forget(document: string): void {
    this.#loaded.get(document)?.doc.destroy()
    this.#loaded.delete(document)
  }

  /** A copy of its own, read from the disk, as it was at `sequence`. */
  fresh(row: DocumentRow): Y.Doc {
    const loaded: Loaded = { doc: newsDoc(), sequence: 0, bytes: 0 }
    this.#catchUp(loaded, row)
    return loaded.doc
  }

  #catchUp(loaded: Loaded, row: DocumentRow): void {
    try {
      const from = row.folded > loaded.sequence ? this.#applySnapshot(loaded, row.id) : loaded.sequence
      const updates = this.store.all<Stored>('SELECT sequence, digest, bytes FROM updates WHERE document = ? AND sequence > ? AND sequence <= ? ORDER BY sequence', row.id, from, row.last)
      // One transaction: ten thousand updates then cost 45 ms instead of seconds.
      loaded.doc.transact(() => { for (const { bytes } of updates) Y.applyUpdate(loaded.doc, bytes) })
      loaded.bytes += updates.reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (loaded.doc.store.pendingStructs) throw new Error('changes are missing')
    } catch (error) {
      this.forget(row.id)
      throw unreadableDocument({ kind: row.kind, id: row.id, label: row.id }, error)
    }
    loaded.sequence = row.last
  }

  /** The newest snapshot that is whole; behind an older one its updates are still there. @returns its sequence, 0 without one */
  #applySnapshot(loaded: Loaded, document: string): number {
    const snapshots = this.store.all<Stored>('SELECT sequence, digest, bytes FROM snapshots WHERE document = ? ORDER BY sequence DESC', document)
    const whole = snapshots.find(snapshot => digest(snapshot.bytes) === snapshot.digest)
    if (!whole) return 0
    Y.applyUpdateV2(loaded.doc, whole.bytes)
    loaded.bytes += whole.bytes.length
    return whole.sequence
  }

  #trim(): void {
    let bytes = 0, count = 0
    // The newest stays, however large.
    for (const [document, loaded] of [...this.#loaded].reverse()) {
      bytes += loaded.bytes
      if (++count > 1 && (count > MOST_LOADED || bytes > MOST_BYTES)) this.forget(document)
    }
  }
}
