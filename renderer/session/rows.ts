import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal } from './refusal.ts'

const PAGE = 200

export type Page<Row> = Readonly<{ rows: readonly Row[]; total: number }>
/** Rows by their place in the list; a place that has not been asked for yet is absent. `total` is null until the first answer. */
export type Listed<Row> = Readonly<{ rows: ReadonlyMap<number, Row>; total: number | null; trouble: NewsroomError | null }>

/**
 * A long list, fetched by pages as its places come into view. `refresh` asks again for what has been seen, keeping the old
 * rows on screen until the new ones are there.
 */
export class RowSource<Row> {
  readonly state: StoreApi<Listed<Row>> = createStore(() => ({ rows: new Map<number, Row>(), total: null, trouble: null }))
  readonly #asked = new Set<number>()
  #round = 0

  constructor(private readonly ask: (limit: number, offset: number) => Promise<Page<Row>>) {}

  /** Makes sure that these places are there, or on their way; `to` is excluded. */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE < Math.max(to, 1); page += 1) {
      if (this.#asked.has(page)) continue
      this.#asked.add(page)
      void this.#fetch(page, this.#round)
    }
  }

  refresh(): void {
    this.#round += 1
    for (const page of this.#asked) void this.#fetch(page, this.#round)
  }

  async #fetch(page: number, round: number): Promise<void> {
    try {
      const { rows, total } = await this.ask(PAGE, page * PAGE)
      if (round === this.#round) this.#place(page, rows, total)
    } catch (error) {
      this.#asked.delete(page)
      this.state.setState({ trouble: asRefusal(error) })
    }
  }

  #place(page: number, fresh: readonly Row[], total: number): void {
    const rows = new Map([...this.state.getState().rows].filter(([place]) => place < total && Math.floor(place / PAGE) !== page))
    fresh.forEach((row, index) => rows.set(page * PAGE + index, row))
    this.state.setState({ rows, total, trouble: null })
  }
}
