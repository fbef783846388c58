import type { Finding, Person, Photo, Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { isoOf } from '../dates.ts'
import { positive } from '../numbers.ts'
import { rightsFrom } from '../rights.ts'
import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { roleOfRendition } from './names.ts'
import { blockText, conceptName, extensionsOf, readCommon } from './read-item.ts'
import { isOfType } from './subject.ts'
import { extendedFields, extendedRights, isTruncatedDate } from './write-photo.ts'

/** A picture item; its rights stay unknown as far as the source doesn't tell them. */
export function readPhotoItem(item: XmlElement, guid: string, findings: Finding[]): Photo {
  const content = at(item, 'contentMeta')
  const { version, status, language, edNote, copyright, usageTerms, urgency, source, keywords, embargo } = readCommon(item, findings)
  const extensions = extensionsOf(content)
  const extended = Object.fromEntries(extendedFields.map(field => [field, extensions.get(field)]))
  const told = Object.fromEntries(extendedRights.map(right => [right, extensions.get(`rights.${right}`)]))
  const holder = named(item, 'rightsInfo').map(rights => conceptName(at(rights, 'copyrightHolder'))).find(Boolean)
  const photo: Photo = {
    ...blankPhoto(guid), ...known({
      ...placeOf(content), ...known(extended),
      version, status, language, urgency, keywords, source, copyright, usageTerms, instructions: edNote,
      headline: textOf(at(content, 'headline')) || undefined, title: textOf(at(item, 'itemMeta', 'title')) || undefined,
      byline: photographerOf(content), credit: textOf(at(content, 'creditline')) || undefined,
      caption: captionOf(content), taken: takenOf(content), people: peopleOf(content, extensions),
      renditions: named(item, 'contentSet').flatMap(set => named(set, 'remoteContent')).flatMap(readRendition),
    }),
  }
  const rights = rightsFrom({ holder, ...told })
  return { ...photo, rights: embargo === undefined ? rights : { ...rights, embargo } }
}

/** Our own extensions tell city and country apart; else the place of making is read from its name and what it lies in. */
function placeOf(content: XmlElement | undefined): Partial<Photo> {
  const located = at(content, 'located') ?? named(content, 'subject').findLast(each => isOfType(each, 'geoArea'))
  if (!located || extensionsOf(content).size > 0) return {}
  const [city, ...broader] = [conceptName(located), ...named(located, 'broader').map(conceptName)]
  return known({ city, country: broader.at(-1), state: broader.length > 1 ? broader[0] : undefined })
}

const photographerOf = (content: XmlElement | undefined): string | undefined =>
  named(content, 'by').map(textOf).filter(Boolean).join(', ')
  || named(content, 'creator').filter(creator => /phot/i.test(attribute(creator, 'role') ?? '')).map(conceptName).filter(Boolean).join(', ') || undefined

function captionOf(content: XmlElement | undefined): string {
  const descriptions = named(content, 'description')
  const caption = descriptions.find(each => /caption$/i.test(attribute(each, 'role') ?? '')) ?? descriptions[0]
  return blockText(caption)
}

function takenOf(content: XmlElement | undefined): string | undefined {
  const written = textOf(at(content, 'contentCreated'))
  return isTruncatedDate(written) ? written : isoOf(written)
}

const peopleOf = (content: XmlElement | undefined, extensions: ReadonlyMap<string, string>): readonly Person[] =>
  named(content, 'subject').filter(each => isOfType(each, 'person')).map(conceptName).filter(name => name !== undefined).map((name, index) => {
    const title = extensions.get(`person.${index + 1}.title`)
    const position = extensions.get(`person.${index + 1}.position`)
    return { name, ...(title && { title }), ...(position && { position }) }
  })

/** One file of a picture; a reference without an address of its own is named by what it refers to. */
export function readRendition(remote: XmlElement): readonly Rendition[] {
  const href = attribute(remote, 'href') ?? attribute(remote, 'residref')
  if (!href) return []
  const code = (attribute(remote, 'rendition') ?? '').replace(/^[^:]*:/, '').toLowerCase()
  return [{
    href, role: (Object.hasOwn(roleOfRendition, code) ? roleOfRendition[code] : undefined) ?? 'original',
    ...known({
      mediaType: attribute(remote, 'contenttype'), width: positive(attribute(remote, 'width')), height: positive(attribute(remote, 'height')), bytes: positive(attribute(remote, 'size')),
      sha256: named(remote, 'hash').map(textOf).find(hash => /^[0-9a-f]{64}$/.test(hash)),
    }),
  }]
}
