import { isDamage, type Connection, type Value } from './database.ts'
import { digest } from './digest.ts'

type Row = Readonly<Record<string, Value>>
export type Salvaged = Readonly<{ read: number; lost: number }>

// What can't be made again. Batches only tell a second sending, and lists are made from the rest.
const BY_NUMBER = ['updates', 'snapshots', 'versions', 'log'] as const
const BY_KEY = [['documents', 'id'], ['files', 'sha256'], ['settings', 'key']] as const

/**
 * Copies what can still be read of a damaged library into a new one, row by row: a damaged page costs only the rows on it.
 * A row whose bytes don't fit their digest is not copied.
 */
export function salvage(from: Connection, into: Connection): Salvaged {
  let read = 0, lost = 0
  const copy = (table: string, rows: Iterable<Row | null>): void => {
    for (const row of rows) {
      if (row && isWhole(row)) {
        insert(into, table, row)
        read++
      } else lost++
    }
  }
  into.transaction(() => {
    for (const [table, key] of BY_KEY) copy(table, byKey(from, table, key))
    for (const table of BY_NUMBER) copy(table, byNumber(from, table))
  })()
  return { read, lost }
}

/** Adds what an earlier copy of the library has and the new one lacks. @returns how many rows */
export function fillFrom(earlier: Connection, into: Connection): number {
  let added = 0
  into.transaction(() => {
    for (const table of [...BY_KEY.map(([name]) => name), ...BY_NUMBER]) {
      // The driver can't know the columns: they are copied as they come.
      for (const row of earlier.prepare(`SELECT * FROM ${table}`).iterate() as IterableIterator<Row>) if (isWhole(row)) added += insert(into, table, row)
    }
  })()
  return added
}

function insert(into: Connection, table: string, row: Row): number {
  const names = Object.keys(row)
  return into.prepare<Value[]>(`INSERT OR IGNORE INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`).run(...Object.values(row)).changes
}

const isWhole = ({ bytes, digest: written }: Row): boolean => !(bytes instanceof Uint8Array) || typeof written !== 'number' || digest(bytes) === written

/** Null for a row that can't be read. */
function* byNumber(from: Connection, table: string): Iterable<Row | null> {
  const last = lastNumber(from, table)
  for (let number = 1; number <= last; number++) {
    const row = attempt(() => from.prepare<[number], Row>(`SELECT * FROM ${table} WHERE rowid = ?`).get(number))
    if (row !== undefined) yield row
  }
}

/** Without the last page of a table its highest number is elsewhere: in SQLite's own count, or with the documents. */
function lastNumber(from: Connection, table: string): number {
  const questions = [`SELECT max(rowid) FROM ${table}`, `SELECT seq FROM sqlite_sequence WHERE name = '${table}'`, 'SELECT max(last) FROM documents']
  for (const question of questions) {
    const last = attempt(() => from.prepare<[], number | null>(question).pluck().get() ?? undefined)
    if (typeof last === 'number') return last
  }
  return 0
}

/** From the first key onwards, and where that ends at a damaged page, from the last key backwards. */
function* byKey(from: Connection, table: string, key: string): Iterable<Row | null> {
  const seen = new Set<Value>()
  for (const [after, order] of [['>', 'ASC'], ['<', 'DESC']] as const) {
    const next = from.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${key} ${order} LIMIT 1`)
    const following = from.prepare<[Value], Row>(`SELECT * FROM ${table} WHERE ${key} ${after} ? ORDER BY ${key} ${order} LIMIT 1`)
    let row = attempt(() => next.get())
    while (row && !seen.has(row[key] ?? null)) {
      const at = row[key] ?? null
      seen.add(at)
      yield row
      row = attempt(() => following.get(at))
    }
    if (row !== null) return
  }
  yield null
}

/** Null where the page is damaged. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}
