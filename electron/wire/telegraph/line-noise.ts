import type { Finding } from '../../newsroom/index.ts'
import { charsetIds, type CharsetId, charsetNames, decodeWith } from '../charset/index.ts'
import { latin1 } from '../single-byte.ts'
import { remark } from './remark.ts'

type Cleared = Readonly<{ wire: string; findings: readonly Finding[] }>

/** A transmission as characters of its bytes, without its parity bit where one was kept, and without NUL and SYN inside. */
export function cleared(bytes: Uint8Array): Cleared {
  const findings: Finding[] = []
  const head = bytes.subarray(0, 65_536)
  const hasParity = head.filter(byte => byte >= 0x80).length > head.length * 0.25 && isParity(head)
  const wire = latin1(hasParity ? bytes.map(byte => byte & 0x7f) : bytes)
  if (hasParity) findings.push(remark('telegraph/parity', 'warning', 'The bytes still had the parity bit of the line; it was taken off.'))
  const quiet = wire.replace(/\u0000+/g, '').replace(/\u0016+/g, (run, at: number, all: string) => (all.charAt(at + run.length) === '\u0001' ? run : ''))
  const noise = wire.length - quiet.length
  const idle = /^[\u0000\u0016\u007f]*/.exec(wire)?.[0].length ?? 0
  if (noise > 2 && noise > idle) findings.push(remark('telegraph/noise', 'note', `${noise} idle characters of the line (NUL, SYN) were taken out.`))
  else if (idle > 40) findings.push(remark('telegraph/noise', 'note', `${idle} idle characters of the line stood before the message.`))
  return { wire: quiet, findings }
}

/** Even or odd parity: in nearly all bytes the number of ones is the same, even or odd. */
function isParity(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) {
    let ones = 0
    for (let rest = byte; rest > 0; rest &= rest - 1) ones += 1
    odd += ones & 1
  }
  return odd < bytes.length * 0.02 || odd > bytes.length * 0.98
}

/**
 * The set of a message whose profile nobody knows: UTF-8 where it is that, ISO 6937 where accents stand before letters inside of words,
 * else Windows-1252. National versions of ISO 646 can't be seen, and are never guessed.
 */
export function charsetOf(wire: string): CharsetId {
  if (!/[\u0080-\u00ff]/.test(wire)) return 'ascii'
  if (isUtf8(wire)) return 'utf-8'
  return is6937(wire) ? 'iso-6937' : 'windows-1252'
}

const strict = new TextDecoder('utf-8', { fatal: true })

function isUtf8(wire: string): boolean {
  try {
    strict.decode(bytesOf(wire))
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Every byte of C1 to CF stands before a letter that takes its accent, and in some place inside a word, where Windows-1252 would have a capital. */
function is6937(wire: string): boolean {
  const accents = wire.match(/[\u00c1-\u00cf][^]?/g) ?? []
  if (accents.length === 0 || /[\u0080-\u009f]/.test(wire)) return false
  return accents.every(pair => /^.[A-Za-z ]$/.test(pair) && [...decodeWith(bytesOf(pair), 'iso-6937')].length === 1 && !decodeWith(bytesOf(pair), 'iso-6937').includes('\ufffd'))
    && /[A-Za-z][\u00c1-\u00cf][a-z]/.test(wire)
}

/** The bytes whose numbers these characters are. */
export function bytesOf(wire: string): Uint8Array {
  const bytes = new Uint8Array(wire.length)
  for (let at = 0; at < wire.length; at += 1) bytes[at] = wire.charCodeAt(at)
  return bytes
}

/** The text of a message in the set that its sender `told`, else in the one that it seems to be in, which is said. */
export function decoded(wire: string, line: number, told?: string): Readonly<{ text: string; findings: readonly Finding[] }> {
  const known = charsetIds.find(each => each === told)
  if (known) return { text: decodeWith(bytesOf(wire), known), findings: [] }
  const charset = charsetOf(wire)
  if (charset === 'ascii') return { text: wire, findings: [] }
  const text = decodeWith(bytesOf(wire), charset)
  const unread = text.includes('\ufffd') ? [remark('encoding/unknown-character', 'warning', 'Some characters could not be read; each stands as \ufffd.', line)] : []
  return { text, findings: [remark('telegraph/charset', 'note', `The message names no set of characters; it was read as ${charsetNames[charset]}.`, line), ...unread] }
}
