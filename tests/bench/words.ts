import type { Block } from '../../electron/newsroom/index.ts'
import { seeded } from '../fixtures/seeded.ts'

const SYLLABLES = ['ka', 'ro', 'len', 'mi', 'ster', 'na', 'vi', 'do', 'bra', 'tu', 'sen', 'gel', 'por', 'ti', 'fjo', 'rd', 'an', 'es']
const COMMON = ['the', 'said', 'of', 'and', 'on', 'friday', 'minister', 'to', 'in', 'that']

/** Words as a language has them: a few in every sentence, most of them rare, none twice in a row. The same seed gives the same words. */
export function someWords(count: number, seed: number): string[] {
  const random = seeded(seed), pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const rare = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('')
  const words: string[] = []
  while (words.length < count) {
    const word = random() < 0.5 ? pick(COMMON) : rare()
    if (word !== words.at(-1)) words.push(word)
  }
  return words
}

/** A body of so many words, in paragraphs of 45. */
export function someBody(words: number, seed: number): Block[] {
  const all = someWords(words, seed)
  return Array.from({ length: Math.ceil(words / 45) }, (_, n) => ({ id: `b${n}`, type: 'paragraph', runs: [{ text: `${all.slice(n * 45, n * 45 + 45).join(' ')}.`, marks: {} }] }))
}
