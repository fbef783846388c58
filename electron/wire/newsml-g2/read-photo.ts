import { splitCredit, type Person, type Photo } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { isoOf } from '../dates.ts'
import { heedPictureWords } from '../heed-picture.ts'
import { rightsFrom } from '../rights.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { isOfType } from './concept.ts'
import { isApart, isCaption, mainHeadline } from './placed.ts'
import { extensionsOf, readCommon, type Reading } from './read-item.ts'
import { natureOf, readRendition } from './rendition.ts'
import { isOurs } from './state.ts'
import { blockText, conceptName, inLanguage, wordOf } from './texts.ts'
import { extendedFields, extendedRights, isTruncatedDate } from './write-photo.ts'

/** An item of class picture, graphic, video or audio; its rights stay unknown as far as the source doesn't tell them. */
export function readPhotoItem(reading: Reading): Photo {
  const { item, guid, findings } = reading
  const content = at(item, 'contentMeta')
  const { version, status, language, edNote, copyright, usageTerms, urgency, source, keywords, embargo, expires, holder, dataMining } = readCommon(reading)
  const extensions = extensionsOf(content)
  const told = Object.fromEntries(extendedRights.map(right => [right, extensions.get(`rights.${right}`)]))
  const photo: Photo = {
    ...blankPhoto(guid), ...known({
      ...placeOf(item, content, language), ...known(Object.fromEntries(extendedFields.map(field => [field, extensions.get(field)]))),
      nature: natureOfItem(item), version, status, language, urgency, keywords, source, copyright, usageTerms, instructions: edNote,
      headline: textOf(mainHeadline(content, language)) || undefined, title: titleOf(item, language),
      byline: photographerOf(content, language), credit: textOf(at(content, 'creditline')) || undefined,
      caption: captionOf(item, language), taken: takenOf(content), people: peopleOf(content, extensions, language),
      altText: describedAs(content, 'altText'), extendedDescription: describedAs(content, 'extendedDescription') ?? shotListOf(item),
      renditions: named(item, 'contentSet').flatMap(set => named(set, 'remoteContent')).flatMap(readRendition),
    }),
  }
  const rights = rightsFrom({ holder, originType: originOf(content), dataMining, ...known(told), until: told['until'] ?? (isOurs(item) ? undefined : expires) })
  const whole: Photo = { ...photo, rights: embargo === undefined ? rights : { ...rights, embargo } }
  if (isOurs(item)) return whole
  const heeded = heedPictureWords(credited(whole))
  findings.push(...heeded.findings)
  return heeded.photo
}

const natures: Readonly<Record<string, Photo['nature']>> = { graphic: 'graphic', graphics: 'graphic', video: 'video', animated: 'video', audio: 'audio' }

/** By the class of the item; where it names none, by what its files are. */
function natureOfItem(item: XmlElement): Photo['nature'] {
  const itemClass = classOf(item)
  if (itemClass !== '') return Object.hasOwn(natures, itemClass) ? natures[itemClass] : undefined
  const found = named(at(item, 'contentSet'), 'remoteContent').map(natureOf).find(nature => nature !== null)
  return found === 'photograph' ? undefined : found
}

/** The word of `itemClass`: agencies have aliases of their own for the IPTC's classes. */
export const classOf = (item: XmlElement | undefined): string => {
  const told = at(item, 'itemMeta', 'itemClass') ?? at(item, 'itemClass')
  return wordOf(attribute(told, 'qcode') ?? attribute(told, 'uri')).toLowerCase()
}

/** The short name of the picture; a title that only says the headline again gives way to the slug. */
export function titleOf(item: XmlElement, language: string | undefined): string | undefined {
  const content = at(item, 'contentMeta')
  const title = textOf(inLanguage(named(at(item, 'itemMeta'), 'title'), language))
  const slug = textOf(at(content, 'slugline'))
  return (title === textOf(mainHeadline(content, language)) && slug) || title || slug || undefined
}

/** Reuters names the desk in `located`, and the place of the picture in the caption alone. */
export const isDeskPlace = (item: XmlElement): boolean => /(?:^|\.)reuters\.com$/i.test(attribute(at(item, 'itemMeta', 'provider'), 'literal') ?? '')

/** Our own extensions tell city and country apart; else the place of making is read from its name and what it lies in. */
function placeOf(item: XmlElement, content: XmlElement | undefined, language: string | undefined): Partial<Photo> {
  const located = (isDeskPlace(item) ? undefined : at(content, 'located')) ?? named(content, 'subject').findLast(each => isOfType(each, 'geoArea'))
  if (!located || isOurs(item)) return {}
  const broader = named(located, 'broader').map(each => ({ name: conceptName(each, language), isCountry: /country/i.test(wordOf(attribute(each, 'type'))) }))
  const country = broader.find(({ isCountry }) => isCountry) ?? broader.at(-1)
  return known({ city: conceptName(located, language), country: country?.name, state: broader.find(each => each !== country)?.name })
}

const photographerOf = (content: XmlElement | undefined, language: string | undefined): string | undefined =>
  named(content, 'by').map(textOf).filter(Boolean).join(', ')
  || named(content, 'creator').filter(creator => /phot/i.test(attribute(creator, 'role') ?? '')).map(each => conceptName(each, language)).filter(Boolean).join(', ') || undefined

/** The description that says it is the caption, in the language of the item, else the first; some put the words into the content. */
function captionOf(item: XmlElement, language: string | undefined): string {
  const descriptions = named(at(item, 'contentMeta'), 'description').filter(each => !isApart(each))
  const captions = descriptions.filter(isCaption)
  const told = blockText(inLanguage(captions.length > 0 ? captions : descriptions, language))
  return told || named(at(item, 'contentSet'), 'inlineXML', 'inlineData').filter(each => !attribute(each, 'encoding')).map(textOf).find(Boolean) || ''
}

/** A description whose role is a word of ours, or of an agency's for the same. */
const describedAs = (content: XmlElement | undefined, role: string): string | undefined =>
  blockText(named(content, 'description').find(each => wordOf(attribute(each, 'role')).toLowerCase() === role.toLowerCase())) || undefined

function takenOf(content: XmlElement | undefined): string | undefined {
  const written = textOf(at(content, 'contentCreated'))
  return isTruncatedDate(written) ? written : isoOf(written)
}

function originOf(content: XmlElement | undefined): string | undefined {
  const told = at(content, 'digitalSourceType')
  return wordOf(attribute(told, 'qcode') ?? attribute(told, 'uri')) || attribute(told, 'literal')
}

/** The shots of a video: what stands between two marks of time. */
function shotListOf(item: XmlElement): string | undefined {
  const shots = named(item, 'partMeta').map(part => {
    const times = named(part, 'timeDelim').map(time => `${attribute(time, 'start') ?? ''}–${attribute(time, 'end') ?? ''}`)
    const words = [...named(part, 'headline'), ...named(part, 'description')].map(blockText).filter(Boolean)
    return words.length > 0 ? [...times.slice(0, 1), ...words].join(' ') : ''
  })
  return shots.filter(Boolean).join('\n') || undefined
}

const peopleOf = (content: XmlElement | undefined, extensions: ReadonlyMap<string, string>, language: string | undefined): readonly Person[] =>
  named(content, 'subject').filter(each => isOfType(each, 'person')).map(each => conceptName(each, language)).filter(name => name !== undefined).map((name, index) => {
    const title = extensions.get(`person.${index + 1}.title`)
    const position = extensions.get(`person.${index + 1}.position`)
    return { name, ...(title && { title }), ...(position && { position }) }
  })

/** A caption that ends with the credit as printed gives it to its field, where none or the same stands there. */
function credited(photo: Photo): Photo {
  const { caption, credit, bylines } = splitCredit(photo.caption)
  if (!credit || (photo.credit !== undefined && photo.credit !== credit)) return photo
  const byline = photo.byline ?? bylines.join(', ')
  return { ...photo, caption, credit, ...(byline && { byline }) }
}

/** Does the item hold anything to see or to hear, and no words? */
export const isSeenOrHeard = (item: XmlElement): boolean => elements(at(item, 'contentSet')).some(each => each.name === 'remoteContent' && natureOf(each) !== null)
