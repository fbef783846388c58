import { createHash } from 'node:crypto'
import { constants, open, type FileHandle } from 'node:fs/promises'
import { HEAD, identify, type PictureKind } from './identify.ts'
import { refusePhoto } from './error.ts'
import { firstScan } from './jpeg.ts'

/** What can be said about a picture file without understanding its metadata. */
export type Inspected = Readonly<{ kind: PictureKind; sha256: string; bytes: number; truncated: boolean }>

const LARGEST = 1024 ** 3
const CHUNK = 1024 ** 2

/**
 * Reads the file once, in pieces: format by its first bytes, size, hash, and for a JPEG whether its end is there.
 *
 * @throws NewsroomError `unreadable`, `unsupported` or `too-large`
 */
export const inspect = (path: string, name: string): Promise<Inspected> => withPicture(path, name, async (handle, kind, bytes) => {
  const { sha256, lastEnd } = await readThrough(handle)
  const truncated = kind.name === 'JPEG' && lastEnd < await firstScan(handle, bytes)
  return { kind, sha256, bytes, truncated }
})

/** The format alone, from the first bytes. @throws NewsroomError as `inspect` */
export const kindOf = (path: string, name: string): Promise<PictureKind> => withPicture(path, name, (_handle, kind) => Promise.resolve(kind))

async function withPicture<T>(path: string, name: string, work: (handle: FileHandle, kind: PictureKind, bytes: number) => Promise<T>): Promise<T> {
  const handle = await open(path, OPEN).catch((cause: unknown) => {
    throw refusePhoto('unreadable', name, 'could not be opened', 'Check that the file is still there and may be read.', cause)
  })
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw refusePhoto('unreadable', name, 'is not a file', 'Choose a picture file.')
    if (facts.size === 0) throw refusePhoto('unreadable', name, 'is empty', 'Copy the picture from its source again.')
    if (facts.size > LARGEST) throw refusePhoto('too-large', name, 'is larger than 1 GB', 'Export a smaller version of the picture and import that.')
    const head = Buffer.alloc(HEAD)
    const { bytesRead } = await handle.read(head, 0, HEAD, 0)
    const kind = identify(head.subarray(0, bytesRead))
    if (!kind) throw refusePhoto('unsupported', name, 'is not a picture that Dateline knows', 'Use JPEG, PNG, TIFF, WebP or HEIC. The content counts, not the file name.')
    return await work(handle, kind, facts.size)
  } finally {
    await handle.close()
  }
}

/** Read only, and without waiting where the name belongs to a pipe that nobody fills (Windows has neither). */
const OPEN = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK)

/** The hash, and where the last end-of-image marker (FF D9) stands: -1 where there is none. */
async function readThrough(handle: FileHandle): Promise<Readonly<{ sha256: string; lastEnd: number }>> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK)
  let position = 0
  let lastEnd = -1
  let previous = 0
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return { sha256: hash.digest('hex'), lastEnd }
    const part = chunk.subarray(0, bytesRead)
    hash.update(part)
    const found = part.lastIndexOf(END_OF_IMAGE)
    if (found >= 0) lastEnd = position + found
    else if (previous === 0xff && part[0] === 0xd9) lastEnd = position - 1
    previous = part[bytesRead - 1] ?? 0
    position += bytesRead
  }
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9])
