import { useText } from '../ui/index.ts'
import { useOpenStory } from './open.ts'

/** Words that a newsreader says in a minute. */
const SPOKEN = 165
/** The line of facts below a story. */
export function StatusLine() {
  const text = useText()
  const { findings, digest: { words, lines } } = useOpenStory()
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
