import type { Finding, Item, Profile } from '../newsroom/index.ts'
import type { ProfileOption } from './option.ts'

export type { Profile } from '../newsroom/index.ts'

/**
 * Where bytes came from. `sha256` (lower-case hex) names an item whose source gives it no guid. `charset` is what the sender said of its set of
 * characters, for the wires whose bytes can't tell.
 */
export type Source = Readonly<{ name: string; sha256: string; charset?: string }>

/** `items` in the order of the source. Everything repaired, left out or not understood is a finding. */
export type ReadResult = Readonly<{ items: readonly Item[]; findings: readonly Finding[] }>

/** A file that a writer made. `name` is relative to the folder that the client gets, with `/`. */
export type WireFile = Readonly<{ name: string; mediaType: string; bytes: Uint8Array; item: string }>

/**
 * What a format can't carry: `item` is a guid, `path` a field of ours (`body.b3.marks`, `dateline.city`). `proposal` is what will
 * stand there instead, where something will: the substitute of a character, the line as it is cut.
 */
export type Loss = Readonly<{ item: string; path: string; reason: string; proposal?: string }>

export type WriteResult = Readonly<{ files: readonly WireFile[]; losses: readonly Loss[] }>

/** What a writer can't know of itself. `at` is the instant of writing (ISO 8601 with offset); a writer reads no clock. */
export type Issue = Readonly<{ profile: Profile; at: string; provider: Readonly<{ name: string; uri?: string }> }>

/** The official schemas that lie on this machine, by their file name (`nitf-3-6.xsd`); undefined where one is missing. */
export type Schemas = (fileName: string) => Uint8Array | undefined

/** `schema` names the official schema that judged; null means that only our own checks of the structure ran: never "valid". */
export type Validation = Readonly<{ schema: string | null; findings: readonly Finding[] }>

/** What every format says of itself. `id` is its name in the registry, on the command line and in profiles. */
interface FormatFace {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** Never throws. */
  validate(bytes: Uint8Array, schemas: Schemas): Validation
}

export interface ReadingFormat extends FormatFace {
  /** 0 to 1: how sure it is, from the content alone. Looks at no more than the first 64 KB. */
  detect(bytes: Uint8Array): number
  /** @throws WireError with what, where and what to do, only if nothing can be read */
  read(bytes: Uint8Array, source: Source): ReadResult
}

export interface WritingFormat extends FormatFace {
  /** What a profile may choose. */
  readonly options: readonly ProfileOption[]
  /** The same input gives the same bytes. Every difference that a reader of the file would find is among the losses. */
  write(items: readonly Item[], issue: Issue): WriteResult
}

/** The face of a format that is read and written. */
export interface WireFormat extends ReadingFormat, WritingFormat {}
