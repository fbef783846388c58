import { readDateline, unmarked, type Block, type Finding, type Item, type NewsPackage, type PackageEntry, type Photo, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom, known } from '../blank.ts'
import { takePrinted } from '../dateline.ts'
import { readDate } from '../dates.ts'
import { heedWords } from '../heed.ts'
import { withoutSignOff } from '../sign-off.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { readBlocks } from '../markup/blocks.ts'
import { albumOf } from '../markup/figure.ts'
import { readHtml } from '../markup/html.ts'
import { repeatedItems } from '../repeated.ts'
import { objectsOf } from './ap.ts'
import { readGenres, readIds, readKeywords, readSubjects } from './concepts.ts'
import { list, readJsonLines, text, type Fields } from './fields.ts'
import { foreignParts, isMedia, MEDIA } from './foreign.ts'
import { guidOf } from './names.ts'
import { oddValues, repeatedKeys } from './odd.ts'
import { readCommon, readSignal, SUBHEADLINE, SUMMARY, variant } from './read-common.ts'
import { readPhotoObject } from './read-photo.ts'

/** Packages inside packages are read to this depth (ninjs 3.1, associations: no limit is set). */
const DEEPEST = 3
const BODIES = ['bodies', 'body_text', 'body_html', 'body_xhtml']
const NEWS = ['headline', 'headlines', ...BODIES, 'versioncreated', 'pubstatus', 'associations', 'renditions', 'slugline', 'description_text', 'descriptions']

/**
 * ninjs of 1.x, 2.x and 3.x: one object, a list of them, one a line, or the answer of an API. Pictures of a story come with the
 * story; items of a package stand beside it.
 *
 * @throws WireError where it is no JSON, or no ninjs
 */
export function readNinjs(bytes: Uint8Array, source: Source): ReadResult {
  const { text: content, findings: decoded } = decode(bytes, source)
  const all = objectsOf(readJsonLines(content, source))
  const objects = all.filter(each => each !== null).filter(isNews)
  if (objects.length === 0) throw new WireError('unsupported', source, 'is JSON, but not ninjs: it holds no news item', 'Ask the sender for ninjs.')
  const findings: Finding[] = [...decoded, ...repeatedKeys(content), ...objects.flatMap(oddValues)]
  all.forEach((each, index) => {
    if (each === null || !isNews(each)) findings.push({ rule: 'ninjs/no-news', severity: 'warning', message: `Part ${index + 1} of the document is no news item; the others were read.`, where: { kind: 'item' } })
  })
  const items = objects.flatMap((fields, index) => itemsOf(fields, { source, index, depth: 0, path: '' }, findings))
  return { items, findings: [...findings, ...repeatedItems(items)] }
}

export const isNews = (fields: Fields): boolean => NEWS.some(key => fields.has(key)) && (fields.has('uri') || fields.has('guid') || fields.has('type') || fields.has('headline') || fields.has('headlines'))

type Place = Readonly<{ source: Source; index: number; depth: number; path: string }>

function itemsOf(fields: Fields, place: Place, findings: Finding[]): readonly Item[] {
  const guid = idOf(fields, place, findings)
  const type = text(fields, 'type')
  if (MEDIA.some(each => each === type)) return [noted(readPhotoObject(fields, guid, findings), findings)]
  if (type === 'composite') return packageOf(fields, guid, place, findings)
  if (type === undefined || type === 'text' || (type === 'component' && BODIES.some(key => fields.has(key)))) return [noted(storyOf(fields, guid, place, findings), findings)]
  findings.push({ rule: 'ninjs/not-read', severity: 'warning', message: `“${guid.slice(0, 100)}” is of type ${type.slice(0, 40)}, which Dateline doesn’t read yet.`, where: { kind: 'item', item: guid } })
  return []
}

function idOf(fields: Fields, { source, index, path }: Place, findings: Finding[]): string {
  const uri = text(fields, 'uri', 'guid')
  if (uri) return guidOf(uri)
  findings.push({ rule: 'ninjs/no-uri', severity: 'warning', message: 'An item has no uri; an id was made from the content of the file.', where: { kind: 'item' } })
  return `${guidFrom(source, index + 1)}${path}`
}

function storyOf(fields: Fields, guid: string, place: Place, findings: Finding[]): Story {
  const pictures = picturesOf(fields, guid, place, findings)
  const inside = bodyOf(fields, guid, pictures)
  const located = text(fields, 'located')
  const { dateline, body, findings: moved } = takePrinted(located ? { ...readDateline(located), text: located } : null, inside.body)
  const { edNote, copyright, ...common } = readCommon(fields, findings)
  const holder = text(fields, 'copyrightholder')
  const { story: heard, findings: heeded } = heedWords({
    ...blankStory(guid), ...known({
      ...common, ...readSignal(edNote), copyright: copyright ?? holder, slug: text(fields, 'slugline'), subjects: readSubjects(fields), keywords: readKeywords(fields),
      genres: readGenres(fields), subheadline: variant(fields, 'headlines', SUBHEADLINE), summary: variant(fields, 'descriptions', SUMMARY) ?? text(fields, 'description_text'),
      expires: readDate(text(fields, 'expires'), 'expires', findings), ...readIds(fields),
      places: list(fields, 'places', 'place').flatMap(each => text(each, 'name', 'literal', 'code') ?? []),
    }),
    dateline, body, pictures: [...pictures, ...inside.described], foreign: foreignParts(fields, 'story'),
  })
  const { story, findings: ended } = withoutSignOff(heard)
  findings.push(...inside.findings, ...moved, ...ended, ...heeded)
  return story
}

type Body = Readonly<{ body: readonly Block[]; described: readonly Photo[]; findings: readonly Finding[] }>

/** HTML before plain text: both say the same (ninjs 3.1, bodies), and HTML says more. */
function bodyOf(fields: Fields, guid: string, pictures: readonly Photo[]): Body {
  const html = list(fields, 'bodies').filter(each => /html/i.test(`${text(each, 'contenttype') ?? ''} ${text(each, 'role') ?? ''}`)).map(each => text(each, 'value')).find(Boolean)
    ?? text(fields, 'body_html', 'body_xhtml', 'body_html5')
  if (html !== undefined) {
    const { pictureOf, described } = albumOf(pictures, guid)
    const { blocks, findings } = readBlocks(readHtml(html), pictureOf)
    return { body: blocks, described, findings }
  }
  const plain = variant(fields, 'bodies', /./) ?? list(fields, 'bodies').map(each => text(each, 'value')).find(Boolean) ?? text(fields, 'body_text', 'body_plain')
  const paragraphs = (plain ?? '').split(/\r?\n+/).map(line => line.replace(/[ \t]+/g, ' ').trim()).filter(Boolean)
  return { body: paragraphs.map((line, index): Block => ({ id: `b${index + 1}`, type: 'paragraph', runs: unmarked(line) })), described: [], findings: [] }
}

const picturesOf = (fields: Fields, guid: string, place: Place, findings: Finding[]): readonly Photo[] =>
  list(fields, 'associations').flatMap((association, index) => pictureOf(association, { ...place, path: `${place.path}#${index + 1}` }, findings, guid) ?? [])

function pictureOf(association: Fields, place: Place, findings: Finding[], story: string): Photo | null {
  if (isMedia(association)) {
    return noted(readPhotoObject(association, idOf(association, place, findings), findings), findings)
  }
  findings.push({ rule: 'ninjs/not-read', severity: 'note', message: `The story names another item, “${(text(association, 'uri', 'guid') ?? text(association, 'name') ?? '').slice(0, 100)}”, which is no picture; it is kept as a part that no field tells.`, where: { kind: 'item', item: story } })
  return null
}

function packageOf(fields: Fields, guid: string, place: Place, findings: Finding[]): readonly Item[] {
  const { version, status, created, modified, edNote, headline } = readCommon(fields, findings)
  const inside = list(fields, 'associations').map((association, index) => entryOf(association, { ...place, depth: place.depth + 1, path: `${place.path}#${index + 1}` }, findings))
  const pack: NewsPackage = {
    kind: 'package', guid, version: 1, status: 'usable', title: text(fields, 'title') ?? headline ?? '', slug: text(fields, 'slugline') ?? '',
    entries: inside.map(({ entry }) => entry), foreign: foreignParts(fields, 'package'), ...known({ version, status, created, modified, note: edNote }),
  }
  return [noted(pack, findings), ...inside.flatMap(({ items }) => items)]
}

/** An entry with content of its own is an item too; one with an id alone is a reference. */
function entryOf(association: Fields, place: Place, findings: Finding[]): Readonly<{ entry: PackageEntry; items: readonly Item[] }> {
  const isReference = text(association, 'rel') === 'reference' || !isNews(association) || place.depth >= DEEPEST
  const items = isReference ? [] : itemsOf(association, place, findings)
  const [first] = items
  const title = text(association, 'title') ?? (first?.kind === 'package' ? first.title : first?.headline)
  return {
    items,
    entry: { kind: isMedia(association) ? 'photo' : 'story', guid: first?.guid ?? idOf(association, place, findings), ...(title && { title }) },
  }
}

function noted<T extends Item>(item: T, findings: Finding[]): T {
  if (item.foreign.length > 0) findings.push({ rule: 'ninjs/foreign', severity: 'note', message: `Kept, though no field of ours tells it: ${item.foreign.map(({ path }) => path).join(', ')}.`, where: { kind: 'item', item: item.guid } })
  return item
}
