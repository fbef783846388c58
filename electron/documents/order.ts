/** Order keys (S7 to S9): strings over 0-9A-Za-z, compared by code unit. A block's place is its key; ties are broken by its id. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
const COUNTER = 3
const TAG = 4
const START = 'V00'
/** A key longer than this makes whoever wrote it give new keys to all blocks (S9). */
export const LONGEST_KEY = 64

const digit = (key: string, at: number): number => DIGITS.indexOf(key.charAt(at))

/** A string above `low` and below `high` that is no prefix of `high`, so anything may be appended to it. */
function between(low: string, high: string | null): string {
  let out = ''
  let bound = high
  for (let i = 0; i <= low.length + (high?.length ?? 0) + 2; i++) {
    const lo = i < low.length ? digit(low, i) : 0
    const hi = bound === null ? BASE : i < bound.length ? digit(bound, i) : 0
    if (hi - lo > 1) return out + DIGITS.charAt((lo + hi) >> 1)
    if (hi < lo) break
    if (hi > lo) bound = null
    out += DIGITS.charAt(lo)
  }
  throw new Error(`no order key between ${low} and ${String(high)}`)
}

/** The key beside `key` in its run, up or down; null when the counter is at its end. */
function beside(key: string, up: boolean): string | null {
  const head = key.length - COUNTER
  let tail = ''
  for (let i = key.length - 1; i >= head; i--) {
    const d = digit(key, i) + (up ? 1 : -1)
    if (d >= 0 && d < BASE) return key.slice(0, i) + DIGITS.charAt(d) + tail
    tail += up ? DIGITS.charAt(0) : DIGITS.charAt(BASE - 1)
  }
  return null
}

/** A mark of one's own for the runs of one sitting: no two people's runs share a head. `random` gives 0 to 1. */
export const runTag = (random: () => number): string =>
  Array.from({ length: TAG }, () => DIGITS.charAt(1 + Math.floor(random() * (BASE - 1)))).join('')

/**
 * `count` keys between two neighbours (null: the edge). A run is continued only by whoever began it, so that two
 * people who add paragraphs at the same place get two runs and not a shuffle.
 */
export function keysBetween(low: string | null, high: string | null, count: number, tag: string): string[] {
  const own = (key: string | null): key is string => key !== null && key.slice(-COUNTER - TAG, -COUNTER) === tag
  const keys: string[] = []
  let last = low
  while (keys.length < count) {
    const fits = (key: string | null): key is string => key !== null && (last === null || key > last) && (high === null || key < high)
    const nearby = [own(last) ? beside(last, true) : null, own(high) && count === 1 ? beside(high, false) : null]
    const key = nearby.find(fits) ?? between(last ?? '', high) + tag + START
    keys.push(key)
    last = key
  }
  return keys
}

/** The tag of what a machine writes in one go, such as an import: nobody continues its runs. */
export const MACHINE_TAG = '0000'
