import { type Block, type Finding, parseDateline, type Photo, plain, readDateline, type Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { attachedPictures } from '../carried.ts'
import { cleanText } from '../controls.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { heedWords } from '../heed.ts'
import { limits } from '../limits.ts'
import { readHtml } from '../markup/html.ts'
import { renumbered } from '../passages.ts'
import { withoutDatelineMark } from '../web/dateline-mark.ts'
import { readBody } from '../web/fragment.ts'
import { descendants, elements, textOf, type XmlElement } from '../xml/tree.ts'
import { articleElement, metaOf, ownGuid, storyRoot } from './article.ts'
import { toldBy } from './told.ts'
import { bodyFromData } from './updates.ts'

/**
 * A web page as one story: from its linked data (JSON-LD), then microdata and Open Graph, then the page itself. A page of our
 * own gives back what it says. Nothing runs and nothing is fetched; what is left out is said.
 *
 * @throws WireError where there are no words
 */
export function readPage(bytes: Uint8Array, source: Source): ReadResult {
  const decoded = decode(bytes, source)
  const cleaned = cleanText(decoded.text)
  const page = readHtml(cleaned.text)
  const element = articleElement(page)
  const ours = ownGuid(element)
  const isOurs = ours !== undefined
  const told = toldBy(page, element, metaOf(page), ours, guidFrom(source))
  const guid = told.fields.guid ?? guidFrom(source)
  const root = isOurs ? { root: storyRoot(element), dateline: undefined } : withoutDatelineMark(element, text => parseDateline(`${text} -- Words`) !== null)
  const body = readBody(root.root, guid, told.pictures, isOurs)
  const fromData = isOurs ? undefined : bodyFromData(told.article, body.blocks)
  const head = isOurs || told.headline !== '' ? { headline: told.headline, blocks: fromData?.blocks ?? body.blocks } : firstWords(body.blocks)
  const dateline = told.fields.dateline ?? (root.dateline === undefined ? null : readDateline(root.dateline))
  const moved = isOurs ? { dateline, body: body.blocks, findings: [] } : takeDateline(dateline, withoutHead(head.blocks, head.headline, told.byline))
  const { body: blocks, removed } = renumbered(fromData?.blocks ?? body.blocks, moved.body, body.removed)
  const { summary, ...fields } = told.fields
  const found: Story = {
    ...blankStory(guid), ...fields, ...(summary !== undefined && (isOurs || !repeats(summary, blocks)) && { summary }), headline: head.headline, byline: told.byline, dateline: moved.dateline,
    body: blocks, pictures: usedPictures(told.pictures, body.pictures, blocks, isOurs), removed, ...(told.address !== undefined && told.address !== guid && { otherIds: [{ kind: 'url', value: told.address }] }),
  }
  const { story, findings: heeded } = isOurs ? { story: found, findings: [] } : heedWords(found)
  if (!isOurs && !story.headline && story.body.length === 0) throw new WireError('unreadable', source, 'holds no words of a story', 'Open it in a browser and paste its text.')
  return { items: [story], findings: [...decoded.findings, ...cleaned.findings, ...told.findings, ...tooDeep(page), ...body.findings, ...fromData?.findings ?? [], ...moved.findings, ...heeded, ...outside(page, element), ...attachedFindings(story)] }
}

/** A description that only repeats how the text begins is no summary of its own. */
function repeats(summary: string, blocks: readonly Block[]): boolean {
  const key = (words: string): string => words.replace(/\s+/g, ' ').trim()
  return key(blocks.slice(0, 10).map(({ runs }) => plain(runs)).join(' ')).startsWith(key(summary).replace(/\s*(?:…|\.\.\.)$/, ''))
}

/** Below the deepest level that is read, elements are gone and their words are one text. */
function tooDeep(page: XmlElement): readonly Finding[] {
  let level: readonly XmlElement[] = [page]
  for (let depth = 1; depth < limits.depth; depth += 1) level = level.flatMap(elements)
  return level.length === 0 ? [] : [{ rule: 'html/too-deep', severity: 'warning', message: `The page nests more than ${limits.depth - 1} levels deep; what lies deeper was read as text alone.`, where: { kind: 'item' } }]
}

/** Of a paste without a headline: its first heading, or first words that are no sentence, where the story goes on below. */
function firstWords(blocks: readonly Block[]): Readonly<{ headline: string; blocks: readonly Block[] }> {
  const first = blocks.find(({ type }) => type !== 'picture')
  const words = first ? plain(first.runs).trim() : ''
  const isTitle = first?.type === 'subhead' || (first?.type === 'paragraph' && words.length <= 250 && !/[.!?]["”’)]?$/.test(words) && parseDateline(words) === null)
  return isTitle && blocks.length > 1 ? { headline: words, blocks: blocks.filter(block => block !== first) } : { headline: '', blocks }
}

/** Headline and byline stand in their fields, so the blocks that repeat them go. */
function withoutHead(blocks: readonly Block[], headline: string, byline: string): readonly Block[] {
  const key = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const title = blocks.slice(0, 12).find(block => block.type === 'subhead' && key(plain(block.runs)) === key(headline))
  const author = byline ? blocks.slice(0, 15).find(block => block.type === 'paragraph' && key(plain(block.runs)) === key(byline)) : undefined
  return blocks.filter(block => block !== title && block !== author)
}

/** Every picture of a page of ours; of others those that stand in the text, and the first of the linked data. */
function usedPictures(told: readonly Photo[], shown: readonly Photo[], body: readonly Block[], isOurs: boolean): readonly Photo[] {
  const placed = new Set(body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
  const first = placed.size === 0 ? told.slice(0, 1) : []
  return [...told.filter(photo => isOurs || placed.has(photo.guid) || first.includes(photo)), ...shown]
}

/** How much of the page stands outside the article. */
function outside(page: XmlElement, element: XmlElement): readonly Finding[] {
  const body = [...descendants(page)].find(({ name }) => name === 'body') ?? page
  const words = (each: XmlElement): number => visibleText(each).match(/\S+/g)?.length ?? 0
  const left = words(body) - words(element)
  return left <= 0 ? [] : [{ rule: 'import/outside-article', severity: 'note', message: `${left === 1 ? 'One word' : `${left} words`} of the page outside the article ${left === 1 ? 'was' : 'were'} left out.`, where: { kind: 'item' } }]
}

const visibleText = (element: XmlElement): string => textOf({ ...element, children: element.children.filter(child => typeof child === 'string' || !['script', 'style', 'template', 'noscript'].includes(child.name)) })

const attachedFindings = (story: Story): readonly Finding[] => attachedPictures(story).map(({ guid }) => ({
  rule: 'import/picture-without-place', severity: 'note', message: 'A picture of the page’s data stands nowhere in its text; it was attached to the story.', where: { kind: 'item', item: guid },
}))

