import { z } from 'zod'
import { markNames, natures } from '../newsroom/index.ts'
import { LossSchema } from './profiles.ts'
import { Bytes, request } from './request.ts'
import { DocumentId, DocumentKind, Findings, Grant, PackageRow, PhotoRow, Sha256, StoryRow } from './shapes.ts'

/** The settings that say what the newsroom is called and who writes here; `info` answers with them. */
export const identitySettings = { name: 'newsroom:name', person: 'newsroom:person' } as const

const Page = { text: z.string().max(1000).optional(), limit: z.int().min(1).max(500), offset: z.int().nonnegative(), binned: z.boolean().optional() }
const page = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), total: z.int().nonnegative() })

const Imported = z.strictObject({ id: DocumentId, kind: DocumentKind, title: z.string() })
const ImportReport = z.strictObject({
  imported: z.array(Imported),
  /** Per file: what was read, and what went wrong, in words. `findings` of severity error mean that the file was refused. */
  files: z.array(z.strictObject({ name: z.string(), format: z.string().nullable(), findings: Findings })),
})
export type ImportReport = z.infer<typeof ImportReport>

export const newsroom = {
  /** `readOnly` says in words why nothing can be written, null when all is well. */
  info: request('newsroom:info', z.strictObject({}), z.strictObject({ name: z.string(), folder: z.string(), version: z.string(), person: z.string(), readOnly: z.string().nullable() })),
  setting: request('newsroom:setting', z.strictObject({ key: z.string().max(100) }), z.strictObject({ value: z.json().nullable() })),
  setSetting: request('newsroom:setSetting', z.strictObject({ key: z.string().max(100), value: z.json() }), z.strictObject({})),
  /** Rows newest change first, photos by the time taken; `text` searches headline, slug, byline and body, or caption and fields. */
  stories: request('newsroom:stories', z.strictObject({ ...Page, ids: z.array(DocumentId).max(500).optional() }), page(StoryRow)),
  photos: request('newsroom:photos', z.strictObject({ ...Page, ids: z.array(DocumentId).max(500).optional() }), page(PhotoRow)),
  packages: request('newsroom:packages', z.strictObject(Page), page(PackageRow)),
  /** Files and folders by grants; pictures are copied into the library, originals stay as they are. */
  importFiles: request('newsroom:importFiles', z.strictObject({ grants: z.array(Grant).min(1).max(1000) }), ImportReport),
  /** A web page's text or HTML as a new story. */
  importText: request('newsroom:importText', z.strictObject({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).optional() }), ImportReport),
  /** The same text as the state of a story that isn't stored, for a window to paste from; its pictures become placeholders. */
  readText: request('newsroom:readText', z.strictObject({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).optional() }), z.strictObject({ state: Bytes, findings: Findings })),
  /** Gives a placeholder its picture. */
  fillPlaceholder: request('newsroom:fillPlaceholder', z.strictObject({ photo: DocumentId, grant: Grant }), z.strictObject({ sha256: Sha256 })),
  /** What stands embedded in the original, all of it, as ExifTool names it (`XMP-dc:Title`). */
  embedded: request('newsroom:embedded', z.strictObject({ photo: DocumentId }), z.strictObject({ tags: z.record(z.string(), z.string()) })),
  /** Progress of long work that this window asked for. */
  cancel: request('newsroom:cancel', z.strictObject({}), z.strictObject({})),
  /** Looks at the whole library and repairs what can be repaired; one line for each thing done or found. */
  doctor: request('newsroom:doctor', z.strictObject({}), z.strictObject({ healthy: z.boolean(), lines: z.array(z.string()) })),
}

/** Ids of profiles, at least one, none twice. */
const ProfileIds = z.array(z.string().max(60)).min(1).max(50)
const Override = z.strictObject({ photo: DocumentId, person: z.string().min(1).max(200), reason: z.string().min(1).max(2000) })
export type Override = z.infer<typeof Override>

const Preflight = z.strictObject({
  /** Blocking findings have severity error; `where.item` is the story or photo. */
  findings: Findings,
  losses: z.array(z.strictObject({ profile: z.string(), name: z.string(), format: z.string(), losses: z.array(LossSchema) })),
  /** The verdict of the rights gate for each picture of the package, by photo id. */
  verdicts: z.record(z.string(), z.strictObject({ verdict: z.enum(['allowed', 'blocked', 'needs-decision']), reasons: z.array(z.string()) })),
})
export type Preflight = z.infer<typeof Preflight>

const Run = z.strictObject({ text: z.string(), marks: z.array(z.enum(markNames)), link: z.string().exactOptional() })
/** A block as a client sees it; of a picture the caption and credit, with the original to show where the newsroom has it. */
const Shown = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['paragraph', 'note', 'row']), runs: z.array(Run).readonly() }),
  z.strictObject({ type: z.literal('quote'), runs: z.array(Run).readonly(), attribution: z.string() }),
  z.strictObject({ type: z.literal('subhead'), runs: z.array(Run).readonly(), level: z.number() }),
  z.strictObject({ type: z.literal('item'), runs: z.array(Run).readonly(), list: z.enum(['bullet', 'number']), depth: z.number() }),
  z.strictObject({ type: z.literal('picture'), caption: z.string(), credit: z.string(), nature: z.enum(natures).nullable(), sha256: Sha256.nullable() }),
  z.strictObject({ type: z.literal('embed'), url: z.string() }),
])
export type ShownBlock = z.infer<typeof Shown>

/** A story as a client's reader finds it in the file: what was lost isn't there. `notices` are words above it: kill, embargo, note to editors. */
const ShownStory = z.strictObject({
  headline: z.string(), subheadline: z.string(), byline: z.string(), dateline: z.string(), language: z.string(), notices: z.array(z.string()), blocks: z.array(Shown),
})
export type ShownStory = z.infer<typeof ShownStory>

const Preview = z.strictObject({
  /** The file's name, and its text with control bytes as symbols; null where it is no text. */
  name: z.string(), source: z.string().nullable(), kind: z.enum(['xml', 'json', 'text', 'binary']), bytes: z.int().nonnegative(),
  schema: z.string().nullable(), findings: Findings, losses: z.array(LossSchema),
  /** What a client's reader finds in it; empty for a format that nobody reads, and for plain text, whose source is what the client sees. */
  stories: z.array(ShownStory),
})
export type Preview = z.infer<typeof Preview>

export const packages = {
  /** Everything that stands in the way of an export, and what each profile would lose. Writes nothing. */
  preflight: request('packages:preflight', z.strictObject({ package: DocumentId, profiles: ProfileIds, overrides: z.array(Override) }), Preflight),
  /** What one item looks like to a client: the very bytes that an export by this profile would write, and what they say. */
  preview: request('packages:preview', z.strictObject({ item: DocumentId, kind: z.enum(['story', 'package']), profile: z.string().max(60) }), Preview),
  /** Builds, validates and writes a zip or a folder at the granted place. Refused with code `blocked` while the gate says no. */
  export: request('packages:export', z.strictObject({ package: DocumentId, profiles: ProfileIds, target: Grant, form: z.enum(['zip', 'folder']), overrides: z.array(Override) }),
    z.strictObject({ name: z.string(), files: z.int().positive(), bytes: z.int().positive(), manifest: Sha256 })),
}

/** What the host tells every window; they inform and never steer. */
export const announcements = {
  /** Another window, the command line or a restore changed a document that may be open here. */
  updated: z.strictObject({ name: z.literal('updated'), document: DocumentId, updates: z.array(Bytes) }),
  /** Rows of these kinds changed: ask again. */
  listed: z.strictObject({ name: z.literal('listed'), kinds: z.array(DocumentKind), documents: z.array(DocumentId) }),
  /** Long work: `done` of `total`, null when the end isn't known. */
  progress: z.strictObject({ name: z.literal('progress'), task: z.string(), done: z.int().nonnegative(), total: z.int().positive().nullable() }),
  /** A remark that isn't an answer to a call: a host that was restarted, a file set aside. */
  noticed: z.strictObject({ name: z.literal('noticed'), message: z.string(), remedy: z.string() }),
}
export const Announcement = z.discriminatedUnion('name', [announcements.updated, announcements.listed, announcements.progress, announcements.noticed])
export type Announcement = z.infer<typeof Announcement>
