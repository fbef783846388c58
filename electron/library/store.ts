import { basename, join } from 'node:path'
import { NewsroomError, type ErrorSubject } from '../newsroom/index.ts'
import { translate, type Connection, type Statement, type Value } from './database.ts'
import { readOnly } from './refusals.ts'
import { keepReserve, spendReserve } from './reserve.ts'

export type StoreOptions = Readonly<{ now: () => string; readOnly: string | null; reserveBytes: number }>

/** The open file that the parts of a library share: reads, and transactions that are on disk when they return. */
export class Store {
  readonly about: ErrorSubject
  readonly now: () => string
  readonly readOnly: string | null
  readonly #statements = new Map<string, Statement>()
  readonly #reserve: string

  constructor(readonly folder: string, readonly connection: Connection, private readonly options: StoreOptions) {
    this.about = aboutFolder(folder)
    this.now = options.now
    this.readOnly = options.readOnly
    this.#reserve = join(folder, 'reserve')
    this.refillReserve()
  }

  /** `Row` says which columns the query names. */
  get<Row extends object>(sql: string, ...values: readonly Value[]): Readonly<Row> | undefined {
    // The driver can't know the columns; the caller's query stands beside the type.
    return this.#ask(() => this.#statement(sql).get(...values)) as Readonly<Row> | undefined
  }

  all<Row>(sql: string, ...values: readonly Value[]): Row[] {
    // As in `get`.
    return this.#ask(() => this.#statement(sql).all(...values)) as Row[]
  }

  /** @returns the rowid of the last row inserted, and how many rows changed */
  run(sql: string, ...values: readonly Value[]): Readonly<{ rowid: number; changes: number }> {
    const { lastInsertRowid, changes } = this.#statement(sql).run(...values)
    return { rowid: Number(lastInsertRowid), changes }
  }

  /**
   * One transaction. It takes the write lock at once, so that a read which becomes a write can't meet another writer.
   * On a full disk the reserve is given up and `work` runs once more. Within another `write` it is part of that one.
   *
   * @throws NewsroomError 'disk-full' | 'read-only' | 'busy' | 'damaged'; nothing of `work` is stored then
   */
  write<T>(work: () => T): T {
    if (this.readOnly) throw readOnly(this.about, this.readOnly)
    if (this.connection.inTransaction) return work()
    try {
      return this.connection.transaction(work).immediate()
    } catch (error) {
      const known = translate(error, this.about)
      if (!(known instanceof NewsroomError) || known.code !== 'disk-full' || !spendReserve(this.#reserve)) throw known
    }
    return this.#ask(() => this.connection.transaction(work).immediate())
  }

  /** The file that is read: the library's own, or a copy of one that can't be written to. */
  get file(): string { return this.connection.name }

  get isOpen(): boolean { return this.connection.open }

  /** For a quiet moment: puts the reserve back once there is room. */
  refillReserve(): void {
    if (!this.readOnly) keepReserve(this.#reserve, this.options.reserveBytes)
  }

  #ask<T>(question: () => T): T {
    try {
      return question()
    } catch (error) {
      throw translate(error, this.about)
    }
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.connection.prepare<Value[]>(sql)
    this.#statements.set(sql, made)
    return made
  }
}

export const aboutFolder = (folder: string): ErrorSubject => ({ kind: 'newsroom', id: folder, label: basename(folder) })
