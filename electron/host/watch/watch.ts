import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { NewsroomError, type ErrorCode } from '../../newsroom/index.ts'
import type { Profile } from '../../wire/index.ts'
import type { Refusal } from '../batch/refusal.ts'
import { carryOut } from '../batch/task.ts'
import type { Conversion, Workbench } from '../workbench.ts'
import { Ledger } from './ledger.ts'
import { freePath, move, writeWhole } from './moving.ts'
import { identityOf, SettledFiles, type Settled } from './settled.ts'

export type WatchOrder = Readonly<{
  folder: string; out: string; done: string; failed: string; profile: Profile
  /** How long a file must stay unchanged before it counts as whole. */
  settleMs: number
  /** Ends when nothing more is whole. */
  once: boolean
  signal: AbortSignal
}>

/** What became of one file; `moved` is where it lies now. A file that must wait stays where it is. */
export type Passed = Readonly<{ file: string } & (
  | { outcome: 'done'; moved: string; outputs: readonly string[]; conversion: Conversion }
  | { outcome: 'failed'; moved: string; refusal: Refusal }
  | { outcome: 'waiting'; refusal: Refusal }
)>

const LOOKS = 4
const AGAIN_MS = 10_000
/** Not the file's fault: it is tried again. */
const PASSING: readonly ErrorCode[] = ['disk-full', 'cannot-write', 'busy', 'tool-failed', 'cancelled']

/**
 * Converts what is put into a folder, each file once: by a look at the folder every now and then, since notices of change get lost on
 * network drives. Ends with `signal`, after the file that is under way.
 *
 * @throws NewsroomError `busy` where another program watches into the same folder, `usage` where a file would come back into it
 */
export async function watchFolder(order: WatchOrder, bench: Workbench, tell: (passed: Passed) => void): Promise<void> {
  const folders = { in: resolve(order.folder), out: resolve(order.out), done: resolve(order.done), failed: resolve(order.failed) }
  if ([folders.out, folders.done, folders.failed].includes(folders.in)) {
    throw new NewsroomError('usage', { kind: 'file', id: folders.in, label: order.folder }, 'What is watched can’t be where files go to.', 'Name another folder for --out, --done and --failed.')
  }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  const ledger = new Ledger(folders)
  await ledger.open()
  try {
    await new Watch(order, folders.in, folders.failed, ledger, bench, tell).run()
  } finally {
    await ledger.close()
  }
}

class Watch {
  readonly #files: SettledFiles
  readonly #waiting = new Map<string, number>()

  constructor(private readonly order: WatchOrder, folder: string, private readonly failed: string, private readonly ledger: Ledger, private readonly bench: Workbench, private readonly tell: (passed: Passed) => void) {
    this.#files = new SettledFiles(folder, order.settleMs)
  }

  async run(): Promise<void> {
    const { settleMs, once, signal } = this.order
    await this.#round()
    for (;;) {
      await setTimeout(once ? settleMs + 1 : settleMs / LOOKS, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      if (await this.#round() === 0 && once) return
    }
  }

  /** @returns how many files are out of the way */
  async #round(): Promise<number> {
    let passed = 0
    for (const file of await this.#files.look()) {
      if (this.order.signal.aborted) break
      if ((this.#waiting.get(file.name) ?? 0) > performance.now()) continue
      const result = await this.#pass(file)
      if (!result) continue
      this.tell(result)
      if (result.outcome === 'waiting') this.#waiting.set(file.name, performance.now() + AGAIN_MS)
      else passed += 1
    }
    return passed
  }

  /** The instant of writing is that of the file: so what is made of it after a kill is the same, byte for byte. */
  async #pass(file: Settled): Promise<Passed | undefined> {
    const stage = await this.ledger.stage(file)
    const outcome = await carryOut(this.bench, { path: file.path, profile: this.order.profile, out: stage, at: file.modified.toISOString() })
    if ((await identityOf(file.path))?.identity !== file.identity) {
      await this.ledger.drop(stage)
      return undefined
    }
    if ('conversion' in outcome) {
      const { outputs, source } = await this.ledger.finish(file, stage, outcome.conversion.files)
      return { file: file.name, outcome: 'done', moved: source, outputs, conversion: outcome.conversion }
    }
    await this.ledger.drop(stage)
    const { refusal } = outcome
    return PASSING.includes(refusal.code) ? { file: file.name, outcome: 'waiting', refusal } : { file: file.name, outcome: 'failed', moved: await this.#putAside(file, refusal), refusal }
  }

  /** The reason comes first: a file that lies there never lacks it. */
  async #putAside({ path, name }: Settled, { message, remedy }: Refusal): Promise<string> {
    const to = await freePath(join(this.failed, name))
    await writeWhole(`${to}.reason.txt`, `${message}\n${remedy}\n`)
    await move(path, to)
    return to
  }
}
