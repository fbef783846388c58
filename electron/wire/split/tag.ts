import { latin1 } from '../single-byte.ts'

const GREATER = 0x3e, LESS = 0x3c, QUOTE = 0x22, APOSTROPHE = 0x27, SLASH = 0x2f

/** Where a tag that begins at `from` ends, its `>` included; undefined where the bytes don't reach so far. A `<` ends it too: no tag holds one. */
export function endOfTag(bytes: Uint8Array, from: number): number | undefined {
  let quote = 0
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === LESS) return at
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === GREATER) return at + 1
  }
  return undefined
}

/** A tag as it is written: `name` with its prefix, `local` without. */
export type Tag = Readonly<{ kind: 'open' | 'close' | 'empty'; name: string; local: string; bytes: Uint8Array }>

const LONGEST_NAME = 200
const NAME_ENDS = /[\s/>]/

export function readTag(bytes: Uint8Array): Tag {
  const closes = bytes[1] === SLASH
  const begins = latin1(bytes.subarray(closes ? 2 : 1, LONGEST_NAME))
  const name = begins.slice(0, NAME_ENDS.exec(begins)?.index)
  return { kind: closes ? 'close' : bytes.at(-2) === SLASH ? 'empty' : 'open', name, local: name.slice(name.indexOf(':') + 1), bytes }
}

/** An attribute's value as it is written, entities and all; one character a byte. */
export function valueOf({ bytes }: Tag, attribute: string): string | undefined {
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(latin1(bytes))
  return found?.[1] ?? found?.[2]
}
