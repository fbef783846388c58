import type { Finding } from '../../newsroom/index.ts'

/** Bytes of the file, the end excluded. */
export type Range = Readonly<{ from: number; to: number }>

/**
 * One item of a large file. Joined, `head`, its own bytes and `tail` are a small complete document of the same format; between its
 * own bytes and `tail` may stand those of the pictures that it links to.
 */
export type Piece = Readonly<{
  /** What stands before the first item of its message: bytes of the file, or words that open the same lists. */
  head: Range | string
  own: Range
  tail: string
  /** Its end was found; one that is cut off can't be read. */
  closed: boolean
  /** How the file names it, whether it says that it is a picture, and which items it names. */
  id?: string
  isPicture?: boolean
  links?: readonly string[]
}>

/** Everything that a large file holds, by its places alone. `findings` tell what is no piece. */
export type Survey = Readonly<{ pieces: readonly Piece[]; findings: readonly Finding[] }>

/** Follows the bytes of a file from its beginning, in pieces of any size, and keeps next to nothing of them. */
export interface Splitter {
  /** @throws WireError `unreadable` for a DOCTYPE that declares anything, `too-large` for a tag or a head past the limits */
  take(chunk: Uint8Array): void
  end(): Survey
}

/** What one tag, or all that stands before the first item, may measure in bytes: 1 MB. */
export const MOST_HELD = 1_000_000

export const cutOff = (message: string): Finding => ({ rule: 'split/cut-off', severity: 'warning', message, where: { kind: 'item' } })
