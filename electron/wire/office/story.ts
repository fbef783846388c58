import { plain, readDateline, type Finding, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { headOf } from '../opening.ts'
import { numbered, passageText, placeholderFindings, withoutFurniture, withPictures, type Entry, type Passage } from '../passages.ts'
import { signalIn } from '../signal-words.ts'
import { withCaptions } from './captions.ts'
import { said, shown, type OfficeDocument, type OfficePart } from './parts.ts'
import type { Role } from './styles.ts'

/**
 * An office document as one story: styles first, and where there are none, headline, byline and dateline as in plain text.
 *
 * @throws WireError where there are no words
 */
export function officeStory(document: OfficeDocument, source: Source): ReadResult {
  const { isOurs } = document
  const guid = document.fields.guid ?? guidFrom(source)
  const base: Story = { ...blankStory(guid), ...document.fields, guid }
  const { fields, parts } = headOfStyles(document.parts, base, isOurs)
  const captioned = withCaptions(withAttributions(parts), document.pictures, guid)
  const passages = captioned.parts.filter(part => !isBlank(part)).map(withoutRole)
  const { story, findings } = isOurs ? ours({ ...fields, pictures: captioned.pictures }, passages) : found({ ...fields, pictures: captioned.pictures }, passages, document.title)
  if (!isOurs && !story.headline && story.body.length === 0) throw new WireError('unreadable', source, 'holds no words', 'Ask the sender for it again.')
  return { items: [story], findings: [...document.findings, ...findings, ...placeholderFindings(story.pictures)] }
}

const isBlank = (part: OfficePart): boolean => part.removed === undefined && !['picture', 'embed', 'row'].includes(part.type) && !/\S/.test(plain(part.runs))

function withoutRole(part: OfficePart): Entry {
  if (part.removed !== undefined) return part
  const { role: _role, ...passage } = part
  return passage
}

type Read = Readonly<{ story: Story; findings: readonly Finding[] }>

function ours(story: Story, entries: readonly Entry[]): Read {
  const { body, removed, findings } = numbered(entries)
  return { story: { ...story, body, removed }, findings }
}

/** What no style tells is recognised as in plain text. */
function found(base: Story, entries: readonly Entry[], title: string | undefined): Read {
  const pictured = withPictures(withoutFurniture(entries), base.guid, base.pictures)
  const standingIn = heedSignals(base, pictured.entries)
  const { head, entries: rest } = headOf(standingIn.entries, { headline: base.headline !== '', byline: base.byline !== '' })
  const { findings: inHead, headline, byline, ...standing } = head
  const { body, removed, findings } = numbered(rest)
  const moved = takeDateline(base.dateline, body)
  const titled = base.headline || headline || title || ''
  const { story, findings: heeded } = heedEmbargoWords({
    ...standingIn.story, ...restricted(standingIn.story, standing), headline: titled, byline: base.byline || byline, dateline: moved.dateline, body: moved.body, removed, pictures: [...base.pictures, ...pictured.pictures],
  })
  const ofTitle = titled !== '' && titled === title && !base.headline && !headline ? [said('import/title', 'note', `The headline “${shown(title)}” was taken from the properties of the document.`)] : []
  return { story, findings: [...standingIn.findings, ...inHead, ...moved.findings, ...findings, ...ofTitle, ...heeded] }
}

const NEAR = 6

/** Words of the wire above the story (KILL, CORRECTION, 1ST LEAD): lines that say nothing else become the note to editors. */
function heedSignals(base: Story, entries: readonly Entry[]): Read & Readonly<{ entries: readonly Entry[] }> {
  const lines = entries.filter((entry): entry is Passage => entry.removed === undefined && (entry.type === 'paragraph' || entry.type === 'subhead')).slice(0, NEAR)
  const { spoken, ...told } = signalIn([base.headline, ...lines.map(passageText)])
  const taken = lines.filter((line, index) => spoken.includes(index + 1) && line.runs.length > 0)
  const edNote = [base.edNote, ...taken.map(passageText)].filter(Boolean).join('\n')
  const findings = told.status ?? told.signal ? [said('import/signal', 'warning', `The words of the document say that it is ${told.status === 'canceled' ? 'killed' : told.status === 'withheld' ? 'held' : `a message of another kind: ${told.signal ?? ''}`}.`)] : []
  return { story: { ...base, ...told, ...(edNote && { edNote }) }, entries: entries.filter(entry => !taken.some(line => line === entry)), findings }
}

/** The more restrictive of two states counts; notes are kept, both. */
function restricted(story: Story, head: Partial<Story>): Partial<Story> {
  const order = ['usable', 'withheld', 'canceled'] as const
  const status = order[Math.max(order.indexOf(story.status), order.indexOf(head.status ?? 'usable'))] ?? 'withheld'
  const edNote = [story.edNote, head.edNote].filter(Boolean).join('\n')
  return { ...head, status, ...(edNote && { edNote }) }
}

/** The first paragraph in each style of the head becomes its field; in a document of ours all notices are fields already. */
function headOfStyles(parts: readonly OfficePart[], base: Story, isOurs: boolean): Readonly<{ fields: Story; parts: readonly OfficePart[] }> {
  const first = (role: Role): OfficePart | undefined => parts.find(part => part.role === role && !isBlank(part))
  const taken = { headline: first('headline'), subheadline: first('subheadline'), byline: first('byline'), dateline: first('dateline') }
  const words = (part: OfficePart | undefined): string => (part && part.removed === undefined ? (isOurs ? plain(part.runs) : plain(part.runs).replace(/\s+/g, ' ').trim()) : '')
  const subheadline = words(taken.subheadline)
  const dateline = words(taken.dateline)
  const known = base.dateline
  const used = new Set(Object.values(taken))
  return {
    fields: {
      ...base, headline: words(taken.headline), byline: words(taken.byline), ...(subheadline && { subheadline }),
      dateline: dateline === '' ? null : known?.text === dateline ? known : readDateline(dateline),
    },
    parts: parts.filter(part => !used.has(part) && !(isOurs && part.role === 'notice')).map(demoted),
  }
}

/** A second title parts the text. */
const demoted = (part: OfficePart): OfficePart => (part.role === 'headline' ? { type: 'subhead', level: 1, runs: part.runs, line: part.line } : part)

/** A paragraph in the style of attributions belongs to the quote before it. */
function withAttributions(parts: readonly OfficePart[]): readonly OfficePart[] {
  const out: OfficePart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && last.removed === undefined && last.type === 'quote' && last.attribution === undefined && part.role === 'attribution' && !isBlank(part)) {
      out[out.length - 1] = { ...last, attribution: plain(part.runs) }
    } else out.push(part)
  }
  return out
}
