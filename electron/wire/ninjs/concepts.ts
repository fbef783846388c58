import { takeKinds, unescaped, type OtherId, type Subject, type Take } from '../../newsroom/index.ts'
import { domainSubjects, topicOfAnpa } from '../codes/index.ts'
import { list, text, texts, type Fields } from './fields.ts'
import { ownRoles, schemeOfAddress, uriOfScheme } from './names.ts'

/** Subjects by address, by scheme and code (1.x), or by a literal `scheme:code`; keywords are subjects that say so. */
export const readSubjects = (fields: Fields): readonly Subject[] =>
  domainSubjects(list(fields, 'subjects', 'subject').filter(each => !isKeyword(each)).flatMap(each => ofLetter(each) ?? conceptOf(each) ?? []))

/** The AP's API tells the letter of ANPA 1312 by the relation `category` (AP Media API, metadata mapping). */
function ofLetter(subject: Fields): readonly Subject[] | undefined {
  const code = text(subject, 'code') ?? ''
  const name = text(subject, 'name')
  const topic = topicOfAnpa(code)
  return /^[a-z]$/.test(code) && texts(subject, 'rels').includes('category') ? [{ scheme: 'a1312cat', code, ...(name && { name }) }, ...(topic ? [topic] : [])] : undefined
}

export const readGenres = (fields: Fields): readonly Subject[] | undefined => {
  const genres = list(fields, 'genres', 'genre').flatMap(each => conceptOf(each, 'genre') ?? [])
  return genres.length > 0 ? genres : undefined
}

export const readKeywords = (fields: Fields): readonly string[] =>
  [...new Set([...list(fields, 'subjects', 'subject').filter(isKeyword).flatMap(each => text(each, 'name') ?? []), ...texts(fields, 'keywords')])]

const isKeyword = (subject: Fields): boolean => text(subject, 'rel') === 'keyword'

/** A concept as a scheme and a code; `usual` is the scheme of a bare code. */
export function conceptOf(concept: Fields, usual = ''): Subject | undefined {
  const coded = codeOf(concept, usual)
  const name = text(concept, 'name')
  return coded && { ...coded, ...(name && { name }) }
}

function codeOf(concept: Fields, usual: string): Readonly<{ scheme: string; code: string }> | undefined {
  const code = text(concept, 'code')
  if (code) return { scheme: bare(schemeOfAddress(text(concept, 'scheme') ?? ''), code, usual), code }
  const uri = text(concept, 'uri')
  const scheme = Object.entries(uriOfScheme).find(([, base]) => uri?.startsWith(base))
  if (uri && scheme) return { scheme: scheme[0], code: unescaped(uri.slice(scheme[1].length)) }
  const literal = text(concept, 'literal')
  const colon = literal?.indexOf(':') ?? -1
  if (literal && colon > 0) return { scheme: literal.slice(0, colon), code: literal.slice(colon + 1) }
  if (uri) return { scheme: '', code: uri }
  if (literal) return { scheme: bare('', literal, usual), code: literal }
  const name = usual ? text(concept, 'name') : undefined
  return name ? { scheme: usual, code: name } : undefined
}

/** Eight digits without a scheme are what ninjs of 1.x carried: IPTC subject codes. */
const bare = (scheme: string, code: string, usual: string): string => scheme || usual || (/^\d{8}$/.test(code) ? 'subj' : '')

/** Other ids by role: a list of roles and values, or in 1.x an object of any names with a text or texts each. */
export function idsOf(fields: Fields): readonly OtherId[] {
  const value = fields.get('altids')
  if (Array.isArray(value)) return list(fields, 'altids').flatMap(each => idFrom(text(each, 'role') ?? '', text(each, 'value')))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([kind, ids]: [string, unknown]) => (Array.isArray(ids) ? ids as readonly unknown[] : [ids]).flatMap(id => idFrom(kind, typeof id === 'number' ? String(id) : id)))   // an array holds values of any kind
}

const idFrom = (kind: string, value: unknown): readonly OtherId[] => (typeof value === 'string' && value.trim() !== '' ? [{ kind, value }] : [])

/** What a story tells by its other ids: the ids themselves, its take, and the item that it speaks of. */
export function readIds(fields: Fields): Readonly<{ otherIds: readonly OtherId[] | undefined; take: Take | undefined; refersTo: string | undefined }> {
  const ids = idsOf(fields)
  const others = ids.filter(({ kind }) => !Object.values<string>(ownRoles).includes(kind) && kind !== 'replaces')
  const valueOf = (...kinds: readonly string[]): string | undefined => ids.find(({ kind }) => kinds.includes(kind))?.value
  return { otherIds: others.length > 0 ? others : undefined, take: takeOf(valueOf(ownRoles.take)), refersTo: valueOf(ownRoles.refersTo, 'replaces') }
}

/** `add 3 more` as a take. */
function takeOf(written: string | undefined): Take | undefined {
  const [, word, number, more] = /^([a-z-]+) ([1-9]\d{0,3})( more)?$/.exec(written ?? '') ?? []
  const kind = takeKinds.find(each => each === word)
  return kind && { kind, number: Number(number), ...(more && { more: true }) }
}

export const writtenTake = ({ kind, number, more }: Take): string => `${kind} ${number}${more ? ' more' : ''}`
