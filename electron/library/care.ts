import { statSync } from 'node:fs'
import { translate } from './database.ts'
import { hasRoom } from './disk.ts'
import { FOLD_AT, fold } from './fold.ts'
import type { Items } from './items.ts'
import type { DocumentRow, LoadedDocuments } from './loaded.ts'
import { mirror } from './mirror.ts'
import type { Projections } from './projections.ts'
import type { Records } from './records.ts'
import { snapshotsIn, takeSnapshot } from './snapshots.ts'
import type { Store } from './store.ts'
import type { Versions } from './versions.ts'

const PAUSE_MS = 30_000
const SNAPSHOT_EVERY_MS = 10 * 60_000
const BATCHES_KEPT_MS = 7 * 24 * 3_600_000
const PAUSES_KEPT_MS = 90 * 24 * 3_600_000
const AT_ONCE = 50
const LAST_DAY = 'care.day'

/** What a library wants done in quiet moments. The host calls `tend` every few seconds, off the typing path. */
export class Care {
  #snapshotOf = 0
  #underWay: Promise<readonly string[]> | undefined

  constructor(
    private readonly store: Store, private readonly documents: LoadedDocuments, private readonly versions: Versions, private readonly items: Items,
    private readonly projections: Projections, private readonly records: Records,
  ) {}

  /**
   * Whatever is due by the clock: documents that rested for 30 s become a version and are mirrored, long logs are folded,
   * the reserve is filled, old batches and pauses go, and every 10 minutes with changes a snapshot is taken. A call while
   * another one is under way gives the same answer.
   *
   * @returns what is wrong with the file, by `integrity_check`; empty when all is well
   */
  tend(): Promise<readonly string[]> {
    this.#underWay ??= this.#tend().finally(() => { this.#underWay = undefined })
    return this.#underWay
  }

  async #tend(): Promise<readonly string[]> {
    if (this.store.readOnly) return []
    try {
      this.store.refillReserve()
      for (const { id } of this.store.all<{ id: string }>('SELECT id FROM documents WHERE unfolded >= ?', FOLD_AT)) fold(this.store, this.documents, id)
      this.#eachDay()
      for (const row of this.#rested()) if (this.store.isOpen) await this.#settle(row)
      return this.store.isOpen ? await this.#snapshotIfDue() : []
    } catch (error) {
      throw translate(error, this.store.about)
    }
  }

  #rested(): DocumentRow[] {
    const now = Date.parse(this.store.now())
    return this.store.all<DocumentRow>('SELECT * FROM documents WHERE mirrored < last').filter(({ modified }) => now - Date.parse(modified) >= PAUSE_MS).slice(0, AT_ONCE)
  }

  async #settle(row: DocumentRow): Promise<void> {
    if (this.versions.newest(row.id) < row.last) this.versions.take(row, 'Pause', 'pause')
    await mirror(this.store.folder, row.id, this.items.item(row))
    if (this.store.isOpen) this.store.write(() => this.store.run('UPDATE documents SET mirrored = ? WHERE id = ?', row.last, row.id))
  }

  #eachDay(): void {
    const now = this.store.now(), day = now.slice(0, 10)
    if (this.records.setting(LAST_DAY) === day) return
    const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()
    this.store.write(() => {
      // A licence may have begun or ended overnight.
      this.projections.makeStale('photo')
      this.store.run('DELETE FROM batches WHERE at < ?', before(BATCHES_KEPT_MS))
      this.store.run('DELETE FROM versions WHERE cause = \'pause\' AND at < ? AND document NOT IN (SELECT document FROM log)', before(PAUSES_KEPT_MS))
      this.records.setSetting(LAST_DAY, day)
    })
  }

  async #snapshotIfDue(): Promise<readonly string[]> {
    const last = this.store.get<{ last: number }>('SELECT ifnull(max(last), 0) AS last FROM documents')?.last ?? 0
    const newest = snapshotsIn(this.store.folder)[0]
    const age = newest ? Date.parse(this.store.now()) - instantOf(newest) : Infinity
    // A snapshot never takes the room that the next words need.
    if (last === this.#snapshotOf || age < SNAPSHOT_EVERY_MS || !hasRoom(this.store.folder, 2 * statSync(this.store.file).size)) return []
    this.#snapshotOf = last
    return takeSnapshot(this.store.folder, new Date(Date.parse(this.store.now())).toISOString())
  }
}

/** When a snapshot was taken, by its name: an instant whose colons are hyphens. */
const instantOf = (name: string): number => Date.parse(name.replace(/\.sqlite$/, '').replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3'))
