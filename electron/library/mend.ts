import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { newsDoc } from '../documents/index.ts'
import { NewsroomError } from '../newsroom/index.ts'
import { connect, connectToRead, isDamage, isLocked, type Connection } from './database.ts'
import { digest } from './digest.ts'
import { syncFolder } from './disk.ts'
import type { Diagnosis } from './doctor.ts'
import { openLibrary, type LibraryOptions } from './library.ts'
import { copyWithFirstPage } from './first-page.ts'
import { formOf, migrate, ourForm } from './migrate.ts'
import { FILE } from './open.ts'
import { locked } from './refusals.ts'
import { fillFrom, salvage, type Salvaged } from './salvage.ts'
import { snapshotsIn } from './snapshots.ts'
import { aboutFolder } from './store.ts'

type Bytes = Readonly<{ sequence: number; digest: number; bytes: Uint8Array }>

/**
 * The doctor for a library that may be too damaged to open: where the file is damaged, it is put aside, and a new one is made of
 * all that can be read of it, of the snapshots, and of the versions. Nothing is deleted.
 *
 * @throws NewsroomError 'locked' while another program has the library open
 */
export async function heal(folder: string, options: LibraryOptions): Promise<Diagnosis> {
  const before = await examine(folder, options)
  if (before && !before.damaged) return before.diagnosis
  assertAlone(folder)
  const lines = mend(folder, options.now())
  const after = await examine(folder, options)
  if (!after) throw new Error('The library is damaged though it was made anew.')
  return { healthy: after.diagnosis.healthy, lines: [...lines, ...after.diagnosis.lines] }
}

/** Undefined where it can't be opened for damage. */
async function examine(folder: string, options: LibraryOptions): Promise<Readonly<{ diagnosis: Diagnosis; damaged: boolean }> | undefined> {
  try {
    const library = openLibrary(folder, { ...options, create: false })
    try {
      return { diagnosis: await library.doctor(), damaged: await library.isDamaged() }
    } finally {
      library.close()
    }
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'damaged') return undefined
    throw error
  }
}

/** Whoever has the file open would go on writing to the one that is put aside. */
function assertAlone(folder: string): void {
  try {
    const connection = connect(join(folder, FILE))
    connection.pragma('busy_timeout = 0')
    connection.pragma('locking_mode = EXCLUSIVE')
    try {
      connection.exec('BEGIN IMMEDIATE; ROLLBACK;')
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isLocked(error)) throw locked(aboutFolder(folder), error)
    if (!isDamage(error)) throw error
  }
}

function mend(folder: string, now: string): string[] {
  const made = join(folder, `${FILE}.mended`)
  rmSync(made, { force: true })
  const into = connect(made)
  const lines: string[] = []
  try {
    into.pragma('foreign_keys = OFF')
    migrate(into)
    lines.push(...fromDamaged(folder, into), ...fromSnapshots(folder, into))
    adopt(into, now)
    lines.push(...count(into).flatMap(document => rebuild(into, document)))
  } finally {
    into.close()
  }
  const aside = join('damaged', now.replaceAll(':', '-'))
  mkdirSync(join(folder, aside), { recursive: true })
  for (const ending of ['', '-wal', '-shm']) if (existsSync(join(folder, FILE + ending))) renameSync(join(folder, FILE + ending), join(folder, aside, FILE + ending))
  renameSync(made, join(folder, FILE))
  syncFolder(folder)
  return [...lines, `The damaged file lies in ${aside}.`]
}

function fromDamaged(folder: string, into: Connection): string[] {
  const file = join(folder, FILE), patched = join(folder, `${FILE}.patched`)
  try {
    const found = readable(file, into) ?? (copyWithFirstPage(folder, file, patched) ? readable(patched, into) : undefined)
    return [found ? `${found.read} rows of the damaged file were read${found.lost > 0 ? `, ${found.lost} were not` : ''}.` : 'Nothing of the damaged file could be read.']
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(patched + ending, { force: true })
  }
}

/** Undefined where not even the first row can be looked for. */
function readable(file: string, into: Connection): Salvaged | undefined {
  let from: Connection | undefined
  try {
    from = connectToRead(file)
    return salvage(from, into)
  } catch (error) {
    if (!isDamage(error)) throw error
    return undefined
  } finally {
    from?.close()
  }
}

function fromSnapshots(folder: string, into: Connection): string[] {
  for (const name of snapshotsIn(folder)) {
    const earlier = connectToRead(join(folder, 'snapshots', name))
    try {
      if (formOf(earlier) === ourForm) return [`${fillFrom(earlier, into)} rows were taken from the snapshot ${name}.`]
    } catch (error) {
      if (!isDamage(error)) throw error
    } finally {
      earlier.close()
    }
  }
  const mirrored = existsSync(join(folder, 'mirror')) ? readdirSync(join(folder, 'mirror')).length : 0
  return [`There is no snapshot.${mirrored > 0 ? ` The folder "mirror" holds ${mirrored} files that anyone can read.` : ''}`]
}

/** Rows of a document whose own row was lost give it a new one; the kind is told by what its document holds. */
function adopt(into: Connection, now: string): void {
  const orphans = into.prepare<[], string>('SELECT document FROM updates UNION SELECT document FROM snapshots UNION SELECT document FROM versions EXCEPT SELECT id FROM documents').pluck().all()
  for (const id of orphans) {
    const doc = assemble(into, id), has = (root: string): boolean => doc.share.has(root)
    const kind = has('entries') ? 'package' : has('blocks') || has('headline') ? 'story' : 'photo'
    into.prepare('INSERT INTO documents (id, kind, created, modified) VALUES (?, ?, ?, ?)').run(id, kind, now, now)
  }
}

/** Brings the numbers of each document in line with what is there. @returns their ids */
function count(into: Connection): string[] {
  into.exec(`
    UPDATE documents SET folded = ifnull((SELECT max(sequence) FROM snapshots WHERE document = id), 0), projected = 0, mirrored = 0;
    UPDATE documents SET last = max(folded, ifnull((SELECT max(sequence) FROM updates WHERE document = id), 0)),
      unfolded = (SELECT count(*) FROM updates WHERE document = id AND sequence > folded);
  `)
  return into.prepare<[], string>('SELECT id FROM documents').pluck().all()
}

/** Makes a document anew of all that is left of it, where what should suffice has a gap. @returns what to say about it */
function rebuild(into: Connection, document: string): string[] {
  if (!hasGap(into, document)) return []
  const doc = assemble(into, document)
  const gone = doc.store.pendingStructs !== null
  // What rests on lost changes can't be shown any more; it stays in the file that is put aside.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  const bytes = Y.encodeStateAsUpdate(doc)
  const { lastInsertRowid } = into.prepare('INSERT INTO updates (document, digest, bytes) VALUES (?, ?, ?)').run(document, digest(bytes), bytes)
  const folded = Y.encodeStateAsUpdateV2(doc)
  into.prepare('INSERT INTO snapshots (document, sequence, digest, bytes) VALUES (?, ?, ?, ?)').run(document, lastInsertRowid, digest(folded), folded)
  into.prepare('UPDATE documents SET last = ?, folded = ?, unfolded = 0 WHERE id = ?').run(lastInsertRowid, lastInsertRowid, document)
  return [`The document ${document} was put together from its versions and snapshots${gone ? '; some of its last changes are lost' : ''}.`]
}

function hasGap(into: Connection, document: string): boolean {
  const doc = newsDoc()
  const [newest] = rows(into, 'SELECT sequence, digest, bytes FROM snapshots WHERE document = ? ORDER BY sequence DESC LIMIT 1', document)
  if (newest) Y.applyUpdateV2(doc, newest.bytes)
  doc.transact(() => { for (const { bytes } of rows(into, 'SELECT sequence, digest, bytes FROM updates WHERE document = ? ORDER BY sequence', document)) Y.applyUpdate(doc, bytes) })
  return doc.store.pendingStructs !== null || (!newest && doc.store.clients.size === 0)
}

/** Everything there is of a document, in one. */
function assemble(into: Connection, document: string): Y.Doc {
  const doc = newsDoc()
  doc.transact(() => {
    for (const table of ['snapshots', 'versions'] as const) for (const { bytes } of rows(into, `SELECT sequence, digest, bytes FROM ${table} WHERE document = ?`, document)) Y.applyUpdateV2(doc, bytes)
    for (const { bytes } of rows(into, 'SELECT sequence, digest, bytes FROM updates WHERE document = ? ORDER BY sequence', document)) Y.applyUpdate(doc, bytes)
  })
  return doc
}

const rows = (into: Connection, sql: string, document: string): Bytes[] => into.prepare<[string], Bytes>(sql).all(document)
