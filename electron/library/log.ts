import * as Y from 'yjs'
import { fieldOf, newsDoc, restore } from '../documents/index.ts'
import { digest } from './digest.ts'
import { hasGutted, judge, mayGut, wordsOf } from './guard.ts'
import type { DocumentRow, Kind, LoadedDocuments } from './loaded.ts'
import { badUpdate, notFound } from './refusals.ts'
import type { Store } from './store.ts'
import type { Versions } from './versions.ts'

/** `writer` is one sitting's UUID and `number` counts its batches from 1: a batch that is sent twice is stored once. */
export type Batch = Readonly<{ document: string; kind: Kind; writer: string; number: number; updates: readonly Uint8Array[] }>
export type Changes = Readonly<{ document: string; updates: readonly Uint8Array[]; sequence: number }>

/** How many batches of a sitting are remembered; a window has far fewer on their way. */
const REMEMBERED = 1_000

/** The log of updates: what every document is made from, and the only thing that is ever appended to. */
export class Log {
  constructor(private readonly store: Store, private readonly documents: LoadedDocuments, private readonly versions: Versions) {}

  /**
   * Stores a batch once, however often it is sent, and returns only when it is on disk.
   *
   * @returns the number of its last update
   * @throws NewsroomError 'disk-full' when even the reserve is spent, 'bad-request' for what can't be read; nothing is stored then
   */
  append({ document, kind, writer, number, updates }: Batch): Readonly<{ sequence: number }> {
    return this.#change(document, () => {
      const before = this.store.get<{ last: number }>('SELECT last FROM batches WHERE writer = ? AND number = ?', writer, number)
      if (before) return { sequence: before.last }
      const sequence = this.#apply(this.#rowFor(document, kind), updates)
      this.store.run('INSERT INTO batches (writer, number, last, at) VALUES (?, ?, ?, ?)', writer, number, sequence, this.store.now())
      this.store.run('DELETE FROM batches WHERE writer = ? AND number <= ?', writer, number - REMEMBERED)
      return { sequence }
    })
  }

  /** Stores a whole new document. @throws NewsroomError 'bad-request' if there is one with this id */
  create(kind: Kind, document: string, doc: Y.Doc): Readonly<{ sequence: number }> {
    return this.#change(document, () => {
      if (this.documents.row(document)) throw badUpdate(document, 'a document with this id is there already')
      const row = this.#rowFor(document, kind), state = Y.encodeStateAsUpdate(doc)
      Y.applyUpdate(this.documents.doc(row), state)
      const sequence = this.#insert(row, [state])
      this.versions.take({ ...row, last: sequence }, 'As it came in', 'import')
      return { sequence }
    })
  }

  /** The whole document as one Yjs update (form 1) and the number of its last one; a document that isn't there yet is empty. */
  state(document: string): Readonly<{ state: Uint8Array; sequence: number; kind: Kind | null }> {
    const row = this.documents.row(document)
    if (!row) return { state: EMPTY, sequence: 0, kind: null }
    return { state: Y.encodeStateAsUpdate(this.documents.doc(row)), sequence: row.last, kind: row.kind }
  }

  /** What was stored behind `sequence`, by whomever, one entry a document. Where it is folded already, the whole document. */
  changesSince(sequence: number): Changes[] {
    return this.store.all<DocumentRow>('SELECT * FROM documents WHERE last > ? ORDER BY last', sequence).map(row => ({
      document: row.id, sequence: row.last,
      updates: row.folded > sequence ? [this.state(row.id).state]
        : this.store.all<{ bytes: Uint8Array }>('SELECT bytes FROM updates WHERE document = ? AND sequence > ? ORDER BY sequence', row.id, sequence).map(({ bytes }) => bytes),
    }))
  }

  /** The number of the newest update of all. */
  lastSequence(): number {
    return this.store.get<{ last: number }>('SELECT ifnull(max(last), 0) AS last FROM documents')?.last ?? 0
  }

  /** Rises whenever another program wrote to the library; our own writing leaves it. */
  dataVersion(): number {
    return Number(this.store.connection.pragma('data_version', { simple: true }))
  }

  /** Edits the document back to what a version says; what is there now becomes a version first. @returns the updates stored */
  restore(document: string, version: number): Readonly<{ updates: readonly Uint8Array[] }> {
    return this.#change(document, () => {
      const row = this.rowOf(document)
      const past = this.versions.state(row, version)
      this.versions.take(row, 'Before going back', 'restore')
      const doc = this.documents.fresh(row), updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => { updates.push(update) })
      restore(doc, past)
      if (updates.length > 0) {
        this.#insert(row, updates)
        this.documents.forget(document)
      }
      return { updates }
    })
  }

  /** @throws NewsroomError 'not-found' */
  rowOf(document: string, kind: Kind = 'story'): DocumentRow {
    const row = this.documents.row(document)
    if (!row) throw notFound(kind, document)
    return row
  }

  /** One transaction. After a failure the document in memory may say more than the disk, so it is read anew, for a second try as well. */
  #change<T>(document: string, work: () => T): T {
    let first = true
    try {
      return this.store.write(() => {
        if (!first) this.documents.forget(document)
        first = false
        return work()
      })
    } catch (error) {
      this.documents.forget(document)
      throw error
    }
  }

  #rowFor(document: string, kind: Kind): DocumentRow {
    const known = this.documents.row(document)
    if (known && known.kind !== kind) throw badUpdate(document, `it is meant for a ${kind}, but the document is a ${known.kind}`)
    if (known) return known
    const now = this.store.now()
    this.store.run('INSERT INTO documents (id, kind, created, modified) VALUES (?, ?, ?, ?)', document, kind, now, now)
    return this.rowOf(document)
  }

  #apply(row: DocumentRow, updates: readonly Uint8Array[]): number {
    const judged = updates.map(bytes => judge(row.id, bytes))
    const doc = this.documents.doc(row)
    const suspect = mayGut(judged.reduce((sum, { removes }) => sum + removes, 0))
    const wordsBefore = suspect ? wordsOf(doc) : '', stateBefore = fieldOf(doc, 'state')
    for (const { bytes } of judged) Y.applyUpdate(doc, bytes)
    if (doc.store.pendingStructs) throw badUpdate(row.id, 'it rests on changes that never arrived')
    if (suspect && hasGutted(wordsBefore, wordsOf(doc))) this.versions.take(row, 'Before much was deleted', 'guard', this.documents.fresh(row))
    const sequence = this.#insert(row, updates)
    const state = fieldOf(doc, 'state')
    if (row.last > 0 && state !== stateBefore) this.versions.take({ ...row, last: sequence }, typeof state === 'string' ? `Became ${state}` : 'Became draft', 'state', doc)
    return sequence
  }

  #insert(row: DocumentRow, updates: readonly Uint8Array[]): number {
    let sequence = row.last
    for (const bytes of updates) sequence = this.store.run('INSERT INTO updates (document, digest, bytes) VALUES (?, ?, ?)', row.id, digest(bytes), bytes).rowid
    this.store.run('UPDATE documents SET last = ?, unfolded = unfolded + ?, modified = ? WHERE id = ?', sequence, updates.length, this.store.now(), row.id)
    this.documents.advance(row.id, sequence)
    return sequence
  }
}

const EMPTY = Y.encodeStateAsUpdate(newsDoc())
