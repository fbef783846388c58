import { ipcMain, type WebContents } from 'electron'
import type { Grants } from './grants.ts'

/** Files that were opened with Dateline wait here until a page says that it can take them. */
export class OpenedFiles {
  readonly #ready = new Set<WebContents>()
  #waiting: readonly string[] = []

  constructor(private readonly grants: Grants) {
    ipcMain.on('dateline:ready', ({ sender }) => {
      this.#ready.add(sender)
      sender.once('destroyed', () => this.#ready.delete(sender))
      this.#deliver(sender)
    })
  }

  open(paths: readonly string[], front: WebContents | undefined): void {
    this.#waiting = [...this.#waiting, ...paths]
    const page = front && this.#ready.has(front) ? front : [...this.#ready][0]
    if (page) this.#deliver(page)
  }

  #deliver(page: WebContents): void {
    if (this.#waiting.length === 0) return
    page.send('dateline:opened', this.#waiting.map(path => this.grants.give(path)))
    this.#waiting = []
  }
}
