import { resolve } from 'node:path'
import type * as Y from 'yjs'
import type { NewsPackage, Photo, Story } from '../newsroom/index.ts'
import { backUp } from './backup.ts'
import { Care } from './care.ts'
import { Doctor, type Diagnosis } from './doctor.ts'
import { Files, type Original } from './files.ts'
import { fold } from './fold.ts'
import { Items } from './items.ts'
import { Lists, type PackageRow, type Page, type PhotoRow, type Query, type StoryRow } from './lists.ts'
import { LoadedDocuments, type Kind } from './loaded.ts'
import { Log, type Batch, type Changes } from './log.ts'
import { openFile } from './open.ts'
import { Projections, type Annotate, type Projected } from './projections.ts'
import { Records, type Json, type LogEntry, type Logged } from './records.ts'
import { RESERVE_BYTES } from './reserve.ts'
import { Store } from './store.ts'
import { Versions, type Version } from './versions.ts'

/**
 * `now` gives instants in UTC, ISO 8601. `create` (yes, unless said otherwise) makes a new library where the folder is empty or not there.
 * `reserveBytes` is what is held back for the last words on a full disk.
 */
export type LibraryOptions = Readonly<{ now: () => string; annotate: Annotate; create?: boolean; reserveBytes?: number }>

/** @throws NewsroomError 'not-a-library' | 'damaged' | 'locked' | 'cannot-write' | 'unsupported' | 'disk-full' */
export const openLibrary = (folder: string, options: LibraryOptions): Library => new Library(resolve(folder), options)

/**
 * One newsroom on disk. Whatever changes it returns when it is on disk (fsync), or throws a NewsroomError ('disk-full', 'read-only', 'busy',
 * 'damaged') and has changed nothing.
 */
export class Library {
  readonly #store: Store
  readonly #documents: LoadedDocuments
  readonly #versions: Versions
  readonly #log: Log
  readonly #items: Items
  readonly #lists: Lists
  readonly #projections: Projections
  readonly #files: Files
  readonly #records: Records
  readonly #care: Care
  readonly #doctor: Doctor
  readonly #release: () => void

  constructor(readonly folder: string, { now, annotate, create = true, reserveBytes = RESERVE_BYTES }: LibraryOptions) {
    const { connection, readOnly, release } = openFile(folder, create)
    this.#release = release
    this.#store = new Store(folder, connection, { now, readOnly, reserveBytes })
    this.#documents = new LoadedDocuments(this.#store)
    this.#versions = new Versions(this.#store, this.#documents)
    this.#log = new Log(this.#store, this.#documents, this.#versions)
    this.#items = new Items(this.#documents)
    this.#lists = new Lists(this.#store)
    this.#projections = new Projections(this.#store, this.#documents, this.#items, annotate)
    this.#files = new Files(this.#store)
    this.#records = new Records(this.#store)
    this.#care = new Care(this.#store, this.#documents, this.#versions, this.#items, this.#projections, this.#records)
    this.#doctor = new Doctor(this.#store, this.#documents, this.#projections)
  }

  /** Why nothing can be written, in words; null when all is well. */
  get readOnly(): string | null { return this.#store.readOnly }

  // Documents: see log.ts and versions.ts.
  append(batch: Batch): Readonly<{ sequence: number }> { return this.#log.append(batch) }
  state(document: string): Readonly<{ state: Uint8Array; sequence: number; kind: Kind | null }> { return this.#log.state(document) }
  changesSince(sequence: number): Changes[] { return this.#log.changesSince(sequence) }
  lastSequence(): number { return this.#log.lastSequence() }
  dataVersion(): number { return this.#log.dataVersion() }
  fold(document: string): boolean { return fold(this.#store, this.#documents, document) }

  /** Stores a whole new document, with its row in the lists. */
  create(kind: Kind, id: string, doc: Y.Doc): Readonly<{ sequence: number }> {
    return this.#store.write(() => {
      const stored = this.#log.create(kind, id, doc)
      this.#projections.projectNow(id)
      return stored
    })
  }

  /** To the bin and back; nothing is erased. */
  discard(document: string): void { this.#bin(document, this.#store.now()) }
  recover(document: string): void { this.#bin(document, null) }

  versions(document: string): Version[] { return this.#versions.list(document) }
  takeVersion(document: string, label: string): Version { return this.#versions.take(this.#log.rowOf(document), label, 'named') }
  /** One Yjs update (form 1), to be read into a document of its own. */
  versionState(document: string, id: number): Uint8Array { return this.#versions.state(this.#log.rowOf(document), id) }
  restoreVersion(document: string, id: number): Readonly<{ updates: readonly Uint8Array[] }> { return this.#log.restore(document, id) }

  // Items and lists: see items.ts, lists.ts and projections.ts.
  story(id: string): Story { return this.#items.story(id) }
  photo(id: string): Photo { return this.#items.photo(id) }
  newsPackage(id: string): NewsPackage { return this.#items.newsPackage(id) }
  stories(query: Query): Page<StoryRow> { return this.#lists.stories(query) }
  photos(query: Query): Page<PhotoRow> { return this.#lists.photos(query) }
  packages(query: Query): Page<PackageRow> { return this.#lists.packages(query) }
  findByGuid(guid: string): string | undefined { return this.#lists.findByGuid(guid) }
  findBySha256(sha256: string): string | undefined { return this.#lists.findBySha256(sha256) }
  project(most?: number): Projected[] { return this.#projections.project(most) }

  // Files, settings, and what left: see files.ts and records.ts.
  addOriginal(path: string): Promise<Original> { return this.#files.addOriginal(path) }
  originalPath(sha256: string): string | undefined { return this.#files.originalPath(sha256) }
  renditionPath(sha256: string, size: string | number): string { return this.#files.renditionPath(sha256, size) }
  setting(key: string): Json { return this.#records.setting(key) }
  setSetting(key: string, value: Json): void { this.#records.setSetting(key, value) }
  record(entry: LogEntry): void { this.#records.record(entry) }
  recorded(document: string): Logged[] { return this.#records.recorded(document) }

  // Care: see care.ts, doctor.ts and backup.ts.
  tend(): Promise<readonly string[]> { return this.#care.tend() }
  doctor(): Promise<Diagnosis> { return this.#doctor.examine() }
  isDamaged(): Promise<boolean> { return this.#doctor.isDamaged() }
  backup(target: string): Promise<void> { return backUp(this.#store, resolve(target)) }

  close(): void {
    this.#store.connection.close()
    this.#release()
  }

  #bin(document: string, at: string | null): void {
    this.#store.write(() => {
      this.#log.rowOf(document)
      this.#store.run('UPDATE documents SET binned = ? WHERE id = ?', at, document)
      this.#projections.projectNow(document)
    })
  }
}
