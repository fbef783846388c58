import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isClutter } from '../batch/folder.ts'
import { openForWriting } from './open-files.ts'

/** A file in the watched folder. `identity` changes with everything that is written to it or put in its place. */
export type Settled = Readonly<{ path: string; name: string; identity: string; modified: Date }>

type Seen = Readonly<{ identity: string; since: number }>

/** Looks at a folder again and again, and says which files are whole: unchanged for a while, and open for writing nowhere. */
export class SettledFiles {
  #seen: ReadonlyMap<string, Seen> = new Map()

  /** @param settleMs how long a file must have stayed as it is */
  constructor(private readonly folder: string, private readonly settleMs: number) {}

  /** By name. Hidden files, unfinished ones by their name, folders and links are passed over. */
  async look(): Promise<readonly Settled[]> {
    const now = performance.now()
    const names = (await readdir(this.folder, { withFileTypes: true })).filter(entry => entry.isFile() && !isClutter(entry.name)).map(({ name }) => name).sort()
    const seen = new Map<string, Seen>()
    const settled: Settled[] = []
    for (const name of names) {
      const path = join(this.folder, name)
      const facts = await identityOf(path)
      if (!facts) continue
      const before = this.#seen.get(name)
      const since = before?.identity === facts.identity ? before.since : now
      seen.set(name, { identity: facts.identity, since })
      if (now - since >= this.settleMs) settled.push({ path, name, ...facts })
    }
    this.#seen = seen
    return this.#closed(settled)
  }

  async #closed(settled: readonly Settled[]): Promise<readonly Settled[]> {
    if (settled.length === 0) return []
    const folder = await realpath(this.folder)
    const open = await openForWriting(folder)
    return settled.filter(({ name }) => !open.has(join(folder, name)))
  }
}

/** Undefined for a file that is gone. */
export async function identityOf(path: string): Promise<Readonly<{ identity: string; modified: Date }> | undefined> {
  try {
    const { ino, size, mtimeMs, mtime } = await stat(path)
    return { identity: `${ino}:${size}:${mtimeMs}`, modified: mtime }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
