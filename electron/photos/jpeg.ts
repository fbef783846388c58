import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

const START_OF_SCAN = 0xda
const STANDALONE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]
const MOST_SEGMENTS = 100_000

/**
 * Where the first scan of a JPEG begins (ITU-T T.81, SOS): behind all metadata and the thumbnails in them.
 * The end of the file where no scan can be found: then there is no picture.
 */
export async function firstScan(handle: FileHandle, size: number): Promise<number> {
  const marker = Buffer.alloc(4)
  let position = 2
  for (let count = 0; count < MOST_SEGMENTS && position + 4 <= size; count += 1) {
    await handle.read(marker, 0, 4, position)
    const code = marker.readUInt8(1)
    if (marker.readUInt8(0) !== 0xff) return size
    if (code === START_OF_SCAN) return position
    if (code === 0xff) position += 1
    else if (STANDALONE.includes(code)) position += 2
    else position += 2 + marker.readUInt16BE(2)
  }
  return size
}

/** A hash of all that stands behind the metadata: the compressed picture, and what was appended to it. */
export async function pictureHash(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const start = await firstScan(handle, (await handle.stat()).size)
    const hash = createHash('sha256')
    for await (const part of handle.createReadStream({ start, autoClose: false })) hash.update(part as Uint8Array)  // no encoding is set, so bytes come
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}
