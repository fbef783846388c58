import { bytesOf, type CharsetId, type TableSet } from './sets.ts'
import { asciiSubstitutes, substitutes } from './substitutes.data.ts'

/** A character that the set doesn't have: where it stood (UTF-16 units), what it was, what stands there instead. */
export type Replaced = Readonly<{ at: number; from: string; to: string }>

const PLAIN = /^[\n\t\u0020-\u007e]*$/
/** Text that most sets have as it is, a control, or one sign as a reader sees it with all that hangs on it. */
const SIGNS = String.raw`[\p{Cc}\p{Cs}]|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u200d\p{Extended_Pictographic})*|\P{M}\p{M}*|\p{M}+`
const PARTS = new RegExp(String.raw`[\n\t\u0020-\u007e]+(?!\p{M})|${SIGNS}`, 'gu')
/** Where letters have taken places of ASCII, each sign is looked at by itself. */
const SINGLE_PARTS = new RegExp(SIGNS, 'gu')

/**
 * Text that the set can hold: typographic signs become plain ones, accents are taken off, Cyrillic and Greek are spelled in Latin
 * letters, the most used emoji named in brackets; what is left stands as `?`, one for each sign. Control characters other
 * than line ends and tabs are dropped whatever the set, so that no text can end a message.
 */
export function inSet(text: string, charset: CharsetId): Readonly<{ text: string; replaced: readonly Replaced[] }> {
  if (PLAIN.test(text) && !charset.startsWith('iso-646')) return { text, replaced: [] }
  const replaced: Replaced[] = []
  let out = ''
  for (const { 0: part, index } of text.matchAll(charset.startsWith('iso-646') ? SINGLE_PARTS : PARTS)) {
    const fit = fitting(part, charset)
    const to = fit === part ? fit : apart(part, fit, out, text.charAt(index + part.length))
    if (to !== part) replaced.push({ at: index, from: part, to })
    out += to
  }
  return { text: out, replaced }
}

const WORD = /[\p{L}\p{N}]/u

/** Words and figures that stand for a sign don't run into the words beside it: `5°C` is `5 deg. C`, `13½` is `13 1/2`. */
function apart(sign: string, to: string, before: string, after: string): string {
  if (/^\p{L}/u.test(sign) || !WORD.test(to) || sign === '') return to
  const from = WORD.test(to.charAt(0)) && WORD.test(before.slice(-1)) ? ' ' : ''
  const until = /[\p{L}\p{N}.]$/u.test(to) && WORD.test(after) ? ' ' : ''
  return from + to + until
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

function fitting(part: string, charset: CharsetId): string {
  if (/^[\n\t]$/.test(part)) return part
  if (/^[\p{Cc}\p{Cs}]$/u.test(part)) return ''
  if (charset === 'utf-8') return part
  if (PLAIN.test(part) && !charset.startsWith('iso-646')) return part
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
