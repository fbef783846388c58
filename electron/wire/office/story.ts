import { plain, readDateline, type Finding, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { headOf } from '../opening.ts'
import { numbered, placeholderFindings, withoutFurniture, withPictures, type Entry } from '../passages.ts'
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
  const { head, entries: rest } = headOf(pictured.entries, { headline: base.headline !== '', byline: base.byline !== '' })
  const { findings: inHead, headline, byline, ...standing } = head
  const { body, removed, findings } = numbered(rest)
  const moved = takeDateline(base.dateline, body)
  const titled = base.headline || headline || title || ''
  const { story, findings: heeded } = heedEmbargoWords({
    ...base, ...standing, headline: titled, byline: base.byline || byline, dateline: moved.dateline, body: moved.body, removed, pictures: [...base.pictures, ...pictured.pictures],
  })
  const ofTitle = titled !== '' && titled === title && !base.headline && !headline ? [said('import/title', 'note', `The headline “${shown(title)}” was taken from the properties of the document.`)] : []
  return { story, findings: [...inHead, ...moved.findings, ...findings, ...ofTitle, ...heeded] }
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
const demoted = (part: OfficePart): OfficePart => (part.role === 'headline' && part.removed === undefined ? { type: 'subhead', level: 1, runs: part.runs, line: part.line } : part)

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
