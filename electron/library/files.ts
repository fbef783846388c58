import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { translate } from './database.ts'
import { syncFolder } from './disk.ts'
import { readOnly } from './refusals.ts'
import type { Store } from './store.ts'

/** `path` is absolute; `sha256` in lower-case hex. */
export type Original = Readonly<{ sha256: string; path: string; bytes: number }>

const BLOCK = 1024 * 1024
const HASH = /^[0-9a-f]{64}$/
const EXTENSION = /^\.[a-z0-9]{1,8}$/

/** Pictures as they came in, named by what is in them and never changed; and their smaller copies, which can be deleted. */
export class Files {
  constructor(private readonly store: Store) {}

  /**
   * Copies a file into the library, streamed, whole or not at all; one that is there already is left alone.
   *
   * @throws NewsroomError 'disk-full' | 'read-only', or what the system says about the source
   */
  async addOriginal(source: string): Promise<Original> {
    if (this.store.readOnly) throw readOnly(this.store.about, this.store.readOnly)
    const folder = join(this.store.folder, 'originals')
    await mkdir(folder, { recursive: true })
    const part = join(folder, `${randomUUID()}.part`)
    try {
      const { sha256, bytes } = await copyHashed(source, part)
      const known = this.originalPath(sha256)
      if (known && (await stat(known).catch(() => undefined))?.size === bytes) return { sha256, path: known, bytes }
      const path = await this.#settle(part, sha256, source)
      this.store.write(() => this.store.run('REPLACE INTO files (sha256, path, bytes, added) VALUES (?, ?, ?, ?)', sha256, this.#relative(sha256, source), bytes, this.store.now()))
      return { sha256, path, bytes }
    } catch (error) {
      throw translate(error, this.store.about)
    } finally {
      await rm(part, { force: true })
    }
  }

  /** Where an original lies; undefined when the library has none of these bytes. */
  originalPath(sha256: string): string | undefined {
    const found = this.store.get<{ path: string }>('SELECT path FROM files WHERE sha256 = ?', sha256)
    return found && join(this.store.folder, found.path)
  }

  /** Where a smaller copy lies or is to be put, a JPEG; its folder is there. `size` names it ("320", "web"). */
  renditionPath(sha256: string, size: string | number): string {
    if (!HASH.test(sha256) || !/^\w{1,20}$/.test(String(size))) throw new Error('no name of a rendition')
    const folder = join(this.store.folder, 'renditions', sha256.slice(0, 2))
    if (!this.store.readOnly) mkdirSync(folder, { recursive: true })
    return join(folder, `${sha256}-${size}.jpg`)
  }

  async #settle(part: string, sha256: string, source: string): Promise<string> {
    const path = join(this.store.folder, this.#relative(sha256, source))
    await mkdir(dirname(path), { recursive: true })
    await chmod(part, 0o444)
    await rename(part, path)
    syncFolder(dirname(path))
    syncFolder(dirname(dirname(path)))
    return path
  }

  #relative(sha256: string, source: string): string {
    const extension = extname(source).toLowerCase()
    return `originals/${sha256.slice(0, 2)}/${sha256}${EXTENSION.test(extension) ? extension : ''}`
  }
}

/** Copies and hashes in one pass; the copy is on disk when this returns. */
async function copyHashed(source: string, target: string): Promise<Readonly<{ sha256: string; bytes: number }>> {
  const original = await open(source)
  try {
    const copy = await open(target, 'wx')
    try {
      const sum = await pump(original, copy)
      await copy.sync()
      return sum
    } finally {
      await copy.close()
    }
  } finally {
    await original.close()
  }
}

async function pump(from: FileHandle, to: FileHandle): Promise<Readonly<{ sha256: string; bytes: number }>> {
  const hash = createHash('sha256'), block = new Uint8Array(BLOCK)
  let bytes = 0
  for (let { bytesRead } = await from.read(block); bytesRead > 0; { bytesRead } = await from.read(block)) {
    const piece = block.subarray(0, bytesRead)
    hash.update(piece)
    await to.writeFile(piece)
    bytes += bytesRead
  }
  return { sha256: hash.digest('hex'), bytes }
}
