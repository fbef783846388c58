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

/**
 * What this file is to an earlier one of the same story, in the words of the wire: a new lead, a rewrite of all of it, words to
 * add or to put in, a numbered take of a long story. `number` counts from 1.
 */
export const takeKinds = ['lead', 'writethru', 'lead-writethru', 'add', 'insert', 'sub', 'take'] as const
export type Take = Readonly<{ kind: (typeof takeKinds)[number]; number: number; more?: boolean }>

export const signals = ['correction', 'update', 'kill', 'advisory', 'test'] as const
export type Signal = (typeof signals)[number]

/** A name that somebody else gave the item: `kind` says whose (`AP item-id`, `iptc-7901`), `value` is kept as it came. */
export type OtherId = Readonly<{ kind: string; value: string }>

/** A passage that import took out of the text as furniture of a web page; `after` is the block that it stood behind. */
export type Removed = Readonly<{ id: string; rule: string; text: string; after: string | null }>

/**
 * A story as it is read and printed. `embargo` is an ISO 8601 instant with offset, or an ISO local time where the source
 * gave no zone. `urgency` 1 (highest) to 8; `language` is BCP 47. `pictures` holds every photo that a picture block names,
 * and those attached without a place. `created`, `modified` and `expires` are instants; `version` counts from 1. `subheadline`
 * stands under the headline, `summary` is the abstract for those who read no further. `refersTo` names the item that a
 * correction, a kill or an add speaks of, as the source named it. `take.more` says that another take follows.
 */
export type Story = Readonly<{
  kind: 'story'
  guid: string
  version: number
  status: PubStatus
  state?: StoryState
  slug: string
  headline: string
  subheadline?: string
  summary?: string
  byline: string
  dateline: Dateline | null
  language: string
  urgency?: number
  keywords: readonly string[]
  subjects: readonly Subject[]
  genres?: readonly Subject[]
  places: readonly string[]
  embargo?: string
  expires?: string
  signal?: Signal
  take?: Take
  refersTo?: string
  otherIds?: readonly OtherId[]
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
