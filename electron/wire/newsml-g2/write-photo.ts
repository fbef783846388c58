import { photoTextFields, type Photo, type PhotoTextField, type Rendition } from '../../newsroom/index.ts'
import type { Issue } from '../format.ts'
import { element, mixed, textual, wrapped, type Built } from '../xml/write.ts'
import { block, envelope, extension } from './envelope.ts'
import { renditionOfRole } from './names.ts'

/** Fields with a place of their own in NewsML-G2; each other one is an extension property of ours. */
export const placedFields: ReadonlySet<PhotoTextField> = new Set(['headline', 'title', 'byline', 'credit', 'source', 'copyright', 'usageTerms', 'instructions', 'taken'])
export const extendedFields: readonly PhotoTextField[] = photoTextFields.filter(field => !placedFields.has(field))
export const extendedRights = ['usageTerms', 'licenceUrl', 'acquireUrl', 'until', 'dataMining', 'originType'] as const

/** What `contentCreated` can say: a year, a month, a day or an instant (NewsML-G2 2.35, TruncatedDateTimeType). */
export const isTruncatedDate = (date: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(date)

/** A picture as a `newsItem` of class picture, with one `remoteContent` for each of its files. */
export function photoItem(photo: Photo, issue: Issue): Built {
  return envelope('newsItem', photo, {
    schemes: [], itemClass: 'ninat:picture', title: photo.title, edNote: photo.instructions, contentMeta: contentMeta(photo), content: contentSet(photo),
    rights: [
      photo.rights?.holder ? element('copyrightHolder', { literal: photo.rights.holder }, textual('name', photo.rights.holder)) : undefined,
      block('copyrightNotice', photo.copyright), block('usageTerms', photo.usageTerms),
    ],
  }, issue)
}

function contentMeta(photo: Photo): Built {
  const taken = photo.taken !== undefined && isTruncatedDate(photo.taken) ? photo.taken : undefined
  const place = [photo.location, photo.city, photo.state, photo.country].filter(Boolean).join(', ')
  return element('contentMeta', {},
    photo.urgency === undefined ? undefined : mixed('urgency', {}, String(photo.urgency)),
    taken ? mixed('contentCreated', {}, taken) : undefined,
    place ? element('located', {}, textual('name', place)) : undefined,
    photo.source ? element('infoSource', { literal: photo.source }, textual('name', photo.source)) : undefined,
    photo.byline ? element('creator', { role: 'ctrol:photographer', literal: photo.byline }, textual('name', photo.byline)) : undefined,
    photo.language ? element('language', { tag: photo.language }) : undefined,
    photo.keywords.map(keyword => mixed('keyword', {}, keyword)),
    photo.people.map(({ name }) => element('subject', { type: 'cpnat:person', literal: name }, textual('name', name))),
    textual('headline', photo.headline), textual('by', photo.byline), textual('creditline', photo.credit),
    block('description', photo.caption, { role: 'drol:caption' }),
    extendedFields.map(field => extension(field, photo[field])).filter(each => each !== undefined),
    photo.people.flatMap(({ title, position }, index) => [extension(`person.${index + 1}.title`, title), extension(`person.${index + 1}.position`, position)]).filter(each => each !== undefined),
    extendedRights.map(right => extension(`rights.${right}`, photo.rights?.[right])).filter(each => each !== undefined))
}

const contentSet = (photo: Photo): Built | undefined => wrapped('contentSet', {}, filesOf(photo).map(remoteContent))

export const filesOf = ({ renditions, file }: Photo): readonly Rendition[] => (renditions.length > 0 || !file ? renditions : [{
  href: file.name, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height, bytes: file.bytes, sha256: file.sha256,
}])

const remoteContent = ({ href, role, mediaType, width, height, bytes, sha256 }: Rendition): Built =>
  element('remoteContent', { href, rendition: renditionOfRole[role], contenttype: mediaType, size: bytes, width, height },
    sha256 ? mixed('hash', { hashtype: 'hashtype:sha256' }, sha256) : undefined)
