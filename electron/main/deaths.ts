const MOST = 5
const WITHIN = 60_000

/** Counts the deaths of a process, so that one which dies at once is not started for ever. */
export class Deaths {
  #times: readonly number[] = []

  /** @returns whether it died too often: more than five times within a minute */
  count(now: number): boolean {
    this.#times = [...this.#times.filter(time => now - time < WITHIN), now]
    return this.#times.length > MOST
  }

  forget(): void {
    this.#times = []
  }
}
