import { photoTextFields, plain, unmarked, type Person, type Photo, type Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { positive } from '../numbers.ts'
import { lines, pieces } from '../markup/inlines.ts'
import { collapsed } from '../markup/white-space.ts'
import { inline, styleOf } from '../markup/write.ts'
import { publicRights, rightsFrom } from '../rights.ts'
import { standalone } from '../xml/foreign.ts'
import { attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { dialect } from './dialect.ts'
import { NITF, placedPhotoFields, statuses } from './names.ts'

const roles = ['original', 'web', 'thumbnail'] as const

/** A `media` element of type image (NITF 3.6, media); `attached` belongs to the story without a place in its text. */
export function writeMedia(photo: Photo, attached: boolean): Built {
  const caption = unmarked(photo.caption)
  return element('media', { 'media-type': 'image', class: attached ? 'attached' : undefined },
    metadataOf(photo).map(([name, value]) => element('media-metadata', { name, value })),
    photo.foreign.filter(({ format, path }) => format === 'nitf' && path === 'media').map(({ content }) => ({ raw: content })),
    references(photo),
    photo.caption ? element('media-caption', {}, mixed('p', styleOf(caption), inline(caption, dialect([])))) : undefined,
    textual('media-producer', photo.byline))
}

function metadataOf(photo: Photo): readonly (readonly [string, string])[] {
  const { guid, version, status, language, urgency, rights } = photo
  const rows: (readonly [string, string | number | undefined])[] = [
    ['guid', guid], ['version', version], ['status', status], ['language', language], ['urgency', urgency],
    ...photoTextFields.filter(field => !placedPhotoFields.has(field)).map(field => [field, photo[field]] as const),
    ...photo.keywords.map(keyword => ['keyword', keyword] as const),
    ...photo.people.flatMap(({ name, title, position }, index) =>
      [[`person.${index + 1}.name`, name], [`person.${index + 1}.title`, title], [`person.${index + 1}.position`, position]] as const),
    ...publicRights.map(right => [`rights.${right}`, rights?.[right]] as const),
    ...photo.renditions.flatMap(({ bytes, sha256 }, index) => [[`rendition.${index + 1}.bytes`, bytes], [`rendition.${index + 1}.sha256`, sha256]] as const),
  ]
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)] as const]))
}

/** At least one reference must stand, with credit, copyright and alternative text on the first. */
function references(photo: Photo): readonly Built[] {
  const files: readonly Partial<Rendition>[] = photo.renditions.length > 0 ? photo.renditions : photo.file ? [fileRendition(photo.file)] : [{}]
  return files.map(({ href, role, mediaType, width, height }, index) => element('media-reference', {
    source: href, name: role, 'mime-type': mediaType, width, height, units: width === undefined ? undefined : 'pixels',
    ...(index === 0 ? { 'source-credit': photo.credit, copyright: photo.copyright, 'alternate-text': photo.altText } : {}),
  }))
}

const fileRendition = ({ name, mediaType, width, height }: NonNullable<Photo['file']>): Partial<Rendition> => ({ href: name, role: 'original', mediaType, width, height })

/** A picture; its guid is its own, else the story's with the place among its pictures. */
export function readMedia(media: XmlElement, storyGuid: string, count: number): Photo {
  const told = new Map(named(media, 'media-metadata').map(each => [attribute(each, 'name') ?? '', attribute(each, 'value')]))
  const [first] = named(media, 'media-reference')
  const status = statuses.find(each => each === told.get('status'))
  const texts = Object.fromEntries(photoTextFields.map(field => [field, told.get(field)]))
  return {
    ...blankPhoto(told.get('guid') ?? `${storyGuid}#picture-${count}`), ...known({
      ...texts,
      version: positive(told.get('version')), status, language: told.get('language'), urgency: positive(told.get('urgency')),
      caption: captionOf(media), byline: named(media, 'media-producer').map(textOf).filter(Boolean).join(', ') || undefined,
      credit: attribute(first, 'source-credit'), copyright: attribute(first, 'copyright'), altText: attribute(first, 'alternate-text'),
      keywords: named(media, 'media-metadata').filter(each => attribute(each, 'name') === 'keyword').flatMap(each => attribute(each, 'value') ?? []),
      people: peopleOf(told), rights: rightsFrom(Object.fromEntries(publicRights.map(right => [right, told.get(`rights.${right}`)]))),
      renditions: renditionsOf(media, told),
      foreign: named(media, 'media-metadata').filter(each => !isOurs(attribute(each, 'name') ?? ''))
        .map(each => ({ format: 'nitf', path: 'media', content: standalone(each, NITF) })),
    }),
  }
}

const ours: ReadonlySet<string> = new Set(['guid', 'version', 'status', 'language', 'urgency', 'keyword', ...photoTextFields])
const isOurs = (name: string): boolean => ours.has(name) || /^(?:person|rights|rendition)\./.test(name)

const captionOf = (media: XmlElement): string =>
  named(media, 'media-caption').map(caption => plain(collapsed(lines(pieces(caption.children))))).filter(Boolean).join('\n')

function peopleOf(told: ReadonlyMap<string, string | undefined>): readonly Person[] {
  const people: Person[] = []
  for (let number = 1; told.has(`person.${number}.name`); number++) {
    const title = told.get(`person.${number}.title`)
    const position = told.get(`person.${number}.position`)
    people.push({ name: told.get(`person.${number}.name`) ?? '', ...(title && { title }), ...(position && { position }) })
  }
  return people
}

const renditionsOf = (media: XmlElement, told: ReadonlyMap<string, string | undefined>): readonly Rendition[] =>
  named(media, 'media-reference').flatMap((reference, index) => {
    const href = attribute(reference, 'source')
    if (!href) return []
    return [{
      href, role: roles.find(each => each === attribute(reference, 'name')) ?? 'original',
      ...known({
        mediaType: attribute(reference, 'mime-type'), width: positive(attribute(reference, 'width')), height: positive(attribute(reference, 'height')),
        bytes: positive(told.get(`rendition.${index + 1}.bytes`)), sha256: told.get(`rendition.${index + 1}.sha256`),
      }),
    }]
  })
