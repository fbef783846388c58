import { type Finding, parseDateline, type Story } from '../newsroom/index.ts'
import { embargoIn } from './embargo.ts'
import { passageText, type Entry, type Passage } from './passages.ts'

const LONGEST_HEADLINE = 250
const BYLINE = /^(?:By|BY|Von|Par|Por|Di|Door|Av|Af)\s+(?:\p{Lu}|(?:dpa|epd)(?:$|[ /-]))/u

type Head = { headline: string; byline: string; status: Story['status']; embargo?: string; edNote?: string; findings: Finding[] }

/**
 * Takes what stands above a story that has no fields off its text: embargo, kill and hold lines, headline, byline. `known` are those
 * that the source marked, and which are not looked for.
 */
export function headOf(entries: readonly Entry[], known: Readonly<{ headline?: boolean; byline?: boolean }> = {}): Readonly<{ head: Head; entries: readonly Entry[] }> {
  const head: Head = { headline: '', byline: '', status: 'usable', findings: [] }
  const words = entries.filter((entry): entry is Passage => entry.removed === undefined && entry.type !== 'picture')
  const notices = words.slice(0, 5).filter(passage => readNotice(head, passageText(passage)))
  const rest = words.filter(passage => !notices.includes(passage))
  const title = known.headline ? undefined : headlineOf(rest)
  const byline = known.byline ? undefined : rest.slice(0, 4).find(passage => passage !== title && passage.type === 'paragraph' && isByline(passageText(passage)))
  if (title) head.headline = oneLine(passageText(title))
  if (byline) head.byline = oneLine(passageText(byline))
  const used = new Set<Entry>([...notices, ...[title, byline].filter(each => each !== undefined)])
  return { head, entries: entries.filter(entry => !used.has(entry)) }
}

export const isByline = (text: string): boolean => BYLINE.test(text) && text.length <= 100 && !/[.!?]\s|[!?]$/.test(text)
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** The first words of the text, unless the story itself begins there. */
function headlineOf(words: readonly Passage[]): Passage | undefined {
  const [first, second] = words
  if (!first || (first.type !== 'paragraph' && first.type !== 'subhead')) return undefined
  const text = passageText(first)
  const isSentence = /[.!]["”’)]?$/.test(text) && (second === undefined || text.length > 120)
  return text.length > LONGEST_HEADLINE || isSentence || isByline(text) || parseDateline(text) ? undefined : first
}

function readNotice(head: Head, line: string): boolean {
  const standing = /^(KILL|HOLD): not for publication\.$/.exec(line)?.[1]
  if (standing) { head.status = standing === 'KILL' ? 'canceled' : 'withheld'; return true }
  const embargo = embargoIn(line)
  if (!embargo) return false
  const where = { kind: 'field', field: 'embargo' } as const
  if (embargo.until !== undefined) {
    if (head.embargo === undefined || embargo.until > head.embargo) head.embargo = embargo.until
    head.findings.push({ rule: 'embargo/words', severity: 'note', message: `The embargo was read from the text: “${line}”`, where })
    return true
  }
  head.status = 'withheld'
  head.edNote = [head.edNote, line].filter(Boolean).join('\n')
  head.findings.push({ rule: 'embargo/unreadable', severity: 'warning', message: `The text declares an embargo whose end can’t be read, so the story is withheld: “${line}” Set the embargo, then release it.`, where })
  return true
}
