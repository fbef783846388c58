import { countWords, printedText, type Photo, type Rendition, type Story, type Subject } from '../../newsroom/index.ts'
import { attachedPictures, isoNow } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import { hasZone, toSecond } from '../dates.ts'
import type { Issue } from '../format.ts'
import { xhtmlBlocks } from '../markup/xhtml.ts'
import { serialise } from '../xml/write.ts'
import { writtenTake } from './concepts.ts'
import { safeParts } from './foreign.ts'
import { ownRoles, placeFields, signalWords, SOURCE_TYPE, uriOf, uriOfScheme } from './names.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
export type Ninjs = { readonly [key: string]: Json | undefined }

/** How an item leaves; objects are spelled as in 3.1, and `spelled` makes them those of an older version. */
export type Manner = Readonly<{ issue: Issue; signalsInNote: boolean }>

/** A story as a ninjs object of type text, with its pictures as associations (ninjs 3.1). */
export function storyObject(story: Story, manner: Manner): Ninjs {
  const attached = new Set(attachedPictures(story))
  return {
    ...common(story, 'text', manner.issue), embargoedUntil: story.embargo && instantOf(story.embargo), expires: story.expires !== undefined && isInstant(story.expires) ? toSecond(story.expires) : undefined,
    copyrightNotice: story.copyright, usageTerms: story.usageTerms, edNote: noteOf(story, manner),
    headlines: texts([['main', story.headline], ['sub', story.subheadline]]), descriptions: texts([['summary', story.summary]]),
    by: story.byline, slugline: story.slug, located: printedDateline(story.dateline),
    subjects: [...story.subjects.map(subject), ...keywords(story.keywords)], genres: (story.genres ?? []).map(subject), places: story.places.map(name => ({ name })),
    infoSources: story.source ? [{ name: story.source }] : undefined, altIds: idsOf(story), bodies: bodies(story), ...safeParts(story.foreign),
    associations: story.pictures.map((photo, index) => ({ name: `picture-${index + 1}`, rel: attached.has(photo) ? 'attached' : 'placed', ...photoObject(photo, manner) })),
  }
}

const noteOf = ({ signal, edNote }: Story, { signalsInNote }: Manner): string | undefined =>
  (signal && signalsInNote ? [signalWords[signal], edNote].filter(Boolean).join('\n') : edNote)

const idsOf = ({ otherIds = [], take, refersTo }: Story): readonly Ninjs[] => [
  ...otherIds.map(({ kind, value }) => ({ role: kind, value })),
  ...(take ? [{ role: ownRoles.take, value: writtenTake(take) }] : []), ...(refersTo ? [{ role: ownRoles.refersTo, value: refersTo }] : []),
]

/** A picture as a ninjs object of type picture; graphics, videos and sounds by their own type. */
export const photoObject = (photo: Photo, { issue }: Manner): Ninjs => ({
  ...common(photo, photo.nature ?? 'picture', issue),
  contentCreated: photo.taken !== undefined && isInstant(photo.taken) ? toSecond(photo.taken) : undefined,
  embargoedUntil: photo.rights?.embargo && instantOf(photo.rights.embargo),
  copyrightHolder: photo.rights?.holder, copyrightNotice: photo.copyright, usageTerms: photo.usageTerms, edNote: photo.instructions,
  headlines: texts([['main', photo.headline]]), title: photo.title, by: photo.byline,
  descriptions: texts([['caption', photo.caption], ['creditline', photo.credit], ['altText', photo.altText], ['extendedDescription', photo.extendedDescription]]),
  subjects: keywords(photo.keywords),
  people: photo.people.map(({ name, position }) => ({ name, rel: position === undefined ? undefined : `position:${position}` })),
  places: [
    ...placeFields.flatMap(rel => (photo[rel] ? [{ name: photo[rel], rel }] : [])),
    ...(photo.countryCode ? [{ literal: photo.countryCode, rel: 'countryCode' }] : []),
  ],
  events: photo.event ? [{ name: photo.event }] : undefined, altIds: photo.jobId ? [{ role: 'jobId', value: photo.jobId }] : undefined,
  infoSources: [...(photo.source ? [{ name: photo.source }] : []), ...(photo.captionWriter ? [{ name: photo.captionWriter, role: 'captionWriter' }] : [])],
  rightsInfo: photo.webStatement ? { linkedRights: photo.webStatement } : undefined,
  digitalSourceType: photo.rights?.originType ? { name: photo.rights.originType, uri: `${SOURCE_TYPE}${encodeURIComponent(photo.rights.originType)}` } : undefined,
  renditions: photo.renditions.map(rendition), ...safeParts(photo.foreign),
})

/** `date-time` of ninjs is an instant with its zone. */
export const isInstant = (date: string): boolean => /T/.test(date) && hasZone(toSecond(date))

/** An embargo without a zone holds until its time has come everywhere on earth. */
const instantOf = (date: string): string => (hasZone(toSecond(date)) ? toSecond(date) : `${toSecond(date)}-12:00`)

const subject = ({ scheme, code, name }: Subject): Ninjs =>
  (Object.hasOwn(uriOfScheme, scheme) ? { name, uri: `${uriOfScheme[scheme] ?? ''}${encodeURIComponent(code)}` } : { name, literal: `${scheme}:${code}` })

const keywords = (words: readonly string[]): readonly Ninjs[] => words.map(name => ({ name, rel: 'keyword' }))

const texts = (all: readonly (readonly [string, string | undefined])[]): readonly Ninjs[] => all.flatMap(([role, value]) => (value ? [{ role, contentType: 'text/plain', value }] : []))

export const common = (item: Story | Photo | Readonly<{ kind: 'package'; guid: string; version: number; status: string; created?: string; modified?: string }>, type: string, issue: Issue): Ninjs => ({
  uri: uriOf(item.guid), type, version: String(item.version),
  firstCreated: 'created' in item && item.created ? toSecond(item.created) : undefined,
  versionCreated: item.kind === 'photo' ? undefined : isoNow(item, issue),
  pubStatus: item.status, urgency: 'urgency' in item ? item.urgency : undefined, language: 'language' in item ? item.language : undefined,
})

function bodies(story: Story): readonly Ninjs[] {
  const text = printedText(story.body)
  const value = xhtmlBlocks(story.body, story.pictures).map(each => serialise(each)).join('\n')
  return value ? [{ role: 'main', contentType: 'text/html', charCount: [...text].length, wordCount: countWords(text), value }] : []
}

const rendition = ({ href, role, mediaType, width, height, bytes }: Rendition): Ninjs => ({ name: role, href, contentType: mediaType, width, height, sizeInBytes: bytes })
