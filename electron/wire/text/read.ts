import { type Finding, parseDateline, type Photo, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { describedPhoto } from '../described.ts'
import { embargoIn } from '../embargo.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { numbered, passageText, placeholderFindings, withoutFurniture, withPictures, type Entry, type Passage } from '../passages.ts'
import { passagesOf } from './shapes.ts'
import { unitsOf } from './units.ts'

const LONGEST_HEADLINE = 250
const BYLINE = /^(?:By|BY|Von|Par|Por|Di|Door|Av|Af)\s+\p{Lu}/u

type Head = { headline: string; byline: string; status: Story['status']; embargo?: string; edNote?: string; findings: Finding[] }

/**
 * Plain text, or the text of a web page, as one story: headline, byline, dateline, body, captions as pictures that are
 * described but absent, and the page's furniture in `removed`. No word is lost. A date without a year stays without one.
 *
 * @throws WireError where there is no text
 */
export function readText(bytes: Uint8Array, source: Source): ReadResult {
  const decoded = decode(bytes, source)
  const cleaned = cleanText(decoded.text)
  const passages = passagesOf(unitsOf(cleaned.text))
  if (passages.length === 0) throw new WireError('unreadable', source, 'holds no words', 'Ask the sender for it again.')
  const guid = guidFrom(source)
  const printed = placed(passages, guid)
  const pictured = withPictures(withoutFurniture(printed.passages), guid, printed.pictures)
  const { head, entries } = headOf(pictured.entries)
  const { body, removed, findings } = numbered(entries)
  const taken = takeDateline(null, body)
  const pictures = [...printed.pictures, ...pictured.pictures]
  const { findings: inHead, ...fields } = head
  const story: Story = { ...blankStory(guid), ...fields, dateline: taken.dateline, body: taken.body, pictures, removed }
  return { items: [story], findings: [...decoded.findings, ...cleaned.findings, ...inHead, ...taken.findings, ...findings, ...placeholderFindings(pictures)] }
}

/** `[Picture: caption (credit)]`, as our own writer prints a picture. */
function placed(passages: readonly Passage[], guid: string): Readonly<{ passages: readonly Passage[]; pictures: readonly Photo[] }> {
  const pictures: Photo[] = []
  const out = passages.map((passage): Passage => {
    const printed = /^\[Picture:([\s\S]*)\]$/.exec(passageText(passage))?.[1]
    if (passage.type !== 'paragraph' || printed === undefined) return passage
    const { photo } = describedPhoto(printed, `${guid}#picture-${pictures.length + 1}`)
    pictures.push(photo)
    return { type: 'picture', photo: photo.guid, runs: [], line: passage.line }
  })
  return { passages: out, pictures }
}

/** Takes what stands above the story off its text: embargo, kill and hold lines, headline, byline. */
function headOf(entries: readonly Entry[]): Readonly<{ head: Head; entries: readonly Entry[] }> {
  const head: Head = { headline: '', byline: '', status: 'usable', findings: [] }
  const words = entries.filter((entry): entry is Passage => entry.removed === undefined && entry.type !== 'picture')
  const notices = words.slice(0, 5).filter(passage => readNotice(head, passageText(passage)))
  const rest = words.filter(passage => !notices.includes(passage))
  const title = headlineOf(rest)
  const byline = rest.slice(0, 4).find(passage => passage !== title && passage.type === 'paragraph' && isByline(passageText(passage)))
  if (title) head.headline = oneLine(passageText(title))
  if (byline) head.byline = oneLine(passageText(byline))
  const used = new Set<Entry>([...notices, ...[title, byline].filter(each => each !== undefined)])
  return { head, entries: entries.filter(entry => !used.has(entry)) }
}

const isByline = (text: string): boolean => BYLINE.test(text) && text.length <= 100 && !/[.!?]\s|[!?]$/.test(text)
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
