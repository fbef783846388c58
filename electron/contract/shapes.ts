import { z } from 'zod'
import { storyStates, type Finding, type Where } from '../newsroom/index.ts'

export const DocumentKind = z.enum(['story', 'photo', 'package'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** The id of a document: a UUID, or a guid of a source made safe for a key. */
export const DocumentId = z.string().min(1).max(400)
export const Instant = z.iso.datetime({ offset: true })
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const Offset = z.int().nonnegative()
const WhereSchema: z.ZodType<Where, Where> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block'), block: z.string(), from: Offset, to: Offset, item: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('field'), field: z.string(), from: Offset.exactOptional(), to: Offset.exactOptional(), item: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('line'), line: z.int().positive(), column: z.int().positive().exactOptional(), path: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('item'), item: z.string().exactOptional() }),
])
export const FindingSchema: z.ZodType<Finding, Finding> = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  where: WhereSchema,
  fix: z.strictObject({ replacements: z.array(z.string()).readonly() }).exactOptional(),
  also: z.array(WhereSchema).readonly().exactOptional(),
})
export const Findings = z.array(FindingSchema).readonly()

const Counts = z.strictObject({ errors: Offset, warnings: Offset })

export const StoryRow = z.strictObject({
  id: DocumentId, slug: z.string(), headline: z.string(), byline: z.string(), state: z.enum(storyStates), words: Offset, urgency: z.int().nullable(),
  embargo: z.string().nullable(), version: z.int().positive(), modified: Instant, counts: Counts,
})
export type StoryRow = z.infer<typeof StoryRow>

/** `reason` is the first sentence of the rights gate for editorial use on the web now; empty when free. */
export const PhotoRow = z.strictObject({
  id: DocumentId, name: z.string(), headline: z.string(), caption: z.string(), byline: z.string(), credit: z.string(), sha256: Sha256.nullable(),
  width: Offset, height: Offset, taken: z.string().nullable(), badge: z.enum(['free', 'conditions', 'blocked', 'unknown']), reason: z.string(),
  modified: Instant, counts: Counts,
})
export type PhotoRow = z.infer<typeof PhotoRow>

export const PackageRow = z.strictObject({ id: DocumentId, title: z.string(), stories: Offset, photos: Offset, modified: Instant })
export type PackageRow = z.infer<typeof PackageRow>

/** A token for a file or folder that a person chose in a dialog or dropped; the path itself never reaches the page. */
export const Grant = z.strictObject({ token: z.uuid(), name: z.string().max(1024) })
export type Grant = z.infer<typeof Grant>
