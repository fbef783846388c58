import type { Finding, Story } from '../newsroom/index.ts'
import type { Passage } from './passages.ts'

const LEAST_WORDS = 6

type Sentence = Readonly<{ key: string; words: number; passage: Passage; index: number; from: number; to: number }>

/** Letters and digits only, folded: what makes two sentences the same. */
const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function sentencesOf(passages: readonly Passage[]): readonly Sentence[] {
  return passages.flatMap((passage, index) => {
    if (passage.kind === 'row' || passage.kind === 'person') return []
    return [...passage.text.matchAll(/\S.*?(?:[.!?…]["”’')]*(?=\s|$)|$)/gsu)].map(({ 0: text, index: from }): Sentence => {
      const key = keyOf(text)
      return { key, words: key.split(' ').length, passage, index, from, to: from + text.length }
    })
  })
}

/** The same sentence twice in one story. What stands a second time is pointed at, and its mend is to take it out. */
export function repeatedText(passages: readonly Passage[]): readonly Finding[] {
  const seen = new Map<string, Sentence>()
  return sentencesOf(passages).flatMap((sentence): Finding[] => {
    if (sentence.words < LEAST_WORDS) return []
    const first = seen.get(sentence.key)
    if (!first) {
      seen.set(sentence.key, sentence)
      return []
    }
    const captions = [first, sentence].filter(({ passage }) => passage.kind === 'caption').length
    const near = sentence.index - first.index <= 1
    return [{
      rule: captions > 0 ? 'caption/twice' : 'text/repeated',
      severity: captions > 0 || near ? 'warning' : 'note',
      message: captions === 2 ? 'Two pictures have the same caption.' : captions === 1 ? 'The caption stands twice: in the text too.' : 'This sentence stands twice in the story.',
      where: sentence.passage.at(sentence.from, sentence.to), also: [first.passage.at(first.from, first.to)],
      ...(captions === 2 ? {} : { fix: { replacements: [''] } }),
    }]
  })
}

/** What import took out because it stood twice, said once more where the story is checked. */
export const removedTwice = (story: Story): readonly Finding[] =>
  story.removed.filter(({ rule }) => rule === 'import/repeated-caption').map(() => ({
    rule: 'caption/twice', severity: 'warning', message: 'The caption stood twice in what was imported; one was taken out.', where: { kind: 'field', field: 'caption' },
  }))
