import { z } from 'zod'
import { Bytes, request } from './request.ts'
import { DocumentId, DocumentKind, Findings, Instant } from './shapes.ts'

const Version = z.strictObject({ id: z.int().positive(), label: z.string(), at: Instant, words: z.int().nonnegative(), cause: z.enum(['named', 'guard', 'import', 'restore', 'pause', 'state']) })
export type VersionRow = z.infer<typeof Version>

/** A document is a Y.Doc (electron/documents/SPEC.md); the host stores its updates and never merges by itself. */
export const documents = {
  /** The whole state of a document, as one Yjs update; `sequence` is the last one stored. A new id gives an empty document. */
  open: request('documents:open', z.strictObject({ document: DocumentId, kind: DocumentKind }), z.strictObject({ state: Bytes, sequence: z.int().nonnegative() })),
  /**
   * Appends a batch of Yjs updates. Answers when the rows are on disk (fsync), not before. `writer` is one sitting's UUID and
   * `number` counts its batches from 1: a batch that is sent twice is stored once.
   */
  append: request('documents:append',
    z.strictObject({ document: DocumentId, kind: DocumentKind, writer: z.uuid(), number: z.int().positive(), updates: z.array(Bytes).min(1).max(10_000) }),
    z.strictObject({ sequence: z.int().positive() })),
  /** Folds the updates into a snapshot; asked when a window closes a document. */
  close: request('documents:close', z.strictObject({ document: DocumentId }), z.strictObject({})),
  /** To the bin and back; nothing is erased. */
  discard: request('documents:discard', z.strictObject({ document: DocumentId }), z.strictObject({})),
  recover: request('documents:recover', z.strictObject({ document: DocumentId }), z.strictObject({})),
  /** Newest first. */
  versions: request('documents:versions', z.strictObject({ document: DocumentId }), z.array(Version)),
  takeVersion: request('documents:takeVersion', z.strictObject({ document: DocumentId, label: z.string().min(1).max(200) }), Version),
  /** The state of a version as one Yjs update, to be read into a document of its own. */
  readVersion: request('documents:readVersion', z.strictObject({ document: DocumentId, version: z.int().positive() }), z.strictObject({ state: Bytes })),
  /** An edit like any other: takes a version of what is there first, and is announced as `updated`. */
  restoreVersion: request('documents:restoreVersion', z.strictObject({ document: DocumentId, version: z.int().positive() }), z.strictObject({})),
  /** All checks on a story with its pictures, or on one photo. Runs on what is stored. */
  check: request('documents:check', z.strictObject({ document: DocumentId }), Findings),
}
