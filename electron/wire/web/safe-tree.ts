import { attribute, descendants, isElement, rawText, type XmlAttribute, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { isPlayer, safeLink, safeSource } from './addresses.ts'
import { listItemOf, marksOf } from './styles.ts'

/** Elements whose content is no text of a page, or runs. */
const dropped: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'head', 'title', 'noscript', 'object', 'applet', 'svg', 'math', 'canvas', 'form', 'input', 'button', 'select', 'option', 'textarea', 'datalist', 'dialog', 'frame', 'frameset',
  'link', 'meta', 'base', 'map', 'area', 'param', 'track', 'audio', 'video', 'embed', 'noframes', 'noembed',
])

const furnitureNames = /(?:^|[-_\s])(?:share|sharing|social|related|newsletter|promo|advert|advertisement|ad|ads|adsbygoogle|comments?|cookies?|consent|onetrust|didomi|gdpr|sponsor|sponsored|more-stories|read-more|sign-?up|author-bio|social-links|pagination|donate|donation|recirc|breadcrumbs?|sidebar|subscribe|subscription|outbrain|taboola|popular|trending|most-read|paywall|toolbar|tags|skip-link|sr-only|visually-hidden)(?:$|[-_\s])/i
const furnitureRoles: ReadonlySet<string> = new Set(['navigation', 'complementary', 'banner', 'contentinfo', 'search', 'menu', 'dialog'])

export type SafeTree = Readonly<{ root: XmlElement; furniture: readonly string[] }>

/**
 * A page without what runs, hides or leads astray: no scripts, forms, styles, handlers, frames, and only addresses that are
 * safe. Styles that mean a mark become the mark, and lists of Word become lists. What looks like furniture is left out and
 * its words are given apart.
 */
export function safeTree(root: XmlElement): SafeTree {
  const furniture: string[] = []
  const whole = rawText(root).length
  /** What holds more than half of all words is no furniture, whatever it is called. */
  const isMost = (node: XmlElement): boolean => rawText(node).length > Math.max(120, whole / 2)
  const walk = (node: XmlNode, isTop: boolean): readonly XmlNode[] => {
    if (!isElement(node)) return [node]
    if (node.name === 'noscript' && isLazy(node)) return node.children.flatMap(child => walk(child, false))
    if (dropped.has(node.name) || isHidden(node)) return []
    if (!isTop && isFurnitureElement(node) && !isMost(node)) {
      const words = rawText(withoutDropped(node)).replace(/\s+/g, ' ').trim()
      if (words) furniture.push(words)
      return []
    }
    if (node.name === 'iframe') return frame(node)
    if (node.name === 'amp-img') return walk({ ...node, name: 'img', children: [] }, false)
    if (isPixel(node)) return []
    const children = node.children.flatMap(child => walk(child, false))
    return shaped({ ...node, attributes: safeAttributes(node), children }, node)
  }
  const [safe] = walk(root, true)
  return { root: safe !== undefined && isElement(safe) ? safe : { ...root, attributes: [], children: [] }, furniture }
}

const withoutDropped = (node: XmlElement): XmlElement =>
  ({ ...node, children: node.children.flatMap((child): readonly XmlNode[] => (!isElement(child) ? [child] : dropped.has(child.name) || isHidden(child) ? [] : [withoutDropped(child)])) })

const isHidden = (element: XmlElement): boolean =>
  element.attributes.some(({ name }) => name === 'hidden') || /(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(attribute(element, 'style') ?? '')

function isFurnitureElement(element: XmlElement): boolean {
  if (['nav', 'aside', 'menu'].includes(element.name) || (element.name === 'footer' && !isQuoteFooter(element))) return true
  if (furnitureRoles.has(attribute(element, 'role') ?? '')) return true
  return ['div', 'section', 'ul', 'p', 'span', 'header', 'ol'].includes(element.name) && furnitureNames.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__|--/g, ' '))
}

/** Pages that load pictures late hold them for others in `noscript`. */
const isLazy = (node: XmlElement): boolean => [...descendants(node)].some(({ name }) => name === 'img') && rawText(node).trim() === ''

/** Our own pages give the speaker of a quote in its footer. */
const isQuoteFooter = (element: XmlElement): boolean => element.attributes.length === 0 && element.children.every(child => typeof child === 'string')

/** A picture of one pixel counts readers. */
const isPixel = (element: XmlElement): boolean => element.name === 'img' && attribute(element, 'width') === '1' && attribute(element, 'height') === '1'

function frame(element: XmlElement): readonly XmlNode[] {
  const source = attribute(element, 'src') ?? ''
  return isPlayer(source) ? [{ ...element, attributes: [plainAttribute('src', source)], children: [] }] : []
}

/** Marks and list items that only a style tells. */
function shaped(safe: XmlElement, original: XmlElement): readonly XmlNode[] {
  if (safe.name === 'img' && !attribute(safe, 'src') && !attribute(safe, 'srcset') && !attribute(safe, 'alt')) return []
  const item = listItemOf(original)
  if (item) return [item(safe.children)]
  const marks = marksOf(original)
  if (marks === null) return safe.children
  return marks.length === 0 ? [safe] : [marks.reduce<XmlElement>((inner, name) => ({ ...safe, name, attributes: [], children: [inner] }), safe.name === 'span' ? { ...safe, attributes: [] } : safe)]
}

function safeAttributes(element: XmlElement): readonly XmlAttribute[] {
  const keep = (name: string, value: string | undefined): readonly XmlAttribute[] => (value === undefined ? [] : [plainAttribute(name, value)])
  const href = element.name === 'a' ? safeLink(attribute(element, 'href')) : undefined
  const source = element.name === 'img' ? ['src', 'data-src', 'data-original', 'data-lazy-src'].map(name => safeSource(attribute(element, name))).find(Boolean) : undefined
  const verbatim = /white-space:\s*pre/.test(attribute(element, 'style') ?? '') && element.name !== 'span' ? 'white-space: pre-wrap' : undefined
  const title = element.name === 'img' ? attribute(element, 'alt') : undefined
  const set = element.name === 'img' || element.name === 'source' ? attribute(element, 'srcset') ?? attribute(element, 'data-srcset') : undefined
  const kept = ['class', 'colspan', 'rowspan', 'data-item', 'cite', 'itemprop', 'datetime'].flatMap(name => keep(name, attribute(element, name)))
  return [...kept, ...keep('href', href), ...keep('src', source), ...keep('style', verbatim), ...keep('alt', title), ...keep('srcset', set), ...(element.name === 'img' ? [...keep('width', attribute(element, 'width')), ...keep('height', attribute(element, 'height'))] : [])]
}

const plainAttribute = (name: string, value: string): XmlAttribute => ({ prefix: '', name, uri: '', value })
