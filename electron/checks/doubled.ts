import type { Finding } from '../newsroom/index.ts'
import { doubledNames, meant, oftenRight } from './doubled.data.ts'
import type { Passage } from './passages.ts'

const WORD = /\p{L}[\p{L}\p{M}’']*/gu
const capital = (word: string): boolean => /^\p{Lu}/u.test(word)

type Word = Readonly<{ text: string; from: number; to: number }>

/** Are these the same word with only white space between, no hyphen or digit touching? */
function doubles(text: string, first: Word, second: Word): boolean {
  return first.text.toLowerCase() === second.text.toLowerCase()
    && /^\s+$/.test(text.slice(first.to, second.from))
    && !/[-‑–\d.]/.test(text.charAt(first.from - 1)) && !/[-‑\d]/.test(text.charAt(second.to))
}

function remark(passage: Passage, first: Word, second: Word): readonly Finding[] {
  const key = first.text.toLowerCase()
  if (meant.has(key) || doubledNames.has(key)) return []
  const [one, two] = [capital(first.text), capital(second.text)]
  if (two && !one) return []                                           // "in In Touch": the second begins a name
  const where = passage.at(first.from, second.to)
  if (one && two) return [{ rule: 'word/doubled', severity: 'note', message: `“${first.text} ${second.text}”: is the second one meant?`, where }]
  if (oftenRight.has(key)) return [{ rule: 'word/doubled', severity: 'note', message: `“${first.text} ${second.text}” may be right, but looks doubled.`, where, fix: { replacements: [first.text] } }]
  return [{ rule: 'word/doubled', severity: 'warning', message: `“${first.text}” stands twice.`, where, fix: { replacements: [first.text] } }]
}

/** The same word twice with only white space between. Silent where doubling is meant or a name, and in tables. */
export function doubledWords(passages: readonly Passage[]): readonly Finding[] {
  return passages.filter(({ kind }) => kind !== 'row').flatMap(passage => {
    const words = [...passage.text.matchAll(WORD)].map(({ 0: text, index }): Word => ({ text, from: index, to: index + text.length }))
    return words.flatMap((first, index) => {
      const second = words[index + 1]
      const third = words[index + 2]
      if (!second || !doubles(passage.text, first, second)) return []
      const three = third !== undefined && doubles(passage.text, second, third) && capital(first.text)
      return three ? [] : remark(passage, first, second)
    })
  })
}
