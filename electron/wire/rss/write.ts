import type { Item, Story, Subject } from '../../newsroom/index.ts'
import { namesIn } from '../byline.ts'
import { isoNow } from '../carried.ts'
import { toSecond } from '../dates.ts'
import { gathered } from '../feed/gather.ts'
import { feedLosses } from '../feed/losses.ts'
import { TTL, type FeedWishes } from '../feed/options.ts'
import { toRfc822 } from '../feed/rfc822.ts'
import { schemeUri } from '../feed/schemes.ts'
import { asHtml } from '../feed/words.ts'
import { addressOf, bodyHtml, cdata, declared, dublinCore, mediaOf, renditionsOf } from '../feed/write-parts.ts'
import type { Issue, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen } from '../option.ts'
import { refused } from '../public.ts'
import type { SourceOf } from '../web/write.ts'
import { document, element, mixed, textual, type Built } from '../xml/write.ts'
import { readRss } from './read.ts'

/** One feed with every story that may be published, in the order given. A killed story is left out: RSS has no word for it. */
export function writeRss(items: readonly Item[], issue: Issue): WriteResult {
  const { wishes, sourceOf, stories, killed, losses } = gathered(items, issue)
  const told = [...losses, ...killed.map(story => refused(story, 'The story is killed, so it is taken out of the feed; RSS has no word that says so.'))]
  const [first] = stories
  if (!first) return { files: [], losses: told }
  const bytes = document(element('rss', { version: '2.0', ...declared('atom', 'content', 'dc', 'dcterms', 'media') }, channel(stories, issue, wishes, sourceOf)))
  const name = stories.length === 1 ? fileNames([first], 'rss')(first) : 'feed.rss'
  return { files: [{ name, mediaType: 'application/rss+xml', bytes, item: first.guid }], losses: [...told, ...feedLosses(bytes, stories, [], { read: readRss, format: 'rss', name: 'RSS' })] }
}

function channel(stories: readonly Story[], issue: Issue, wishes: FeedWishes, sourceOf: SourceOf): Built {
  const ttl = chosen(issue.profile, TTL)
  return element('channel', {},
    mixed('title', {}, wishes.title), mixed('link', {}, wishes.link || 'urn:x-dateline:feed'), mixed('description', {}, wishes.title), textual('language', wishes.language),
    mixed('lastBuildDate', {}, toRfc822(issue.at)), mixed('generator', {}, 'Dateline'), mixed('docs', {}, 'https://www.rssboard.org/rss-specification'), ttl > 0 ? mixed('ttl', {}, String(ttl)) : undefined,
    wishes.self ? element('atom:link', { rel: 'self', type: 'application/rss+xml', href: wishes.self }) : undefined,
    stories.map(story => itemOf(story, issue, wishes, sourceOf)))
}

function itemOf(story: Story, issue: Issue, wishes: FeedWishes, sourceOf: SourceOf): Built {
  const address = addressOf(story, wishes)
  const modified = isoNow(story, issue)
  const body = bodyHtml(story, sourceOf)
  const description = story.summary ? asHtml(story.summary) : wishes.isFull ? '' : teaserOf(story)
  return element('item', {},
    textual('title', story.headline), textual('link', address), description ? mixed('description', {}, description) : story.headline ? undefined : mixed('description', {}),
    ...namesIn(story.byline).map(name => mixed('dc:creator', {}, name)), ...story.keywords.map(word => mixed('category', {}, word)), ...[...story.subjects, ...(story.genres ?? [])].map(category),
    enclosureOf(story, sourceOf), mixed('guid', { isPermaLink: story.guid === address ? 'true' : 'false' }, story.guid), mixed('pubDate', {}, toRfc822(story.created ?? modified)),
    textual('dc:language', story.language), textual('dc:rights', story.copyright), story.created === undefined ? undefined : mixed('dcterms:created', {}, toSecond(story.created)), mixed('dcterms:modified', {}, modified), ...dublinCore(story).filter(each => each !== undefined),
    wishes.isFull ? mixed('content:encoded', {}, cdata(body)) : undefined, ...story.pictures.map(photo => mediaOf(photo, sourceOf)).filter(each => each !== undefined))
}

/** The first paragraph, for a client that wants no more. */
const teaserOf = (story: Story): string => asHtml(story.body.find(({ type, runs }) => type === 'paragraph' && runs.length > 0)?.runs.map(({ text }) => text).join('') ?? '')

/** `domain` is the vocabulary (RSS 2.0, category); where a name is known, it stands in the text and the code ends the domain. */
const category = ({ scheme, code, name }: Subject): Built => (name ? mixed('category', { domain: schemeUri(scheme) + code }, name) : mixed('category', { domain: schemeUri(scheme) }, code))

/** The first picture once more, for readers that know no Media RSS; `length` and `type` must be told (RSS 2.0, enclosure). */
function enclosureOf(story: Story, sourceOf: SourceOf): Built | undefined {
  const [placed] = story.pictures.flatMap(photo => renditionsOf(photo, sourceOf))
  const { bytes, mediaType } = placed?.rendition ?? {}
  return placed && bytes !== undefined && mediaType !== undefined ? element('enclosure', { url: placed.url, length: bytes, type: mediaType }) : undefined
}
