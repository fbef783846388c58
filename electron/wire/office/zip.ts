import { Inflate, zipSync } from 'fflate'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { limits } from '../limits.ts'
import { crc32 } from './crc.ts'
import { directoryOf, type ZipEntry } from './directory.ts'

/** An archive in memory. Names in it are never paths; they are compared without regard to capitals (ECMA-376-2, part names). */
export type Archive = Readonly<{
  names: readonly string[]
  /** @throws WireError where the part is damaged, locked, or unpacks beyond the limits */
  part(name: string): Uint8Array | undefined
}>

const MOST_UNPACKED = 60_000_000
const HIGHEST_RATIO = 200
/** Small parts may well shrink more than that. */
const RATIO_FROM = 5_000_000
const SLICE = 4096

/**
 * Opens an archive. Nothing is unpacked before it is asked for, and never more than 20 MB a part and 60 MB in all, counted while
 * it comes out: what the archive says of its sizes is not believed.
 *
 * @throws WireError `unreadable` where there is no directory, or two parts share one name
 */
export function openZip(bytes: Uint8Array, source: Source): Archive {
  const entries = directoryOf(bytes)
  if (!entries) throw damaged(source, 'is cut off or damaged: its table of contents is missing')
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (byName.has(key)) throw damaged(source, `holds “${entry.name.slice(0, 100)}” twice`)
    byName.set(key, entry)
  }
  let unpacked = 0
  const part = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name.toLowerCase())
    if (!entry) return undefined
    const content = unpack(bytes, entry, source, MOST_UNPACKED - unpacked)
    unpacked += content.length
    return content
  }
  return { names: entries.map(({ name }) => name), part }
}

const damaged = (source: Source, problem: string, cause?: unknown): WireError =>
  new WireError('unreadable', source, problem, 'Ask the sender for it again.', cause === undefined ? {} : { cause })

function unpack(bytes: Uint8Array, entry: ZipEntry, source: Source, left: number): Uint8Array {
  if (entry.isLocked) throw new WireError('unreadable', source, 'is locked with a password', 'Ask the sender for it without a password.')
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (packed.length < entry.packed) throw damaged(source, `is cut off in “${entry.name.slice(0, 100)}”`)
  const most = Math.min(left, limits.bytes, Math.max(RATIO_FROM, entry.packed * HIGHEST_RATIO))
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, most, source) : undefined
  if (!content) throw damaged(source, `is packed in a way that no office program uses, in “${entry.name.slice(0, 100)}”`)
  if (content.length > most) throw tooLarge(source)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(source, `is damaged in “${entry.name.slice(0, 100)}”`)
  return content
}

const tooLarge = (source: Source): WireError =>
  new WireError('too-large', source, 'unpacks to more than Dateline reads', 'Nothing of it was read. Ask the sender for an ordinary document.')

/** RFC 1951. Small slices, so that what comes out can be counted before it is too much. */
function inflate(packed: Uint8Array, most: number, source: Source): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate(chunk => {
    length += chunk.length
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
      if (length > most) throw tooLarge(source)
    }
  } catch (cause) {
    if (cause instanceof WireError) throw cause
    throw damaged(source, 'is damaged: a part of it can’t be unpacked', cause)
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

/** An archive of these parts in this order. The same parts give the same bytes: each bears the first moment that zip knows, in no time zone. */
export const zipped = (parts: readonly Readonly<{ name: string; bytes: Uint8Array }>[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { mtime: '1980-01-01T00:00:00', level: 6 })
