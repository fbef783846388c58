import type { Photo, Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom, known } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { describedPhoto } from '../described.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { headOf } from '../opening.ts'
import { numbered, passageText, placeholderFindings, withoutFurniture, withPictures, type Entry, type Passage } from '../passages.ts'
import { signalIn } from '../signal-words.ts'
import { passagesOf } from './shapes.ts'
import { unitsOf } from './units.ts'

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
  const said = spoken(pictured.entries)
  const { head, entries } = headOf(said.entries)
  const { body, removed, findings } = numbered(entries)
  const taken = takeDateline(null, body)
  const pictures = [...printed.pictures, ...pictured.pictures]
  const { findings: inHead, ...fields } = head
  const story: Story = { ...blankStory(guid), ...said.fields, ...fields, ...(fields.status === 'usable' && said.fields.status && { status: said.fields.status }), dateline: taken.dateline, body: taken.body, pictures, removed }
  return { items: [story], findings: [...decoded.findings, ...cleaned.findings, ...inHead, ...taken.findings, ...findings, ...placeholderFindings(pictures)] }
}

/** Lines above and below a story that say what it is to its readers or to an earlier one (CORRECTION, 2nd Ld, TEST); those that say nothing else go. */
function spoken(entries: readonly Entry[]): Readonly<{ fields: Partial<Story>; entries: readonly Entry[] }> {
  const words = entries.filter((entry): entry is Passage => entry.removed === undefined && entry.type === 'paragraph' && !isOwnNotice(passageText(entry)))
  const near = words.length > 6 ? [...words.slice(0, 5), ...words.slice(-1)] : words
  const { signal, status, take, refersTo, spoken: alone } = signalIn(near.map(passageText))
  const gone = new Set<Entry>(alone.flatMap(index => near[index] ?? []))
  return { fields: known({ signal, status, take, refersTo }), entries: entries.filter(entry => !gone.has(entry)) }
}

const isOwnNotice = (text: string): boolean => /^(?:KILL|HOLD): not for publication\.$/.test(text)

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
