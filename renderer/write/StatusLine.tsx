import type * as Y from 'yjs'
import { bodyText } from '../../electron/documents/index.ts'
import { countWords } from '../../electron/newsroom/index.ts'
import { useText } from '../ui/index.ts'
import { useOpenStory } from './open.ts'
import { useLater } from './reading.ts'

/** Words that a newsreader says in a minute. */
const SPOKEN = 165
const COLUMN = 69

/** How many lines a text makes in a column of so many letters, words kept whole. */
export function linesOf(text: string, width: number = COLUMN): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let room = 0
    for (const word of paragraph.split(/\s+/)) {
      if (!word) continue
      if (room > 0 && word.length + 1 <= room) { room -= word.length + 1; continue }
      lines += Math.max(1, Math.ceil(word.length / width))
      room = width - word.length % width
    }
  }
  return lines
}

const measure = (doc: Y.Doc): Readonly<{ words: number; lines: number }> => {
  const text = bodyText(doc)
  return { words: countWords(text), lines: linesOf(text) }
}

/** The line of facts below a story. */
export function StatusLine() {
  const text = useText()
  const { doc, findings } = useOpenStory()
  const { words, lines } = useLater(doc, measure)
  const seconds = Math.round(words / SPOKEN * 60)
  return (
    <>
      <span>{text('write.words', { words })}</span><span className="sep" />
      <span>{text('write.spoken', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</span><span className="sep" />
      <span>{text('write.lines', { lines })}</span>
      <span className="right">{text('write.findings', { count: findings.length })}</span><span className="sep" />
      <span><kbd>?</kbd> {text('app.keys')}</span>
    </>
  )
}
