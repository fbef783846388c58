import { isEndMark, plain, type Finding, type Photo, type Removed, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom, known } from '../blank.ts'
import { domainSubjects, topicOfCategory7901 } from '../codes/index.ts'
import { takeDateline } from '../dateline.ts'
import { hasZone } from '../dates.ts'
import { describedPhoto } from '../described.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { limits } from '../limits.ts'
import { numbered, passageText, placeholderFindings, type Entry, type Passage } from '../passages.ts'
import { isMore, signalIn, type Told } from '../signal-words.ts'
import { decoded } from '../telegraph/line-noise.ts'
import type { Message } from '../telegraph/messages.ts'
import { passagesOf } from '../telegraph/paragraphs.ts'
import { withoutRails } from '../telegraph/rails.ts'
import { ofField, remark } from '../telegraph/remark.ts'
import { readBlock, splitBlock, unmarkedBlock, type HeadlineBlock } from './block.ts'
import { controlled } from './controls.ts'
import { framed } from './frame.ts'
import { readHeader, type Header } from './header.ts'
import { noteText, partsOf, type Parts } from './notebook.ts'
import { readPostText } from './post-text.ts'
import { priorityTables } from './priorities.data.ts'

/**
 * Every message of a transmission as a story. A message that holds nothing is a finding, and the others are read.
 *
 * @throws WireError where there is no message, or none that holds words
 */
export function readIptc7901(bytes: Uint8Array, source: Source): ReadResult {
  if (bytes.length > limits.bytes) throw new WireError('too-large', source, `is ${Math.ceil(bytes.length / 1e6)} MB; Dateline reads documents of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')
  const { messages, findings } = framed(bytes)
  const read = messages.map((message, index) => storyOf(message, guidFrom(source, messages.length > 1 ? index + 1 : undefined), source.charset))
  const items = read.flatMap(({ story }) => story ?? [])
  if (items.length === 0) throw new WireError('unreadable', source, 'holds no message of IPTC 7901 with words in it', 'Ask the sender for it again.')
  return { items, findings: [...findings, ...read.flatMap(each => each.findings)] }
}

type Read = Readonly<{ story?: Story; findings: readonly Finding[] }>

function storyOf(message: Message, guid: string, charset: string | undefined): Read {
  const { text: whole, findings: ofSet } = decoded(`${message.header}\u0002${message.text}`, message.line, charset)
  const border = whole.indexOf('\u0002')
  const { head, text: raw } = message.header === '' ? headless(whole.slice(border + 1)) : { head: whole.slice(0, border), text: whole.slice(border + 1) }
  const { text, bells, findings: ofControls } = controlled(raw, message.line)
  const { header, findings: ofHeader } = readHeader(controlled(head, message.line).text, message.line)
  const findings = [...message.findings, ...ofSet, ...ofHeader, ...ofControls]
  if (!/\S/.test(text)) return { findings: [...findings, remark('iptc-7901/empty', 'error', `Message ${header.service}${header.number} holds no words.`, message.line)] }
  const lines = text.split('\n')
  const split = splitBlock(lines)
  const width = Math.min(80, lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 30))
  const block = readBlock(split.block.map(withoutRails), width, split.isMarked)
  const parts = partsOf(split.body)
  const bodyLine = message.line + (message.header.match(/\n/g)?.length ?? 0) + lines.length - split.body.length
  const { story, findings: ofStory } = assembled({ header, block, parts, bells, guid, passages: passagesOf(parts.body, bodyLine), trailer: message.trailer })
  return { story, findings: [...findings, ...(split.isMarked ? [] : [unmarkedBlock]), ...ofStory] }
}

/** Without STX, the first two lines that say something are the header. */
function headless(text: string): Readonly<{ head: string; text: string }> {
  const match = /^\s*\S[^\n]*\n\s*\S[^\n]*\n/.exec(text)
  return { head: match?.[0] ?? '', text: text.slice(match?.[0].length ?? 0) }
}

type Sorted = Readonly<{ header: Header; block: HeadlineBlock; parts: Parts; bells: number; guid: string; passages: readonly Passage[]; trailer: string }>

function assembled({ header, block, parts, bells, guid, passages, trailer }: Sorted): Required<Read> {
  const last = passages.at(-1)
  const hasMore = last !== undefined && isMore(passageText(last))
  const entries = (hasMore ? passages.slice(0, -1) : passages).map((passage): Entry => (isEndMark(passageText(passage)) ? { removed: 'import/end-mark', text: passageText(passage), line: passage.line } : passage))
  const { body: all, removed, findings } = numbered(entries)
  const { dateline, body, findings: taken } = takeDateline(null, all)
  const notebook = noteText(parts.notebook).split('\n')
  const pictures = picturesIn(notebook, guid)
  const { terms, note } = notesOf([...block.notes, ...withoutPictures(notebook), ...noteText(parts.private).split('\n')])
  const words = body.filter(({ type }) => type === 'paragraph').map(({ runs }) => plain(runs))
  const told = signalIn([...block.signals, header.keywords.replace(/(?<!\/)\/+$/, ''), ...note.split('\n'), words[0] ?? '', words.at(-1) ?? '', header.optional])
  const { modified, findings: ofTime } = timeOf(trailer)
  const signOff: readonly Removed[] = parts.signOff ? [{ id: `r${removed.length + 1}`, rule: 'import/sign-off', text: parts.signOff, after: body.at(-1)?.id ?? null }] : []
  const { story, findings: heeded } = heedEmbargoWords({
    ...blankStory(guid), ...fieldsOf(header, bells), headline: block.headline, byline: block.byline, dateline, body, pictures, removed: [...removed, ...signOff],
    ...known({ subheadline: block.subheadline, embargo: block.embargo, modified, edNote: note || undefined, usageTerms: terms || undefined }), ...(block.genres.length > 0 && { genres: block.genres }),
    ...stateOf(told, hasMore), source: agencyOf(header.optional) ?? dateline?.agency ?? '',
  })
  const { source, ...rest } = story
  return { story: source ? story : rest, findings: [...findings, ...taken, ...ofTime, ...stateFindings(told), ...(parts.signOff ? [ofSignOff(parts.signOff)] : []), ...heeded, ...keptFindings(header), ...placeholderFindings(pictures)] }
}

function stateOf({ signal, status, take, refersTo }: Told, hasMore: boolean): Partial<Story> {
  const whole = take && hasMore ? { ...take, more: true } : take ?? (hasMore ? { kind: 'take' as const, number: 1, more: true } : undefined)
  return known({ signal, status, take: whole, refersTo })
}

const stateFindings = ({ signal, status }: Told): readonly Finding[] => (status
  ? [ofField('signal/words', 'warning', status === 'canceled' ? 'The words of the message kill it: it is never published.' : 'The words of the message hold it: it is not published until it is released.', 'status')]
  : signal ? [ofField('signal/words', 'note', `The words of the message say that it is ${signal === 'advisory' || signal === 'update' ? 'an' : 'a'} ${signal}.`, 'signal')] : [])

function fieldsOf({ service, number, priority, category, optional, keywords: line }: Header, bells: number): Partial<Story> {
  const isBelga = /\bBELGA\b/.test(optional)
  const rung = bells >= 10 ? 1 : bells >= 5 ? 2 : 8
  const told = priority === undefined ? undefined : priorityTables[isBelga ? 'belga' : 'dpa'].urgency[priority - 1]
  const urgency = told === undefined && rung === 8 ? undefined : Math.min(told ?? 8, rung)
  const slug = line.trim().replace(/(?<!\/)\/+$/, '').trim()
  const version = /\((\d{1,3})\)$/.exec(slug)
  const bare = version ? slug.slice(0, version.index).trimEnd() : slug
  const keywords = bare.split('/').map(each => each.trim()).filter(Boolean)
  const topic = topicOfCategory7901(category)
  const agency = agencyOf(optional)
  const theirs = agency === undefined ? undefined : new RegExp(String.raw`\b${agency}[ -](\d[\w#-]*)`).exec(optional)?.[1]
  const ids = [...(service ? [{ kind: 'iptc-7901', value: `${service}${number}` }] : []), ...(agency !== undefined && theirs !== undefined && Number(theirs) !== Number(number) ? [{ kind: agency, value: `${agency} ${theirs}` }] : [])]
  return {
    slug: bare, keywords: keywords.length > 1 ? [...new Set(keywords)] : [], subjects: domainSubjects(topic ? [topic] : []), ...(version && { version: Math.max(1, Number(version[1])) }),
    ...known({ urgency, language: isBelga ? { F: 'fr', N: 'nl', D: 'de' }[optional.charAt(0)] : undefined }), ...(ids.length > 0 && { otherIds: ids }),
    foreign: optional || (category && !topic) ? [{ format: 'iptc-7901', path: 'header', content: `${service}${number} ${priority ?? ''} ${category} ${optional}`.trim() }] : [],
  }
}

/** The agency before its own number: `ccccb   dpa 061`, `F BELGA-0001`. */
const agencyOf = (optional: string): string | undefined => /(?:^|\s)([A-Za-z][A-Za-z]{1,20})[ -]\d/.exec(optional.replace(/\bCOR [A-Za-z]{0,10}\d+/, ''))?.[1]

const keptFindings = ({ optional }: Header): readonly Finding[] => (optional ? [{ rule: 'iptc-7901/kept', severity: 'note', message: `Kept, though no field of a story tells all of it: the optional information “${optional.slice(0, 60)}”.`, where: { kind: 'item' } }] : [])

const ofSignOff = (text: string): Finding => ({ rule: 'import/sign-off', severity: 'note', message: `“${text}” signs the message; it was taken out of the text.`, where: { kind: 'item' } })

/** The post-text line is the only date of a message (1.5). */
function timeOf(trailer: string): Readonly<{ modified?: string | undefined; findings: readonly Finding[] }> {
  const line = trailer.trim()
  if (line === '') return { findings: [ofField('date/missing', 'note', 'The message says no time.', 'modified')] }
  const iso = readPostText(line)
  if (iso === undefined) return { findings: [ofField('date/unreadable', 'warning', `“${line.slice(0, 60)}” is no date that can be read.`, 'modified')] }
  if (hasZone(iso)) return { modified: iso, findings: [] }
  return { modified: `${iso}Z`, findings: [ofField('date/no-zone', 'note', `“${line.trim().slice(0, 60)}” names no time zone; it was read as UTC, though it may be local time.`, 'modified')] }
}

const PICTURE = /^(?:## (?:Pictures|Bilder)|-- Pictures --)$/i

/** Items below `## Pictures` are captions, each with its credit in brackets. */
function picturesIn(notebook: readonly string[], guid: string): readonly Photo[] {
  return captionLines(notebook).map((line, index) => {
    const { photo } = describedPhoto(line.slice(2), `${guid}#picture-${index + 1}`)
    const [, caption, credit] = photo.credit === undefined ? /^(.*[^\s]) {0,4}\(([^()]{1,200})\)$/.exec(photo.caption) ?? [] : []
    return caption !== undefined && credit !== undefined ? { ...photo, caption, credit } : photo
  })
}

function captionLines(notebook: readonly string[]): readonly string[] {
  const from = notebook.findIndex(line => PICTURE.test(line))
  if (from < 0) return []
  const rest = notebook.slice(from + 1)
  const end = rest.findIndex(line => !line.startsWith('- '))
  return end < 0 ? rest : rest.slice(0, end)
}

function withoutPictures(notebook: readonly string[]): readonly string[] {
  const captions = captionLines(notebook)
  return notebook.filter(line => !captions.includes(line) && !(captions.length > 0 && PICTURE.test(line)))
}

const TERMS = /^Usage terms: /

/** Lines for editors; what they say of the terms of use has its own field. Headings of empty sections say nothing. */
function notesOf(lines: readonly string[]): Readonly<{ terms: string; note: string }> {
  const said = lines.filter((line, index) => line !== '' && !(/^#{1,6}\s/.test(line) && (lines[index + 1] === undefined || lines[index + 1] === '' || /^#{1,6}\s/.test(lines[index + 1] ?? ''))))
  return { terms: said.filter(line => TERMS.test(line)).map(line => line.replace(TERMS, '')).join('\n'), note: said.filter(line => !TERMS.test(line)).join('\n') }
}
