import { createWriteStream } from 'node:fs'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { NewsroomError } from '../../newsroom/index.ts'
import { refuseFile } from '../input.ts'

/** A file out of an archive: `name` as it is called in there, `path` where it lies now, under a name of ours. */
export type Unpacked = Readonly<{ name: string; path: string }>

const MOST_BYTES = 2 * 1024 ** 3
const MOST_ENTRIES = 10_000
const HIGHEST_RATIO = 100
/** Small files may well shrink more than that. */
const RATIO_FROM = 1_000_000
const SYMLINK = 0o120000
const FILE_TYPE = 0o170000
/** What stands in every document of Microsoft's and of the OpenDocument kind, and in no package of news. */
const OFFICE: readonly string[] = ['[Content_Types].xml', 'META-INF/manifest.xml']
const EXTENSION = /^\.[a-z0-9]{1,8}$/

/**
 * Unpacks an archive into `folder`. Names in it are never used as paths.
 *
 * @throws NewsroomError naming the entry that climbs out, lies about its size, explodes, repeats or overlaps another
 */
export async function unpack(path: string, name: string, folder: string): Promise<readonly Unpacked[]> {
  const archive = await open(path, name)
  try {
    const entries = await list(archive, name)
    inspect(entries, name)
    if (entries.some(({ fileName }) => OFFICE.includes(fileName))) throw refuseFile('unsupported', name, 'is an office document, but no text that Dateline reads', 'Copy its text into a story, or save it as a Word document of up to 20 MB.')
    const files = entries.filter(({ fileName }) => !fileName.endsWith('/'))
    if (files.length === 0) throw refuseFile('unreadable', name, 'is an empty archive', 'Ask the sender for it again.')
    const out: Unpacked[] = []
    for (const [index, entry] of files.entries()) {
      const extension = extname(entry.fileName).toLowerCase()
      const target = join(folder, `${String(index).padStart(5, '0')}${EXTENSION.test(extension) ? extension : ''}`)
      await extract(archive, entry, target, name)
      out.push({ name: entry.fileName, path: target })
    }
    return out
  } finally {
    archive.close()
  }
}

const damaged = (name: string, cause: unknown, entry?: Entry): NewsroomError =>
  refuseFile('unreadable', name, entry ? `is a damaged or dishonest archive, at “${entry.fileName}”` : 'is a damaged or dishonest archive', 'Ask the sender for it again.', cause)

async function open(path: string, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { autoClose: false, lazyEntries: true, strictFileNames: true }, (error: Error | null, archive?: ZipFile) => {
      if (archive) resolve(archive)
      else reject(damaged(name, error))
    })
  })
}

async function list(archive: ZipFile, name: string): Promise<readonly Entry[]> {
  if (archive.entryCount > MOST_ENTRIES) throw refuseFile('too-large', name, `holds more than ${MOST_ENTRIES} files`, 'Ask the sender for it in parts.')
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('entry', (entry: Entry) => { entries.push(entry); archive.readEntry() })
    archive.once('end', () => resolve(entries))
    archive.once('error', (error: unknown) => reject(damaged(name, error)))
    archive.readEntry()
  })
}

/** What the archive says of itself, before a byte of it is unpacked. */
function inspect(entries: readonly Entry[], name: string): void {
  const refuse = (entry: Entry, what: string): never => {
    throw refuseFile('unreadable', name, `holds a file that ${what}: “${entry.fileName}”`, 'Nothing of it was imported. Ask the sender for an ordinary archive.')
  }
  const seen = new Set<string>()
  let total = 0
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const same = entry.fileName.normalize('NFC').toLowerCase()
    if (seen.has(same)) refuse(entry, 'is in it twice')
    seen.add(same)
    if (entry.isEncrypted()) refuse(entry, 'is locked with a password')
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) refuse(entry, 'is a link to another place')
    if (entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO) refuse(entry, 'unpacks to more than a hundred times its size')
    if (entry.relativeOffsetOfLocalHeader < end) refuse(entry, 'overlaps another one')
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize
    total += entry.uncompressedSize
    if (total > MOST_BYTES) refuse(entry, 'makes it larger than 2 GB')
  }
}

async function extract(archive: ZipFile, entry: Entry, target: string, name: string): Promise<void> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      archive.openReadStream(entry, (error, found) => { if (error) reject(error); else resolve(found) })
    })
    await pipeline(stream, createWriteStream(target, { flags: 'wx' }))
  } catch (error) {
    throw damaged(name, error, entry)
  }
}
