import type { Item, Story, Subject } from '../../newsroom/index.ts'
import { attachedPictures, foreignLosses, isoNow } from '../carried.ts'
import { datelineLosses, printedDateline } from '../dateline.ts'
import { latestOf, normOf } from '../dates.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { writeBlocks } from '../markup/write.ts'
import { fileNames } from '../naming.ts'
import { publicRights, rightsLosses } from '../rights.ts'
import { characterLosses } from '../xml/characters.ts'
import { document, element, mixed, optional, textual, wrapped, type Built, type Content } from '../xml/write.ts'
import { dialect } from './dialect.ts'
import { safeParts } from './foreign.ts'
import { writeMedia } from './media.ts'
import { fixedAttributes, NITF } from './names.ts'
import { chosen, type ProfileOption } from '../option.ts'

/** One NITF 3.6 document for each story; pictures stand in their story. Profile option `namespace: false` leaves the namespace out. */
export function writeNitf(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'nitf.xml')
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  const left = items.filter(item => item.kind !== 'story' && !inStories.has(item.guid))
  return {
    files: stories.map((story): WireFile => ({ name: names(story), mediaType: 'application/nitf+xml', bytes: document(nitf(story, issue)), item: story.guid })),
    losses: [...stories.flatMap(story => lossesOf(story, issue)), ...left.map(outsideStories)],
  }
}

const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'NITF has no packages: its stories are written one by one.' : 'NITF carries a picture only inside a story.',
})

export const NAMESPACE = { key: 'namespace', label: 'With the namespace of NITF', help: 'Many older readers want none.', kind: 'switch', standard: true } as const satisfies ProfileOption

/** The root element of a story. */
export function nitf(story: Story, issue: Issue): Built {
  const isNamespaced = chosen(issue.profile, NAMESPACE)
  return element('nitf', { ...(isNamespaced ? { xmlns: NITF } : {}), ...fixedAttributes, baselang: story.language || undefined },
    headOf(story, issue), bodyOf(story))
}

function headOf(story: Story, issue: Issue): Built {
  const given = safeParts(story.foreign)
  return element('head', {},
    textual('title', story.headline), given('head', 'meta'),
    element('tobject', { 'tobject.type': story.signal === 'advisory' ? 'advisory' : 'news' },
      given('head/tobject', 'tobject.property'), story.subjects.filter(isRefnum).map(subject)),
    docdata(story, issue, given('head/docdata')),
    given('head', 'pubdata'),
    story.created ? element('revision-history', { function: 'writer-author', norm: normOf(story.created), comment: 'created' }) : undefined)
}

function docdata(story: Story, issue: Issue, given: readonly Content[]): Built {
  const correction = story.signal === 'correction' ? element('correction', { info: story.edNote, 'id-string': story.guid }) : undefined
  return element('docdata', { 'management-status': story.embargo && story.status === 'usable' ? 'embargoed' : story.status },
    correction, element('doc-id', { 'id-string': story.guid }),
    optional('urgency', { 'ed-urg': story.urgency }),
    element('date.issue', { norm: normOf(isoNow(story, issue)) }),
    story.embargo ? element('date.release', { norm: normOf(story.embargo) }) : undefined,
    optional('ed-msg', { 'msg-type': story.signal, info: story.edNote || undefined }),
    element('du-key', { key: story.slug || undefined, version: story.version }),
    copyright(story.copyright),
    optional('doc.rights', { limitations: story.usageTerms || undefined }),
    wrapped('key-list', {}, story.keywords.map(key => element('keyword', { key }))),
    wrapped('identified-content', {}, story.places.map(place => textual('location', place)).filter(each => each !== undefined),
      story.subjects.filter(each => !isRefnum(each)).map(({ scheme, code, name }) => mixed('classifier', { idsrc: scheme, value: code }, name))),
    given)
}

/** The year and the holder, where the notice reads like that and can be made of them again. */
function copyright(notice: string | undefined): Built | undefined {
  if (!notice) return undefined
  const [, year, holder] = /^© (\d{4}) (\S.*)$/.exec(notice) ?? []
  return element('doc.copyright', year ? { year, holder } : { holder: notice })
}

/** A code that `tobject.subject.refnum` can hold, which is an NMTOKEN; IPTC subject codes have eight digits. */
const isRefnum = ({ scheme, code }: Subject): boolean => scheme !== '' && (scheme === 'subj' ? /^\d{8}$/.test(code) : /^[\w.:-]+$/.test(code))

/** The name stands at the level of the code: `SS000000` type, `SSMMM000` matter, else detail (NITF 3.6, tobject.subject). */
function subject({ scheme, code, name }: Subject): Built {
  const level = code.endsWith('000000') ? 'type' : code.endsWith('000') ? 'matter' : 'detail'
  return element('tobject.subject', {
    'tobject.subject.ipr': scheme === 'subj' ? 'IPTC' : scheme === 'medtop' ? 'IPTC-MEDTOP' : scheme, 'tobject.subject.refnum': code, [`tobject.subject.${level}`]: name,
  })
}

function bodyOf(story: Story): Built {
  const attached = attachedPictures(story)
  const given = safeParts(story.foreign)
  const headline = story.headline ? element('hedline', {}, textual('hl1', story.headline), given('body/body.head/hedline', 'hl2')) : undefined
  return element('body', {},
    wrapped('body.head', {}, headline, textual('byline', story.byline), textual('distributor', story.source), datelineOf(story)),
    element('body.content', {},
      writeBlocks(story.body, dialect(story.pictures, photo => writeMedia(photo, false))),
      attached.map(photo => writeMedia(photo, true))),
    wrapped('body.end', {}, given('body/body.end', 'tagline').slice(0, 1)))
}

/** City, region and date are marked where they stand in the printed text. */
function datelineOf({ dateline }: Story): Built | undefined {
  const text = printedDateline(dateline)
  if (!dateline || !text) return undefined
  const { before, found: city, after } = cut(text, dateline.city)
  const region = cut(after, dateline.region)
  const date = cut(region.found ? region.after : after, dateline.date)
  const dated = date.found ? [date.before, mixed('story.date', {}, date.found), date.after] : [region.found ? region.after : after]
  const place = city
    ? mixed('location', {}, mixed('city', {}, city), ...(region.found ? [region.before, mixed('region', {}, region.found)] : []))
    : undefined
  return place ? mixed('dateline', {}, before, place, dated) : mixed('dateline', {}, text)
}

function cut(text: string, part: string | undefined): Readonly<{ before: string; found: string | undefined; after: string }> {
  const from = part ? text.indexOf(part) : -1
  return from < 0 || !part ? { before: '', found: undefined, after: text } : { before: text.slice(0, from), found: part, after: text.slice(from + part.length) }
}

/** `date.release` says embargo only by its time or by the status, and the status may be taken. */
function embargoLosses({ guid, status, embargo, modified, created }: Story, at: string): readonly Loss[] {
  const isSaid = embargo === undefined || status === 'usable' || latestOf(embargo) > latestOf(modified ?? created ?? at)
  return isSaid ? [] : [{ item: guid, path: 'embargo', reason: `An embargo that has passed can’t be told beside the status “${status}”.` }]
}

function lossesOf(story: Story, issue: Issue): readonly Loss[] {
  const scripts = story.body.flatMap(({ id, runs }) => (runs.some(({ marks }) => marks.sub && marks.sup)
    ? [{ item: story.guid, path: `body.${id}.marks`, reason: 'Text can’t be raised and lowered at once.' }] : []))
  return [
    ...characterLosses(story), ...datelineLosses(story), ...scripts, ...embargoLosses(story, issue.at),
    ...foreignLosses(story.foreign, 'nitf', safeParts(story.foreign).left, story.guid),
    ...story.pictures.flatMap(photo => rightsLosses(photo, publicRights)),
  ]
}
