import { plain, type Finding, type Photo, type Removed, type Story, type Subject } from '../../newsroom/index.ts'
import { blankPhoto, blankStory, guidFrom, known } from '../blank.ts'
import { domainSubjects, topicOfAnpa } from '../codes/index.ts'
import { takeDateline } from '../dateline.ts'
import { hasZone, latestOf } from '../dates.ts'
import { embargoIn } from '../embargo.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { limits } from '../limits.ts'
import { numbered, placeholderFindings, type Entry } from '../passages.ts'
import { signalIn, takeIn } from '../signal-words.ts'
import { decoded } from '../telegraph/line-noise.ts'
import type { Message } from '../telegraph/messages.ts'
import { withoutRails } from '../telegraph/rails.ts'
import { ofField, remark } from '../telegraph/remark.ts'
import { entriesOf, parted } from './body.ts'
import { sportPrefixes, urgencies } from './codes.data.ts'
import { advanceDay } from './embargo.ts'
import { framed } from './frame.ts'
import { blankHeader, readHeader, type Header } from './header.ts'
import { readHeadings, withoutCycle, type Headings } from './headings.ts'
import { controlled, unitsOf, type Unit } from './lines.ts'
import { fromWire } from './signs.ts'
import { joinTakes, type Filed } from './takes.ts'
import { readTrailer, type Trailer } from './trailer.ts'

/**
 * Every message of a transmission as a story; adds and takes are joined to what they go on with, where that is in the same one.
 *
 * @throws WireError where there is no message, or none that holds words
 */
export function readAnpa(bytes: Uint8Array, source: Source): ReadResult {
  if (bytes.length > limits.bytes) throw new WireError('too-large', source, `is ${Math.ceil(bytes.length / 1e6)} MB; Dateline reads documents of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')
  const { messages, findings } = framed(bytes)
  const filed = messages.map((message, index) => storyOf(message, guidFrom(source, messages.length > 1 ? index + 1 : undefined), source.charset))
  const stories = joinTakes(filed.filter(each => 'story' in each))
  if (stories.length === 0) throw new WireError('unreadable', source, 'holds no message of ANPA 1312 with words in it', 'Ask the sender for it again.')
  return { items: stories.map(({ story }) => story), findings: [...findings, ...filed.flatMap(each => ('story' in each ? [] : each.findings)), ...stories.flatMap(each => each.findings)] }
}

type Empty = Readonly<{ findings: readonly Finding[] }>

function storyOf(message: Message, guid: string, charset: string | undefined): Filed | Empty {
  const { head, raw } = message.header === '' ? headless(message.text) : { head: message.header, raw: message.text }
  const { header, findings: ofHeader } = head === '' ? { header: blankHeader, findings: [] } : readHeader(head, message.line)
  const { text: decodedText, findings: ofSet } = decoded(raw, message.line, charset)
  const { text, findings: ofControls } = controlled(decodedText, message.line)
  const findings = [...message.findings, ...ofHeader, ...ofSet, ...ofControls]
  const units = unitsOf(text, message.line + (head.match(/\n/g)?.length ?? 0), /\u0012/.test(header.format))
  if (units.every(unit => unit.text === '')) return { findings: [...findings, remark('anpa-1312/empty', 'error', `Message ${header.number} holds no words.`, message.line)] }
  const { head: above, text: below } = parted(units)
  const filed = assembled({ header, units: above, below, guid, trailer: readTrailer(message.trailer), spoken: message.trailer.trim() })
  return { ...filed, findings: [...findings, ...filed.findings] }
}

/** Without STX, the text begins at the first caret, else behind the second line. */
function headless(text: string): Readonly<{ head: string; raw: string }> {
  const caret = /(?:^|\n)\^/.exec(text)
  const second = /^\s*[^\n]*\n[^\n]*\n/.exec(text)
  const at = caret ? caret.index : second?.[0].length ?? text.length
  return { head: text.slice(0, at), raw: text.slice(at) }
}

type Sorted = Readonly<{ header: Header; units: readonly Unit[]; below: readonly Unit[]; guid: string; trailer: Trailer; spoken: string }>

function assembled({ header, units, below, guid, trailer, spoken }: Sorted): Filed {
  const headings = readHeadings(units.map(unit => ({ ...unit, text: withoutRails(fromWire(unit.text)) })), header.keyword)
  const { entries, hasMore } = entriesOf(below)
  const readers = headings.readers.map((text): Entry => ({ type: 'paragraph', runs: [{ text, marks: {} }], line: undefined }))
  const { body: all, removed, findings } = numbered([...readers, ...entries])
  const { dateline, body, findings: taken } = takeDateline(null, all)
  const words = body.filter(({ type }) => type === 'paragraph').map(({ runs }) => plain(runs))
  const { state, findings: ofState } = stateOf({ header, headings, words, hasMore, filed: trailer.time })
  const headline = headings.headline || (state.take?.kind === 'add' ? '' : /^[^]{1,250}?(?<!\b[A-Z])[.!?](?=\s|$)/.exec(words[0] ?? '')?.[0] ?? '')
  const pictures = picturesOf(headings.pictures, guid)
  const { modified, findings: ofTime } = timeOf(trailer, spoken)
  const agency = trailer.agency ?? dateline?.agency
  const pickup: readonly Removed[] = headings.pickup === undefined ? [] : [{ id: `r${removed.length + 1}`, rule: 'import/pick-up', text: headings.pickup, after: null }]
  const note = [...headings.notes, ...(headings.embargo === undefined ? headings.releases : [])].join('\n')
  const { story, findings: heeded } = heedEmbargoWords({
    ...blankStory(guid), ...fieldsOf(header, headings, agency), headline, byline: headings.byline, dateline, body, pictures, removed: [...removed, ...pickup],
    ...known({ subheadline: headings.subheadline || undefined, summary: headings.summary || undefined, edNote: note || undefined, usageTerms: headings.terms.join('\n') || undefined, source: agency, modified }),
    ...state,
  })
  const madeUp = headings.headline === '' && headline !== '' ? [ofField('anpa-1312/no-headline', 'note', 'The message has no headline; the first sentence stands for it.', 'headline')] : []
  return { story, number: header.number, hasMore, findings: [...findings, ...taken, ...ofState, ...ofTime, ...madeUp, ...heeded, ...keptFindings(story), ...placeholderFindings(pictures)] }
}

const keptFindings = ({ foreign }: Story): readonly Finding[] => foreign.map(({ content }): Finding =>
  ({ rule: 'anpa-1312/kept', severity: 'note', message: `Kept, though no field of a story tells it: ${content.slice(0, 80)}.`, where: { kind: 'item' } }))

function fieldsOf(header: Header, { slug: line }: Headings, agency: string | undefined): Partial<Story> {
  const slug = line?.slug ?? withoutCycle(header.keyword)
  const bare = slug.replace(/^[A-Z]{2,4}--/, '')
  const keywords = bare.split('-').map(each => each.trim()).filter(Boolean)
  const sport = sportPrefixes[/^([A-Z]{3})--/.exec(slug)?.[1] ?? '']
  const topic = sport === undefined ? topicOfAnpa(header.category, agency) : { scheme: 'subj', code: sport }
  const subjects: readonly Subject[] = topic ? [topic] : header.category && header.category !== 'v' ? [{ scheme: 'a1312cat', code: header.category }] : []
  const odd = [header.version, ...(line?.parts ?? [])].flatMap(versionParts).filter(part => !takeIn(part) && signalIn([part]).spoken.length === 0 && !/^(?:Adv\s?\d{1,2}|Correction|[A-Za-z]\d{3,4})$/i.test(part))
  const rest = [...new Set(odd)].map(part => `version ${part}`).concat([header.device && `device ${header.device}`, header.selector && `selector ${header.selector}`, header.format && `format ${formatOf(header.format)}`]).filter(Boolean).join(', ')
  return {
    slug, keywords: keywords.length > 1 ? [...new Set(keywords)] : [], subjects: domainSubjects(subjects), ...known({ urgency: urgencies[header.priority] }),
    ...(header.number && { otherIds: [{ kind: 'anpa-1312', value: header.number }] }), foreign: rest ? [{ format: 'anpa-1312', path: 'header', content: rest }] : [],
  }
}

const formatOf = (codes: string): string => [...codes].map(code => `DC${code.charCodeAt(0) - 0x10}`).join(' ')

type Said = Readonly<{ header: Header; headings: Headings; words: readonly string[]; hasMore: boolean; filed: string | undefined }>

/** The state of 2.8: by the version, priority and category of the header and the words of the text, the most restrictive of them. */
function stateOf({ header, headings, words, hasMore, filed }: Said): Readonly<{ state: Partial<Story>; findings: readonly Finding[] }> {
  const versions = [...versionParts(header.version), ...(headings.slug?.parts ?? []).flatMap(versionParts)]
  const told = signalIn([...versions, ...headings.signals, ...headings.notes, withoutCycle(header.keyword), words[0] ?? '', words.at(-1) ?? ''])
  const take = versions.map(takeIn).find(each => each !== undefined) ?? told.take
  const reference = (header.reference || headings.slug?.parts.find(part => /^[A-Za-z]\d{3,4}$/.test(part))) ?? ''
  const signal = told.signal ?? (header.category === 'v' ? 'advisory' as const : undefined)
  const isAdvance = ['a', 's'].includes(header.priority) || headings.releases.length > 0 || versions.some(part => /^Adv\d/i.test(part))
  const spoken = headings.releases.flatMap(line => embargoIn(line, filed) ?? [])
  const embargo = headings.embargo ?? spoken.flatMap(({ until }) => until ?? []).sort((a, b) => latestOf(b) - latestOf(a))[0] ?? (isAdvance && spoken.length === 0 ? advanceDay([...headings.releases, ...versions], filed) : undefined)
  const isHeld = isAdvance && told.status === undefined && headings.embargo === undefined && (embargo === undefined || spoken.some(({ until }) => until === undefined))
  const whole = take && hasMore ? { ...take, more: true } : take ?? (hasMore ? { kind: 'take' as const, number: 1, more: true } : undefined)
  const findings: readonly Finding[] = [
    ...(told.status ? [ofField('signal/words', 'warning', told.status === 'canceled' ? 'The message kills it: it is never published.' : 'The message withholds it: it is not published until it is released.', 'status')] : []),
    ...(!told.status && signal ? [ofField('signal/words', 'note', `The message says that it is ${signal === 'advisory' || signal === 'update' ? 'an' : 'a'} ${signal}.`, 'signal')] : []),
    ...(isAdvance && embargo !== undefined && headings.embargo === undefined ? [ofField('embargo/words', 'warning', spoken.length > 0 ? 'The embargo was read from the words of the message.' : `It is an advance for ${embargo.slice(0, 10)}; the embargo was set to the beginning of that day, in no zone.`, 'embargo')] : []),
    ...(isHeld ? [ofField('embargo/no-end', 'error', 'It is an advance without a day that can be read, so it is held; ask the sender before anything is published.', 'embargo')] : []),
  ]
  return { state: known({ signal, status: told.status ?? (isHeld ? 'withheld' as const : undefined), take: whole, refersTo: (reference || told.refersTo) ?? undefined, embargo }), findings }
}

/** `1stLd-Correction-Adv03` says three things; `1stLd-Writethru` and `1stLd-1stAdd` one. */
const versionParts = (version: string): readonly string[] => {
  const parts = version.split(/-(?=(?:Kill|Withhold|Eliminate|Correction|Corrective|Advisory|Update|Test|Adv\s?\d))/i).map(part => part.trim()).filter(Boolean)
  return parts.map(part => (/^test$/i.test(part) ? 'TEST' : /^update$/i.test(part) ? 'UPDATE' : part))
}

/** Pictures of which a line names the ids: `AP Photo XNP101, XNP102`. */
function picturesOf(lines: readonly string[], guid: string): readonly Photo[] {
  const ids = [...new Set(lines.flatMap(line => line.match(/\b[A-Za-z]{1,12}(?:[-_][A-Za-z]{1,12}){0,4}[-_]?\d[\w-]{0,30}/g) ?? []))]
  return ids.map((title, index) => ({ ...blankPhoto(`${guid}#picture-${index + 1}`), title }))
}

function timeOf({ time }: Trailer, spoken: string): Readonly<{ modified?: string | undefined; findings: readonly Finding[] }> {
  if (time === undefined) return { findings: [ofField(spoken === '' ? 'date/missing' : 'date/unreadable', spoken === '' ? 'note' : 'warning', spoken === '' ? 'The message has no trailer, so its time is unknown.' : `“${spoken.slice(0, 60)}” is no time that can be read.`, 'modified')] }
  return hasZone(time) ? { modified: time, findings: [] } : { modified: `${time}Z`, findings: [ofField('date/no-zone', 'note', 'The trailer names no time zone; it was read as UTC, though it may be local time.', 'modified')] }
}
