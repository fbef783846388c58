import type { Subject } from '../../newsroom/index.ts'
import { domainSubjects, genreOf, SUBJECT_CODE, subjectCodes, TOPIC } from '../codes/index.ts'
import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { element, mixed, type Built } from '../xml/write.ts'

/** The provider's name of Media Topics in `tobject.subject.ipr`; `IPTC` alone means the 8-digit codes (NITF 3.6, tobject.subject). */
const MEDIA_TOPICS = 'IPTC-MEDTOP'

/** Types of `classifier` that stand for something else than a subject. */
export const GENRE = 'genre'
export const OTHER_ID = 'other-id'

/** What is written and read: one subject for each element, in order. */
type Coded = readonly Subject[]

export function readSubjects(head: XmlElement | undefined): readonly Subject[] {
  const coded = named(at(head, 'tobject'), 'tobject.subject').flatMap(subject => {
    const told = attribute(subject, 'tobject.subject.refnum')
    const name = ['detail', 'matter', 'type'].map(level => attribute(subject, `tobject.subject.${level}`)).find(Boolean)
    return told ? [{ ...schemeAndCode(attribute(subject, 'tobject.subject.ipr'), told), ...(name && { name }) }] : []
  })
  return meant([...coded, ...classified(head)])
}

/** Some put the scheme before the code (`subj:15054000`). */
function schemeAndCode(ipr: string | undefined, told: string): Subject {
  const [, scheme, code] = /^(subj|medtop):(\d{8})$/.exec(told) ?? []
  if (scheme && code) return { scheme, code }
  return { scheme: ipr === undefined || ipr.toUpperCase() === 'IPTC' ? SUBJECT_CODE : ipr === MEDIA_TOPICS ? TOPIC : ipr, code: told }
}

const classified = (head: XmlElement | undefined): Coded =>
  classifiers(head).filter(each => ![GENRE, OTHER_ID].includes(attribute(each, 'type') ?? '')).flatMap(classifier => {
    const code = attribute(classifier, 'value')
    const name = textOf(classifier)
    return code ? [{ scheme: attribute(classifier, 'idsrc') ?? attribute(classifier, 'type') ?? '', code, ...(name && { name }) }] : []
  })

export const classifiers = (head: XmlElement | undefined): readonly XmlElement[] => named(at(head, 'docdata', 'identified-content'), 'classifier')

/** The subjects that codes stand for: one that only goes before its Media Topic, for readers that know no other, isn't a second subject. */
export const meant = (coded: Coded): readonly Subject[] => domainSubjects(coded.filter((each, index) => !goesBefore(each, coded[index + 1])))

function goesBefore({ scheme, code }: Subject, next: Subject | undefined): boolean {
  return scheme === SUBJECT_CODE && next?.scheme === TOPIC && subjectCodes([next]).some(each => each.code === code)
}

/** The codes of a story's subjects; a Media Topic has its 8-digit code before it, and stands itself where `withTopics`. */
export function codesOf(subjects: readonly Subject[], withTopics: boolean): Coded {
  const codes = subjectCodes(subjects)
  return subjects.flatMap(subject => {
    if (subject.scheme !== TOPIC) return [subject]
    const near = codes.find(each => each.subject === subject)
    const before = near ? [{ scheme: SUBJECT_CODE, code: near.code, ...(near.exact && subject.name !== undefined && { name: subject.name }) }] : []
    return withTopics ? [...before, subject] : before
  })
}

/** A code that `tobject.subject.refnum` can hold, which is an NMTOKEN; IPTC subject codes have eight digits. */
export const isRefnum = ({ scheme, code }: Subject): boolean => scheme !== '' && (scheme === SUBJECT_CODE ? /^\d{8}$/.test(code) : /^[\w.:-]+$/.test(code))

/** The name stands at the level of the code: `SS000000` type, `SSMMM000` matter, else detail (NITF 3.6, tobject.subject). */
export function subjectElement({ scheme, code, name }: Subject): Built {
  const level = code.endsWith('000000') ? 'type' : code.endsWith('000') ? 'matter' : 'detail'
  return element('tobject.subject', {
    'tobject.subject.ipr': scheme === SUBJECT_CODE ? 'IPTC' : scheme === TOPIC ? MEDIA_TOPICS : scheme, 'tobject.subject.refnum': code, [`tobject.subject.${level}`]: name,
  })
}

export const classifierElement = ({ scheme, code, name }: Subject, type?: string): Built => mixed('classifier', { type, idsrc: scheme, value: code }, name)

/** `tobject.property` is a kind of story by a word; one that the word alone doesn't say is a classifier of type genre beside it. */
export function readGenres(head: XmlElement | undefined): readonly Subject[] {
  const exact = classifiers(head).filter(each => attribute(each, 'type') === GENRE).map((each): Subject => {
    const name = textOf(each)
    return { scheme: attribute(each, 'idsrc') ?? GENRE, code: attribute(each, 'value') ?? '', ...(name && { name }) }
  })
  const words = named(at(head, 'tobject'), 'tobject.property').flatMap(each => attribute(each, 'tobject.property.type') ?? [])
  return words.map(word => exact.find(genre => wordOf(genre) === word) ?? genreByWord(word))
}

const genreByWord = (word: string): Subject => genreOf(word) ?? { scheme: GENRE, code: word === 'current' ? 'Current' : word }
const wordOf = ({ scheme, code, name }: Subject): string => (scheme === GENRE ? code : name ?? code)

export const genreElements = (genres: readonly Subject[]): readonly Built[] =>
  genres.map(genre => element('tobject.property', { 'tobject.property.type': wordOf(genre) }))

export const genreClassifiers = (genres: readonly Subject[]): readonly Built[] => genres.filter(genre => {
  const { scheme, code } = genreByWord(wordOf(genre))
  return genre.name !== undefined || genre.scheme !== scheme || genre.code !== code
}).map(genre => classifierElement(genre, GENRE))
