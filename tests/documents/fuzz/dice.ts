/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function rng(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Dice = Readonly<{
  random: () => number
  int: (n: number) => number
  pick: <T>(of: readonly T[]) => T
  /** New text of some letters: each occurs once in the script, or a few are used again and again. */
  fresh: (n: number) => string
}>

const REPEATS = ['a', 'b', ' ', 'aa', 'the ', '😀']
/** Letters that a script with unique letters makes begin here. */
export const FIRST_UNIQUE = 0x4e00

export function diceOf(random: () => number, unique: boolean): Dice {
  const int = (n: number): number => Math.floor(random() * n)
  let made = 0
  const fresh = (n: number): string => {
    let out = ''
    for (let i = 0; i < n; i++) {
      if (!unique) { out += REPEATS[int(REPEATS.length)]!; continue }
      const k = made++
      out += k % 7 === 3 ? String.fromCodePoint(0x20000 + k) : String.fromCharCode(FIRST_UNIQUE + k)
    }
    return out
  }
  return { random, int, pick: of => of[int(of.length)]!, fresh }
}
