import type { Finding } from '../../newsroom/index.ts'
import { filled, iri, judged, language, mime, oneOf, url, whole, wrong, type Check, type Grammar } from '../feed/grammar.ts'
import { bodyFindings, embargoFindings, repeated, titleFindings, validated } from '../feed/judge.ts'
import { mediaGrammar, mediaOptional } from '../feed/media-grammar.ts'
import { rfc822 } from '../feed/rfc822.ts'
import { keyed } from '../feed/vocabulary.ts'
import type { Validation } from '../format.ts'
import { attribute, rawText, type XmlElement } from '../xml/tree.ts'
import { readRss } from './read.ts'

const clause = (name: string): string => `RSS 2.0, ${name}`
const date: Check = value => {
  const read = rfc822(value)
  return read?.isStrict && !read.weekday ? undefined : `is no date of RFC 822 with a year of four digits: “${value.slice(0, 60)}”`
}
const mail: Check = value => (/^\S+@\S+\.\S+(?: \([^()]+\))?$/.test(value) ? undefined : `is no mail address: “${value.slice(0, 60)}”`)
const category = { clause: clause('category'), text: filled, attributes: { domain: {} } } as const
const link: Grammar = { 'atom:link': { clause: 'RFC 4287, 4.2.7', attributes: { href: { isNeeded: true, check: iri }, rel: {}, type: { check: mime }, hreflang: { check: language }, title: {}, length: { check: whole(0) } } } }

const item: Grammar = {
  'rss:title': { clause: clause('title of an item'), most: 1 }, 'rss:link': { clause: clause('link of an item'), most: 1, text: url }, 'rss:description': { clause: clause('description of an item'), most: 1 },
  'rss:author': { clause: clause('author'), most: 1, text: mail }, 'rss:category': category, 'rss:comments': { clause: clause('comments'), most: 1, text: url },
  'rss:enclosure': { clause: clause('enclosure'), most: 1, attributes: { url: { isNeeded: true, check: url }, length: { isNeeded: true, check: whole(0) }, type: { isNeeded: true, check: mime } } },
  'rss:guid': { clause: clause('guid'), least: 1, most: 1, text: filled, attributes: { isPermaLink: { check: oneOf('true', 'false') } } }, 'rss:pubDate': { clause: clause('pubDate'), most: 1, text: date },
  'rss:source': { clause: clause('source'), most: 1, attributes: { url: { isNeeded: true, check: url } } }, 'content:encoded': { clause: 'RSS content module, content:encoded', most: 1 }, ...mediaGrammar, ...link,
}

const channel: Grammar = {
  'rss:title': { clause: clause('title'), least: 1, most: 1, text: filled }, 'rss:link': { clause: clause('link'), least: 1, most: 1, text: iri }, 'rss:description': { clause: clause('description'), least: 1, most: 1 },
  'rss:language': { clause: clause('language'), most: 1, text: language }, 'rss:copyright': { clause: clause('copyright'), most: 1 }, 'rss:managingEditor': { clause: clause('managingEditor'), most: 1, text: mail }, 'rss:webMaster': { clause: clause('webMaster'), most: 1, text: mail },
  'rss:pubDate': { clause: clause('pubDate'), most: 1, text: date }, 'rss:lastBuildDate': { clause: clause('lastBuildDate'), most: 1, text: date }, 'rss:category': category, 'rss:generator': { clause: clause('generator'), most: 1 },
  'rss:docs': { clause: clause('docs'), most: 1, text: url }, 'rss:cloud': { clause: clause('cloud'), most: 1, attributes: { domain: { isNeeded: true }, port: { isNeeded: true }, path: { isNeeded: true }, registerProcedure: { isNeeded: true }, protocol: { isNeeded: true } } },
  'rss:ttl': { clause: clause('ttl'), most: 1, text: whole(0) }, 'rss:rating': { clause: clause('rating'), most: 1 },
  'rss:image': { clause: clause('image'), most: 1, inside: { 'rss:url': { clause: clause('image'), least: 1, most: 1, text: url }, 'rss:title': { clause: clause('image'), least: 1, most: 1 }, 'rss:link': { clause: clause('image'), least: 1, most: 1, text: url }, 'rss:width': { clause: clause('image'), most: 1, text: whole(1, 144) }, 'rss:height': { clause: clause('image'), most: 1, text: whole(1, 400) }, 'rss:description': { clause: clause('image'), most: 1 } } },
  'rss:textInput': { clause: clause('textInput'), most: 1, inside: Object.fromEntries(['title', 'description', 'name', 'link'].map(name => [`rss:${name}`, { clause: clause('textInput'), least: 1, most: 1 }])) },
  'rss:skipHours': { clause: clause('skipHours'), most: 1, inside: { 'rss:hour': { clause: clause('skipHours'), text: whole(0, 23) } } },
  'rss:skipDays': { clause: clause('skipDays'), most: 1, inside: { 'rss:day': { clause: clause('skipDays'), text: oneOf('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday') } } },
  'rss:item': { clause: clause('item'), inside: item }, ...mediaOptional, ...link,
}

const judge = { prefix: 'rss', owned: new Set(['rss', 'media', 'content']) }

/** RSS 2.0 has no schema: our own grammar of it, of Media RSS 1.5.1, and rules of what readers of feeds can take. */
export const validateRss = (bytes: Uint8Array): Validation => validated(bytes, 'rss', root => {
  const version = attribute(root, 'version')
  if (root.name !== 'rss' || root.uri !== '') return [wrong(judge, 'root', `The root is <${root.name}>, not <rss> without a namespace (${clause('sample files')}).`, root)]
  if (version !== '2.0') return [wrong(judge, 'version', `The version is ${version === undefined ? 'not told' : `“${version}”`}, not 2.0 (${clause('What is RSS?')}).`, root)]
  const items = keyed(root, 'rss:channel').flatMap(each => keyed(each, 'rss:item'))
  return [...judged(root, { 'rss:channel': { clause: clause('channel'), least: 1, most: 1, inside: channel } }, judge), ...repeated(items, 'rss:guid', 'rss', clause('guid')), ...items.flatMap(itemFindings), ...embargoFindings(readRss(bytes, { name: 'the feed', sha256: '' }).items, 'rss')]
})

function itemFindings(each: XmlElement): readonly Finding[] {
  const titles = keyed(each, 'rss:title')
  const descriptions = keyed(each, 'rss:description')
  const hasWords = [...titles, ...descriptions].some(part => rawText(part).trim() !== '')
  const [guid] = keyed(each, 'rss:guid')
  const isPermalink = guid && attribute(guid, 'isPermaLink') !== 'false'
  return [
    ...(hasWords || keyed(each, 'content:encoded').length > 0 && titles.length + descriptions.length > 0 ? [] : [wrong(judge, 'empty-item', `An item has neither title nor description (${clause('item')}).`, each)]),
    ...(isPermalink && url(rawText(guid).trim()) !== undefined ? [wrong(judge, 'permalink', `A guid that is no address must say isPermaLink="false" (${clause('guid')}).`, guid)] : []),
    ...titles.flatMap(title => titleFindings(title, 'rss')), ...[...descriptions, ...keyed(each, 'content:encoded')].flatMap(body => bodyFindings(body, 'rss')),
    ...keyed(each, 'media:content').filter(content => attribute(content, 'url') === undefined && keyed(content, 'media:player').length === 0).map(content => wrong(judge, 'media-address', 'media:content names no file and no player (Media RSS 1.5.1, media:content).', content)),
  ]
}

