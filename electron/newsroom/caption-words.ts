import { suffixes, titles } from './caption.data.ts'

/** A word, a mark, or a whole bracket (whose `text` is what stands inside). `start` counts UTF-16 units of the caption. */
export type Token = Readonly<{ kind: 'word' | 'mark' | 'bracket'; text: string; start: number; end: number }>

const TOKEN = /\(([^()]{0,80})\)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|\S/gu

/** The words of a caption; the full stop of `Lt.`, `Jr.`, an initial or `Aldo IV. (r.)` belongs to its word. */
export function tokensOf(caption: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of caption.matchAll(TOKEN)) {
    const [text, inside] = match
    const end = match.index + text.length
    const before = tokens.at(-1)
    if (text === '.' && before?.kind === 'word' && before.end === match.index && isAbbreviation(before.text, caption.slice(end, end + 2))) {
      tokens[tokens.length - 1] = { ...before, text: `${before.text}.`, end }
    } else tokens.push({ kind: inside !== undefined ? 'bracket' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark', text: inside ?? text, start: match.index, end })
  }
  return tokens
}

function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase()
  if (/^\p{Lu}$/u.test(word) || lower === 'jr' || lower === 'sr' || lower === 'st') return true
  if (suffixes.has(lower)) return /^ [(\p{Ll}]/u.test(next)
  return word.length <= 4 && /^\p{Lu}/u.test(word) && titles.has(lower)
}
