import { setTimeout } from 'node:timers/promises'
import { NewsroomError } from '../newsroom/index.ts'

type Grant = Readonly<{ token: string; name: string }>

/** How long main's word on a grant may be behind the page's call, in ms: the two come by different ports. */
const BEHIND = 5000

/** The files and folders that a person chose, by the token that the page knows them by. Main fills it. */
export class Grants {
  readonly #paths = new Map<string, string>()
  readonly #awaited = new Map<string, () => void>()

  add(token: string, path: string): void {
    this.#paths.set(token, path)
    this.#awaited.get(token)?.()
    this.#awaited.delete(token)
  }

  /** @throws NewsroomError `not-found` for a token that nobody was given */
  async pathOf({ token, name }: Grant): Promise<string> {
    if (!this.#paths.has(token)) await this.#coming(token)
    const path = this.#paths.get(token)
    if (path !== undefined) return path
    throw new NewsroomError('not-found', { kind: 'file', id: token, label: name }, `Dateline may not use “${name}” any more.`, 'Choose it again.')
  }

  async #coming(token: string): Promise<void> {
    const done = new AbortController()
    await Promise.race([new Promise<void>(resolve => this.#awaited.set(token, resolve)), setTimeout(BEHIND, undefined, { ref: false, signal: done.signal })])
    done.abort()
    this.#awaited.delete(token)
  }
}
