import type { Finding } from '../newsroom/index.ts'
import { WireError } from './error.ts'
import type { Source } from './format.ts'
import { strangeKind } from './kinds.ts'
import { limits } from './limits.ts'
import { repairedUtf8, windows1252 } from './single-byte.ts'

/** The text of a document. `encoding` is the one that it was read by, as the WHATWG names it; it holds no BOM and no NUL. */
export type Decoded = Readonly<{ text: string; encoding: string; findings: readonly Finding[] }>

/**
 * Bytes to text: by the byte-order mark, else by what the document declares (XML declaration, meta charset), else UTF-8.
 * A declaration that lies is corrected, and bytes that fit no encoding are read as Windows-1252, each with a finding.
 *
 * @throws WireError `too-large` past 20 MB, `unreadable` when there is no text or it is no text, `unsupported` for UTF-32 and
 * for files of other kinds, such as a JPEG or an ANPA 1312 message
 */
export function decode(bytes: Uint8Array, source: Source): Decoded {
  if (bytes.length === 0) throw empty(source)
  if (bytes.length > limits.bytes) throw tooLarge(bytes, source)
  const strange = strangeKind(bytes)
  if (strange) throw new WireError('unsupported', source, `is ${strange.name}`, strange.remedy)
  const marked = byMark(bytes, source)
  const decoded = marked ?? byZeros(bytes) ?? byDeclaration(bytes)
  if (!/\S/.test(decoded.text)) throw empty(source)
  if (looksBinary(decoded.text)) {
    throw new WireError('unreadable', source, 'is not text: it holds bytes that no text holds', 'If it is a picture, import it as a picture; else ask the sender for it again.')
  }
  return decoded
}

const empty = (source: Source): WireError =>
  new WireError('unreadable', source, 'is empty', 'Ask the sender for it again.')

const tooLarge = (bytes: Uint8Array, source: Source): WireError =>
  new WireError('too-large', source, `is ${Math.ceil(bytes.length / 1e6)} MB; Dateline reads documents of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')

function byMark(bytes: Uint8Array, source: Source): Decoded | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new WireError('unsupported', source, 'is encoded in UTF-32, which no newsroom format uses', 'Save it as UTF-8.')
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe) return utf16('utf-16le', bytes.subarray(2))
  if (a === 0xfe && b === 0xff) return utf16('utf-16be', bytes.subarray(2))
  return undefined
}

/** UTF-16 without a mark: western text has a zero in every second byte. */
function byZeros(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length, 1024) & ~1)
  if (!head.includes(0)) return undefined
  const zeros = [0, 0]
  head.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1 })
  const [even = 0, odd = 0] = zeros
  const most = head.length * 0.4
  const encoding = odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : undefined
  if (!encoding) return undefined
  const { text, findings } = utf16(encoding, bytes)
  return { text, encoding, findings: [remark('no-mark', 'note', `The text is ${encoding.toUpperCase()} without a byte-order mark.`), ...findings] }
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  const whole = bytes.subarray(0, bytes.length & ~1)
  const text = new TextDecoder(encoding).decode(whole)
  const findings = whole.length === bytes.length ? [] : [remark('cut', 'warning', 'The text ends in the middle of a character: it may be cut off.')]
  return { text, encoding, findings: [...findings, ...unknownCharacters(text)] }
}

function byDeclaration(bytes: Uint8Array): Decoded {
  const label = declaredLabel(bytes)
  if (label === undefined) return utf8(bytes, label)
  const encoding = known(label)
  if (encoding === undefined) {
    const { text, encoding: used, findings } = utf8(bytes, label)
    return { text, encoding: used, findings: [remark('unknown-label', 'warning', `The document says that it is in “${label}”, an encoding that isn’t known; it was read as ${used.toUpperCase()}.`), ...findings] }
  }
  if (encoding === 'utf-8') return utf8(bytes, label)
  if (encoding.startsWith('utf-16')) {
    const decoded = utf8(bytes, label)
    return { ...decoded, findings: [remark('wrong-label', 'note', `The document says UTF-16, but is ${decoded.encoding.toUpperCase()}; it was read as that.`), ...decoded.findings] }
  }
  return singleByte(bytes, label, encoding)
}

function singleByte(bytes: Uint8Array, label: string, encoding: string): Decoded {
  const strict = isAscii(bytes) ? undefined : strictUtf8(bytes)
  if (strict !== undefined) {
    return { text: strict, encoding: 'utf-8', findings: [remark('wrong-label', 'note', `The document says ${label}, but is UTF-8; it was read as that.`)] }
  }
  if (encoding !== 'windows-1252') {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, findings: unknownCharacters(text) }
  }
  const isLie = !/1252/.test(label) && bytes.some(byte => byte >= 0x80 && byte <= 0x9f)
  return {
    text: windows1252(bytes), encoding,
    findings: isLie ? [remark('wrong-label', 'note', `The document says ${label}, but is Windows-1252; it was read as that.`)] : [],
  }
}

function utf8(bytes: Uint8Array, label: string | undefined): Decoded {
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', findings: [] }
  const { text, repaired, wholes } = repairedUtf8(bytes)
  const encoding = wholes === 0 ? 'windows-1252' : 'utf-8'
  const claim = label === undefined ? 'The text isn’t UTF-8' : `The document says ${label}, but isn’t`
  return { text, encoding, findings: [remark('not-utf-8', 'warning', `${claim}: ${repaired} ${repaired === 1 ? 'byte was' : 'bytes were'} read as Windows-1252. Look at letters with accents and at quotation marks.`)] }
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const looseDecoder = new TextDecoder()

/** Declarations are ASCII, so it doesn’t matter how the rest is read. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = looseDecoder.decode(bytes.subarray(0, 1024))
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{0,40})["']/i.exec(head) ?? /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)
  return declared?.[1]
}

function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every(byte => byte < 0x80)

/** A NUL never stands in text; other control characters are rare in it (old wires have a few to a line). */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const head = text.slice(0, 65_536)
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  return controls > head.length * 0.1
}

const unknownCharacters = (text: string): readonly Finding[] =>
  text.includes('\uFFFD') ? [remark('unknown-character', 'warning', 'Some characters could not be read; each stands as \uFFFD.')] : []

const remark = (name: string, severity: 'warning' | 'note', message: string): Finding =>
  ({ rule: `encoding/${name}`, severity, message, where: { kind: 'item' } })
