import { isEndMark, isSignOff, plain, type Block, type Finding, type Removed, type Story } from '../newsroom/index.ts'
import { renumbered } from './passages.ts'

type Closed = Readonly<{ story: Story; findings: readonly Finding[] }>

/**
 * A story of another house without what only ends it there: end marks and the initials of those who wrote and edited, in its last
 * paragraphs, and the rules (`___`) that part what stands below. They are listed in `removed`; a story that is nothing else stays as it is.
 */
export function withoutSignOff(story: Story): Closed {
  const { body } = story
  const words = body.findLastIndex(block => ruleOf(block, true) === undefined)
  const taken = words < 0 ? [] : body.flatMap((block, index): readonly Removed[] => {
    const rule = ruleOf(block, index > words)
    return rule === undefined ? [] : [{ id: '', rule, text: plain(block.runs).trim(), after: block.id }]
  })
  if (taken.length === 0) return { story, findings: [] }
  const gone = new Set(taken.map(({ after }) => after))
  const left = renumbered(body, body.filter(({ id }) => !gone.has(id)), [...story.removed, ...taken])
  return { story: { ...story, body: left.body, removed: left.removed.map((each, index) => ({ ...each, id: `r${index + 1}` })) }, findings: taken.map(said) }
}

function ruleOf({ type, runs }: Block, isLast: boolean): string | undefined {
  if (type !== 'paragraph') return undefined
  const text = plain(runs).trim()
  if (/^_{3,}$/.test(text) || (isLast && isEndMark(text))) return 'import/end-mark'
  return isLast && isSignOff(text) ? 'import/sign-off' : undefined
}

const said = ({ rule, text }: Removed): Finding => ({
  rule, severity: 'note', where: { kind: 'item' },
  message: rule === 'import/sign-off' ? `“${text}” signs the message; it was taken out of the text.` : `“${text}” is an end mark of the wire; it was taken out of the text.`,
})
