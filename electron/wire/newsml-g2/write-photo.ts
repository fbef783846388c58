import { photoTextFields, type Photo, type PhotoTextField, type Rendition } from '../../newsroom/index.ts'
import type { Issue } from '../format.ts'
import { element, mixed, textual, wrapped, type Built } from '../xml/write.ts'
import { block, envelope, extension, isPower } from './envelope.ts'
import { isKilled, noteOf } from './kill.ts'
import { OWN, renditionOfRole } from './names.ts'

/** Fields with a place of their own in NewsML-G2; each other one is an extension property of ours. */
const placedFields: ReadonlySet<PhotoTextField> = new Set(['headline', 'title', 'altText', 'extendedDescription', 'byline', 'credit', 'source', 'copyright', 'usageTerms', 'instructions', 'taken'])
export const extendedFields: readonly PhotoTextField[] = photoTextFields.filter(field => !placedFields.has(field))
export const extendedRights = ['usageTerms', 'licenceUrl', 'acquireUrl', 'until'] as const

/** What `contentCreated` can say: a year, a month, a day or an instant (NewsML-G2 2.35, TruncatedDateTimeType). */
export const isTruncatedDate = (date: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(date)

/** A code that a QCode can hold (NewsML-G2 2.35, QCodeType). */
export const isCode = (code: string | undefined): code is string => code !== undefined && /^[^\s:/#]+$/.test(code)

/** An instant that `embargoed` can hold; a day alone, in whatever zone, is none. */
export const isInstant = (embargo: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/.test(embargo)

/** A picture, or what stands for one, as a `newsItem` of its class, with one `remoteContent` for each of its files. */
export function photoItem(photo: Photo, issue: Issue): Built {
  const { rights } = photo
  return envelope('newsItem', photo, {
    itemClass: `ninat:${photo.nature ?? 'picture'}`, title: photo.title, edNote: noteOf(photo), contentMeta: contentMeta(photo, isPower(issue)),
    embargo: rights?.embargo === undefined ? undefined : isInstant(rights.embargo) ? rights.embargo : '',
    content: isKilled(photo) ? undefined : wrapped('contentSet', {}, filesOf(photo).map(remoteContent)),
    rights: [
      rights?.holder ? element('copyrightHolder', { literal: rights.holder }, textual('name', rights.holder)) : undefined,
      block('copyrightNotice', photo.copyright), block('usageTerms', photo.usageTerms),
      isCode(rights?.dataMining) ? element('dataMining', { qcode: `plus:${rights.dataMining}` }) : undefined,
    ],
  }, issue)
}

function contentMeta(photo: Photo, power: boolean): Built {
  const taken = photo.taken !== undefined && isTruncatedDate(photo.taken) ? photo.taken : undefined
  const place = [photo.location, photo.city, photo.state, photo.country].filter(Boolean).join(', ')
  const origin = photo.rights?.originType
  return element('contentMeta', {},
    photo.urgency === undefined ? undefined : mixed('urgency', {}, String(photo.urgency)),
    taken ? mixed('contentCreated', {}, taken) : undefined,
    isCode(origin) ? element('digitalSourceType', { qcode: `digsrctype:${origin}` }) : undefined,
    place ? element('located', {}, textual('name', place)) : undefined,
    photo.source ? element('infoSource', { literal: photo.source }, textual('name', photo.source)) : undefined,
    photo.byline ? element('creator', { role: 'ctrol:photographer', literal: photo.byline }, textual('name', photo.byline)) : undefined,
    photo.language ? element('language', { tag: photo.language }) : undefined,
    photo.keywords.map(keyword => mixed('keyword', {}, keyword)),
    photo.people.map(({ name }) => element('subject', { type: 'cpnat:person', literal: name }, textual('name', name))),
    textual('headline', photo.headline), textual('by', photo.byline), textual('creditline', photo.credit),
    block('description', photo.caption, { role: 'drol:caption' }),
    block('description', photo.altText, { role: `${OWN}:altText` }), block('description', photo.extendedDescription, { role: `${OWN}:extendedDescription` }),
    power ? extensions(photo) : [])
}

const extensions = (photo: Photo): readonly Built[] => [
  ...extendedFields.map(field => extension(field, photo[field])),
  ...photo.people.flatMap(({ title, position }, index) => [extension(`person.${index + 1}.title`, title), extension(`person.${index + 1}.position`, position)]),
  ...extendedRights.map(right => extension(`rights.${right}`, photo.rights?.[right])),
].filter(each => each !== undefined)

export const filesOf = ({ renditions, file }: Photo): readonly Rendition[] => (renditions.length > 0 || !file ? renditions : [{
  href: file.name, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height, bytes: file.bytes, sha256: file.sha256,
}])

const remoteContent = ({ href, role, mediaType, width, height, bytes, sha256 }: Rendition): Built =>
  element('remoteContent', { href, rendition: renditionOfRole[role], contenttype: mediaType, size: bytes, width, height },
    sha256 ? mixed('hash', { hashtype: 'hashtype:sha256' }, sha256) : undefined)
