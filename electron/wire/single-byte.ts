/** Windows-1252, 80 to 9F; the five bytes that it leaves free stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const high = (character: string): string => HIGH.charAt(character.charCodeAt(0) - 0x80)

/** Each byte as the character of its number. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return text
}

/** Windows-1252 to text. By hand, since not every runtime's TextDecoder keeps 80 to 9F apart from ISO-8859-1. */
export const windows1252 = (bytes: Uint8Array): string => latin1(bytes).replace(/[\u0080-\u009f]/g, high)

/**
 * UTF-8 in which some bytes are of Windows-1252, as when one agency's text was pasted into another's.
 *
 * @returns the text, how many bytes were read as Windows-1252, and how many whole characters past ASCII were UTF-8
 */
export function repairedUtf8(bytes: Uint8Array): Readonly<{ text: string; repaired: number; wholes: number }> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  let clean = 0
  let repaired = 0
  let wholes = 0
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at)
    if (length > 1) wholes += 1
    if (length > 0) { at += length; continue }
    parts.push(decoder.decode(bytes.subarray(clean, at)), windows1252(bytes.subarray(at, at + 1)))
    repaired += 1
    at += 1
    clean = at
  }
  parts.push(decoder.decode(bytes.subarray(clean)))
  return { text: parts.join(''), repaired, wholes }
}

/** Bytes of the UTF-8 character that begins here; 0 where none does (RFC 3629, section 4: no surrogates, nothing overlong). */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (length === 0 || second < lowest || second > highest) return 0
  for (let next = 2; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}
