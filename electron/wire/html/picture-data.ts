import { peopleIn, type Person, type Photo, type PhotoTextField } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { rightsFrom } from '../rights.ts'
import { all, isNode, own, textIn, typesOf, type Node } from './json-ld.ts'
import { safeLink, safeSource } from '../web/addresses.ts'

/** Fields of a picture that schema.org's ImageObject has under one name. */
const textFields: readonly (readonly [PhotoTextField, string])[] = [
  ['headline', 'headline'], ['title', 'name'], ['extendedDescription', 'description'], ['credit', 'creditText'], ['copyright', 'copyrightNotice'], ['usageTerms', 'conditionsOfAccess'],
  ['taken', 'dateCreated'], ['altText', 'alternateName'], ['webStatement', 'usageInfo'],
]
const rightsFields = [['holder', 'copyrightHolder'], ['licenceUrl', 'license'], ['acquireUrl', 'acquireLicensePage'], ['originType', 'digitalSourceType']] as const
const placeFields = [['city', 'addressLocality'], ['state', 'addressRegion'], ['country', 'addressCountry']] as const

const typeOfNature = { graphic: 'ImageObject', video: 'VideoObject', audio: 'AudioObject' } as const

/** What a thing is by its type; a graphic is an image that says so. */
function natureOf(node: Node): Photo['nature'] {
  const types = typesOf(node)
  return types.includes('VideoObject') ? 'video' : types.includes('AudioObject') ? 'audio' : textIn(own(node, 'genre')) === 'graphic' ? 'graphic' : undefined
}

/** A picture as schema.org's ImageObject, without what is empty. Only what a reader of a public page may know. */
export function imageObject(photo: Photo): Node {
  const { rights, renditions: [rendition] } = photo
  const address = Object.fromEntries(placeFields.map(([field, property]) => [property, photo[field]]))
  return lean({
    '@type': typeOfNature[photo.nature ?? 'graphic'], genre: photo.nature === 'graphic' ? 'graphic' : undefined, '@id': photo.guid, version: photo.version === 1 ? undefined : photo.version, creativeWorkStatus: photo.status === 'usable' ? undefined : photo.status,
    contentUrl: rendition?.href ?? photo.file?.name, encodingFormat: rendition?.mediaType ?? photo.file?.mediaType, width: rendition?.width ?? photo.file?.width, height: rendition?.height ?? photo.file?.height,
    caption: photo.caption, ...Object.fromEntries(textFields.map(([field, property]) => [property, photo[field]])),
    creator: lean({ '@type': 'Person', name: photo.byline, jobTitle: photo.bylineTitle }),
    sourceOrganization: photo.source && { '@type': 'Organization', name: photo.source }, inLanguage: photo.language, keywords: photo.keywords,
    mentions: photo.people.map(({ name, title, position }) => lean({ '@type': 'Person', name, jobTitle: title, disambiguatingDescription: position })),
    contentLocation: photo.location || Object.values(address).some(Boolean) ? lean({ '@type': 'Place', name: photo.location, address: lean({ '@type': 'PostalAddress', ...address }) }) : undefined,
    ...Object.fromEntries(rightsFields.map(([field, property]) => [property, rights?.[field]])),
  })
}

/** A picture of a page's linked data. Undefined for a logo and for an address alone that is not safe. */
export function photoFrom(value: unknown, guid: string): Photo | undefined {
  const node = isNode(value) ? value : typeof value === 'string' ? { contentUrl: value } : undefined
  if (!node) return undefined
  const href = safeSource(textIn(own(node, 'contentUrl')) ?? textIn(own(node, 'url')))
  const caption = textIn(own(node, 'caption')) ?? ''
  const id = textIn(own(node, '@id'))
  if (!href && !caption && !own(node, 'creditText') && !id) return undefined
  const version = Number(own(node, 'version') ?? 1)
  const status = textIn(own(node, 'creativeWorkStatus'))?.toLowerCase()
  const texts = Object.fromEntries(textFields.flatMap(([field, property]) => { const text = textIn(own(node, property)); return text === undefined ? [] : [[field, text]] }))
  const place = own(node, 'contentLocation')
  const address = isNode(place) ? own(place, 'address') : undefined
  const places = Object.fromEntries(placeFields.flatMap(([field, property]) => { const text = isNode(address) ? textIn(own(address, property)) : undefined; return text === undefined ? [] : [[field, text]] }))
  const creator = own(node, 'creator')
  const people = all(own(node, 'mentions')).filter(isNode).flatMap(personFrom)
  return {
    ...blankPhoto(id ?? guid), caption, version: Number.isInteger(version) && version > 0 ? version : 1, ...(status === 'canceled' || status === 'withheld' ? { status } : {}), ...texts, ...places,
    ...known({
      nature: natureOf(node), byline: textIn(creator) ?? textIn(own(node, 'author')), bylineTitle: isNode(creator) ? textIn(own(creator, 'jobTitle')) : undefined, source: textIn(own(node, 'sourceOrganization')),
      language: textIn(own(node, 'inLanguage')), location: isNode(place) ? textIn(own(place, 'name')) : textIn(place),
    }),
    keywords: all(own(node, 'keywords')).flatMap(word => textIn(word) ?? []), people: people.length > 0 ? people : peopleIn(caption),
    rights: rightsFrom({
      holder: textIn(own(node, 'copyrightHolder')), licenceUrl: safeLink(textIn(own(node, 'license'))), acquireUrl: safeLink(textIn(own(node, 'acquireLicensePage'))), originType: textIn(own(node, 'digitalSourceType')),
    }),
    renditions: href ? [{ href, role: 'web', ...known({ mediaType: textIn(own(node, 'encodingFormat')), width: size(own(node, 'width')), height: size(own(node, 'height')) }) }] : [],
  }
}

function personFrom(node: Node): readonly Person[] {
  const name = textIn(own(node, 'name'))
  return name === undefined ? [] : [{ name, ...known({ title: textIn(own(node, 'jobTitle')), position: textIn(own(node, 'disambiguatingDescription')) }) }]
}

/** Pixels, as a number or as `1200` or `1200px`. */
function size(value: unknown): number | undefined {
  const pixels = Number.parseInt(textIn(isNode(value) ? own(value, 'value') : value) ?? '', 10)
  return Number.isInteger(pixels) && pixels > 0 && pixels < 1_000_000 ? pixels : undefined
}

/** Without what is absent or empty, and without a thing that has nothing but its type. */
export function lean(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0) && !isBare(value)))
}

const isBare = (value: unknown): boolean => isNode(value) && Object.keys(value).every(key => key === '@type')
