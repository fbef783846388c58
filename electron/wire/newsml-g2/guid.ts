import { unescaped } from '../../newsroom/index.ts'

/** Before a guid that a guid of NewsML-G2 can't be, since it is no IRI; its characters follow with percent signs. */
const PREFIX = 'urn:x-dateline:guid:'
const NOT_IN_IRI = /[\s<>"{}|\\^`]/

/** A guid as NewsML-G2 can hold it (2.35, guid: an IRI). */
export const iriOf = (guid: string): string => (NOT_IN_IRI.test(guid) ? PREFIX + encodeURIComponent(guid) : guid)

/** The guid that an IRI stands for. */
export const guidOfIri = (iri: string): string => (iri.startsWith(PREFIX) ? unescaped(iri.slice(PREFIX.length)) : iri)
