import { unescaped } from '../../newsroom/index.ts'
import type { JsonSchemaFiles } from '../schema/json.ts'

/** The versions that are written, by their official schemas. */
export const versions = ['3.1', '2.2', '1.6'] as const
export type Version = (typeof versions)[number]

export const schemaUri = (version: Version): string => `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json`

const geo = ['GeoJSON-schema.json'] as const

/** The official schemas that judge; a generation's last one judges documents that name a version without one here (1.4 is JSON Schema of draft 04, and 1.6 only adds to it). */
export const schemaFiles: Readonly<Record<string, JsonSchemaFiles>> = {
  '1.6': { main: 'ninjs-schema_1.6.json', parts: [], draft: '07' },
  '2.2': { main: 'ninjs-schema_2.2.json', parts: geo, draft: '2020-12' },
  '3.0': { main: 'ninjs-schema_3.0.json', parts: geo, draft: '2020-12' },
  '3.1': { main: 'ninjs-schema_3.1.json', parts: geo, draft: '2020-12' },
}
export const lastOf = { 1: '1.6', 2: '2.2', 3: '3.1' } as const satisfies Readonly<Record<number, Version>>

/** Addresses of the vocabularies that codes come from. */
export const uriOfScheme: Readonly<Record<string, string>> = {
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
  subj: 'http://cv.iptc.org/newscodes/subjectcode/',
  genre: 'http://cv.iptc.org/newscodes/genre/',
  a1312cat: 'http://cvx.iptc.org/anpa1312-category/',
}

/** `scheme` of 1.x must be an address (ninjs 1.6, subject): a scheme that has none is wrapped, and unwrapped on reading. */
const OWN_SCHEME = 'urn:x-dateline:scheme:'
export const addressOfScheme = (scheme: string): string => (Object.hasOwn(uriOfScheme, scheme) ? uriOfScheme[scheme] ?? '' : `${OWN_SCHEME}${encodeURIComponent(scheme)}:`)

export function schemeOfAddress(address: string): string {
  const known = Object.entries(uriOfScheme).find(([, base]) => address === base || `${address}/` === base)?.[0]
  return known ?? (address.startsWith(OWN_SCHEME) ? unescaped(address.slice(OWN_SCHEME.length).replace(/:$/, '')) : address)
}

export const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** Places of a photo by their relation to it. */
export const placeFields = ['location', 'city', 'state', 'country'] as const

/** Descriptions of a photo by their role. */
export const descriptionRoles = { caption: 'caption', creditline: 'credit', altText: 'altText', extendedDescription: 'extendedDescription' } as const

/** Roles of other ids that name no id but a field of ours, which no version has a property for. */
export const ownRoles = { take: 'dateline:take', refersTo: 'dateline:refersTo' } as const

/** The word that opens the note to editors, for a signal that no version has a property for. */
export const signalWords = { correction: 'CORRECTION', update: 'UPDATE', kill: 'KILL', advisory: 'ADVISORY', test: 'TEST' } as const

const ID = 'urn:x-dateline:id:'

/** `uri` must be an IRI (ninjs 3.1, uri); an id of another kind is wrapped, and unwrapped on reading. */
export const uriOf = (guid: string): string => (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]+$/.test(guid) && !guid.startsWith(ID) ? guid : `${ID}${encodeURIComponent(guid)}`)

export const guidOf = (uri: string): string => (uri.startsWith(ID) ? unescaped(uri.slice(ID.length)) : uri)
