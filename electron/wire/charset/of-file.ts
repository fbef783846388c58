import type { WireFile } from '../format.ts'
import { charsetIds, decodeWith } from './sets.ts'

/** What a file says of its set of characters: `text/plain; charset=iso-6937`. */
export const charsetIn = (mediaType: string): string | undefined => /; charset=([\w-]+)$/.exec(mediaType)?.[1]

/** The bytes of a file as text, by the set that it names, else UTF-8. */
export function textOf({ bytes, mediaType }: WireFile): string {
  const named = charsetIn(mediaType)
  const charset = charsetIds.find(id => id === named)
  return charset ? decodeWith(bytes, charset) : new TextDecoder().decode(bytes)
}
