import { unescaped, type Subject } from '../../newsroom/index.ts'

const uriOfScheme: Readonly<Partial<Record<string, string>>> = {
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/', subj: 'http://cv.iptc.org/newscodes/subjectcode/', a1312cat: 'http://cvx.iptc.org/anpa1312-category/', genre: 'http://cv.iptc.org/newscodes/genre/',
}
const OWN = 'urn:x-dateline:scheme:'

/** The address of a vocabulary; our own for one that has none. */
export const schemeUri = (scheme: string): string => uriOfScheme[scheme] ?? `${OWN}${encodeURIComponent(scheme)}:`

/** The vocabulary and, where the address goes on, the code of a concept; undefined for a vocabulary that isn't known. */
export function conceptOf(address: string): Readonly<{ scheme: string; code: string }> | undefined {
  const same = address.replace(/^https:/i, 'http:')
  for (const [scheme, uri] of Object.entries(uriOfScheme)) if (uri !== undefined && (same.startsWith(uri) || `${same}/` === uri)) return { scheme, code: same.slice(uri.length) }
  const own = /^urn:x-dateline:scheme:([^:]+):(.*)$/s.exec(address)
  return own?.[1] === undefined ? undefined : { scheme: unescaped(own[1]), code: own[2] ?? '' }
}

/** Subjects and genres stand in one list of categories. */
export const isGenre = ({ scheme }: Subject): boolean => scheme === 'genre'

const ID = 'tag:dateline.example,2026:item/'

/** A guid as the IRI that Atom wants (RFC 4287, 4.2.6); one of another kind is wrapped, and unwrapped on reading. */
export const iriOf = (guid: string): string => (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]+$/.test(guid) && !guid.startsWith(ID) ? guid : `${ID}${encodeURIComponent(guid)}`)

export const guidOf = (iri: string): string => (iri.startsWith(ID) ? unescaped(iri.slice(ID.length)) : iri)
