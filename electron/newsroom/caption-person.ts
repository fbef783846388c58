import { openers, particles, suffixes, titles } from './caption.data.ts'
import type { Token } from './caption-words.ts'

/** A name at some place of the caption; `next` is the token behind it. `isPlural` means that the title holds for those that follow. */
export type Named = Readonly<{ name: string; title?: string; isPlural: boolean; next: number }>

/** The person whose name, with its title, begins at this token; null where none does. */
export function personAt(tokens: readonly Token[], index: number): Named | null {
  let start = index
  while (isWord(tokens[start]) && isTitle(tokens[start]) && !isCapital(tokens[start])) start += 1
  const lowerTitle = tokens.slice(index, start)
  let end = start
  while (belongs(tokens, end)) end += 1
  while (start < end && openers.has(lower(tokens[start]))) start += 1
  const possessive = tokens.slice(start, Math.max(start, end - 1)).findLastIndex(token => /['’]s$/u.test(token.text))
  return named(tokens.slice(start + possessive + 1, end), possessive < 0 ? lowerTitle : [], end)
}

function named(words: readonly Token[], before: readonly Token[], next: number): Named | null {
  const last = words.findLastIndex(token => !suffixes.has(lower(token)))
  const cut = words.slice(0, Math.max(0, last)).findLastIndex(isTitle)
  const name = words.slice(cut + 1)
  if (name.length === 0 || last < 0) return null
  const title = [...before, ...words.slice(0, cut + 1)]
  return { name: joined(name), ...(title.length > 0 && { title: joined(title) }), isPlural: isPluralTitle(title.at(-1)), next }
}

/** A word of a name: a capital, a particle before one, or a suffix. */
function belongs(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!isWord(token)) return false
  if (isCapital(token)) return true
  return particles.has(token.text) && (isCapital(tokens[index + 1]) || (isWord(tokens[index + 1]) && particles.has(tokens[index + 1]?.text ?? '') && isCapital(tokens[index + 2])))
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
const isCapital = (token: Token | undefined): boolean => isWord(token) && /^(?:\p{Lu}|(?:al|el|an|ad|as|at|d|l)['’-]\p{Lu})/u.test(token.text)
const lower = (token: Token | undefined): string => token?.text.toLowerCase().replace(/\.$/, '') ?? ''
const isTitle = (token: Token | undefined): boolean => titles.has(lower(token)) || isPluralTitle(token)
const isPluralTitle = (token: Token | undefined): boolean => lower(token).endsWith('s') && titles.has(lower(token).slice(0, -1)) && !titles.has(lower(token))
const joined = (words: readonly Token[]): string => words.map(token => token.text).join(' ')
