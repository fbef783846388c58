import { plain, type Finding, type Story } from '../newsroom/index.ts'
import { heedEmbargoWords } from './embargo-words.ts'
import { signalIn } from './signal-words.ts'

const NEAR = 2
const strictness = { usable: 0, withheld: 1, canceled: 2 } as const

/**
 * What the words of a story say of its state, where its source has no fields for it: correction, kill, test, advisory, take, embargo. Of two
 * states the more restrictive holds; a field that is set stays.
 */
export function heedWords(story: Story): Readonly<{ story: Story; findings: readonly Finding[] }> {
  const texts = story.body.filter(({ type }) => type === 'paragraph' || type === 'note').map(({ runs }) => plain(runs))
  const { signal, status, take, refersTo } = signalIn([story.headline, ...(story.edNote ?? '').split('\n'), ...texts.slice(0, NEAR), ...texts.slice(Math.max(NEAR, texts.length - NEAR))])
  const isStricter = status !== undefined && strictness[status] > strictness[story.status]
  const findings: Finding[] = []
  if (isStricter) findings.push({ rule: 'signal/status', severity: 'warning', message: `The words of the story say that it is ${status === 'canceled' ? 'killed' : 'held'}, though nothing else does; so it is.`, where: { kind: 'item' } })
  if (signal !== undefined && story.signal === undefined) findings.push({ rule: 'signal/words', severity: 'note', message: `The words of the story say that it is a${signal === 'update' || signal === 'advisory' ? 'n' : ''} ${signal}.`, where: { kind: 'field', field: 'signal' } })
  const heard: Story = {
    ...story, ...(isStricter && { status }), ...(signal !== undefined && story.signal === undefined && { signal }), ...(take !== undefined && story.take === undefined && { take }),
    ...(refersTo !== undefined && story.refersTo === undefined && { refersTo }),
  }
  const { story: held, findings: embargo } = heedEmbargoWords(heard)
  return { story: held, findings: [...findings, ...embargo] }
}
