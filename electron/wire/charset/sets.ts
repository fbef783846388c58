import { latin1, windows1252 } from '../single-byte.ts'
import { accents6937, alone6937, nationalLetters, singles6937 } from './sets.data.ts'

/** The sets that 7-bit and 8-bit wires are sent in, as their profiles name them. */
export const charsetIds = [
  'ascii', 'iso-646-de', 'iso-646-se', 'iso-646-no', 'iso-646-fr', 'iso-646-it', 'iso-646-es', 'iso-646-gb', 'iso-8859-1', 'windows-1252', 'iso-6937', 'utf-8',
] as const
export type CharsetId = (typeof charsetIds)[number]

/** A set that is a table of characters. */
export type TableSet = Exclude<CharsetId, 'utf-8'>

export const charsetNames = {
  ascii: 'ASCII', 'iso-646-de': 'ISO 646, German', 'iso-646-se': 'ISO 646, Swedish and Finnish', 'iso-646-no': 'ISO 646, Norwegian and Danish', 'iso-646-fr': 'ISO 646, French',
  'iso-646-it': 'ISO 646, Italian', 'iso-646-es': 'ISO 646, Spanish', 'iso-646-gb': 'ISO 646, British', 'iso-8859-1': 'ISO 8859-1', 'windows-1252': 'Windows-1252', 'iso-6937': 'ISO 6937', 'utf-8': 'UTF-8',
} as const satisfies Readonly<Record<CharsetId, string>>

type Table = ReadonlyMap<string, readonly number[]>

/** Bytes of a character (in NFC, no control) in this set; undefined where the set doesn't have it. */
export function bytesOf(character: string, charset: TableSet): readonly number[] | undefined {
  const found = tableOf(charset).get(character)
  return found ?? (charset === 'iso-6937' ? accented(character) : undefined)
}

const tables = new Map<CharsetId, Table>()

function tableOf(charset: TableSet): Table {
  const known = tables.get(charset)
  if (known) return known
  const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(byte => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x80 && charset !== 'ascii' && !charset.startsWith('iso-646')))
  const made = new Map(bytes.flatMap((byte): [string, readonly number[]][] => {
    const character = characterOf(byte, charset)
    return character === undefined || (character >= '\u007f' && character <= '\u009f') ? [] : [[character, [byte]]]
  }))
  tables.set(charset, made)
  return made
}

type National = keyof typeof nationalLetters
const isNational = (charset: CharsetId): charset is National => charset in nationalLetters

/** The character of one byte of 20 to 7E or 80 to FF; undefined where the set leaves it free. */
function characterOf(byte: number, charset: TableSet): string | undefined {
  const ascii = String.fromCharCode(byte)
  if (isNational(charset)) {
    const letters: Readonly<Record<string, string>> = nationalLetters[charset]
    return byte < 0x80 ? letters[ascii] ?? ascii : undefined
  }
  switch (charset) {
    case 'ascii': return byte < 0x80 ? ascii : undefined
    case 'iso-8859-1': return ascii
    case 'windows-1252': return windows1252(Uint8Array.of(byte))
    case 'iso-6937': return byte < 0x80 ? ascii : singles6937.get(byte)
  }
}

const accentBytes: ReadonlyMap<string, number> = new Map([...accents6937].map(([byte, accent]) => [accent, byte]))
const aloneBytes: ReadonlyMap<string, number> = new Map([...alone6937].map(([byte, accent]) => [accent, byte]))

/** A letter with one accent: the accent's byte stands first. */
function accented(character: string): readonly number[] | undefined {
  const alone = aloneBytes.get(character)
  if (alone !== undefined) return [alone, 0x20]
  const [letter = '', accent = '', more] = [...character.normalize('NFD')]
  const byte = accentBytes.get(accent)
  return byte !== undefined && more === undefined && /^[A-Za-z]$/.test(letter) ? [byte, letter.charCodeAt(0)] : undefined
}

/**
 * Bytes of a known set as text in NFC. Bytes below 20 stand for themselves; those that the set leaves free are U+FFFD. National
 * versions of ISO 646 can't be told from ASCII by looking, so only a profile knows them.
 */
export function decodeWith(bytes: Uint8Array, charset: CharsetId): string {
  if (isNational(charset)) return latin1(bytes).replace(/[\u0020-\u007e\u0080-\u00ff]/g, byte => characterOf(byte.charCodeAt(0), charset) ?? '\ufffd')
  switch (charset) {
    case 'utf-8': return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    case 'ascii': return latin1(bytes).replace(/[\u0080-\u00ff]/g, '\ufffd')
    case 'iso-8859-1': return latin1(bytes)
    case 'windows-1252': return windows1252(bytes)
    case 'iso-6937': return decode6937(bytes)
  }
}

const decode6937 = (bytes: Uint8Array): string => latin1(bytes).replace(/[\u00c0-\u00cf][A-Za-z ]|[\u0080-\u00ff]/g, sequence => {
  const byte = sequence.charCodeAt(0)
  const base = sequence.charAt(1)
  if (base === '') return singles6937.get(byte) ?? '\ufffd'
  const accent = accents6937.get(byte)
  if (accent === undefined) return `\ufffd${base}`
  return base === ' ' ? alone6937.get(byte) ?? `\ufffd${base}` : `${base}${accent}`.normalize('NFC')
})
