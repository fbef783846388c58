import { type Block, type Finding, type Photo, plain, readDateline, parseDateline, type Story, type Subject } from '../../newsroom/index.ts'
import { blankStory, known } from '../blank.ts'
import { joinedNames } from '../byline.ts'
import { attachedPictures } from '../carried.ts'
import { domainSubjects } from '../codes/index.ts'
import { takeDateline } from '../dateline.ts'
import { heedWords } from '../heed.ts'
import { withoutDatelineMark } from '../web/dateline-mark.ts'
import { readBody, type Fragment } from '../web/fragment.ts'
import { attribute, descendants, elements, squeezed, type XmlElement } from '../xml/tree.ts'
import { standalone } from '../xml/foreign.ts'
import { absolute, isMedia, photosOf } from './pictures.ts'
import { placeholdersIn } from './placeholders.ts'
import { conceptOf, isGenre } from './schemes.ts'
import { feedDate } from './rfc822.ts'
import { keyed, keyOf } from './vocabulary.ts'
import { bodyRoot } from './words.ts'

/** What an item says in the elements of its own format. `body` holds HTML as text or in elements; `summary` is words. */
export type Told = Readonly<{
  guid: string
  headline: string
  summary: string
  body: XmlElement | undefined
  names: readonly string[]
  language: string
  created: string | undefined
  modified: string | undefined
  copyright: string | undefined
  source: string | undefined
  categories: readonly Category[]
}>
export type Category = Readonly<{ term: string; scheme?: string; label?: string }>

/** `isOurs` says that the feed was written by Dateline, which escapes once; `understood` are the keys of elements that are read. */
export type FeedContext = Readonly<{ format: string; isOurs: boolean; base: string; understood: ReadonlySet<string> }>

type Read = Readonly<{ story: Story; findings: readonly Finding[] }>

const EXTRA: ReadonlySet<string> = new Set(['dcterms:alternative', 'dcterms:accessRights', 'dcterms:valid', 'dcterms:spatial', 'dcterms:created', 'dcterms:modified', 'content:encoded', 'dc:source', 'dc:rights', 'dc:language', 'dc:creator', 'dc:subject', 'dc:date', 'dc:identifier', 'dc:format', 'dc:type', 'dcterms:issued', 'dc:title', 'dc:description'])

/** One item of a feed as a story, its pictures, and everything of it that no field tells. */
export function storyOf(item: XmlElement, told: Told, context: FeedContext, prior: readonly Finding[]): Read {
  const findings: Finding[] = [...prior]
  const { guid, headline } = told
  const pictured = photosOf(item, { base: context.base, guid, findings })
  const body = bodyOf(told, pictured, context, findings)
  const subjects = told.categories.flatMap(category => conceptFrom(category))
  const foreign = unread(item, context)
  if (foreign.length > 0) findings.push({ rule: 'feed/not-understood', severity: 'note', message: `Parts of the item that no field tells were kept as they are: ${[...new Set(foreign.map(({ path }) => path))].slice(0, 8).join(', ')}.`, where: { kind: 'item', item: guid } })
  const story: Story = {
    ...blankStory(guid), headline, byline: joinedNames(told.names), language: told.language,
    ...known({ created: told.created, modified: told.modified, copyright: told.copyright, source: told.source, expires: expiryOf(item, findings), subheadline: text(item, 'dcterms:alternative'), usageTerms: text(item, 'dcterms:accessRights'), summary: summaryOf(told, body.blocks) }),
    keywords: [...new Set(told.categories.filter(each => conceptFrom(each).length === 0).map(({ term, label }) => label ?? term))],
    subjects: domainSubjects(subjects.filter(each => !isGenre(each))), ...(subjects.some(isGenre) && { genres: subjects.filter(isGenre) }), places: keyed(item, 'dcterms:spatial').map(each => squeezed(wordsIn(each))).filter(Boolean),
    dateline: body.dateline, body: body.blocks, pictures: [...body.known, ...body.described], removed: body.removed, foreign,
  }
  if (context.isOurs) return { story, findings }
  const { story: heard, findings: heeded } = heedWords(story)
  return { story: heard, findings: [...findings, ...heeded, ...placeless(heard)] }
}

type Body = Readonly<{ blocks: readonly Block[]; dateline: Story['dateline']; known: readonly Photo[]; described: readonly Photo[]; removed: Story['removed'] }>

function bodyOf({ body, guid, headline }: Told, pictured: readonly Photo[], { isOurs, base }: FeedContext, findings: Finding[]): Body {
  if (!body) return { blocks: [], dateline: null, known: pictured, described: [], removed: [] }
  const { root, isEscapedTwice } = bodyRoot(body, isOurs)
  if (isEscapedTwice) findings.push({ rule: 'feed/escaped-twice', severity: 'warning', message: 'The text of the item was escaped twice; it was read as meant.', where: { kind: 'item', item: guid } })
  const resolved = withAddresses(root, base)
  const marked = withoutDatelineMark(resolved, words => isOurs || parseDateline(`${words} -- Words`) !== null)
  const all = isOurs ? [...withAlt(pictured, resolved), ...placeholdersIn(resolved, pictured)] : pictured
  const read: Fragment = readBody(marked.root, guid, all, isOurs)
  findings.push(...read.findings)
  const printed = marked.dateline === undefined ? null : readDateline(marked.dateline)
  const blocks = isOurs ? read.blocks : withoutHeadline(read.blocks, headline)
  const moved = isOurs || printed ? { dateline: printed, body: blocks, findings: [] } : takeDateline(null, blocks)
  findings.push(...moved.findings)
  return { blocks: moved.body, dateline: moved.dateline, known: all, described: read.pictures, removed: read.removed }
}

/** Feeds of blogs repeat the headline above the text. */
const withoutHeadline = (blocks: readonly Block[], headline: string): readonly Block[] =>
  blocks[0]?.type === 'subhead' && squeezed(plain(blocks[0].runs)).toLowerCase() === headline.toLowerCase() ? blocks.slice(1) : blocks

function withAddresses(root: XmlElement, base: string): XmlElement {
  if (base === '') return root
  const walk = (node: XmlElement): XmlElement => ({
    ...node, attributes: node.attributes.map(each => (each.name === 'href' || each.name === 'src' ? { ...each, value: absolute(each.value.trim(), base) } : each)),
    children: node.children.map(child => (typeof child === 'string' ? child : walk(child))),
  })
  return walk(root)
}

/** Media RSS has no place for the words for those who can’t see a picture; our own feeds have them at the picture in the text. */
const withAlt = (photos: readonly Photo[], root: XmlElement): readonly Photo[] => photos.map(photo => {
  const figure = [...descendants(root)].find(each => attribute(each, 'data-item') === photo.guid)
  const alt = figure && attribute([...descendants(figure)].find(({ name }) => name === 'img'), 'alt')
  return alt && alt !== photo.caption ? { ...photo, altText: alt } : photo
})

/** A teaser that only repeats how the text begins is no summary of its own. */
function summaryOf({ summary, body }: Told, blocks: readonly Block[]): string | undefined {
  if (summary === '' || !body) return summary === '' ? undefined : summary
  const key = (words: string): string => words.replace(/\s+/g, ' ').trim()
  const teaser = key(summary).replace(/\s*(?:\[?(?:…|\.\.\.|&hellip;)\]?|\[…\]|(?:read more|continue reading|weiterlesen).{0,40})$/iu, '')
  return key(blocks.slice(0, 20).map(({ runs }) => plain(runs)).join(' ')).startsWith(teaser) ? undefined : summary
}

function conceptFrom({ term, scheme, label }: Category): readonly Subject[] {
  const concept = scheme === undefined ? undefined : conceptOf(scheme)
  if (!concept) return []
  const code = concept.code || term
  const name = label ?? (concept.code ? term : undefined)
  return [{ scheme: concept.scheme, code, ...(name !== undefined && { name }) }]
}

/** `start=…; end=…` of DCMI Period. */
function expiryOf(item: XmlElement, findings: Finding[]): string | undefined {
  const end = /(?:^|;)\s*end=([^;]+)/.exec(text(item, 'dcterms:valid') ?? '')?.[1]
  return end === undefined ? undefined : feedDate(end, 'expires', findings)
}

/** The words of the first child of this key; undefined where there are none. */
export const text = (parent: XmlElement | undefined, key: string): string | undefined => keyed(parent, key).map(wordsIn).find(Boolean)
const wordsIn = (element: XmlElement): string => element.children.map(child => (typeof child === 'string' ? child : wordsIn(child))).join('').split('\n').map(line => line.replace(/^[ \t\r]+|[ \t\r]+$/g, '')).join('\n').trim()

const unread = (item: XmlElement, { format, understood }: FeedContext): Story['foreign'] => elements(item).filter(each => !understood.has(keyOf(each)) && !EXTRA.has(keyOf(each)) && !isMedia(each))
  .map(each => ({ format, path: `item/${each.name}`, content: standalone(each, '') }))

const placeless = (story: Story): readonly Finding[] => attachedPictures(story).map(({ guid }) => ({
  rule: 'import/picture-without-place', severity: 'note', message: 'A picture of the item stands nowhere in its text; it was attached to the story.', where: { kind: 'item', item: guid },
}))

