import type { Finding, Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom, known } from '../blank.ts'
import { WireError } from '../error.ts'
import { feedDocument } from '../feed/document.ts'
import { storyOf, text, type FeedContext, type Told } from '../feed/compose.ts'
import { absolute } from '../feed/pictures.ts'
import { feedDate } from '../feed/rfc822.ts'
import { guidOf } from '../feed/schemes.ts'
import { keyed, keyOf } from '../feed/vocabulary.ts'
import { atomWords } from '../feed/words.ts'
import type { ReadResult, Source } from '../format.ts'
import { attribute, languageOf, textOf, type XmlElement } from '../xml/tree.ts'

const understood: ReadonlySet<string> = new Set(['id', 'title', 'subtitle', 'link', 'summary', 'content', 'author', 'category', 'published', 'updated', 'rights', 'source', 'issued', 'created', 'modified', 'copyright'].map(name => `atom:${name}`))

/**
 * Atom 1.0 (RFC 4287), also 0.3, with Media RSS and Dublin Core. Each entry is a story; a `deleted-entry` (RFC 6721) is a killed one.
 *
 * @throws WireError where it is no Atom, or holds nothing that can be read
 */
export function readAtom(bytes: Uint8Array, source: Source): ReadResult {
  const { root, items, findings } = feedDocument(bytes, source)
  if (root.name !== 'feed' && root.name !== 'entry') throw new WireError('unreadable', source, 'is no Atom feed', 'Ask the sender for the feed itself.')
  const isOurs = text(root, 'atom:generator') === 'Dateline'
  const entries = root.name === 'entry' ? [root] : items
  const said: Finding[] = [...findings]
  const stories = entries.map((entry, index): Story => {
    if (keyOf(entry) === 'at:deleted-entry') return tombstone(entry, guidFrom(source, index + 1), said)
    const own: Finding[] = []
    const context: FeedContext = { format: 'atom', isOurs, base: baseOf(entry) ?? baseOf(root) ?? siteOf(entry) ?? siteOf(root) ?? '', understood }
    const { story, findings: more } = storyOf(entry, toldBy(entry, guidFrom(source, index + 1), root, isOurs, own), context, own)
    said.push(...more)
    return story
  })
  if (stories.length === 0) said.push({ rule: 'feed/no-items', severity: 'note', message: 'The feed holds no entries.', where: { kind: 'item' } })
  return { items: stories, findings: said }
}

function toldBy(entry: XmlElement, name: string, feed: XmlElement, isOurs: boolean, findings: Finding[]): Told {
  const content = keyed(entry, 'atom:content')[0]
  const elsewhere = attribute(content, 'src')
  if (elsewhere) findings.push({ rule: 'feed/content-elsewhere', severity: 'warning', message: `The text of the entry lies elsewhere and was not fetched: “${elsewhere.slice(0, 100)}”`, where: { kind: 'item' } })
  const type = attribute(content, 'type') ?? 'text'
  const isMedia = /\//.test(type) && !/^(?:text\/|application\/xhtml\+xml)/i.test(type)
  if (isMedia && !elsewhere) findings.push({ rule: 'feed/content-type', severity: 'warning', message: `The content of the entry is no text (${type.slice(0, 60)}); it was left out.`, where: { kind: 'item' } })
  const body = content && !elsewhere && !isMedia ? bodyOf(content, type) : undefined
  const summary = keyed(entry, 'atom:summary')[0]
  if (!body && summary) findings.push({ rule: 'feed/description-is-text', severity: 'note', message: 'The entry has a summary alone, which became the text of the story.', where: { kind: 'item' } })
  const modified = feedDate(text(entry, 'atom:updated') ?? text(entry, 'atom:modified'), 'modified', findings)
  return {
    guid: guidOf(text(entry, 'atom:id') ?? linkOf(entry, 'alternate') ?? name), headline: atomWords(keyed(entry, 'atom:title')[0]), summary: body ? atomWords(summary, isOurs) : '', body: body ?? (summary && bodyOf(summary, attribute(summary, 'type') ?? 'text')),
    names: [...new Set(keyed(entry, 'atom:author').flatMap(author => keyed(author, 'atom:name')).map(textOf).filter(Boolean))], language: languageOf(entry) ?? languageOf(feed) ?? '', modified,
    created: feedDate(text(entry, 'atom:published') ?? text(entry, 'atom:issued') ?? text(entry, 'atom:created'), 'created', findings), copyright: atomWords(keyed(entry, 'atom:rights', 'atom:copyright')[0]) || undefined,
    source: text(entry, 'dc:source') ?? (atomWords(keyed(keyed(entry, 'atom:source')[0], 'atom:title')[0]) || undefined),
    categories: keyed(entry, 'atom:category').flatMap(category => {
      const term = attribute(category, 'term') ?? attribute(category, 'label')
      return term === undefined ? [] : [{ term, ...known({ scheme: attribute(category, 'scheme'), label: attribute(category, 'label') }) }]
    }),
  }
}

/** Content of `type="text"` is words, in which markup is none (RFC 4287, 4.1.3.3). */
const bodyOf = (content: XmlElement, type: string): XmlElement =>
  (type === 'text' || type === 'text/plain' ? { ...content, children: content.children.map(child => (typeof child === 'string' ? child.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : child)) } : content)

function tombstone(entry: XmlElement, name: string, findings: Finding[]): Story {
  const guid = guidOf(attribute(entry, 'ref') ?? name)
  findings.push({ rule: 'feed/deleted', severity: 'warning', message: 'The feed says that this entry was deleted: the story is killed.', where: { kind: 'item', item: guid } })
  return { ...blankStory(guid), status: 'canceled', signal: 'kill', ...known({ modified: feedDate(attribute(entry, 'when'), 'modified', findings), edNote: text(entry, 'at:comment') }) }
}

const baseOf = (element: XmlElement): string | undefined => element.attributes.find(({ prefix, name, value }) => prefix === 'xml' && name === 'base' && /^https?:\/\//.test(value))?.value
const siteOf = (element: XmlElement): string | undefined => { const link = linkOf(element, 'alternate'); return link && /^https?:\/\//.test(link) ? link : undefined }

/** A link without a relation is to the same thing elsewhere (RFC 4287, 4.2.7.2). */
function linkOf(element: XmlElement, relation: string): string | undefined {
  const link = keyed(element, 'atom:link').find(each => (attribute(each, 'rel') ?? 'alternate') === relation)
  const href = attribute(link, 'href')
  return href === undefined ? undefined : absolute(href, baseOf(element) ?? '')
}
