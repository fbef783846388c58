const encoder = new TextEncoder()
const CP1252 = new TextDecoder('windows-1252')
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The beginning of a text that fits into so many bytes of UTF-8, cut at the end of a word where one is near, never inside a
 * character.
 */
export function cutToBytes(text: string, limit: number): string {
  if (encoder.encode(text).length <= limit) return text
  let cut = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += encoder.encode(segment).length
    if (size > limit) break
    cut += segment
  }
  const space = cut.lastIndexOf(' ')
  return (space > cut.length * 0.7 ? cut.slice(0, space) : cut).trimEnd()
}

const toByte = new Map(Array.from({ length: 256 }, (_, byte) => [CP1252.decode(Uint8Array.of(byte)), byte]))

/**
 * Text that ExifTool took for Windows-1252, because the file does not say (no 1:90), read again as UTF-8.
 *
 * @returns undefined where the bytes are no UTF-8, or plain ASCII
 */
export function readAsUtf8(text: string): string | undefined {
  if (isAscii(text)) return undefined
  const bytes: number[] = []
  for (const character of text) {
    const byte = toByte.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return UTF8.decode(Uint8Array.from(bytes))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const isAscii = (text: string): boolean => encoder.encode(text).length === text.length
