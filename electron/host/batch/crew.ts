import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openWorkbench } from '../workbench.ts'
import { carryOut, type Outcome, type Task } from './task.ts'

/** Those who convert: in this process, or several of their own. */
export type Crew = Readonly<{
  /** How many tasks can be under way. */
  hands: number
  work: (task: Task) => Promise<Outcome>
  close: () => Promise<void>
}>

/** The built program of a worker lies beside the one that calls it. */
const PROGRAM = join(import.meta.dirname, '..', 'converter', 'index.js')

/** Processes start with their first task, and ExifTool in each with its first picture. */
export function hire(hands: number): Crew {
  if (hands > 1 && existsSync(PROGRAM)) return crewOf(hands)
  const bench = openWorkbench()
  return { hands: 1, work: task => carryOut(bench, task), close: () => bench.close() }
}

function crewOf(hands: number): Crew {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const attempt = async (task: Task): Promise<Outcome | undefined> => {
    const worker = idle.pop() ?? new Worker()
    all.add(worker)
    const outcome = await worker.do(task)
    if (outcome) idle.push(worker)
    else all.delete(worker)
    return outcome
  }
  return {
    hands,
    work: async task => await attempt(task) ?? await attempt(task) ?? deadly(task),
    async close() {
      await Promise.all([...all].map(worker => worker.end()))
    },
  }
}

/** A process that converts one file after another. What kills it is tried once more, in a new one, and then refused. */
class Worker {
  readonly #process: ChildProcess = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
  /** A process that can't be started, or sent to, has ended too. */
  readonly #ended = new Promise<void>(resolve => { this.#process.once('exit', () => { resolve() }).on('error', () => { resolve() }) })

  /** Undefined where the process died of it. */
  async do(task: Task): Promise<Outcome | undefined> {
    const answered = new Promise<Outcome>(resolve => {
      // Only converter/index.ts answers here, one outcome for each task.
      this.#process.once('message', message => { resolve(message as Outcome) })
    })
    this.#process.send(task)
    return Promise.race([answered, this.#ended.then(() => undefined)])
  }

  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect()
    await this.#ended
  }
}

const deadly = ({ path }: Task): Outcome =>
  ({ refusal: { code: 'unreadable', message: `“${basename(path)}” stopped the program that was reading it, twice.`, remedy: 'Open it in another program, save it again, and convert that.' } })
