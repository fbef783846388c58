import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NewsroomError, type Finding, type Item } from '../../newsroom/index.ts'
import { assembled, limits, readAny, splitterFor, type Piece, type Range, type Survey } from '../../wire/index.ts'
import { readDocument, refuseFile, sha256Of } from '../input.ts'
import { refusalFinding, remark } from './report.ts'

/** What one part of a document holds; an ordinary document has one part. `findings` of the whole stand with its first part. */
export type Portion = Readonly<{ format: string | null; items: readonly Item[]; findings: readonly Finding[]; part: number; parts: number }>

/** Smaller documents are read at once, in bytes. */
const SPLIT_FROM = 4_000_000
const HEAD = 65_536
const CHUNK = 1_048_576

type Asked = Readonly<{ path: string; name: string }>

/**
 * Reads a document of any size in bounded memory: a large one item by item, where its format holds many. An item that can't be read is
 * a finding of its part.
 *
 * @throws NewsroomError `too-large` for more than 20 MB that can't be taken apart, and what its reader throws where no part can be read
 */
export async function* readPortions({ path, name }: Asked): AsyncGenerator<Portion, void, undefined> {
  const surveyed = await survey(path, name)
  if (!surveyed) {
    const { bytes, source } = await readDocument(path, name)
    yield { ...readAny(bytes, source), part: 1, parts: 1 }
    return
  }
  try {
    yield* portions(surveyed, name)
  } finally {
    await surveyed.leave()
  }
}

type Surveyed = Survey & Readonly<{ path: string; leave: () => Promise<void> }>

/** Where the items of a large file lie; undefined for one that is read whole. Leaves nothing behind but what `leave` takes away. */
async function survey(path: string, name: string): Promise<Surveyed | undefined> {
  const handle = await open(path, 'r')
  const [size, head] = await (async () => [(await handle.stat()).size, await bytesOf(handle, { from: 0, to: HEAD })] as const)().finally(() => handle.close())
  if (size < SPLIT_FROM) return undefined
  const charset = wideCharset(head)
  const folder = charset && await mkdtemp(join(tmpdir(), 'dateline-split-'))
  const leave = async (): Promise<void> => { if (folder) await rm(folder, { recursive: true, force: true }) }
  try {
    const plain = charset && folder ? await inUtf8(path, charset, join(folder, 'utf-8')) : path
    const splitter = splitterFor(charset ? new TextEncoder().encode(new TextDecoder(charset).decode(head)) : head, { name, sha256: '' })
    if (splitter) for await (const chunk of chunksOf(plain)) splitter.take(chunk)
    const found = splitter?.end()
    if (found && found.pieces.length > 1) return { ...found, path: plain, leave }
  } catch (error) {
    await leave()
    throw error
  }
  await leave()
  return undefined
}

// A stream without an encoding gives Buffers.
const chunksOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>

/** UTF-16, by its mark or by the zero beside the first sign. */
function wideCharset([first = 0, second = 0]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const begins = (byte: number): boolean => byte !== 0 && '<[{'.includes(String.fromCharCode(byte))
  if ((first === 0xff && second === 0xfe) || (begins(first) && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && begins(second)) ? 'utf-16be' : undefined
}

async function inUtf8(path: string, charset: string, target: string): Promise<string> {
  const decoder = new TextDecoder(charset)
  async function* recoded(): AsyncGenerator<string> {
    for await (const chunk of chunksOf(path)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
  await pipeline(Readable.from(recoded()), createWriteStream(target, { flags: 'wx' }))
  return target
}

async function* portions({ path, pieces, findings }: Surveyed, name: string): AsyncGenerator<Portion> {
  const pictures = new Map(pieces.filter(({ isPicture, closed }) => isPicture && closed).map(piece => [piece.id, piece]))
  const picturesOf = ({ links = [] }: Piece): readonly Piece[] => links.flatMap(id => pictures.get(id) ?? [])
  const linked = new Set(pieces.flatMap(picturesOf))
  const single = pieces.map((piece, index) => ({ piece, number: index + 1 })).filter(({ piece }) => !linked.has(piece))
  const handle = await open(path, 'r')
  let [read, refused]: [number, unknown] = [0, undefined]
  try {
    for (const [index, { piece, number }] of single.entries()) {
      const place = { part: index + 1, parts: single.length }
      const said = index === 0 ? findings : []
      try {
        const { format, items, findings: own } = await readPiece(handle, piece, picturesOf(piece), `${name}, item ${number}`)
        read += 1
        yield { format, items, findings: [...said, ...own], ...place }
      } catch (error) {
        if (!(error instanceof NewsroomError)) throw error
        refused ??= error
        yield { format: null, items: [], findings: [...said, { ...refusalFinding(error), severity: 'warning' }], ...place }
      }
    }
    if (read === 0) throw refused
  } finally {
    await handle.close()
  }
}

async function readPiece(handle: FileHandle, piece: Piece, pictures: readonly Piece[], name: string) {
  if (!piece.closed) throw refuseFile('unreadable', name, 'has no end and was left out', 'Ask the sender for it again; the file may be damaged there.')
  const sizeOf = ({ own }: Piece): number => own.to - own.from
  if (sizeOf(piece) > limits.bytes) throw refuseFile('too-large', name, `is ${Math.ceil(sizeOf(piece) / 1e6)} MB; Dateline reads items of up to ${limits.bytes / 1e6} MB`, 'Ask the sender for it in parts.')
  const fits = [...pictures, piece].reduce((sum, each) => sum + sizeOf(each), 0) <= limits.bytes
  const parts = await Promise.all((fits ? [piece, ...pictures] : [piece]).map(({ own }) => bytesOf(handle, own)))
  const head = typeof piece.head === 'string' ? new TextEncoder().encode(piece.head) : await bytesOf(handle, piece.head)
  const bytes = assembled(piece, head, parts)
  const { format, items, findings } = readAny(bytes, { name, sha256: sha256Of(bytes) })
  return { format, items, findings: fits ? findings : [...findings, remark('too-large', 'warning', `“${name}” names pictures that are too large to be read with it.`)] }
}

async function bytesOf(handle: FileHandle, { from, to }: Range): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from)
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
  return bytes.subarray(0, bytesRead)
}
