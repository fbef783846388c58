/** One part as the archive's table of contents lists it; `start` is where its packed bytes begin. */
export type ZipEntry = Readonly<{ name: string; method: number; crc: number; packed: number; size: number; start: number; isLocked: boolean }>

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 5_000

/**
 * The table of contents of a zip archive (APPNOTE 4.3.12, 4.3.16), read from its end and no further than 5,000 parts.
 *
 * @returns undefined where it is missing, cut off or contradicts itself
 */
export function directoryOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) return undefined
    const entry = entryAt(view, at)
    if (!entry) return undefined
    entries.push(entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return undefined
}

const decoder = new TextDecoder()

function entryAt(view: DataView, at: number): ZipEntry | undefined {
  const local = view.getUint32(at + 42, true)
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined
  const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(view.getUint16(at + 28, true), view.byteLength - at - 46)))
  return {
    name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true), isLocked: (view.getUint16(at + 8, true) & 1) === 1,
  }
}
