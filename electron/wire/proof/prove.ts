import type { Item } from '../../newsroom/index.ts'
import { charsetIn } from '../charset/of-file.ts'
import { WireError } from '../error.ts'
import type { ReadingFormat, Schemas, Validation, WireFile, WritingFormat } from '../format.ts'
import type { Written } from '../profile/write.ts'
import { compare } from './compare.ts'

export type ProvenFile = Readonly<{ file: WireFile; validation: Validation }>

/** `faults` is empty where every file is valid and says what was sent; else nothing may be written or sent. */
export type Proof = Readonly<{ files: readonly ProvenFile[]; faults: readonly string[] }>

/**
 * Proves what was written: each file is validated, and what our own reader finds in the files is compared with what was sent, less
 * the losses that were announced. A format that is only written is validated only.
 *
 * @param hashOf SHA-256 of a file in lower-case hex: a reader names what has no id by it
 */
export function prove(format: ReadingFormat | WritingFormat, { files, sent, losses, oldOf }: Written, schemas: Schemas, hashOf: (bytes: Uint8Array) => string): Proof {
  const proven = files.map(file => ({ file, validation: format.validate(file.bytes, schemas) }))
  const invalid = proven.flatMap(({ file, validation }) => validation.findings.filter(({ severity }) => severity === 'error').map(({ message }) => `“${file.name}” is not valid: ${message}`))
  if (invalid.length > 0 || !('read' in format)) return { files: proven, faults: invalid }
  const read = files.map(file => ({ file, items: itemsIn(format, file, hashOf) }))
  return { files: proven, faults: compare(sent, read, losses, oldOf).map(({ message }) => `${message}.`) }
}

/** What can't be read at all holds nothing; the comparison says what is missing. */
function itemsIn(format: ReadingFormat, { name, bytes, mediaType }: WireFile, hashOf: (bytes: Uint8Array) => string): readonly Item[] {
  const charset = charsetIn(mediaType)
  try {
    return format.read(bytes, { name, sha256: hashOf(bytes), ...(charset !== undefined && { charset }) }).items
  } catch (error) {
    if (error instanceof WireError) return []
    throw error
  }
}
