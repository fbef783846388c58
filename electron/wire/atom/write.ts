import type { Item, Story, Subject } from '../../newsroom/index.ts'
import { namesIn } from '../byline.ts'
import { isoNow } from '../carried.ts'
import { toSecond } from '../dates.ts'
import { gathered } from '../feed/gather.ts'
import { feedLosses } from '../feed/losses.ts'
import type { FeedWishes } from '../feed/options.ts'
import { iriOf, schemeUri } from '../feed/schemes.ts'
import { asHtml } from '../feed/words.ts'
import { addressOf, bodyHtml, declared, dublinCore, mediaOf, renditionsOf } from '../feed/write-parts.ts'
import type { Issue, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import type { SourceOf } from '../web/write.ts'
import { document, element, mixed, textual, type Built } from '../xml/write.ts'
import { readAtom } from './read.ts'

/** One feed with every story that may be published, in the order given; a killed one leaves a tombstone (RFC 6721). */
export function writeAtom(items: readonly Item[], issue: Issue): WriteResult {
  const { wishes, sourceOf, stories, killed, losses: told } = gathered(items, issue)
  const leaving = [...stories, ...killed]
  const [first] = leaving
  if (!first) return { files: [], losses: told }
  const bytes = document(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', ...declared('dc', 'dcterms', 'media', 'at'), 'xml:lang': wishes.language || undefined },
    mixed('id', {}, wishes.self || wishes.link || 'urn:x-dateline:feed'), mixed('title', {}, wishes.title), mixed('updated', {}, toSecond(issue.at)),
    element('author', {}, mixed('name', {}, issue.provider.name || wishes.title), textual('uri', issue.provider.uri)),
    wishes.self ? element('link', { rel: 'self', type: 'application/atom+xml', href: wishes.self }) : undefined, wishes.link ? element('link', { rel: 'alternate', href: wishes.link }) : undefined, mixed('generator', {}, 'Dateline'),
    killed.map(story => element('at:deleted-entry', { ref: iriOf(story.guid), when: isoNow(story, issue) })), stories.map(story => entryOf(story, issue, wishes, sourceOf))))
  const name = leaving.length === 1 ? fileNames([first], 'atom')(first) : 'feed.atom'
  return { files: [{ name, mediaType: 'application/atom+xml', bytes, item: first.guid }], losses: [...told, ...feedLosses(bytes, stories, killed, { read: readAtom, format: 'atom', name: 'Atom' })] }
}

function entryOf(story: Story, issue: Issue, wishes: FeedWishes, sourceOf: SourceOf): Built {
  const address = addressOf(story, wishes)
  const body = bodyHtml(story, sourceOf)
  const [lead = ''] = story.body.filter(({ type, runs }) => type === 'paragraph' && runs.length > 0).map(({ runs }) => runs.map(({ text }) => text).join(''))
  const summary = story.summary ?? (wishes.isFull ? '' : lead)
  return element('entry', { 'xml:lang': story.language || undefined },
    mixed('id', {}, iriOf(story.guid)), mixed('title', {}, story.headline), mixed('updated', {}, isoNow(story, issue)), story.created === undefined ? undefined : mixed('published', {}, toSecond(story.created)),
    ...namesIn(story.byline).map(name => element('author', {}, mixed('name', {}, name))), address ? element('link', { rel: 'alternate', type: 'text/html', href: address }) : undefined, ...story.pictures.flatMap(photo => enclosures(photo, sourceOf)),
    ...story.keywords.map(term => element('category', { term })), ...[...story.subjects, ...(story.genres ?? [])].map(category), textual('rights', story.copyright),
    summary || !wishes.isFull ? mixed('summary', { type: 'html' }, asHtml(summary)) : undefined, ...dublinCore(story).filter(each => each !== undefined),
    wishes.isFull ? mixed('content', { type: 'html' }, body) : address ? undefined : mixed('content', { type: 'html' }, asHtml(summary)), ...story.pictures.map(photo => mediaOf(photo, sourceOf)).filter(each => each !== undefined))
}

const category = ({ scheme, code, name }: Subject): Built => element('category', { term: code, scheme: schemeUri(scheme), label: name })

const enclosures = (photo: Story['pictures'][number], sourceOf: SourceOf): readonly Built[] =>
  renditionsOf(photo, sourceOf).slice(0, 1).map(({ rendition: { mediaType, bytes }, url }) => element('link', { rel: 'enclosure', type: mediaType, length: bytes, href: url, title: photo.headline }))
