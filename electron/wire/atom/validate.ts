import type { Finding } from '../../newsroom/index.ts'
import { filled, iri, judged, language, mime, oneOf, rfc3339, whole, wrong, type Grammar, type Rule } from '../feed/grammar.ts'
import { bodyFindings, embargoFindings, repeated, titleFindings, validated } from '../feed/judge.ts'
import { mediaGrammar } from '../feed/media-grammar.ts'
import { keyed } from '../feed/vocabulary.ts'
import type { Validation } from '../format.ts'
import { attribute, elements, rawText, type XmlElement } from '../xml/tree.ts'
import { readAtom } from './read.ts'

const clause = (section: string): string => `RFC 4287, ${section}`
const words = (section: string, about: Pick<Rule, 'least' | 'most'> = { most: 1 }): Rule => ({ clause: clause(section), ...about, attributes: { type: { check: oneOf('text', 'html', 'xhtml') } } })
const person = (section: string): Rule => ({
  clause: clause(section), inside: {
    'atom:name': { clause: clause('3.2.1'), least: 1, most: 1, text: filled }, 'atom:uri': { clause: clause('3.2.2'), most: 1, text: iri },
    'atom:email': { clause: clause('3.2.3'), most: 1, text: value => (/^[^@\s]+@[^@\s]+$/.test(value) ? undefined : `is no mail address: “${value.slice(0, 60)}”`) },
  },
})
const link: Rule = { clause: clause('4.2.7'), attributes: { href: { isNeeded: true }, rel: {}, type: { check: mime }, hreflang: { check: language }, title: {}, length: { check: whole(0) } } }
const category: Rule = { clause: clause('4.2.2'), attributes: { term: { isNeeded: true }, scheme: { check: iri }, label: {} } }
const shared: Grammar = {
  'atom:author': person('4.2.1'), 'atom:contributor': person('4.2.3'), 'atom:category': category, 'atom:link': link, 'atom:id': { clause: clause('4.2.6'), least: 1, most: 1, text: iri }, 'atom:rights': words('4.2.10'),
  'atom:title': words('4.2.14', { least: 1, most: 1 }), 'atom:updated': { clause: clause('4.2.15'), least: 1, most: 1, text: rfc3339 },
}
const entry: Grammar = {
  ...shared, 'atom:content': { clause: clause('4.1.3'), most: 1, attributes: { type: {}, src: { check: iri } } }, 'atom:published': { clause: clause('4.2.9'), most: 1, text: rfc3339 }, 'atom:source': { clause: clause('4.2.11'), most: 1 }, 'atom:summary': words('4.2.13'), ...mediaGrammar,
}
const feed: Grammar = {
  ...shared, 'atom:generator': { clause: clause('4.2.4'), most: 1, attributes: { uri: { check: iri }, version: {} } }, 'atom:icon': { clause: clause('4.2.5'), most: 1, text: iri }, 'atom:logo': { clause: clause('4.2.8'), most: 1, text: iri }, 'atom:subtitle': words('4.2.12'),
  'atom:entry': { clause: clause('4.1.2'), inside: entry },
  'at:deleted-entry': { clause: 'RFC 6721, 3', attributes: { ref: { isNeeded: true, check: iri }, when: { isNeeded: true, check: rfc3339 } }, inside: { 'at:by': { clause: 'RFC 6721, 4.1', most: 1 }, 'at:comment': { clause: 'RFC 6721, 4.2', most: 1, attributes: { type: { check: oneOf('text', 'html', 'xhtml') } } } } },
}
const judge = { prefix: 'atom', owned: new Set(['atom', 'media', 'at']) }

/** Our own grammar of Atom 1.0 (RFC 4287), tombstones (RFC 6721) and Media RSS 1.5.1, and rules of what readers of feeds can take. */
export const validateAtom = (bytes: Uint8Array): Validation => validated(bytes, 'atom', root => {
  if (root.uri !== 'http://www.w3.org/2005/Atom' || (root.name !== 'feed' && root.name !== 'entry')) return [wrong(judge, 'root', `The root is <${root.name}>, not <feed> or <entry> in the namespace of Atom (${clause('2')}).`, root)]
  const entries = root.name === 'entry' ? [root] : keyed(root, 'atom:entry')
  const hasAuthor = keyed(root, 'atom:author').length > 0
  return [
    ...judged(root, root.name === 'feed' ? feed : entry, judge), ...repeated(entries, 'atom:id', 'atom', clause('4.2.6')), ...entries.flatMap(entryFindings), ...alternates(root),
    ...(hasAuthor || entries.every(each => keyed(each, 'atom:author').length > 0) ? [] : [wrong(judge, 'no-author', `Neither the feed nor every entry names an author (${clause('4.1.1')}).`, root)]),
    ...embargoFindings(readAtom(bytes, { name: 'the feed', sha256: '' }).items, 'atom'),
  ]
})

function entryFindings(each: XmlElement): readonly Finding[] {
  const [content] = keyed(each, 'atom:content')
  const links = keyed(each, 'atom:link').map(one => attribute(one, 'rel') ?? 'alternate')
  return [
    ...(content || links.includes('alternate') ? [] : [wrong(judge, 'no-content', `An entry without content needs a link to its alternate (${clause('4.1.2')}).`, each)]), ...alternates(each),
    ...keyed(each, 'atom:title').filter(title => (attribute(title, 'type') ?? 'text') === 'text').flatMap(title => titleFindings(title, 'atom')), ...[...keyed(each, 'atom:summary', 'atom:content')].flatMap(construct),
  ]
}

function construct(element: XmlElement): readonly Finding[] {
  const type = attribute(element, 'type') ?? 'text'
  const inside = elements(element)
  if (type === 'xhtml') {
    const [div] = inside
    return inside.length === 1 && div?.name === 'div' && div.uri === 'http://www.w3.org/1999/xhtml' && element.children.every(child => typeof child !== 'string' || child.trim() === '') ? bodyFindings(element, 'atom')
      : [wrong(judge, 'xhtml', `XHTML must be one <div> in the namespace of XHTML (${clause('3.1.1.3')}).`, element)]
  }
  if ((type === 'text' || type === 'html') && inside.length > 0) return [wrong(judge, 'markup-unescaped', `<${element.name}> of type ${type} must not hold elements (${clause('3.1.1')}).`, element)]
  if (attribute(element, 'src') !== undefined) return rawText(element).trim() === '' ? [] : [wrong(judge, 'content-and-src', `Content that lies elsewhere must be empty (${clause('4.1.3.2')}).`, element)]
  return type === 'html' ? bodyFindings(element, 'atom') : []
}

/** One alternate for each type and language (RFC 4287, 4.1.1 and 4.1.2). */
function alternates(holder: XmlElement): readonly Finding[] {
  const seen = new Set<string>()
  return keyed(holder, 'atom:link').filter(each => (attribute(each, 'rel') ?? 'alternate') === 'alternate').flatMap(each => {
    const kind = `${attribute(each, 'type') ?? ''} ${attribute(each, 'hreflang') ?? ''}`
    if (!seen.has(kind)) { seen.add(kind); return [] }
    return [wrong(judge, 'alternates', `Two links lead to an alternate of the same type and language (${clause('4.1.2')}).`, each)]
  })
}
