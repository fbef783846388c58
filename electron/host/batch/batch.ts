import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, posix, relative, resolve } from 'node:path'
import type { Profile } from '../../wire/index.ts'
import { abreast } from '../../packages/index.ts'
import { displayName, refuseFile } from '../input.ts'
import type { Conversion } from '../workbench.ts'
import { hire, type Crew } from './crew.ts'
import { filesBelow, numbered, type Found } from './folder.ts'
import type { Refusal } from './refusal.ts'

export type Order = Readonly<{ folder: string; out: string; profile: Profile; at: string; jobs: number; signal?: AbortSignal }>

/** One file of the folder; `file` is its path in there, with `/`. */
export type Converted = Readonly<{ file: string } & ({ conversion: Conversion } | { refusal: Refusal })>

/**
 * Converts every file of a folder, several at a time, into the same folders below `out`. Names are those that each file gets when it
 * is converted alone; where two would meet, the later one in order gets a number. So the same folder gives the same files, however many work.
 *
 * @param tell hears of each file in the order of the folder
 * @throws NewsroomError `unreadable` where there is no file in it
 */
export async function convertFolder(order: Order, tell: (converted: Converted) => void): Promise<readonly Converted[]> {
  const files = await filesBelow(order.folder, order.out)
  if (files.length === 0) throw refuseFile('unreadable', displayName(order.folder), 'is an empty folder', 'Choose a folder with stories or pictures in it.')
  const crew = hire(Math.min(order.jobs, files.length))
  const stage = join(resolve(order.out), `.convert.${process.pid}-0.partial`)
  const arrivals = new Arrivals(resolve(order.out), tell)
  try {
    await abreast(files.map((found, index) => ({ found, index })), crew.hands, async ({ found, index }) => {
      if (order.signal?.aborted) return
      const staged = join(stage, String(index))
      await arrivals.take(index, { ...found, staged }, await attempt(crew, order, found, staged))
    })
    return arrivals.all
  } finally {
    await crew.close()
    await rm(stage, { recursive: true, force: true })
  }
}

async function attempt(crew: Crew, { profile, at }: Order, { path, folder, name }: Found, out: string): Promise<Converted> {
  return { file: posix.join(folder, name), ...await crew.work({ path, profile, out, at }) }
}

/** A file with the folder that its conversion lies in, until it gets its name. */
type Staged = Found & Readonly<{ staged: string }>

/** Files that are done wait here for those before them, so that names don't depend on who was faster. */
class Arrivals {
  readonly all: Converted[] = []
  readonly #waiting = new Map<number, readonly [Staged, Converted]>()
  readonly #taken = new Set<string>()
  #landing: Promise<void> = Promise.resolve()
  #next = 0

  constructor(private readonly out: string, private readonly tell: (converted: Converted) => void) {}

  take(index: number, found: Staged, converted: Converted): Promise<void> {
    this.#waiting.set(index, [found, converted])
    return this.#landing = this.#landing.then(() => this.#land())
  }

  async #land(): Promise<void> {
    for (let waiting = this.#waiting.get(this.#next); waiting; waiting = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next)
      this.#next += 1
      const [found, converted] = waiting
      const landed = 'conversion' in converted ? { ...converted, conversion: await this.#placed(found, converted.conversion) } : converted
      this.all.push(landed)
      this.tell(landed)
    }
  }

  async #placed({ folder, staged }: Staged, conversion: Conversion): Promise<Conversion> {
    const files: Conversion['files'][number][] = []
    for (const file of conversion.files) {
      const path = this.#free(join(this.out, folder, relative(staged, file.path)))
      await mkdir(dirname(path), { recursive: true })
      await rename(file.path, path)
      files.push({ ...file, path })
    }
    return { ...conversion, files }
  }

  #free(path: string): string {
    let free = path
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = numbered(path, number)
    this.#taken.add(free.toLowerCase())
    return free
  }
}
