import type { Finding, Story } from '../../newsroom/index.ts'
import { guidFrom } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { limits } from '../limits.ts'
import { said } from '../office/parts.ts'
import { officeStory } from '../office/story.ts'
import { latin1 } from '../single-byte.ts'
import { Reader } from './reader.ts'
import { tokensOf } from './tokens.ts'

export const isRtf = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(latin1(bytes.subarray(0, 64)))

/**
 * Rich Text Format (1.9.1) as one story, by the same rules as a Word document.
 *
 * @throws WireError where it is none, is too large, or holds no words
 */
export function readRtf(bytes: Uint8Array, source: Source): ReadResult {
  if (bytes.length > limits.bytes) throw new WireError('too-large', source, `is ${Math.ceil(bytes.length / 1e6)} MB; Dateline reads documents of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')
  if (!isRtf(bytes)) throw new WireError('unreadable', source, 'is no RTF document', 'Ask the sender for it again.')
  const reader = new Reader(source, guidFrom(source))
  let wasOpen = false
  for (const token of tokensOf(bytes)) {
    reader.token(token)
    if (wasOpen && !reader.isOpen) break                                   // what stands behind the last brace is no part of it
    wasOpen = reader.isOpen
  }
  const cut: readonly Finding[] = reader.isOpen ? [said('rtf/cut', 'warning', 'The document ends within a group: it may be cut off.')] : []
  reader.end()
  const { info, flow } = reader
  const author = info.author === undefined ? [] : [said('rtf/author', 'note', `The properties of the document name “${info.author.slice(0, 200)}” as its author.`)]
  const fields: Partial<Story> = { keywords: [...new Set((info.keywords ?? '').split(/[,;]/).map(word => word.trim()).filter(Boolean))] }
  return officeStory({ parts: flow.parts, pictures: flow.photos, fields, title: info.title === undefined ? undefined : cleanText(info.title).text, isOurs: false, findings: [...cut, ...flow.findings, ...author] }, source)
}
