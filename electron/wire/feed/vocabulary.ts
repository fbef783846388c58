import { named, type XmlElement } from '../xml/tree.ts'

/** Namespaces that our feeds declare, by the prefix that they have there. */
export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom', content: 'http://purl.org/rss/1.0/modules/content/', dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/', media: 'http://search.yahoo.com/mrss/',
  at: 'http://purl.org/atompub/tombstones/1.0',
} as const

/** Ways in which houses write these namespaces, and those of older versions; RSS itself has none in 2.0. */
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#.*)$/i, 'atom'], [/^https?:\/\/(?:[\w.]+\.)?(?:search\.yahoo\.com\/mrss|www\.rssboard\.org\/media-rss|video\.search\.yahoo\.com\/mrss)\/?$/i, 'media'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i, 'content'], [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/i, 'dc'], [/^https?:\/\/purl\.org\/dc\/terms\/?$/i, 'dcterms'],
  [/^https?:\/\/purl\.org\/atompub\/tombstones\/1\.0$/i, 'at'], [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/i, 'rdf'],
  [/^(?:|https?:\/\/(?:purl\.org\/rss\/1\.0\/?|my\.netscape\.com\/rdf\/simple\/0\.9\/?|backend\.userland\.com\/rss2?|blogs\.law\.harvard\.edu\/tech\/rss|purl\.org\/net\/rss1\.1#|my\.netscape\.com\/publish\/formats\/rss-0\.91\.dtd))$/i, 'rss'],
]

/** An element by its vocabulary and name, whatever prefix the house gave it: `media:credit`, `rss:title`; `?:…` for those that we don't know. */
export const keyOf = ({ name, uri }: XmlElement): string => `${vocabularies.find(([form]) => form.test(uri))?.[1] ?? '?'}:${name}`

/** Children by their key. */
export const keyed = (parent: XmlElement | undefined, ...keys: readonly string[]): readonly XmlElement[] =>
  named(parent, ...keys.map(key => key.slice(key.indexOf(':') + 1))).filter(child => keys.includes(keyOf(child)))

/** Prefixes that feeds use without declaring them; they are declared before the text is parsed. */
export function withPrefixes(text: string): Readonly<{ text: string; missing: readonly string[] }> {
  const missing = Object.keys(namespaces).filter(prefix => text.includes(`<${prefix}:`) && !text.includes(`xmlns:${prefix}`))
  if (missing.length === 0) return { text, missing }
  const declared = missing.map(prefix => ` xmlns:${prefix}="${namespaceOf(prefix)}"`).join('')
  return { text: text.replace(/<(?:rss|feed|(?:\w+:)?RDF)\b/, root => root + declared), missing }
}

const namespaceOf = (prefix: string): string => Object.entries(namespaces).find(([name]) => name === prefix)?.[1] ?? ''
