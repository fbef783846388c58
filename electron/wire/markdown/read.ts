import { type Finding, peopleIn, type Photo, plain, type Story } from '../../newsroom/index.ts'
import { blankPhoto, blankStory, guidFrom, known } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { describedPhoto, isCaption } from '../described.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { heedWords } from '../heed.ts'
import { headOf } from '../opening.ts'
import { numbered, passageText, placeholderFindings, withoutFurniture, withPictures, type Entry, type Passage } from '../passages.ts'
import { blocksOf, imageName } from './blocks.ts'
import { pictureNames, readFields } from './fields.ts'
import { frontMatterOf } from './front-matter.ts'
import type { Image } from './inlines.ts'
import { tokensOf } from './parse.ts'

/**
 * Markdown as one story: front matter tells fields, the first heading of level 1 is the headline, images are pictures with the caption and
 * credit of their titles. A document of our own gives back what it says; any other is looked through for head, dateline and furniture as plain
 * text is.
 *
 * @throws WireError where there are no words
 */
export function readMarkdown(bytes: Uint8Array, source: Source): ReadResult {
  const decoded = decode(bytes, source)
  const cleaned = cleanText(decoded.text.replace(/^\uFEFF/, ''))
  const front = frontMatterOf(cleaned.text)
  const findings: Finding[] = [...decoded.findings, ...cleaned.findings]
  const { passages, images, findings: strange } = blocksOf(tokensOf(front?.rest ?? cleaned.text), front?.lines ?? 0)
  if (passages.length === 0 && !front) throw new WireError('unreadable', source, 'holds no words', 'Ask the sender for it again.')
  const told = readFields(front?.fields ?? new Map(), findings)
  const guid = told.guid ?? guidFrom(source)
  const isOurs = front?.fields.get('generator') === 'Dateline'
  const shown = pictured(passages, images, guid, isOurs)
  const titled = withoutTitle(shown.passages, told.headline)
  const draft: Story = { ...blankStory(guid), ...told.fields, headline: titled.headline, foreign: told.foreign }
  findings.push(...strange, ...(told.foreign.length > 0 ? [{ rule: 'markdown/front-matter', severity: 'note', message: `Front matter that no field tells was kept as it is: ${told.foreign.map(({ path }) => path).join(', ')}.`, where: { kind: 'item' } } as const] : []))
  const { story, findings: more } = isOurs ? ours(draft, titled.passages, shown.photos, pictureNames(front.fields)) : anybodys(draft, titled.passages, shown.photos)
  return { items: [story], findings: [...findings, ...more, ...placeholderFindings(story.pictures)] }
}

type Read = Readonly<{ story: Story; findings: readonly Finding[] }>

function ours(draft: Story, passages: readonly Passage[], photos: readonly Photo[], { names, attached }: ReturnType<typeof pictureNames>): Read {
  const guids = new Map(photos.map(({ guid }, index) => [guid, names[index] ?? guid]))
  const renamed = (guid: string): string => guids.get(guid) ?? guid
  const placeless = new Set(photos.slice(photos.length - attached).map(({ guid }) => guid))
  const { body, findings } = numbered(passages.filter(each => each.type !== 'picture' || !placeless.has(each.photo)).map(each => (each.type === 'picture' ? { ...each, photo: renamed(each.photo) } : each)))
  return { story: { ...draft, body, pictures: photos.map(photo => ({ ...photo, guid: renamed(photo.guid) })) }, findings }
}

function anybodys(draft: Story, passages: readonly Passage[], photos: readonly Photo[]): Read {
  const found = withPictures(withoutFurniture(passages), draft.guid, photos)
  const { head, entries } = opening(draft, found.entries)
  const { body, removed, findings } = numbered(entries)
  const moved = takeDateline(draft.dateline, body)
  const { findings: inHead, ...fields } = head
  const story = { ...draft, ...fields, dateline: moved.dateline, body: moved.body, removed, pictures: [...photos, ...found.pictures] }
  const heard = heedWords(story)
  return { story: heard.story, findings: [...inHead, ...findings, ...moved.findings, ...heard.findings] }
}

/** What stands above the story, where front matter doesn’t say it. */
function opening(draft: Story, entries: readonly Entry[]): ReturnType<typeof headOf> {
  const found = headOf(draft.headline === '' ? entries : [{ type: 'paragraph', runs: [{ text: draft.headline, marks: {} }], line: undefined }, ...entries])
  const { head } = found
  const stricter = draft.status === 'usable' ? head.status : draft.status
  return { entries: found.entries, head: { ...head, headline: draft.headline || head.headline, byline: draft.byline || head.byline, status: stricter, ...(draft.embargo && { embargo: draft.embargo }) } }
}

/** The first heading of level 1 is the headline, unless front matter says that there is none; one that only repeats it goes too. */
function withoutTitle(passages: readonly Passage[], told: string | undefined): Readonly<{ headline: string; passages: readonly Passage[] }> {
  const index = passages.slice(0, 4).findIndex(passage => passage.type === 'subhead' && passage.level === 1)
  const title = index < 0 ? undefined : passages[index]
  const words = title ? passageText(title).replace(/\s*\n\s*/g, ' ') : ''
  if (!title || (told !== undefined && told !== words)) return { headline: told ?? '', passages }
  return { headline: words, passages: passages.filter(each => each !== title) }
}

/** Images as pictures. In others’ documents a paragraph in italics, or with a credit, below an image without a title is its caption. */
function pictured(passages: readonly Passage[], images: readonly Image[], guid: string, isOurs: boolean): Readonly<{ passages: readonly Passage[]; photos: readonly Photo[] }> {
  const photos: Photo[] = []
  const out: Passage[] = []
  const used = new Set<Passage>()
  passages.forEach((passage, index) => {
    if (used.has(passage)) return
    const image = passage.type === 'picture' ? images.find((_each, number) => imageName(number) === passage.photo) : undefined
    if (!image) { out.push(passage); return }
    const below = isOurs || image.title ? undefined : captionBelow(passages[index + 1])
    if (below) used.add(below)
    const name = `${guid}#picture-${photos.length + 1}`
    const photo = isOurs ? ownPhoto(image.title, name) : describedPhoto(image.title || (below ? passageText(below) : ''), name).photo
    photos.push({ ...photo, ...(image.alt && { altText: image.alt }), renditions: image.href === undefined ? [] : [{ href: image.href, role: 'web' }] })
    out.push({ type: 'picture', photo: name, runs: [], line: passage.line })
  })
  return { passages: out, photos }
}

/** Our own titles have the credit in brackets on a line of its own. */
function ownPhoto(title: string, guid: string): Photo {
  const [, caption = '', credit = ''] = /^(?:(.*)\n)?\(([^\n]*)\)$/s.exec(title) ?? ['', title]
  const { byline, source } = describedPhoto(credit ? `Words. (${credit})` : '', guid).photo
  return { ...blankPhoto(guid), caption, people: peopleIn(caption), ...(credit && { credit }), ...known({ byline, source }) }
}

const captionBelow = (passage: Passage | undefined): Passage | undefined =>
  (passage?.type === 'paragraph' && (passage.runs.every(({ text, marks }) => marks.i === true || /^\s*$/.test(text)) || isCaption(plain(passage.runs), false)) ? passage : undefined)
