import { type Finding, peopleIn, type Photo, splitCredit } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { describedPhoto } from '../described.ts'
import { positive } from '../numbers.ts'
import { rightsFrom } from '../rights.ts'
import { safeLink, safeSource } from '../web/addresses.ts'
import { attribute, rawText, squeezed, type XmlElement } from '../xml/tree.ts'
import { keyed, keyOf } from './vocabulary.ts'
import { wordsOfHtml } from './words.ts'

/** What of Media RSS is understood inside `media:content`, `media:group` and the item. */
const understood: ReadonlySet<string> = new Set(['content', 'group', 'thumbnail', 'credit', 'description', 'title', 'copyright', 'text', 'license', 'keywords', 'player', 'hash'].map(name => `media:${name}`))

export const isMedia = (element: XmlElement): boolean => understood.has(keyOf(element)) || keyOf(element) === 'rss:enclosure'

type Given = Readonly<{ base: string; guid: string; findings: Finding[] }>

/**
 * Pictures, videos and sound of an item (Media RSS 1.5.1): each `media:group` is one in several sizes; addresses that differ in their size
 * alone are one too. What stands outside holds for all inside that don't say it themselves.
 */
export function photosOf(item: XmlElement, given: Given): readonly Photo[] {
  const sets: { key: string; contents: XmlElement[]; holders: readonly XmlElement[] }[] = []
  const add = (content: XmlElement, holders: readonly XmlElement[]): void => {
    if (isAvatar(content)) { given.findings.push({ rule: 'feed/avatar', severity: 'note', message: 'A portrait of the author is no picture of the story; it was left out.', where: { kind: 'item' } }); return }
    const key = holders.length > 1 ? `group ${sets.length}` : keyed(content, 'dc:identifier').map(rawText)[0] ?? sizeless(attribute(content, 'url') ?? '')
    const same = holders.length > 1 ? sets.find(each => each.holders[0] === holders[0] && each.holders.length > 1) : sets.find(each => each.key === key && key !== '')
    if (same) same.contents.push(content)
    else sets.push({ key, contents: [content], holders })
  }
  for (const child of keyed(item, 'media:content', 'media:group')) {
    if (keyOf(child) === 'media:content') add(child, [item])
    else for (const content of contentsOf(child)) add(content, [child, item])
  }
  const photos = sets.map(({ contents, holders }, index) => photoOf(contents, holders, `${given.guid}#media-${index + 1}`, given))
  const enclosed = keyed(item, 'rss:enclosure').filter(each => /^(?:image|video|audio)\//i.test(attribute(each, 'type') ?? '') && !photos.some(photo => photo.renditions.some(({ href }) => sizeless(href) === sizeless(attribute(each, 'url') ?? ''))))
  const thumbnails = photos.length + enclosed.length === 0 ? keyed(item, 'media:thumbnail').slice(0, 1) : []
  return [...photos, ...[...enclosed, ...thumbnails].map((each, index) => photoOf([each], [item], `${given.guid}#media-${photos.length + index + 1}`, given))]
}

/** A group without contents still describes a picture. */
const contentsOf = (group: XmlElement): readonly XmlElement[] => {
  const contents = keyed(group, 'media:content')
  return contents.length > 0 ? contents : [group]
}

const isAvatar = (content: XmlElement): boolean => /^https?:\/\/(?:[\w.-]+\.)?gravatar\.com\/avatar\//i.test(attribute(content, 'url') ?? '')

/** An address without what pages change for another size of the same picture. */
const sizeless = (address: string): string => address.replace(/[?#].*$/, '').replace(/-\d{2,4}x\d{2,4}(?=\.\w{2,5}$)/, '')

function photoOf(contents: readonly XmlElement[], holders: readonly XmlElement[], guid: string, given: Given): Photo {
  const scopes = [...contents, ...holders]
  const first = (key: string): XmlElement | undefined => scopes.flatMap(scope => keyed(scope, key))[0]
  const words = (key: string): string => { const found = first(key); return found ? mediaWords(found) : '' }
  const printed = words('media:description') || words('media:text')
  const credits = scopes.map(scope => keyed(scope, 'media:credit')).find(found => found.length > 0) ?? []
  const inRole = (form: RegExp): string => credits.filter(credit => form.test(attribute(credit, 'role') ?? '')).map(mediaWords).filter(Boolean).join(', ')
  const credit = inRole(/^(?:|credit|owner|publishing company|distribution company|news agency|source)$/i)
  const described = describedPhoto(printed, guid).photo
  const caption = credit ? printed : described.caption
  const byline = inRole(/^(?:photographer|author|artist|still photographer|camera operator)$/i) || (credit ? splitCredit(`Words. (${credit})`).bylines.join(', ') : described.byline)
  const licence = first('media:license')
  const identifier = scopes.slice(0, -1).flatMap(scope => keyed(scope, 'dc:identifier')).map(rawText)[0]?.trim()
  const nature = natureOf(contents[0])
  return {
    ...blankPhoto(identifier ?? guid), caption, people: peopleIn(caption), ...(nature && { nature }),
    ...known({ credit: credit || described.credit, byline: byline || undefined, source: credit ? undefined : described.source, copyright: words('media:copyright') || described.copyright, headline: words('media:title') || undefined, usageTerms: licence ? mediaWords(licence) || undefined : undefined }),
    keywords: [...new Set(words('media:keywords').split(',').map(word => word.trim()).filter(Boolean))],
    rights: rightsFrom({ licenceUrl: safeLink(attribute(licence, 'href')) }),
    renditions: [...contents.flatMap(each => renditionOf(each, given)), ...[...new Set(scopes.slice(0, contents.length + (holders.length > 1 ? 1 : 0)))].flatMap(scope => keyed(scope, 'media:thumbnail')).flatMap(each => renditionOf(each, given))],
  }
}

/** `type="html"` marks HTML (Media RSS 1.5.1, media:title and media:description); some write it without saying so. */
const mediaWords = (element: XmlElement): string => {
  const raw = rawText(element)
  return (attribute(element, 'type') === 'html' ? wordsOfHtml(raw) : raw.split('\n').map(squeezed).filter(Boolean).join('\n')).trim()
}

function natureOf(content: XmlElement | undefined): Photo['nature'] {
  const told = `${attribute(content, 'medium') ?? ''} ${attribute(content, 'type') ?? ''}`
  return /\bvideo\b/i.test(told) ? 'video' : /\baudio\b/i.test(told) ? 'audio' : undefined
}

function renditionOf(content: XmlElement, { base, findings }: Given): Photo['renditions'] {
  const written = attribute(content, 'url')
  if (written === undefined) return []
  const href = safeSource(absolute(written, base))
  if (href === undefined) { findings.push({ rule: 'feed/unsafe-address', severity: 'warning', message: `The address of a picture is not safe and was left out: “${written.slice(0, 60)}”`, where: { kind: 'item' } }); return [] }
  const type = attribute(content, 'type')
  return [{
    href, role: keyOf(content) === 'media:thumbnail' ? 'thumbnail' : 'web', ...(type?.includes('/') && { mediaType: type }),
    ...known({ width: positive(attribute(content, 'width')), height: positive(attribute(content, 'height')), bytes: positive(attribute(content, 'fileSize') ?? attribute(content, 'length')) }),
  }]
}

/** An address of the feed as one of the web; one that can't be resolved stays as it is. */
export function absolute(address: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || base === '') return address
  try {
    return new URL(address, base).href
  } catch (error) {
    if (error instanceof TypeError) return address
    throw error
  }
}
