import type { Finding } from '../../newsroom/index.ts'
import { guidFrom } from '../blank.ts'
import { WireError } from '../error.ts'
import { feedDocument } from '../feed/document.ts'
import { storyOf, text, type Category, type FeedContext, type Told } from '../feed/compose.ts'
import { feedDate } from '../feed/rfc822.ts'
import { schemeUri } from '../feed/schemes.ts'
import { keyed, keyOf } from '../feed/vocabulary.ts'
import { hasMarkup, hasReference, wordsOfHtml } from '../feed/words.ts'
import type { ReadResult, Source } from '../format.ts'
import { attribute, languageOf, rawText, squeezed, textOf, type XmlElement } from '../xml/tree.ts'

const understood: ReadonlySet<string> = new Set(['title', 'link', 'description', 'author', 'category', 'comments', 'guid', 'pubDate', 'source'].map(name => `rss:${name}`).concat('atom:link', 'atom:updated', 'atom:author'))

/**
 * RSS 2.0 and the versions before it (0.91 to 1.0), with Media RSS, Dublin Core and `content:encoded`. Each item is a story; one that can't be
 * read is a finding.
 *
 * @throws WireError where it is no RSS, or holds nothing that can be read
 */
export function readRss(bytes: Uint8Array, source: Source): ReadResult {
  const { root, items, findings } = feedDocument(bytes, source)
  const channel = keyed(root, 'rss:channel')[0] ?? root
  const link = text(channel, 'rss:link') ?? ''
  const context: FeedContext = { format: 'rss', isOurs: text(channel, 'rss:generator') === 'Dateline', base: /^https?:\/\//.test(link) ? link : '', understood }
  const language = text(channel, 'rss:language') ?? text(channel, 'dc:language') ?? ''
  const said: Finding[] = [...findings]
  const stories = items.filter(each => keyOf(each) === 'rss:item').map((item, index) => {
    const own: Finding[] = []
    const told = toldBy(item, guidFrom(source, index + 1), language, context, own)
    const { story, findings: more } = storyOf(item, told, context, own)
    said.push(...more)
    return story
  })
  if (root.name !== 'rss' && root.name !== 'RDF') throw new WireError('unreadable', source, 'is no RSS', 'Ask the sender for the feed itself.')
  if (stories.length === 0) said.push({ rule: 'feed/no-items', severity: 'note', message: 'The feed holds no items.', where: { kind: 'item' } })
  return { items: stories, findings: said }
}

function toldBy(item: XmlElement, name: string, language: string, context: FeedContext, findings: Finding[]): Told {
  const description = keyed(item, 'rss:description')[0] ?? keyed(item, 'dc:description')[0]
  const encoded = keyed(item, 'content:encoded')[0]
  const modified = feedDate(text(item, 'dcterms:modified') ?? text(item, 'atom:updated'), 'modified', findings)
  const created = feedDate(text(item, 'dcterms:created'), 'created', findings) ?? feedDate(text(item, 'rss:pubDate') ?? text(item, 'dc:date') ?? text(item, 'dcterms:issued'), 'created', findings)
  const hasCreated = text(item, 'dcterms:created') !== undefined
  if (!encoded && description && rawText(description).trim() !== '') findings.push({ rule: 'feed/description-is-text', severity: 'note', message: 'The item has a description alone, which became the text of the story.', where: { kind: 'item' } })
  return {
    guid: guidOf(item) ?? name, headline: titleOf(item, context, findings), summary: encoded && description ? wordsOfHtml(rawText(description), context.isOurs) : '', body: encoded ?? description, names: namesOf(item),
    language: text(item, 'dc:language') ?? languageOf(item) ?? language, modified, created: !hasCreated && created === modified ? undefined : created, copyright: text(item, 'dc:rights'), source: text(item, 'dc:source') ?? text(item, 'rss:source'),
    categories: [...keyed(item, 'rss:category'), ...keyed(item, 'dc:subject')].flatMap(categoryOf),
  }
}

/** `guid`, whether it is an address or not; else the address of the item (RSS 2.0, guid); of RSS 1.0 what the item is about. */
function guidOf(item: XmlElement): string | undefined {
  const about = item.attributes.find(({ name, prefix }) => name === 'about' && prefix !== '')?.value.trim()
  return text(item, 'rss:guid') ?? text(item, 'dc:identifier') ?? (about === '' ? undefined : about) ?? text(item, 'rss:link')
}

/** A title is plain text (RSS 2.0, item); most houses escape it once more. */
function titleOf(item: XmlElement, { isOurs }: FeedContext, findings: Finding[]): string {
  const element = keyed(item, 'rss:title')[0] ?? keyed(item, 'dc:title')[0]
  const title = squeezed(rawText(element))
  if (isOurs || !(hasReference(title) || hasMarkup(title))) return title
  findings.push({ rule: 'feed/title-escaped-twice', severity: 'note', message: `The title holds references or markup, which were read as what they stand for: “${title.slice(0, 60)}”`, where: { kind: 'field', field: 'headline' } })
  return wordsOfHtml(title)
}

/** `dc:creator`, one for each person; `author` is a mail address with the name behind it (RSS 2.0, author). */
function namesOf(item: XmlElement): readonly string[] {
  const creators = keyed(item, 'dc:creator').map(textOf).filter(Boolean)
  if (creators.length > 0) return [...new Set(creators)]
  const persons = keyed(item, 'atom:author').flatMap(each => keyed(each, 'atom:name')).map(textOf).filter(Boolean)
  const author = text(item, 'rss:author')
  const named = author === undefined ? undefined : /\(([^()]+)\)\s*$/.exec(author)?.[1]?.trim() ?? (/^\S+@\S+$/.test(author) ? undefined : author)
  return persons.length > 0 ? persons : named ? [named] : []
}

function categoryOf(element: XmlElement): readonly Category[] {
  const term = squeezed(rawText(element))
  const scheme = attribute(element, 'domain')
  if (term === '') return []
  return /^\d{8}$/.test(term) && scheme === undefined ? [{ term, scheme: schemeUri('subj') }] : [{ term, ...(scheme !== undefined && { scheme }) }]
}
