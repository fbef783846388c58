import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { digest } from './digest.ts'
import { NewsroomError } from '../newsroom/index.ts'
import type { DocumentRow, LoadedDocuments } from './loaded.ts'
import type { Projections } from './projections.ts'
import type { Store } from './store.ts'
import { faultsOf } from './thread.ts'

/** `lines`: one for each thing looked at, repaired or found wrong. `healthy` means that nothing is wrong any more. */
export type Diagnosis = Readonly<{ healthy: boolean; lines: readonly string[] }>

type Remark = Readonly<{ well: boolean; line: string }>
const well = (line: string): Remark => ({ well: true, line })
const wrong = (line: string): Remark => ({ well: false, line })
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

/** Looks at the whole library, makes again what can be made again, and names what can't. */
export class Doctor {
  constructor(private readonly store: Store, private readonly documents: LoadedDocuments, private readonly projections: Projections) {}

  async examine(): Promise<Diagnosis> {
    const stored = await this.#stored(), damaged = stored.some(remark => !remark.well)
    // Nothing is written to a file that is damaged.
    const remarks = [...stored, ...await this.#originals(), ...damaged ? [] : this.#lists()]
    return { healthy: remarks.every(remark => remark.well), lines: remarks.map(({ line }) => line) }
  }

  /** Is what only the file holds damaged, so that it must be made anew? */
  async isDamaged(): Promise<boolean> {
    return !this.store.readOnly && (await this.#stored()).some(remark => !remark.well)
  }

  async #stored(): Promise<Remark[]> {
    return [...await this.#file(), ...this.#documentsLoad(), ...this.#rows()]
  }

  async #file(): Promise<Remark[]> {
    if (this.store.readOnly) return [wrong(this.store.readOnly)]
    const faults = await faultsOf(this.store.file)
    return faults.length === 0 ? [well('The file of the newsroom is whole.')] : faults.map(fault => wrong(`The file of the newsroom is damaged: ${fault}.`))
  }

  #documentsLoad(): Remark[] {
    const rows = this.store.all<DocumentRow>('SELECT * FROM documents')
    const faults = rows.flatMap(row => this.#loads(row))
    return [...faults, faults.length === 0 ? well(`${many(rows.length, 'document')}: all can be read.`) : wrong(`${faults.length} of ${many(rows.length, 'document')} can't be read.`)]
  }

  #loads(row: DocumentRow): Remark[] {
    try {
      this.documents.fresh(row).destroy()
      return []
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error
      const versions = this.store.get<{ count: number }>('SELECT count(*) AS count FROM versions WHERE document = ?', row.id)?.count ?? 0
      return [wrong(`The ${row.kind} ${row.id} can't be read; ${many(versions, 'version')} of it can be restored.`)]
    }
  }

  /** What is stored beside each row of bytes must fit it. */
  #rows(): Remark[] {
    return (['updates', 'snapshots', 'versions'] as const).flatMap(table => {
      const rows = this.store.all<{ rowid: number }>(`SELECT rowid FROM ${table}`)
      const changed = rows.filter(({ rowid }) => {
        const row = this.store.get<{ digest: number; bytes: Uint8Array }>(`SELECT digest, bytes FROM ${table} WHERE rowid = ?`, rowid)
        return row !== undefined && digest(row.bytes) !== row.digest
      })
      return changed.length === 0 ? [] : [wrong(`${many(changed.length, 'row')} of ${table} changed since it was written.`)]
    })
  }

  async #originals(): Promise<Remark[]> {
    const files = this.store.all<{ sha256: string; path: string }>('SELECT sha256, path FROM files')
    const faults: Remark[] = []
    for (const { sha256, path } of files) {
      const file = join(this.store.folder, path)
      if (!existsSync(file)) faults.push(wrong(`The original ${path} is missing. Put it back from a backup.`))
      else if (await hashOf(file) !== sha256) faults.push(wrong(`The original ${path} changed. Put it back from a backup.`))
    }
    return [...faults, faults.length === 0 ? well(`${many(files.length, 'original')}: all there and unchanged.`) : wrong(`${faults.length} of ${many(files.length, 'original')} are missing or changed.`)]
  }

  #lists(): Remark[] {
    if (this.store.readOnly) return []
    this.projections.drop()
    let rows = 0
    for (let made = this.projections.project(); made.length > 0; made = this.projections.project()) rows += made.length
    return [well(`Lists and search were made again: ${many(rows, 'row')}.`)]
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
