import { keysBetween, LONGEST_KEY } from '../../../electron/documents/index.ts'

/** Positions of a longest increasing run of ranks; -1 never belongs to it. */
export function increasing(ranks: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [], before: number[] = []
  const rankAt = (position: number | undefined): number => ranks[position ?? -1] ?? -1
  ranks.forEach((rank, i) => {
    if (rank < 0) return
    let low = 0, high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rankAt(tails[middle]) < rank) low = middle + 1
      else high = middle
    }
    before[i] = tails[low - 1] ?? -1
    tails[low] = i
  })
  const out = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) out.add(i)
  return out
}

type Order = Readonly<{ was: readonly string[]; now: readonly string[]; born: ReadonlySet<string>; keyOf: (id: string) => string; tag: string }>

/**
 * Order keys for what is new or was moved; as many blocks as possible keep theirs (S9). When a key grows past the limit,
 * every block gets a new one.
 */
export function newKeys({ was, now, born, keyOf, tag }: Order): ReadonlyMap<string, string> {
  const present = new Set(now)
  const left = was.filter(id => present.has(id))
  if (!born.size && left.length === now.length && left.every((id, i) => id === now[i])) return new Map()
  const rank = new Map(was.map((id, i) => [id, i]))
  const stay = increasing(now.map(id => (born.has(id) ? -1 : rank.get(id) ?? -1)))
  const out = new Map<string, string>()
  const endOfMoved = (from: number, floor: string | null): number => {
    let end = from + 1
    while (end < now.length && !(stay.has(end) && (floor === null || keyOf(now[end] ?? '') > floor))) end++
    return end
  }
  let low: string | null = null
  for (let i = 0; i < now.length;) {
    const own = keyOf(now[i] ?? '')
    // Two people can make the same key: then the id decides until somebody puts a block between; here it gets a new key.
    const isEqualButSettled = own === low && stay.has(i - 1) && !out.has(now[i - 1] ?? '')
    if (stay.has(i) && (low === null || own > low || isEqualButSettled)) { low = own; i++; continue }
    const end = endOfMoved(i, low)
    const keys = keysBetween(low, end < now.length ? keyOf(now[end] ?? '') : null, end - i, tag)
    keys.forEach((key, k) => { out.set(now[i + k] ?? '', key) })
    low = keys.at(-1) ?? low
    i = end
  }
  if (![...out.values()].some(key => key.length > LONGEST_KEY)) return out
  const fresh = keysBetween(null, null, now.length, tag)
  return new Map(now.map((id, i) => [id, fresh[i] ?? '']))
}
