import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { constants, open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { NewsroomError, type ErrorCode, type Finding } from '../newsroom/index.ts'
import { identify } from '../photos/index.ts'
import { detect, limits, type Source } from '../wire/index.ts'

/** A file that a person gave, by what its first bytes say that it is; an office document is an archive only to its program. `name` is how that person knows it. */
export type Input = Readonly<{ path: string; name: string; kind: 'picture' | 'archive' | 'document' }>

/** A document's bytes with where they came from. */
export type Bytes = Readonly<{ bytes: Uint8Array; source: Source }>

const HEAD = 64
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PICTURE_NAME = /\.(?:jpe?g|jpe|jfif|png|tiff?|webp|hei[cf]|avif|dng|nef|cr[23]|arw)$/i
const OFFICE_NAME = /\.(?:docx|odt)$/i
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

/**
 * Looks at the first bytes; a name's ending only says what a person may expect, and is told where there is nothing of the kind.
 *
 * @throws NewsroomError `unreadable` where there is no such file, it is none, or it is empty
 */
export async function look(path: string, name: string): Promise<Input> {
  return withFile(path, name, async handle => {
    const { size } = await handle.stat()
    if (size === 0) throw refuseFile('unreadable', name, 'is empty', 'Ask the sender for it again.')
    const head = new Uint8Array(HEAD)
    const { bytesRead } = await handle.read(head, 0, HEAD, 0)
    const seen = head.subarray(0, bytesRead)
    const begins = (magic: readonly number[]): boolean => magic.every((byte, index) => seen[index] === byte)
    if (identify(seen)) return { path, name, kind: 'picture' }
    if (PICTURE_NAME.test(name)) throw refuseFile('unreadable', name, 'is called a picture, but there is none in it', 'Copy the picture from its source again.')
    const isArchive = begins(EMPTY_ZIP) || (begins(ZIP) && !(size <= limits.bytes && detect(await handle.readFile())))
    if (isArchive && OFFICE_NAME.test(name)) throw refuseFile('unreadable', name, 'is called an office document, but is a zip archive of another kind', 'Ask the sender for the document again; name it .zip to take in what lies in it.')
    return { path, name, kind: isArchive ? 'archive' : 'document' }
  })
}

/** @throws NewsroomError `too-large` before a byte is read, `unreadable` */
export async function readDocument(path: string, name: string): Promise<Bytes> {
  return withFile(path, name, async handle => {
    const { size } = await handle.stat()
    if (size > limits.bytes) {
      throw refuseFile('too-large', name, `is ${Math.ceil(size / 1e6)} MB; Dateline reads documents of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')
    }
    const bytes = await handle.readFile()
    return { bytes, source: { name, sha256: sha256Of(bytes) } }
  })
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A refusal of one file; `problem` is the rest of the sentence that begins with its name. */
export function refuseFile(code: ErrorCode, name: string, problem: string, remedy: string, cause?: unknown): NewsroomError {
  const label = printable(name)
  return new NewsroomError(code, { kind: 'file', id: name, label }, `“${label}” ${problem}.`, remedy, cause === undefined ? undefined : { cause })
}

/** A picture of which a part is missing is no picture to work with. @throws NewsroomError `unreadable` */
export function refuseBroken(name: string, findings: readonly Finding[]): void {
  const broken = findings.find(({ severity }) => severity === 'error')
  if (broken) throw new NewsroomError('unreadable', { kind: 'file', id: name, label: printable(name) }, broken.message, 'Copy the picture from its source again.')
}

/** A name on one line, whatever it holds. */
export const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\uFFFD')

export const displayName = (path: string): string => printable(basename(path))

async function withFile<T>(path: string, name: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, OPEN).catch((cause: unknown) => { throw unopened(name, cause) })
  try {
    const facts = await handle.stat()
    if (facts.isDirectory()) throw refuseFile('unreadable', name, 'is a folder', 'Choose a file in it.')
    if (!facts.isFile()) throw refuseFile('unreadable', name, 'is no ordinary file', 'Choose a file.')
    return await work(handle)
  } finally {
    await handle.close()
  }
}

/** Read only, and without waiting where the name belongs to a pipe that nobody fills. */
const OPEN = process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK

function unopened(name: string, cause: unknown): NewsroomError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuseFile('unreadable', name, 'isn’t there', 'Check its name and folder.', cause)
  if (code === 'EACCES' || code === 'EPERM') return refuseFile('unreadable', name, 'may not be read by you', 'Ask its owner for the right to read it.', cause)
  return refuseFile('unreadable', name, 'can’t be opened', 'Check its name, and that the disk or card that it lies on is well.', cause)
}

/** Size and SHA-256 of a file, read in pieces. */
export async function weighFile(path: string): Promise<Readonly<{ bytes: number; sha256: string }>> {
  const hash = createHash('sha256')
  let bytes = 0
  // A stream without an encoding gives Buffers.
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
