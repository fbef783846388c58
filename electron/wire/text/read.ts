import type { Photo, Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { describedPhoto } from '../described.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { headOf } from '../opening.ts'
import { numbered, passageText, placeholderFindings, withoutFurniture, withPictures, type Passage } from '../passages.ts'
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
