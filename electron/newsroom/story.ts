import type { Block } from './body.ts'
import type { Foreign, PubStatus } from './item.ts'
import type { Photo } from './photo.ts'

/** `text` is the dateline as printed, without the dash: `BRUSSELS, Sept. 18 (UPI)`. The rest is what could be read from it. */
export type Dateline = Readonly<{ text: string; city?: string; region?: string; date?: string; agency?: string }>

/** A concept by its scheme and code, such as IPTC Media Topics (`medtop`, `11000000`). */
export type Subject = Readonly<{ scheme: string; code: string; name?: string }>

/** Where a story stands in the newsroom. What leaves carries `status`, which follows from it. */
export const storyStates = ['draft', 'filed', 'hold', 'sent', 'killed'] as const
export type StoryState = (typeof storyStates)[number]

/** A passage that import took out of the text as furniture of a web page; `after` is the block that it stood behind. */
export type Removed = Readonly<{ id: string; rule: string; text: string; after: string | null }>

/**
 * A story as it is read and printed. `embargo` is an ISO 8601 instant with offset, or an ISO local time where the source
 * gave no zone. `urgency` 1 (highest) to 8; `language` is BCP 47. `pictures` holds every photo that a picture block names,
 * and those attached without a place. `created` and `modified` are instants; `version` counts from 1.
 */
export type Story = Readonly<{
  kind: 'story'
  guid: string
  version: number
  status: PubStatus
  state?: StoryState
  slug: string
  headline: string
  byline: string
  dateline: Dateline | null
  language: string
  urgency?: number
  keywords: readonly string[]
  subjects: readonly Subject[]
  places: readonly string[]
  embargo?: string
  signal?: 'correction' | 'update' | 'kill' | 'advisory' | 'test'
  edNote?: string
  usageTerms?: string
  copyright?: string
  source?: string
  created?: string
  modified?: string
  body: readonly Block[]
  pictures: readonly Photo[]
  removed: readonly Removed[]
  foreign: readonly Foreign[]
}>
