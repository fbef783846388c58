import { FOLD_AT, fold } from './fold.ts'
import type { Items } from './items.ts'
import type { DocumentRow, LoadedDocuments } from './loaded.ts'
import { mirror } from './mirror.ts'
import type { Projections } from './projections.ts'
import { snapshotsIn, takeSnapshot } from './snapshots.ts'
import type { Store } from './store.ts'
import type { Versions } from './versions.ts'

const PAUSE_MS = 30_000
const SNAPSHOT_EVERY_MS = 10 * 60_000
const BATCHES_KEPT_MS = 7 * 24 * 3_600_000
const PAUSES_KEPT_MS = 90 * 24 * 3_600_000

/** What a library wants done in quiet moments. The host calls `tend` every few seconds, off the typing path. */
export class Care {
  #snapshotOf = 0
  #day = ''

  constructor(
    private readonly store: Store, private readonly documents: LoadedDocuments, private readonly versions: Versions,
    private readonly items: Items, private readonly projections: Projections,
  ) {}

  /**
   * Whatever is due by the clock: documents that rested for 30 s become a version and are mirrored, long logs are folded,
   * the reserve is filled, old batches and pauses go, and every 10 minutes with changes a snapshot is taken.
   *
   * @returns what is wrong with the file, by `integrity_check`; empty when all is well
   */
  async tend(): Promise<readonly string[]> {
    if (this.store.readOnly) return []
    this.store.refillReserve()
    for (const row of this.#rested()) this.#settle(row)
    for (const { id } of this.store.all<{ id: string }>('SELECT id FROM documents WHERE unfolded >= ?', FOLD_AT)) fold(this.store, this.documents, id)
    this.#eachDay()
    return this.#snapshotIfDue()
  }

  #rested(): DocumentRow[] {
    const now = Date.parse(this.store.now())
    return this.store.all<DocumentRow>('SELECT * FROM documents WHERE mirrored < last').filter(({ modified }) => now - Date.parse(modified) >= PAUSE_MS)
  }

  #settle(row: DocumentRow): void {
    this.store.write(() => {
      if (this.versions.newest(row.id) < row.last) this.versions.take(row, 'Pause', 'pause')
      mirror(this.store.folder, row.id, this.items.item(row))
      this.store.run('UPDATE documents SET mirrored = ? WHERE id = ?', row.last, row.id)
    })
  }

  #eachDay(): void {
    const now = this.store.now(), day = now.slice(0, 10)
    if (day === this.#day) return
    if (this.#day) this.projections.makeStale('photo')
    this.#day = day
    const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()
    this.store.write(() => {
      this.store.run('DELETE FROM batches WHERE at < ?', before(BATCHES_KEPT_MS))
      this.store.run('DELETE FROM versions WHERE cause = \'pause\' AND at < ? AND document NOT IN (SELECT document FROM log)', before(PAUSES_KEPT_MS))
    })
  }

  async #snapshotIfDue(): Promise<readonly string[]> {
    const last = this.store.get<{ last: number }>('SELECT ifnull(max(last), 0) AS last FROM documents')?.last ?? 0
    const newest = snapshotsIn(this.store.folder)[0]
    const age = newest ? Date.parse(this.store.now()) - instantOf(newest) : Infinity
    if (last === this.#snapshotOf || age < SNAPSHOT_EVERY_MS) return []
    this.#snapshotOf = last
    return takeSnapshot(this.store.folder, new Date(Date.parse(this.store.now())).toISOString())
  }
}

/** When a snapshot was taken, by its name: an instant whose colons are hyphens. */
const instantOf = (name: string): number => Date.parse(name.replace(/\.sqlite$/, '').replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3'))
