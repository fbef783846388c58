export const media = ['print', 'web', 'app', 'broadcast', 'social', 'archive', 'internal'] as const
export type Medium = (typeof media)[number]

export const categories = [
  'staff-photographer', 'staff-illustrator', 'contract-photographer', 'contract-illustrator', 'commissioned-photographer',
  'commissioned-illustrator', 'commissioned-agency', 'agency', 'chargeable', 'pr-image', 'handout', 'pool', 'screengrab', 'reader-picture',
  'original-source', 'obituary', 'crown-copyright', 'social-media', 'creative-commons', 'composite', 'public-domain', 'program-promotional',
  'programmes-owned',
] as const
/** The licence kind: what a desk calls it. Costs and defaults by category are in SPEC.md of this room. */
export type Category = (typeof categories)[number]

export type Change = 'resize' | 'crop' | 'flip' | 'retouch' | 'colorize' | 'decolorize' | 'merge'

export type Lease = Readonly<{ kind: 'allow' | 'deny'; client?: string; from?: string; to?: string; by?: string; note?: string }>

/**
 * What is on record about the use of a picture. An absent list means no limit of that kind, an empty one means nobody.
 * Dates are ISO 8601: a date alone means the whole day in `zone` (an offset such as +01:00 or an IANA name), an instant
 * carries its own offset. Territories are ISO 3166-1 alpha-3 or `WORLD`. Release and data-mining keys are PLUS LDF 2.0.1
 * (`MR-NON`, `DMI-PROHIBITED`); `originType` is a term of IPTC's Digital Source Type.
 */
export type Rights = Readonly<{
  category?: Category
  holder?: string
  credit?: string
  zone?: string
  from?: string
  until?: string
  embargo?: string
  withdrawn?: boolean
  sourceProtected?: boolean
  clients?: readonly string[]
  clientsExcept?: readonly string[]
  territory?: readonly string[]
  territoryExcept?: readonly string[]
  media?: readonly Medium[]
  mediaExcept?: readonly Medium[]
  editorialOnly?: boolean
  licenceUrl?: string
  acquireUrl?: string
  usageTerms?: string
  alterationConstraints?: readonly string[]
  maxUses?: number
  archive?: boolean
  redistribution?: boolean
  poolMembers?: readonly string[]
  release?: Readonly<{ model?: string; property?: string; youngest?: string }>
  dataMining?: string
  originType?: string
  aiHints?: boolean
  quota?: Readonly<{ limit: number; used: number }>
  paid?: boolean
  approvedBy?: string
  creditRequired?: boolean
  leases?: readonly Lease[]
  notes?: string
}>

/** One intended use. What is not known is absent, and then a licence that depends on it needs a decision. */
export type Use = Readonly<{
  at?: string
  medium?: Medium
  territory?: readonly string[]
  client?: string
  purpose?: 'editorial' | 'commercial'
  changes: readonly Change[]
  credit?: string
  profile: 'plain' | 'source-safe'
  archive?: boolean
  redistribute?: boolean
  training?: 'any' | 'generative' | 'discriminative'
  usesSoFar?: number
  refusesAI?: boolean
  aiLabel?: boolean
}>

/** One reason, by its code in the table of the gate, with the sentence that is shown. */
export type Reason = Readonly<{ code: string; verdict: 'blocked' | 'needs-decision'; sentence: string }>

/** May this picture be used like this? Blocked and undecided never come without a reason; the first one is the badge's. */
export type Decision =
  | Readonly<{ verdict: 'allowed' }>
  | Readonly<{ verdict: 'blocked' | 'needs-decision'; reasons: readonly [Reason, ...Reason[]] }>

/** What the badge of a thumbnail says: with conditions means allowed for this use, but limited in some way. */
export type Badge = 'free' | 'conditions' | 'blocked' | 'unknown'
