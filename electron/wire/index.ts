import type { Item } from '../newsroom/index.ts'
import { atom } from './atom/index.ts'
import { anpa1312 } from './anpa-1312/index.ts'
import { refuse, surest } from './detect.ts'
import { WireError } from './error.ts'
import type { Issue, Profile, ReadingFormat, ReadResult, Schemas, Source, WritingFormat } from './format.ts'
import { docx } from './docx/index.ts'
import { html } from './html/index.ts'
import { icml } from './icml/index.ts'
import { iptc7901 } from './iptc-7901/index.ts'
import { newsml1 } from './newsml-1/index.ts'
import { markdown } from './markdown/index.ts'
import { newsmlG2 } from './newsml-g2/index.ts'
import { ninjs } from './ninjs/index.ts'
import { nitf } from './nitf/index.ts'
import { checkProfile as checkBy, type ProfileCheck } from './profile/check.ts'
import { readProfile as readBy } from './profile/file.ts'
import { receivers } from './profile/presets.data.ts'
import { writeBy, type Written } from './profile/write.ts'
import { prove as proveBy, type Proof } from './proof/prove.ts'
import { rss } from './rss/index.ts'
import { odt } from './odt/index.ts'
import { rtf } from './rtf/index.ts'
import { text } from './text/index.ts'
import { xmp } from './xmp/index.ts'

export { WireError } from './error.ts'
export type { Issue, Loss, Profile, ReadingFormat, ReadResult, Schemas, Source, Validation, WireFile, WireFormat, WriteResult, WritingFormat } from './format.ts'
export { textOf } from './charset/of-file.ts'
export { limits } from './limits.ts'
export type { ProfileOption } from './option.ts'
export { assembled, splitterFor, type Piece, type Range, type Survey } from './split/index.ts'
export type { ProfileCheck } from './profile/check.ts'
export { printProfile } from './profile/file.ts'
export type { Written } from './profile/write.ts'
export type { Proof } from './proof/prove.ts'

/** Every format by its id, in the order in which people are shown them. A format is known by standing here. */
export const formats = {
  'newsml-g2': newsmlG2,
  'newsml-1': newsml1,
  nitf,
  ninjs,
  'iptc-7901': iptc7901,
  'anpa-1312': anpa1312,
  rss,
  atom,
  html,
  docx,
  odt,
  rtf,
  icml,
  xmp,
  markdown,
  text,
} as const satisfies Readonly<Record<string, ReadingFormat | WritingFormat>>

type Formats = typeof formats
export type FormatId = keyof Formats
export type ReadableId = { [Id in FormatId]: Formats[Id] extends ReadingFormat ? Id : never }[FormatId]
export type WritableId = { [Id in FormatId]: Formats[Id] extends WritingFormat ? Id : never }[FormatId]

const isReadable = (id: string): id is ReadableId => id in formats && 'read' in formats[id as FormatId]       // just looked up
const isWritable = (id: string): id is WritableId => id in formats && 'write' in formats[id as FormatId]      // just looked up

export const formatIds: readonly FormatId[] = Object.keys(formats).filter((id): id is FormatId => id in formats)
export const readableIds: readonly ReadableId[] = Object.keys(formats).filter(isReadable)
export const writableIds: readonly WritableId[] = Object.keys(formats).filter(isWritable)

/** The format of this id, to write by. @throws WireError `unsupported` where there is none, or none that writes */
export function writerOf(id: string): WritingFormat {
  if (isWritable(id)) return formats[id]
  throw new WireError('unsupported', { name: id, sha256: '' }, 'is no format that Dateline writes', `Use one of ${writableIds.join(', ')}.`)
}

export type Detected = Readonly<{ format: ReadableId; certainty: number }>

/** What these bytes are, by their content alone; null where no format takes them. */
export function detect(bytes: Uint8Array): Detected | null {
  const best = surest(readableIds.map(id => formats[id]), bytes)
  return best && isReadable(best.format) ? { ...best, format: best.format } : null
}

/**
 * Reads a document of any format.
 *
 * @throws WireError naming the file and the cause: empty, too large, no text, of an unknown kind, or broken
 */
export function readAny(bytes: Uint8Array, source: Source): ReadResult & Readonly<{ format: ReadableId }> {
  const format = detect(bytes)?.format ?? refuse(bytes, source)
  return { format, ...formats[format].read(bytes, source) }
}

/** What is written by, where nobody says otherwise: every format as it is by itself, then the receivers that a desk meets. */
export const presets: readonly Profile[] = [...writableIds.map(id => ({ id, name: formats[id].name, format: id })), ...receivers]

const writerIf = (id: string): WritingFormat | undefined => (isWritable(id) ? formats[id] : undefined)

/** Is this a profile, and one that its format understands? */
export const checkProfile = (value: unknown): ProfileCheck => checkBy(value, writerIf)

/** The profile that the text of a file holds, as `printProfile` makes it. */
export const readProfile = (text: string): ProfileCheck => readBy(text, writerIf)

/** Writes items as the profile wants them. @throws WireError `unsupported` for a format that Dateline doesn't write */
export const writeAs = (items: readonly Item[], issue: Issue): Written => writeBy(writerOf(issue.profile.format), items, issue)

/** Proves what `writeAs` wrote before anybody gets it: see `proof/prove.ts`. */
export const prove = (format: string, written: Written, schemas: Schemas, hashOf: (bytes: Uint8Array) => string): Proof => proveBy(writerOf(format), written, schemas, hashOf)
