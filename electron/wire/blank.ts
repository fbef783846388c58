import type { Photo, Story } from '../newsroom/index.ts'
import type { Source } from './format.ts'

/** A story of which nothing is known yet but its guid. */
export const blankStory = (guid: string): Story => ({
  kind: 'story', guid, version: 1, status: 'usable', slug: '', headline: '', byline: '', dateline: null, language: '', keywords: [], subjects: [], places: [],
  body: [], pictures: [], removed: [], foreign: [],
})

export const blankPhoto = (guid: string): Photo =>
  ({ kind: 'photo', guid, version: 1, status: 'usable', caption: '', people: [], keywords: [], rights: null, renditions: [], foreign: [] })

/** The guid of an item whose source gives none: the same bytes, the same guid. `part` tells items of one source apart. */
export const guidFrom = ({ sha256 }: Source, part?: number): string => `urn:sha256:${sha256}${part === undefined ? '' : `:${part}`}`

/** An object without the properties that are undefined. */
export function known<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Only properties that are undefined are left out, so what is left has the types that the result names.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
