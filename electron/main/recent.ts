import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Memory } from './memory.ts'

const MOST = 10

/** The newsrooms that were open on this machine, the last one first. */
export class RecentNewsrooms {
  readonly #memory: Memory<readonly string[]>

  constructor(shared: string) {
    this.#memory = new Memory(join(shared, 'recent.json'), z.array(z.string()), [])
  }

  /** Those that are still there. */
  list(): readonly string[] {
    return this.#memory.read().filter(folder => existsSync(folder))
  }

  add(folder: string): void {
    this.#memory.write([folder, ...this.list().filter(each => each !== folder)].slice(0, MOST))
    app.addRecentDocument(folder)
  }
}
