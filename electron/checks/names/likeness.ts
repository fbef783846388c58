const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el)-/, ''], [/s?tch|sch(?=[iey])/g, 'č'], [/shch|sch/g, 'š'], [/kh|ch(?=[aou])/g, 'x'], [/gh/g, 'g'], [/dzh|zh|dj/g, 'j'], [/sh/g, 'š'],
  [/ph/g, 'f'], [/th/g, 't'], [/dh/g, 'd'], [/ck|q|c/g, 'k'], [/w/g, 'v'], [/ks/g, 'x'], [/(?:off|ov|ow|eff|ev|ew)$/, 'ov'], [/(.)\1+/g, '$1'],
  [/ou|u/g, 'o'], [/iy|yi|ij|ey|ei|ie|ia|ya|y|e/g, 'i'], [/h/g, ''], [/(.)\1+/g, '$1'],
]

/** How a folded name sounds, so that transliterations of one name meet: Petrov and Petroff, Gaddafi and Qaddafi's second half. */
export const skeleton = (key: string): string => SOUNDS.reduce((sound, [pattern, by]) => sound.replace(pattern, by), key)

/** A folded name with its doubled letters written once. */
export const undoubled = (key: string): string => key.replace(/(.)\1+/g, '$1')

/** Damerau-Levenshtein distance (a transposition counts one), given up beyond `most`. */
export function distance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (older[j - 2] ?? 0) + 1)
      row.push(best)
    }
    older = old
    old = row
  }
  return old[b.length] ?? 0
}

/** Where names meet that may be one: by sound, without doubled letters, with one letter (or two, from seven on) left out. */
export function bucketsOf(key: string): ReadonlySet<string> {
  const less = (word: string): string[] => Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))
  const once = less(key)
  return new Set([`~${skeleton(key)}`, `=${undoubled(key)}`, key, ...once, ...(key.length >= 7 && key.length <= 14 ? once.flatMap(less) : [])])
}

const ENDINGS = ['n', 'an', 'ian', 'ish', 'ese', 'i', 'er', 'y', 's', 'es', 'ic', 'al', 'ism', 'ist', 'is', 'd', 'ed', 'ns', 'ans', 'ians', 'ers', 'ing']

/** One is the other with an ending that makes a people, a plural or another word of it. */
export function sameFamily(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.startsWith(short) && ENDINGS.includes(long.slice(short.length))) return true
  const stem = short.replace(/(?:man|men|woman|women|a|e|y|n|ns|s)$/, '')
  return stem.length >= 4 && long.startsWith(stem) && /^(?:man|men|woman|women|an|ans|ian|ish|ies|ia|y|n|ns|e|es)$/.test(long.slice(stem.length))
    && /^(?:man|men|woman|women|a|e|y|n|ns|s)$/.test(short.slice(stem.length))
}
