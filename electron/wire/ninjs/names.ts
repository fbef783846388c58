import type { JsonSchemaFiles } from '../schema/json.ts'

export const VERSION = '3.1'
export const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'

/** One schema judges each generation: later versions only added properties. */
export const schemaFiles: Readonly<Record<1 | 2 | 3, JsonSchemaFiles>> = {
  1: { main: 'ninjs-schema_1.6.json', parts: [], draft: '07' },
  2: { main: 'ninjs-schema_2.2.json', parts: ['GeoJSON-schema.json'], draft: '2020-12' },
  3: { main: 'ninjs-schema_3.1.json', parts: ['GeoJSON-schema.json'], draft: '2020-12' },
}

/** Addresses of the vocabularies that subjects come from. */
export const uriOfScheme: Readonly<Record<string, string>> = {
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
  subj: 'http://cv.iptc.org/newscodes/subjectcode/',
}

export const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** Places of a photo by their relation to it. */
export const placeFields = ['location', 'city', 'state', 'country'] as const

/** Descriptions of a photo by their role. */
export const descriptionRoles = { caption: 'caption', creditline: 'credit', altText: 'altText', extendedDescription: 'extendedDescription' } as const

const ID = 'urn:x-dateline:id:'

/** `uri` must be an IRI (ninjs 3.1, uri); an id of another kind is wrapped, and unwrapped on reading. */
export const uriOf = (guid: string): string => (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]+$/.test(guid) && !guid.startsWith(ID) ? guid : `${ID}${encodeURIComponent(guid)}`)

export function guidOf(uri: string): string {
  if (!uri.startsWith(ID)) return uri
  try {
    return decodeURIComponent(uri.slice(ID.length))
  } catch (error) {
    if (error instanceof URIError) return uri
    throw error
  }
}
