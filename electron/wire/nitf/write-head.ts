import { countWords, printedText, type Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { normOf } from '../dates.ts'
import type { Issue } from '../format.ts'
import { chosen } from '../option.ts'
import { element, optional, textual, wrapped, type Built } from '../xml/write.ts'
import type { safeParts } from './foreign.ts'
import { CATEGORY, MEDIA_TOPICS } from './options.ts'
import { classifierElement, codesOf, genreClassifiers, genreElements, isRefnum, OTHER_ID, subjectElement } from './subjects.ts'
import { partOf, takeElement } from './take.ts'

type Given = ReturnType<typeof safeParts>

/** The head of a document (NITF 3.6, head): everything but the words. */
export function headOf(story: Story, issue: Issue, given: Given): Built {
  const pubdata = given.attributes('head', 'pubdata')
  const words = countWords(printedText(story.body))
  return element('head', {},
    textual('title', story.headline), takeElement(story.take), category(story, issue), given.parts('head', 'meta'),
    element('tobject', { 'tobject.type': 'news', ...given.attributes('head', 'tobject'), ...(story.signal === 'advisory' && { 'tobject.type': 'advisory' }) },
      genreElements(story.genres ?? []), codesOf(story.subjects, chosen(issue.profile, MEDIA_TOPICS)).filter(isRefnum).map(subjectElement)),
    given.parts('head', 'iim').slice(0, 1), docdata(story, issue, given),
    element('pubdata', { 'item-length': words, 'unit-of-measure': 'word', ...pubdata }), given.parts('head', 'pubdata'),
    story.created ? element('revision-history', { function: 'writer-author', norm: normOf(story.created), comment: 'created' }) : undefined,
    given.parts('head', 'revision-history'))
}

/** The client's own category for the first subject that has one. */
function category({ subjects }: Story, { profile }: Issue): Built | undefined {
  const own = subjects.map(({ scheme, code }) => profile.categories?.[`${scheme}:${code}`]).find(Boolean)
  return own ? element('meta', { name: chosen(profile, CATEGORY), content: own }) : undefined
}

/** A kill is told by the status, whatever else the story says of itself (NITF 3.6, docdata). */
export const writtenStatus = ({ status, signal }: Story): Story['status'] => (signal === 'kill' ? 'canceled' : status)

function docdata(story: Story, issue: Issue, given: Given): Built {
  const at = 'head/docdata'
  const status = writtenStatus(story)
  const correction = story.signal === 'correction' ? element('correction', { info: story.edNote, 'id-string': story.refersTo ?? story.guid }) : undefined
  return element('docdata', { 'management-status': story.embargo && status === 'usable' ? 'embargoed' : status, 'management-doc-idref': story.refersTo, ...given.attributes('head', 'docdata') },
    correction, element('doc-id', { ...given.attributes(at, 'doc-id'), 'id-string': story.guid }),
    given.parts(at, 'del-list'), optional('urgency', { 'ed-urg': story.urgency }), given.parts(at, 'fixture'),
    element('date.issue', { norm: normOf(isoNow(story, issue)) }),
    story.embargo ? element('date.release', { norm: normOf(story.embargo) }) : undefined,
    story.expires ? element('date.expire', { norm: normOf(story.expires) }) : undefined,
    given.parts(at, 'doc-scope', 'series', 'evloc'),
    optional('ed-msg', { 'msg-type': story.signal, info: story.edNote || undefined }),
    element('du-key', { ...given.attributes(at, 'du-key'), key: story.slug || undefined, version: story.version, ...(partOf(story.take) !== undefined && { part: partOf(story.take) }) }),
    copyright(story.copyright),
    optional('doc.rights', { ...given.attributes(at, 'doc.rights'), limitations: story.usageTerms || undefined }),
    wrapped('key-list', {}, story.keywords.map(key => element('keyword', { key }))),
    identified(story, issue, given), given.parts(at, 'doc-id', 'du-key', 'doc.rights'))
}

const identified = (story: Story, { profile }: Issue, given: Given): Built | undefined => wrapped('identified-content', {},
  story.places.map(place => textual('location', place)).filter(each => each !== undefined),
  codesOf(story.subjects, chosen(profile, MEDIA_TOPICS)).filter(each => !isRefnum(each)).map(each => classifierElement(each)),
  genreClassifiers(story.genres ?? []),
  otherIds(story).map(({ kind, value }) => classifierElement({ scheme: kind, code: value }, OTHER_ID)),
  given.parts('head/docdata/identified-content'))

/** The provider's own name of the document stands at the root (NITF 3.6, nitf/@uno). */
export const unoOf = ({ otherIds, guid }: Story): string | undefined => (otherIds?.[0]?.kind === 'uno' && otherIds[0].value !== guid ? otherIds[0].value : undefined)

const otherIds = (story: Story): NonNullable<Story['otherIds']> => (unoOf(story) === undefined ? story.otherIds ?? [] : story.otherIds?.slice(1) ?? [])

/** The year and the holder, where the notice reads like that and can be made of them again. */
function copyright(notice: string | undefined): Built | undefined {
  if (!notice) return undefined
  const [, year, holder] = /^© (\d{4}) (\S.*)$/.exec(notice) ?? []
  return element('doc.copyright', year ? { year, holder } : { holder: notice })
}
