import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { inLanguage, wordOf } from './texts.ts'

// Which elements of an item a field of a story is made of: asked by those who read the field, and by those who keep the rest.

const roleOf = (element: XmlElement): string => (attribute(element, 'role') ?? attribute(element, 'roleuri') ?? '').split(/\s+/).map(wordOf).join(' ').toLowerCase()

export const isSubHeadline = (headline: XmlElement): boolean => /sub|deck|second|kicker/.test(roleOf(headline))
export const isSummary = (description: XmlElement): boolean => /^$|summary|abstract|synopsis|lead/.test(roleOf(description))
/** Descriptions of a picture for those who can't see it. */
export const isApart = (description: XmlElement): boolean => /^(?:alttext|extendeddescription)$/.test(roleOf(description))
export const isCaption = (description: XmlElement): boolean => /caption/.test(roleOf(description))

/** A headline without a role, or whose role says that it is the main one, in the language of the item. */
export function mainHeadline(content: XmlElement | undefined, language: string | undefined): XmlElement | undefined {
  const headlines = named(content, 'headline').filter(each => textOf(each) !== '')
  const main = headlines.filter(each => /^$|main/.test(roleOf(each)))
  return inLanguage(main.length > 0 ? main : headlines.filter(each => !isSubHeadline(each)), language)
}

/** Relations to an earlier item, in the order in which they are believed. */
const earlier = ['previousversion', 'corrects', 'derivedfrom', 'updates'] as const

export const relationOf = (link: XmlElement): string => wordOf(attribute(link, 'rel') ?? attribute(link, 'reluri')).toLowerCase()

/** The link to the item that a correction, a kill or an add speaks of. */
export function earlierLink(item: XmlElement): XmlElement | undefined {
  const links = named(at(item, 'itemMeta'), 'link').filter(link => attribute(link, 'residref') !== undefined || attribute(link, 'href') !== undefined)
  return earlier.map(relation => links.find(link => relationOf(link) === relation)).find(link => link !== undefined)
}

export function refersTo(item: XmlElement): string | undefined {
  const link = earlierLink(item)
  return attribute(link, 'residref') ?? attribute(link, 'href')
}
