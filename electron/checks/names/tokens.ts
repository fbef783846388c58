import { withoutMarkers, type Passage } from '../passages.ts'
import { particles, titleWords } from './known.data.ts'

/** A word of a passage. `key` is folded: no marks, one kind of apostrophe and hyphen, lower case, no possessive. */
export type Token = Readonly<{ raw: string; key: string; passage: Passage; from: number; to: number; capital: boolean; shout: boolean; starts: boolean; afterTitle: boolean }>

/** Capitalised words that belong together, as a name does; particles are left out. */
export type NameRun = readonly Token[]

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*/gu
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i' }

/** The letters of a name without marks, whatever the writing of apostrophes and hyphens. */
export const fold = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[øłđßæœðþı]/g, letter => LETTERS[letter] ?? letter).replace(/’/g, "'").replace(/‑/g, '-')

/** What stands before the first word of a sentence; no more than so many characters of it are looked at. */
const OPENS = /(?:[.!?:…]["”’')]*|["“‘(])\s*$/u
const GAP = 40

const bare = (word: string): string => word.replace(/['’]s$/iu, '')

function tokensOf(passage: Passage): readonly Token[] {
  const text = withoutMarkers(passage.text)
  let before = ''
  let end = -1
  return [...text.matchAll(WORD)].map(({ 0: word, index }): Token => {
    const raw = bare(word)
    const gap = text.slice(Math.max(end, index - GAP, 0), index)
    const token: Token = {
      raw, key: fold(raw), passage, from: index, to: index + raw.length, capital: /^\p{Lu}/u.test(raw),
      shout: raw.length > 1 && raw === raw.toUpperCase(), starts: (end < 0 && !/\S/.test(gap)) || OPENS.test(gap), afterTitle: titleWords.has(before),
    }
    before = token.key
    end = index + word.length
    return token
  })
}

/** In a headline in title case every word has a capital, so capitals prove nothing. */
const titleCase = (tokens: readonly Token[]): boolean => tokens.length >= 4 && tokens.filter(({ capital }) => capital).length / tokens.length > 0.7

function runsOf(tokens: readonly Token[]): readonly NameRun[] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index - 1]
    const gap = last ? last.passage.text.slice(last.to, token.from) : ''
    const joined = run.length > 0 && (gap === ' ' || (gap === '. ' && (last?.raw.length ?? 0) <= 4))
    if (joined && token.capital) run.push(token)
    else if (token.capital || !joined || !particles.has(token.key)) {
      if (run.length > 0) runs.push(run)
      run = token.capital ? [token] : []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

export type Words = Readonly<{ runs: readonly NameRun[]; lower: ReadonlySet<string> }>

/** The capitalised runs of all passages, and every word that stands in lower case somewhere. */
export function wordsOf(passages: readonly Passage[]): Words {
  const lower = new Set<string>()
  const runs = passages.flatMap(passage => {
    const tokens = tokensOf(passage)
    for (const { capital, key } of tokens) if (!capital) lower.add(key)
    return titleCase(tokens) && passage.kind === 'headline' ? [] : runsOf(tokens)
  })
  return { runs, lower }
}
