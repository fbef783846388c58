import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { NewsroomError } from '../../newsroom/index.ts'
import { freePath, hasBytes, isThere, move, writeWhole } from './moving.ts'
import { identityOf, type Settled } from './settled.ts'

const FOLDER = '.dateline-watch'
const PLAN = 'plan.json'

/** What is decided before anything is moved. A file of `moves` that still lies in the plan's folder hasn't landed yet. */
const Plan = z.object({
  source: z.string(), identity: z.string(), done: z.string(),
  moves: z.array(z.object({ from: z.string(), to: z.string() })),
})
type Plan = z.infer<typeof Plan>

/** A file that was written into a plan's folder. */
export type Staged = Readonly<{ path: string; sha256: string }>

/**
 * How a watched file gets through a kill at any moment neither lost nor doubled: what was made of it waits in a folder of its own; then
 * a plan says in one step what goes where; then each output gets its name by one rename, and the source leaves. Who finds a plan carries
 * it out; outputs that are no longer in its folder have landed, whatever became of them since. A folder without a plan never was.
 */
export class Ledger {
  readonly #folder: string

  constructor(private readonly folders: Readonly<{ out: string; done: string }>) {
    this.#folder = join(folders.out, FOLDER)
  }

  /** @throws NewsroomError `busy` where another program watches into the same folder */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await mkdir(this.folders.done, { recursive: true })
    const lock = join(this.#folder, 'lock')
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'))
    if (holder !== process.pid && isAlive(holder)) {
      throw new NewsroomError('busy', { kind: 'file', id: this.folders.out, label: this.folders.out }, `Another “dateline watch” (process ${holder}) writes to this folder.`, 'End it first, or choose another folder for --out.')
    }
    await writeFile(lock, String(process.pid))
    for (const name of (await readdir(this.#folder)).filter(each => each !== 'lock')) await this.#recover(join(this.#folder, name))
  }

  async close(): Promise<void> {
    await rm(join(this.#folder, 'lock'), { force: true })
  }

  /** An empty folder to write into, for this file alone. */
  async stage({ name, identity }: Settled): Promise<string> {
    const folder = join(this.#folder, createHash('sha256').update(`${name}\n${identity}`).digest('hex').slice(0, 32))
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    return folder
  }

  /** Gives what was staged its names, and puts the source away. @returns where everything lies now; an output that lay there already, byte for byte, isn't written again */
  async finish({ path, name, identity }: Settled, stage: string, staged: readonly Staged[]): Promise<Readonly<{ outputs: readonly string[]; source: string }>> {
    const taken = new Set<string>()
    const moves: Plan['moves'][number][] = []
    const outputs: string[] = []
    for (const { path: from, sha256 } of staged) {
      const to = await freePath(join(this.folders.out, relative(stage, from)), async there => !taken.has(there) && hasBytes(there, sha256))
      taken.add(to)
      outputs.push(to)
      if (!await isThere(to)) moves.push({ from, to })
    }
    const plan = { source: path, identity, done: await freePath(join(this.folders.done, name)), moves }
    await writeWhole(join(stage, PLAN), JSON.stringify(plan))
    await this.#carryOut(plan, stage)
    return { outputs, source: plan.done }
  }

  async drop(stage: string): Promise<void> {
    await rm(stage, { recursive: true, force: true })
  }

  async #carryOut({ source, identity, done, moves }: Plan, stage: string): Promise<void> {
    for (const { from, to } of moves) if (await isThere(from)) await move(from, to)
    if ((await identityOf(source))?.identity === identity) await move(source, done)
    await rm(join(stage, PLAN))
    await this.drop(stage)
  }

  async #recover(stage: string): Promise<void> {
    const plan = await readFile(join(stage, PLAN), 'utf8').catch(() => undefined)
    if (plan === undefined) await this.drop(stage)
    else await this.#carryOut(Plan.parse(JSON.parse(plan)), stage)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
