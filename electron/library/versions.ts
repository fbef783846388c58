import * as Y from 'yjs'
import { newsDoc } from '../documents/index.ts'
import { countWords } from '../newsroom/index.ts'
import { digest } from './digest.ts'
import { wordsOf } from './guard.ts'
import type { DocumentRow, LoadedDocuments } from './loaded.ts'
import { notFound, unreadableDocument } from './refusals.ts'
import type { Store } from './store.ts'

export type Cause = 'named' | 'guard' | 'import' | 'restore' | 'pause' | 'state'
/** `words` of the body or caption as it was then; `at` an instant. */
export type Version = Readonly<{ id: number; label: string; at: string; words: number; cause: Cause }>

/** Named moments of a document, each whole: they stay readable when the log behind them is folded. */
export class Versions {
  constructor(private readonly store: Store, private readonly documents: LoadedDocuments) {}

  /** Newest first. */
  list(document: string): Version[] {
    return this.store.all<Version>('SELECT id, label, at, words, cause FROM versions WHERE document = ? ORDER BY id DESC', document)
  }

  /** Keeps the document as it is stored now; part of the transaction that calls. */
  take(row: DocumentRow, label: string, cause: Cause, doc: Y.Doc = this.documents.doc(row)): Version {
    return this.store.write(() => {
      const at = this.store.now(), words = countWords(wordsOf(doc))
      const bytes = Y.encodeStateAsUpdateV2(doc)
      const { rowid } = this.store.run('INSERT INTO versions (document, sequence, label, cause, at, words, digest, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        row.id, row.last, label, cause, at, words, digest(bytes), bytes)
      return { id: rowid, label, at, words, cause }
    })
  }

  /** The newest update that any version of the document holds; 0 without one. */
  newest(document: string): number {
    return this.store.get<{ sequence: number }>('SELECT sequence FROM versions WHERE document = ? ORDER BY id DESC LIMIT 1', document)?.sequence ?? 0
  }

  /** A version's state as one Yjs update (form 1). @throws NewsroomError 'not-found' | 'damaged' */
  state(row: DocumentRow, id: number): Uint8Array {
    const found = this.store.get<{ digest: number; bytes: Uint8Array }>('SELECT digest, bytes FROM versions WHERE document = ? AND id = ?', row.id, id)
    if (!found) throw notFound(row.kind, row.id)
    if (digest(found.bytes) !== found.digest) throw unreadableDocument({ kind: row.kind, id: row.id, label: row.id })
    const doc = newsDoc()
    Y.applyUpdateV2(doc, found.bytes)
    return Y.encodeStateAsUpdate(doc)
  }
}
