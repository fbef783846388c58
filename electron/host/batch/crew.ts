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
  return {
    hands,
    async work(task) {
      const worker = idle.pop() ?? new Worker()
      all.add(worker)
      const outcome = await worker.do(task)
      if (worker.isAlive) idle.push(worker)
      else all.delete(worker)
      return outcome
    },
    async close() {
      await Promise.all([...all].map(worker => worker.end()))
    },
  }
}

/** A process that converts one file after another. Should a file kill it, that file is refused and the next one gets a new process. */
class Worker {
  readonly #process: ChildProcess = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
  readonly #ended = new Promise<void>(resolve => { this.#process.once('exit', () => { resolve() }) })

  get isAlive(): boolean {
    return this.#process.connected
  }

  async do(task: Task): Promise<Outcome> {
    const answered = new Promise<Outcome>(resolve => {
      // Only converter/index.ts answers here, one outcome for each task.
      this.#process.once('message', message => { resolve(message as Outcome) })
    })
    this.#process.send(task)
    return Promise.race([answered, this.#ended.then(() => died(task))])
  }

  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect()
    await this.#ended
  }
}

const died = ({ path }: Task): Outcome =>
  ({ refusal: { code: 'unreadable', message: `“${basename(path)}” stopped the program that was reading it.`, remedy: 'Open it in another program, save it again, and convert that.' } })
