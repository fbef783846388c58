import type { Foreign, PubStatus } from './item.ts'
import type { Rights } from './rights.ts'

/** A person in the picture, with the place that the caption gives: L, 2L, C, 2R, R, front, … */
export type Person = Readonly<{ name: string; title?: string; position?: string }>

/** The original as it lies in the library or the source. `sha256` in lower-case hex; sizes in pixels, as shown. */
export type PhotoFile = Readonly<{ name: string; sha256: string; mediaType: string; width: number; height: number; bytes: number }>

/** A file of the picture as a client gets it; `href` is relative to the document that names it, or an address of the source. */
export type Rendition = Readonly<{
  href: string
  role: 'original' | 'web' | 'thumbnail'
  mediaType?: string
  width?: number
  height?: number
  bytes?: number
  sha256?: string
}>

/** The editorial fields of a picture that are single texts, by the names of IPTC Photo Metadata 2025.1 in our spelling. */
export const photoTextFields = [
  'headline', 'title', 'altText', 'extendedDescription', 'byline', 'bylineTitle', 'credit', 'source', 'copyright', 'captionWriter', 'instructions',
  'jobId', 'event', 'location', 'city', 'state', 'country', 'countryCode', 'taken', 'usageTerms', 'webStatement',
] as const
export type PhotoTextField = (typeof photoTextFields)[number]

/** What stands where a photograph may stand. */
export const natures = ['graphic', 'video', 'audio'] as const

/**
 * A picture's editorial record. Without a `file` the picture is described but absent: a placeholder that waits for it.
 * A `nature` is named where it is no photograph: such an item is described, captioned and licensed in the same way.
 * `taken` is ISO 8601 as precise as known (a year, a day, an instant); `countryCode` ISO 3166-1 alpha-3; `urgency` 1 to 8.
 */
export type Photo = Readonly<{
  kind: 'photo'
  guid: string
  version: number
  status: PubStatus
  nature?: (typeof natures)[number]
  file?: PhotoFile
  caption: string
  people: readonly Person[]
  keywords: readonly string[]
  urgency?: number
  language?: string
  rights: Rights | null
  renditions: readonly Rendition[]
  foreign: readonly Foreign[]
}> & Readonly<Partial<Record<PhotoTextField, string>>>
