import type { Announcement } from '../contract/index.ts'
import { NewsroomError } from '../newsroom/index.ts'
import type { Library } from '../library/index.ts'
import type { Photos } from '../photos/index.ts'
import type { Schemas } from '../wire/index.ts'
import type { Announce, Announcer } from './announcer.ts'
import type { Changes } from './changes.ts'
import type { Grants } from './grants.ts'
import type { Editor } from './editor.ts'

/** What the handlers share: the rooms, joined. */
export type House = Readonly<{
  library: Library
  photos: Photos
  schemas: Schemas
  editor: Editor
  grants: Grants
  announcer: Announcer
  changes: Changes
  version: string
  now: () => string
  report: (error: unknown) => void
}>

/** One window's place: what it hears, and the long work that it asked for. */
export class Seat {
  readonly #work = new Set<AbortController>()

  constructor(readonly announce: Announce) {}

  /** Runs work that reports how far it is and can be cancelled from this window. */
  async long<T>(task: string, work: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#work.add(controller)
    try {
      return await work((done, total) => this.announce(progressOf(task, done, total)), controller.signal)
    } catch (error) {
      throw controller.signal.aborted ? cancelled(task, error) : error
    } finally {
      this.#work.delete(controller)
    }
  }

  cancel(): void {
    for (const controller of this.#work) controller.abort()
  }
}

const cancelled = (task: string, cause: unknown): NewsroomError =>
  new NewsroomError('cancelled', { kind: 'newsroom', id: task, label: `The ${task}` }, `The ${task} was cancelled.`, 'Nothing was written. Start it again when you like.', { cause })

const progressOf = (task: string, done: number, total: number): Announcement => ({ name: 'progress', task, done, total: total > 0 ? total : null })
