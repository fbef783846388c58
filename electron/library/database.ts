// The one file that knows the SQLite driver. Plain better-sqlite3 has the same face: change the import.
import Database from 'better-sqlite3-multiple-ciphers'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NewsroomError, type ErrorSubject } from '../newsroom/index.ts'
import { isNoSpace } from './disk.ts'
import { busy, damaged, diskFull, readOnly } from './refusals.ts'

export type Connection = Database.Database
export type Value = string | number | null | Uint8Array
export type Statement = Database.Statement<Value[]>

/** Below it two programs that write at once can corrupt a library. */
const WAL_RESET_FIXED = 3_051_003
const WAIT_MS = 5_000

/** Opens for writing: WAL, every commit on disk before it returns. Waits up to 5 s for another program that writes. */
export function connect(file: string): Connection {
  const connection = new Database(file, driver())
  connection.pragma(`busy_timeout = ${WAIT_MS}`)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  // macOS: a plain fsync there leaves the words in the drive's cache.
  connection.pragma('fullfsync = ON')
  connection.pragma('foreign_keys = ON')
  assertNewEnough(connection)
  return connection
}

/** Opens for reading; nothing that is done with it can change the file. */
export function connectToRead(file: string): Connection {
  const connection = new Database(file, { ...driver(), readonly: true, fileMustExist: true })
  connection.pragma(`busy_timeout = ${WAIT_MS}`)
  return connection
}

/** What another thread needs to open the same driver. */
export const driver = (): Readonly<{ nativeBinding?: string }> => {
  const binding = ownBinding()
  return binding ? { nativeBinding: binding } : {}
}

/**
 * The binary that setup built for an older runtime lies beside the built code, which is two folders deep like this file;
 * `DATELINE_SQLITE` names another one. Where there is none, the shipped one runs.
 */
function ownBinding(): string | undefined {
  const beside = join(import.meta.dirname, '..', '..', 'out', 'native', 'better_sqlite3.node')
  return process.env['DATELINE_SQLITE'] ?? (existsSync(beside) ? beside : undefined)
}

function assertNewEnough(connection: Connection): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1_000_000 + minor * 1_000 + patch < WAL_RESET_FIXED) throw new Error(`SQLite ${version} can corrupt a library that two programs write to.`)
}

/** Is it a file of another kind, or one that SQLite can't make sense of? */
export const isDamage = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CORRUPT') || codeOf(error) === 'SQLITE_NOTADB'
export const isLocked = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error).startsWith('SQLITE_LOCKED')
export const isReadOnly = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_READONLY') || codeOf(error) === 'SQLITE_CANTOPEN'

// An error of another thread arrives as a plain Error that kept its code.
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** SQLite's own words become ours where a person can do something; all else stays what it is. */
export function translate(error: unknown, about: ErrorSubject): unknown {
  if (error instanceof NewsroomError) return error
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR_WRITE') || isNoSpace(error)) return diskFull(about, error)
  if (isDamage(error)) return damaged(about, error)
  if (code.startsWith('SQLITE_READONLY')) return readOnly(about, 'The newsroom can only be read.', error)
  if (isLocked(error)) return busy(about, error)
  return error
}

