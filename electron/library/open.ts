import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewsroomError } from '../newsroom/index.ts'
import { connect, connectToRead, isDamage, isLocked, isReadOnly, translate, type Connection } from './database.ts'
import { isNotAllowed } from './disk.ts'
import { keepFirstPage } from './first-page.ts'
import { formOf, isOurs, migrate, ourForm } from './migrate.ts'
import { nearest, unsafePlace } from './place.ts'
import { badPlace, cannotWrite, damaged, locked, newer, noLibrary, notALibrary } from './refusals.ts'
import { aboutFolder } from './store.ts'

export const FILE = 'library.sqlite'

/** `readOnly` says in words why nothing can be written. `release` lets go of what else was taken, after closing. */
export type Opened = Readonly<{ connection: Connection; readOnly: string | null; release: () => void }>

const NOTHING = (): void => undefined

/**
 * Opens the file of a library, makes a new one in a folder that is empty or not there (if `create`), and brings an older
 * one to our form after a backup copy.
 *
 * @throws NewsroomError 'not-a-library' | 'damaged' | 'locked' | 'cannot-write' | 'unsupported'
 */
export function openFile(folder: string, create: boolean): Opened {
  const place = unsafePlace(folder)
  if (place) throw badPlace(aboutFolder(folder), place)
  const file = join(folder, FILE)
  if (!existsSync(file)) makeRoom(folder, create)
  try {
    return isWritable(folder) ? openWritable(folder, file) : openCopy(file)
  } catch (error) {
    throw isReadOnly(error) ? cannotWrite(aboutFolder(folder), error) : said(error, folder)
  }
}

function openWritable(folder: string, file: string): Opened {
  const form = existsSync(file) ? inspect(folder, file) : 0
  if (form > ourForm) return { connection: connectToRead(file), readOnly: newerThanOurs(folder, form), release: NOTHING }
  const connection = connect(file)
  try {
    if (form > 0 && form < ourForm) backUp(connection, folder, form)
    if (form < ourForm) {
      migrate(connection)
      // The first page shall stand in the file itself, not in the log beside it.
      connection.pragma('wal_checkpoint(TRUNCATE)')
    }
    keepFirstPage(folder, file)
  } catch (error) {
    connection.close()
    throw error
  }
  return { connection, readOnly: null, release: NOTHING }
}

/** Looks before anything is touched. @returns the form of the library, 0 for an empty file */
function inspect(folder: string, file: string): number {
  const connection = connectToRead(file)
  try {
    if (!isOurs(connection)) throw notALibrary(aboutFolder(folder))
    return formOf(connection)
  } finally {
    connection.close()
  }
}

/** SQLite needs to write beside a library even to read it, so where it may not, a copy is read. */
function openCopy(file: string): Opened {
  const copies = mkdtempSync(join(tmpdir(), 'dateline-read-'))
  const release = (): void => { rmSync(copies, { recursive: true, force: true }) }
  try {
    for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, join(copies, FILE + ending))
    const connection = connect(join(copies, FILE))
    if (!isOurs(connection)) throw notALibrary(aboutFolder(file))
    migrate(connection)
    return { connection, readOnly: 'The folder of the newsroom can only be read.', release }
  } catch (error) {
    release()
    throw error
  }
}

function makeRoom(folder: string, create: boolean): void {
  if (existsSync(folder) && readdirSync(folder).some(name => !name.startsWith('.'))) throw notALibrary(aboutFolder(folder))
  if (!create) throw noLibrary(aboutFolder(folder))
  if (!isWritable(nearest(folder))) throw cannotWrite(aboutFolder(folder))
  mkdirSync(folder, { recursive: true })
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (error) {
    if (isNotAllowed(error)) return false
    throw error
  }
}

function backUp(connection: Connection, folder: string, form: number): void {
  const place = join(folder, 'snapshots')
  mkdirSync(place, { recursive: true })
  const copy = join(place, `before-form-${form + 1}.sqlite`)
  rmSync(copy, { force: true })
  connection.prepare('VACUUM INTO ?').run(copy)
}

function said(error: unknown, folder: string): unknown {
  if (isLocked(error)) return locked(aboutFolder(folder), error)
  if (isDamage(error)) return damaged(aboutFolder(folder), error)
  return translate(error, aboutFolder(folder))
}

const newerThanOurs = (folder: string, form: number): string => {
  const { message, remedy }: NewsroomError = newer(aboutFolder(folder), form, ourForm)
  return `${message} ${remedy}`
}
