import { plain, readDateline, type Dateline } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { lines, pieces } from '../markup/inlines.ts'
import { collapsed } from '../markup/white-space.ts'
import { at, attribute, named, rawText, squeezed, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { remark, type Reading } from './reading.ts'

/** Words with their line ends: one for each block and each break. */
export const wordsOf = (elements: readonly XmlElement[]): string =>
  elements.map(each => plain(collapsed(lines(pieces(each.children))))).filter(Boolean).join('\n')

type Headlines = Readonly<{ headline: string; subheadline?: string | undefined; slug?: string | undefined }>

/**
 * `hl1`, else the title; the first `hl2` stands under it. An `hl2` that says the headline again is passed over, and one that says a
 * keyword in capitals is the slug, where there is none.
 */
export function headlinesOf(head: XmlElement | undefined, bodyHead: XmlElement | undefined, keywords: readonly string[], reading: Reading): Headlines {
  const hedline = at(bodyHead, 'hedline')
  const headline = textOf(at(hedline, 'hl1')) || textOf(at(head, 'title'))
  const [first] = named(hedline, 'hl2')
  const under = textOf(first)
  if (!first || !under) return { headline }
  reading.told.add(first)
  if (under === headline) {
    reading.findings.push(remark('nitf/repeated-headline', 'note', 'The line under the headline says the headline again; it was left out.', 'subheadline'))
    return { headline }
  }
  if (under === under.toUpperCase() && keywords.some(keyword => keyword.toUpperCase() === under)) {
    reading.findings.push(remark('nitf/slug-as-headline', 'note', `“${under.slice(0, 60)}” stands under the headline, but is the slug of the story.`, 'slug'))
    return { headline, slug: under }
  }
  return { headline, subheadline: under }
}

/** Initials of those who wrote and edited (`gr/bp`): no byline. */
const INITIALS = /^[a-z]{2,3}(?:\/[a-z]{2,3})*$/

/** Agencies end a byline with a title that stands close to the name. */
export function bylineOf(bodyHead: XmlElement | undefined, { told }: Reading): string | undefined {
  const all = named(bodyHead, 'byline').filter(byline => !INITIALS.test(textOf(byline)))
  for (const byline of all) told.add(byline)
  return all.map(lineOf).filter(Boolean).join('; ') || undefined
}

const lineOf = ({ children }: XmlElement): string => squeezed(children.map((child, index) => spaced(child, children[index - 1])).join(''))

function spaced(child: XmlNode, before: XmlNode | undefined): string {
  if (typeof child === 'string') return child
  const isClose = child.name === 'byttl' && before !== undefined && !/(?:^|[\s,])$/.test(rawText(before))
  return isClose ? `, ${textOf(child)}` : textOf(child)
}

/** A date that only repeats its `norm` is no part of what is printed. */
export function datelineOf(dateline: XmlElement | undefined): Dateline | undefined {
  if (!dateline) return undefined
  const text = textOf({ ...dateline, children: dateline.children.filter(child => typeof child === 'string' || !repeatsNorm(child)).map(apart) })
  if (!text) return undefined
  const location = at(dateline, 'location')
  const date = named(dateline, 'story.date').filter(each => !repeatsNorm(each)).map(textOf).join(' ')
  const place = known({
    city: textOf(at(location, 'city')) || undefined, date: date || undefined,
    region: named(location, 'state', 'region', 'country').map(textOf).join(', ') || undefined,
  })
  return { ...readDateline(text), text, ...place }
}

const repeatsNorm = (element: XmlElement): boolean => element.name === 'story.date' && textOf(element) === attribute(element, 'norm')

/** The parts of a place that stand without any text between them, parted by commas. */
const apart = (node: XmlNode): XmlNode => (typeof node !== 'string' && node.name === 'location' ? placeOf(node) : node)

/** A place in words: `Skaarhavn, Norland`. */
export function placeOf(location: XmlElement): string {
  const isApart = location.children.every(child => (typeof child === 'string' ? child.trim() === '' : true))
  return isApart ? location.children.filter(child => typeof child !== 'string').map(textOf).filter(Boolean).join(', ') : textOf(location)
}

/** `abstract`, a line for each of its paragraphs (NITF 3.6, abstract). Some write it without a paragraph. */
export function summaryOf(bodyHead: XmlElement | undefined, { told }: Reading): string | undefined {
  const all = named(bodyHead, 'abstract')
  for (const abstract of all) told.add(abstract)
  return wordsOf(all) || undefined
}
