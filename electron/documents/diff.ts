import { markNames, marksKey, plain, type Marks, type Run } from '../newsroom/index.ts'

/** A change in offsets of the text before: `remove` units at `at`, then `insert` there. */
export type Splice = Readonly<{ at: number; remove: number; insert: string }>

/** A change of marks in offsets of the text after the splices; a mark set to null goes. */
export type Reformat = Readonly<{ from: number; to: number; marks: Readonly<Record<string, unknown>> }>

const MOST_COMPARISONS = 250_000
const isLow = (text: string, at: number): boolean => { const c = text.charCodeAt(at); return c >= 0xdc00 && c <= 0xdfff }

/**
 * The smallest single change from `a` to `b`. Where letters repeat, the caret decides: what was typed ends at the
 * caret, what was deleted began there. Never cuts a surrogate pair (S16).
 */
function oneSplice(a: string, b: string, caret: number | null): Splice | null {
  if (a === b) return null
  const least = Math.min(a.length, b.length)
  const suffixMost = caret === null ? least : Math.max(0, Math.min(least, b.length - caret))
  let suffix = 0
  while (suffix < suffixMost && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++
  let prefix = 0
  while (prefix < least - suffix && a[prefix] === b[prefix]) prefix++
  // The caret may lie elsewhere (a change by command): then more of the end is the same.
  while (suffix < least - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++
  if (prefix > 0 && (isLow(a, prefix) || isLow(b, prefix))) prefix--
  if (suffix > 0 && (isLow(a, a.length - suffix) || isLow(b, b.length - suffix))) suffix--
  return { at: prefix, remove: a.length - prefix - suffix, insert: b.slice(prefix, b.length - suffix) }
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Lengths of the longest common subsequences of the tails of two lists of words; row `i` and column `j` as `i * (b.length + 1) + j`. */
function commonTails(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  return best
}

/** One change as several, by whole words where a long stretch changed, so that what lies between keeps its identity. */
function byWords(a: string, one: Splice, fewest: number): Splice[] {
  const old = wordsOf(a.slice(one.at, one.at + one.remove)), now = wordsOf(one.insert)
  if (old.length < fewest || now.length < fewest || old.length * now.length > MOST_COMPARISONS) return [one]
  const width = now.length + 1
  const best = commonTails(old, now)
  const out: Splice[] = []
  let at = one.at, remove = 0, insert = ''
  const flush = (): void => {
    if (remove || insert) out.push({ at: at - remove, remove, insert })
    remove = 0
    insert = ''
  }
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    const x = old[i], y = now[j]
    if (x !== undefined && x === y) { flush(); at += x.length; i++; j++ }
    else if (y !== undefined && (x === undefined || (best[i * width + j + 1] ?? 0) >= (best[(i + 1) * width + j] ?? 0))) { insert += y; j++ }
    else if (x !== undefined) { remove += x.length; at += x.length; i++ }
  }
  flush()
  return out
}

/** What changed from `a` to `b`: as few letters as can be. `caret` is where a person's caret stands in `b`. */
export function textDiff(a: string, b: string, caret: number | null): Splice[] {
  const one = oneSplice(a, b, caret)
  return one ? byWords(a, one, 3) : []
}

/** What changed from `a` to `b`, never less than a whole word: for people to read. */
export function wordDiff(a: string, b: string): Splice[] {
  const one = oneSplice(a, b, null)
  if (!one) return []
  const isSpace = (at: number): boolean => at < 0 || at >= a.length || /\s/.test(a.charAt(at))
  let from = one.at, to = one.at + one.remove
  while (!isSpace(from - 1)) from--
  while (!isSpace(to)) to++
  return byWords(a, { at: from, remove: to - from, insert: a.slice(from, one.at) + one.insert + a.slice(one.at + one.remove, to) }, 1)
}

const ALL = [...markNames, 'link'] as const

function markChange(a: Marks, b: Marks): Readonly<Record<string, unknown>> {
  const marks: Record<string, unknown> = {}
  for (const mark of ALL) if (a[mark] !== b[mark]) marks[mark] = b[mark] ?? null
  return marks
}

/** Where characters that stand in both keep their text and change their marks; offsets of the new text. */
export function markDiff(a: readonly Run[], b: readonly Run[]): Reformat[] {
  if (a.length === 1 && b.length === 1 && marksKey(a[0]?.marks ?? {}) === marksKey(b[0]?.marks ?? {})) return []
  const out: Reformat[] = []
  let i = 0, j = 0, x = 0, y = 0, at = 0
  for (let p = a[i], q = b[j]; p && q; p = a[i], q = b[j]) {
    const n = Math.min(p.text.length - x, q.text.length - y)
    if (marksKey(p.marks) !== marksKey(q.marks)) out.push({ from: at, to: at + n, marks: markChange(p.marks, q.marks) })
    at += n; x += n; y += n
    if (x === p.text.length) { i++; x = 0 }
    if (y === q.text.length) { j++; y = 0 }
  }
  return out
}

/** The runs of a stretch of text. */
export function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = []
  let at = 0
  for (const { text, marks } of runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (part) out.push({ text: part, marks })
    at += text.length
  }
  return out
}

/** `a` after the splices, with the marks that inserted text has in `b`: what markDiff compares with `b`. */
export function spliced(a: readonly Run[], b: readonly Run[], splices: readonly Splice[]): Run[] {
  const out: Run[] = []
  let from = 0, shift = 0
  for (const { at, remove, insert } of splices) {
    out.push(...slice(a, from, at), ...slice(b, at + shift, at + shift + insert.length))
    from = at + remove
    shift += insert.length - remove
  }
  out.push(...slice(a, from, plain(a).length))
  return out
}
