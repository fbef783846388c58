import { natures, photoTextFields, unmarked, type Finding, type Person, type Photo, type Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { describedPhoto } from '../described.ts'
import { positive } from '../numbers.ts'
import { inline, styleOf } from '../markup/write.ts'
import { publicRights, rightsFrom } from '../rights.ts'
import { standalone } from '../xml/foreign.ts'
import { attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { dialect } from './dialect.ts'
import { NITF, placedPhotoFields, statuses } from './names.ts'
import { wordsOf } from './printed.ts'

const roles = ['original', 'web', 'thumbnail'] as const

/** A `media` element (NITF 3.6, media), of type image where it is no video and no audio; `attached` belongs to the story without a place in its text. */
export function writeMedia(photo: Photo, attached: boolean): Built {
  const caption = unmarked(photo.caption)
  return element('media', { 'media-type': photo.nature === 'video' || photo.nature === 'audio' ? photo.nature : 'image', class: attached ? 'attached' : undefined },
    metadataOf(photo).map(([name, value]) => element('media-metadata', { name, value })),
    photo.foreign.filter(({ format, path }) => format === 'nitf' && path === 'media').map(({ content }) => ({ raw: content })),
    references(photo),
    photo.caption ? element('media-caption', {}, mixed('p', styleOf(caption), inline(caption, dialect([])))) : undefined,
    textual('media-producer', photo.byline))
}

function metadataOf(photo: Photo): readonly (readonly [string, string])[] {
  const { guid, version, status, language, urgency, rights } = photo
  const rows: (readonly [string, string | number | undefined])[] = [
    ['guid', guid], ['nature', photo.nature === 'graphic' ? photo.nature : undefined], ['version', version], ['status', status], ['language', language], ['urgency', urgency],
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

/** What a `media` shows; undefined for data, applications and text, which are no picture. Without a type it is an image. */
export function natureOf(media: XmlElement): Photo['nature'] | 'photograph' {
  const type = attribute(media, 'media-type')?.toLowerCase()
  if (type === 'video' || type === 'audio') return type
  if (type !== 'image' && type !== undefined) return undefined
  const told = named(media, 'media-metadata').find(each => attribute(each, 'name') === 'nature')
  return natures.find(each => each === attribute(told, 'value')) ?? 'photograph'
}

/**
 * A picture; its guid is its own, else the story's with the place among its pictures. Agencies write the credit behind the caption;
 * a picture that names itself comes from a writer who doesn't.
 */
export function readMedia(media: XmlElement, storyGuid: string, count: number): Readonly<{ photo: Photo; findings: readonly Finding[] }> {
  const told = new Map(named(media, 'media-metadata').map(each => [attribute(each, 'name') ?? '', attribute(each, 'value')]))
  const guid = told.get('guid')
  const [first] = named(media, 'media-reference')
  const captions = named(media, 'media-caption')
  const headlines = captions.filter(each => /headline|title/i.test(attribute(each, 'class') ?? ''))
  const caption = wordsOf(captions.filter(each => !headlines.includes(each)))
  const credit = attribute(first, 'source-credit')
  const nature = natureOf(media)
  const texts = Object.fromEntries(photoTextFields.map(field => [field, told.get(field)]))
  const photo: Photo = {
    ...(guid === undefined && credit === undefined ? describedPhoto(caption, `${storyGuid}#picture-${count}`).photo : { ...blankPhoto(guid ?? `${storyGuid}#picture-${count}`), caption }),
    ...known({
      ...texts, headline: told.get('headline') ?? (wordsOf(headlines) || undefined), nature: nature === 'photograph' ? undefined : nature,
      version: positive(told.get('version')), status: statuses.find(each => each === told.get('status')), language: told.get('language'), urgency: positive(told.get('urgency')),
      byline: named(media, 'media-producer').map(textOf).filter(Boolean).join(', ') || undefined,
      credit, copyright: attribute(first, 'copyright'), altText: attribute(first, 'alternate-text'),
      keywords: named(media, 'media-metadata').filter(each => attribute(each, 'name') === 'keyword').flatMap(each => attribute(each, 'value') ?? []),
      people: told.has('person.1.name') || guid !== undefined ? peopleOf(told) : undefined, rights: rightsFrom(Object.fromEntries(publicRights.map(right => [right, told.get(`rights.${right}`)]))),
      renditions: renditionsOf(media, told),
      foreign: named(media, 'media-metadata').filter(each => !isOurs(attribute(each, 'name') ?? ''))
        .map(each => ({ format: 'nitf', path: 'media', content: standalone(each, NITF) })),
    }),
  }
  return { photo, findings: named(media, 'media-object').length > 0 ? [inlineData(media)] : [] }
}

const inlineData = ({ line, column }: XmlElement): Finding =>
  ({ rule: 'nitf/inline-data', severity: 'warning', message: 'The file of a picture stands inside the document; it was not taken over. Ask the sender for it beside the document.', where: { kind: 'line', line, column } })

const ours: ReadonlySet<string> = new Set(['guid', 'nature', 'version', 'status', 'language', 'urgency', 'keyword', ...photoTextFields])
const isOurs = (name: string): boolean => ours.has(name) || /^(?:person|rights|rendition)\./.test(name)

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
