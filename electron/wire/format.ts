import type { Finding, Item } from '../newsroom/index.ts'

export const formatIds = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text'] as const
export type FormatId = (typeof formatIds)[number]

/** Where bytes came from. `sha256` (lower-case hex) names an item whose source gives it no guid. */
export type Source = Readonly<{ name: string; sha256: string }>

/** `items` in the order of the source. Everything repaired, left out or not understood is a finding. */
export type ReadResult = Readonly<{ items: readonly Item[]; findings: readonly Finding[] }>

/** A file that a writer made. `name` is relative to the folder that the client gets, with `/`. */
export type WireFile = Readonly<{ name: string; mediaType: string; bytes: Uint8Array; item: string }>

/** What a format can't carry: `item` is a guid, `path` a field of ours (`body.b3.marks`, `dateline.city`). */
export type Loss = Readonly<{ item: string; path: string; reason: string }>

export type WriteResult = Readonly<{ files: readonly WireFile[]; losses: readonly Loss[] }>

/**
 * How one client wants it. `options` hold what one format alone knows: NITF `{ namespace: boolean }`, text `{ width: number }`,
 * ninjs `{ version }`.
 */
export type Profile = Readonly<{
  id: string
  name: string
  format: FormatId
  version?: string
  options?: Readonly<Record<string, string | number | boolean>>
}>

/** What a writer can't know of itself. `at` is the instant of writing (ISO 8601 with offset); a writer reads no clock. */
export type Issue = Readonly<{ profile: Profile; at: string; provider: Readonly<{ name: string; uri?: string }> }>

/** The official schemas that lie on this machine, by their file name (`nitf-3-6.xsd`); undefined where one is missing. */
export type Schemas = (fileName: string) => Uint8Array | undefined

/** `schema` names the official schema that judged; null means that only our own checks of the structure ran: never "valid". */
export type Validation = Readonly<{ schema: string | null; findings: readonly Finding[] }>

/** The one face of every format. */
export interface WireFormat {
  readonly id: FormatId
  readonly name: string
  readonly version: string
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** 0 to 1: how sure it is, from the content alone. Looks at no more than the first 64 KB. */
  detect(bytes: Uint8Array): number
  /** @throws WireError with what, where and what to do, only if nothing can be read */
  read(bytes: Uint8Array, source: Source): ReadResult
  /** The same input gives the same bytes. */
  write(items: readonly Item[], issue: Issue): WriteResult
  /** Never throws. */
  validate(bytes: Uint8Array, schemas: Schemas): Validation
}
