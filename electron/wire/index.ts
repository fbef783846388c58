import { refuse, surest, type Detected } from './detect.ts'
import type { FormatId, ReadResult, Source, WireFormat } from './format.ts'
import { html } from './html/index.ts'
import { newsmlG2 } from './newsml-g2/index.ts'
import { ninjs } from './ninjs/index.ts'
import { nitf } from './nitf/index.ts'
import { text } from './text/index.ts'

export { WireError } from './error.ts'
export { formatIds, type FormatId, type Issue, type Loss, type Profile, type ReadResult, type Schemas, type Source, type Validation, type WireFile, type WireFormat, type WriteResult } from './format.ts'
export { limits } from './limits.ts'
export type { Detected } from './detect.ts'

/** Every format by its id; one that is forgotten here doesn't compile. */
export const formats: Readonly<Record<FormatId, WireFormat>> = { 'newsml-g2': newsmlG2, nitf, ninjs, html, text }

/** What these bytes are, by their content alone; null where no format takes them. */
export const detect = (bytes: Uint8Array): Detected | null => surest(Object.values(formats), bytes)

/**
 * Reads a document of any format.
 *
 * @throws WireError naming the file and the cause: empty, too large, no text, of an unknown kind, or broken
 */
export function readAny(bytes: Uint8Array, source: Source): ReadResult & Readonly<{ format: FormatId }> {
  const format = detect(bytes)?.format ?? refuse(bytes, source)
  return { format, ...formats[format].read(bytes, source) }
}
