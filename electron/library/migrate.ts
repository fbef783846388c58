import type { Connection } from './database.ts'
import { log } from './migrations/0001-log.ts'
import { projections } from './migrations/0002-projections.ts'

/** `projection`: only tables that the log can make again, so `up` may drop them. A shipped migration is never edited. */
export type Migration = Readonly<{ version: number; projection?: true; up: string }>

/** In order; the numbers rise by one. */
export const migrations: readonly Migration[] = [log, projections]

/** The form of library that this Dateline writes. */
export const ourForm = migrations.length

/** Marks the file as ours: "DTLN". */
export const APPLICATION_ID = 0x44544c4e

const number = (connection: Connection, name: string): number => Number(connection.pragma(name, { simple: true }))

export const formOf = (connection: Connection): number => number(connection, 'user_version')

/** Ours by its mark, or a file in which nothing stands yet. */
export const isOurs = (connection: Connection): boolean =>
  number(connection, 'application_id') === APPLICATION_ID || connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0

/**
 * Brings a library to our form in one transaction: old or new, never between. Whoever calls has made a backup copy.
 *
 * @returns the form that it had before
 */
export function migrate(connection: Connection, pending: readonly Migration[] = migrations): number {
  return connection.transaction(() => {
    const before = formOf(connection)
    const due = pending.filter(({ version }) => version > before)
    for (const { version, up } of due) {
      connection.exec(up)
      connection.pragma(`user_version = ${version}`)
    }
    if (before > 0 && due.some(({ projection }) => projection)) connection.exec('UPDATE documents SET projected = 0')
    connection.pragma(`application_id = ${APPLICATION_ID}`)
    return before
  }).immediate()
}
