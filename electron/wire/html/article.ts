import { joinedNames } from '../byline.ts'
import { isoOf } from '../dates.ts'
import { attribute, descendants, isElement, rawText, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { keywordsOf } from './article-data.ts'
import { densestElement } from './density.ts'
import { metaNames } from './meta.data.ts'

/** What `meta` and Open Graph tell, by name or property in lower case. */
export type Meta = Readonly<{ value: (name: string) => string | undefined; first: (field: keyof typeof metaNames) => string | undefined; keywords: readonly string[] }>

export function metaOf(page: XmlElement): Meta {
  const values = new Map<string, string>()
  for (const element of descendants(page)) {
    const name = element.name === 'meta' ? attribute(element, 'property') ?? attribute(element, 'name') : undefined
    const content = attribute(element, 'content')
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content)
  }
  const first = (field: keyof typeof metaNames): string | undefined => metaNames[field].map(name => values.get(name)).find(value => value !== undefined)
  return { value: name => values.get(name), first, keywords: keywordsOf(first('keywords') ?? '') }
}

/** The part of a page that is the article: marked as such, else where most words stand in paragraphs. */
export function articleElement(page: XmlElement): XmlElement {
  const everything = [...descendants(page)]
  const ours = everything.find(each => ownGuid(each) !== undefined)
  if (ours) return ours
  const marked = [
    everything.filter(each => attribute(each, 'itemprop') === 'articleBody'), everything.filter(({ name }) => name === 'article'),
    everything.filter(each => each.name === 'main' || attribute(each, 'role') === 'main'),
  ].map(largest).find(each => each !== undefined && wordsIn(each) >= 5)
  const dense = marked ? densestElement(page) : undefined
  if (marked && (!dense || wordsIn(marked) >= 0.4 * wordsIn(dense))) return marked
  const body = everything.find(({ name }) => name === 'body') ?? page
  return densestElement(body) ?? body
}

const largest = (candidates: readonly XmlElement[]): XmlElement | undefined =>
  candidates.map(each => ({ each, size: wordsIn(each) })).reduce<{ each: XmlElement | undefined; size: number }>((best, next) => (next.size > best.size ? next : best), { each: undefined, size: 0 }).each

const wordsIn = (element: XmlElement): number => rawText(element).match(/\S+/g)?.length ?? 0

/** The guid that a page of ours carries. */
export const ownGuid = (article: XmlElement): string | undefined => (article.name === 'article' ? attribute(article, 'data-item') : undefined)

/** Of a page of ours the article without what stands in fields: its head, the dateline, and pictures without a place. */
export function storyRoot(article: XmlElement): XmlElement {
  if (ownGuid(article) === undefined) return article
  const isMarked = ({ name, ...element }: XmlElement): boolean => name === 'header' || /^(?:dateline|attached)$/.test(attribute({ name, ...element }, 'class') ?? '')
  const walk = (node: XmlNode): readonly XmlNode[] => (!isElement(node) ? [node] : isMarked(node) ? [] : [{ ...node, children: node.children.flatMap(walk) }])
  return { ...article, children: article.children.flatMap(walk) }
}

/** `h1` of the article, the only one of the page, Open Graph, or the page's title without the name of its site. */
export function headlineOf(page: XmlElement, article: XmlElement, meta: Meta): string {
  const heads = (root: XmlElement): readonly string[] => [...descendants(root)].filter(({ name }) => name === 'h1').map(textOf).filter(Boolean)
  const [marked] = [...descendants(page)].filter(each => /^(?:headline|name headline)$/.test(attribute(each, 'itemprop') ?? '')).map(textOf).filter(Boolean)
  const title = [...descendants(page)].filter(({ name }) => name === 'title').map(textOf).find(Boolean) ?? ''
  const site = meta.value('og:site_name')
  const bare = site && title.endsWith(site) ? title.slice(0, -site.length).replace(/\s*[-–—|:·]\s*$/, '') : title
  return heads(article)[0] ?? heads(page)[0] ?? marked ?? meta.first('headline') ?? bare
}

/** The byline as the page prints it, else the authors of its data. */
export function bylineOf(article: XmlElement, authors: readonly string[], meta: Meta): string {
  const printed = [...descendants(article)].filter(each => /(?:^|\s|-)byline(?:\s|$)/.test(attribute(each, 'class') ?? '') || attribute(each, 'itemprop') === 'author' || attribute(each, 'rel') === 'author')
    .map(textOf).find(text => text !== '' && text.length <= 200)
  if (ownGuid(article)) return printed ?? ''
  return (authors.length > 0 ? joinedNames(authors) : undefined) ?? printed ?? notAddress(meta.first('author')) ?? notAddress(meta.value('article:author')) ?? ''
}

const notAddress = (text: string | undefined): string | undefined => (text === undefined || /^https?:/.test(text) || isoOf(text) ? undefined : text)

/** BCP 47; `und`, which says that the language isn't known, says nothing. */
export function languageOfPage(page: XmlElement, meta: Meta): string {
  const told = [...descendants(page)].filter(({ name }) => name === 'html').map(each => attribute(each, 'lang')).find(Boolean) ?? meta.value('og:locale')?.replace('_', '-')
  return told === undefined || told === 'und' ? '' : told
}
