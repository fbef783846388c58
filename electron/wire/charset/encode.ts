import { bytesOf, type CharsetId, type TableSet } from './sets.ts'
import { asciiSubstitutes, substitutes } from './substitutes.data.ts'

/** A character that the set doesn't have: where it stood (UTF-16 units), what it was, what stands there instead. */
export type Replaced = Readonly<{ at: number; from: string; to: string }>

const PLAIN = /^[\n\t\u0020-\u007e]*$/
/** Text that most sets have as it is, a control, or one sign as a reader sees it with all that hangs on it. */
const PARTS = /[\n\t\u0020-\u007e]+(?!\p{M})|[\p{Cc}\p{Cs}]|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u200d\p{Extended_Pictographic})*|\P{M}\p{M}*|\p{M}+/gu

/**
 * Text that the set can hold: typographic signs become plain ones, accents are taken off, Cyrillic and Greek are spelled in Latin
 * letters, the most used emoji named in brackets; what is left stands as `?`, one for each sign. Control characters other
 * than line ends and tabs are dropped whatever the set, so that no text can end a message.
 */
export function inSet(text: string, charset: CharsetId): Readonly<{ text: string; replaced: readonly Replaced[] }> {
  if (PLAIN.test(text) && !charset.startsWith('iso-646')) return { text, replaced: [] }
  const replaced: Replaced[] = []
  const parts = Array.from(text.matchAll(PARTS), ({ 0: part, index }) => {
    const to = fitting(part, charset)
    if (to !== part) replaced.push(...told(part, to, index, charset))
    return to
  })
  return { text: parts.join(''), replaced }
}

/** The bytes of a text in this set, and what had to be replaced. @see inSet */
export function encode(text: string, charset: CharsetId): Readonly<{ bytes: Uint8Array; replaced: readonly Replaced[] }> {
  const { text: fit, replaced } = inSet(text, charset)
  return { bytes: bytesOfText(fit, charset), replaced }
}

/** The bytes of a text that `inSet` has made, with the controls that a format puts between. */
export function bytesOfText(text: string, charset: CharsetId): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  const bytes: number[] = []
  for (const character of text) {
    if (character < ' ' || character === '\u007f') bytes.push(character.charCodeAt(0))
    else for (const byte of bytesOf(character, charset) ?? [0x3f]) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** A stretch of plain text is told sign by sign. */
function told(part: string, to: string, at: number, charset: CharsetId): readonly Replaced[] {
  if (!PLAIN.test(part)) return [{ at, from: part, to }]
  return [...part].flatMap((from, index): readonly Replaced[] => {
    const instead = fitting(from, charset)
    return instead === from ? [] : [{ at: at + index, from, to: instead }]
  })
}

function fitting(part: string, charset: CharsetId): string {
  if (/^[\n\t]$/.test(part)) return part
  if (/^[\p{Cc}\p{Cs}]$/u.test(part)) return ''
  if (charset === 'utf-8') return part
  if (part.length > 1 && PLAIN.test(part)) return [...part].map(each => fitting(each, charset)).join('')
  const composed = part.normalize('NFC')
  if ([...composed].every(each => bytesOf(each, charset))) return composed
  return substituteOf(composed, charset) ?? '?'
}

function substituteOf(sign: string, charset: TableSet): string | undefined {
  const named = substitutes.get(sign) ?? substitutes.get(sign.replace(/[\p{EMod}\ufe0f]/gu, '')) ?? asciiSubstitutes.get(sign) ?? flagOf(sign)
  if (named !== undefined) return [...named].map(each => fitting(each, charset)).join('')
  const [base = '', ...hung] = [...sign.normalize('NFKD')]
  const letters = [base, ...hung.filter(each => !/^\p{M}$/u.test(each))]
  if (letters.length === 1 && base === sign) return undefined
  const spelled = letters.map(each => (bytesOf(each, charset) ? each : substituteOf(each, charset)))
  return spelled.includes(undefined) ? undefined : spelled.join('')
}

/** 🇧🇪 is `(BE)`. */
function flagOf(sign: string): string | undefined {
  const letters = [...sign].map(each => (each.codePointAt(0) ?? 0) - 0x1f1e6)
  return letters.length === 2 && letters.every(each => each >= 0 && each < 26) ? `(${String.fromCharCode(...letters.map(each => each + 65))})` : undefined
}
