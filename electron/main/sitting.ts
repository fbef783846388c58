import { app, BrowserWindow, dialog, session } from 'electron'
import { join } from 'node:path'
import { serveBridge } from './bridge.ts'
import { askForImports, askForNewNewsroom, askForNewsroom, askForTarget } from './dialogs.ts'
import { Grants } from './grants.ts'
import { HostProcess } from './host.ts'
import { openInstance } from './instance.ts'
import { openLink } from './links.ts'
import { log } from './log.ts'
import { setMenu } from './menu.ts'
import { OpenedFiles } from './opened.ts'
import { serveScheme } from './protocol.ts'
import type { RecentNewsrooms } from './recent.ts'
import { WindowState } from './window-state.ts'
import { createWindow } from './window.ts'

export type SittingOptions = Readonly<{ library: string; shared: string; recent: RecentNewsrooms }>

/** One newsroom, open: its host, its windows, its menu. */
export class Sitting {
  readonly #host: HostProcess
  readonly #grants: Grants
  readonly #opened: OpenedFiles
  readonly #state = new WindowState(app.getPath('userData'))

  constructor(private readonly options: SittingOptions) {
    const { library, recent } = options
    serveScheme(session.defaultSession, library)
    this.#host = new HostProcess(join(import.meta.dirname, '..', 'host', 'index.js'), library, {
      onOpened: () => recent.add(library),
      onRefused: ({ message, remedy }) => void this.#refused(message, remedy),
      onGivenUp: () => void this.#givenUp(),
    })
    this.#grants = new Grants((token, path) => this.#host.grant(token, path))
    this.#opened = new OpenedFiles(this.#grants)
    this.#serve()
    setMenu(recent.list(), {
      newWindow: () => this.newWindow(),
      openNewsroom: () => void this.#another(askForNewsroom),
      createNewsroom: () => void this.#another(askForNewNewsroom),
      openFolder: folder => this.#open(folder),
    }, !app.isPackaged)
  }

  newWindow(): void {
    createWindow(this.#host, this.#state)
  }

  openFiles(files: readonly string[]): void {
    this.#opened.open(files, BrowserWindow.getFocusedWindow()?.webContents)
  }

  /** Somebody started Dateline once more on this newsroom. */
  toFront(): void {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    if (!window) return this.newWindow()
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  /** Answers when everything is on disk and the library closed. */
  end(): Promise<void> {
    return this.#host.close()
  }

  #serve(): void {
    serveBridge({
      'shell:choose-to-import': async (window, what) => (await askForImports(window, what)).map(path => this.#grants.give(path)),
      'shell:grant-dropped': (_window, dropped) => Promise.resolve(dropped.map(each => this.#grants.giveDropped(each))),
      'shell:choose-target': async (window, target) => {
        const path = await askForTarget(window, target)
        return path === null ? null : this.#grants.give(path)
      },
      'shell:open-link': (window, address) => openLink(window, address),
      'shell:open-newsroom': () => this.#another(askForNewsroom),
      'shell:create-newsroom': () => this.#another(askForNewNewsroom),
    })
  }

  async #another(ask: (window: BrowserWindow | undefined) => Promise<string | undefined>): Promise<void> {
    const folder = await ask(BrowserWindow.getFocusedWindow() ?? undefined)
    if (folder !== undefined) this.#open(folder)
  }

  #open(folder: string): void {
    if (folder === this.options.library) this.toFront()
    else openInstance(folder, this.options.shared)
  }

  /** Without its library a newsroom has nothing to show: another one, or the end. */
  async #refused(message: string, detail: string): Promise<void> {
    log('refused', { message })
    const { response } = await dialog.showMessageBox({ type: 'error', message, detail, buttons: ['Open Another Newsroom…', 'Quit'], defaultId: 0, cancelId: 1 })
    if (response === 0) await this.#another(askForNewsroom)
    app.quit()
  }

  async #givenUp(): Promise<void> {
    log('host-given-up', {})
    const { response } = await dialog.showMessageBox({
      type: 'error', message: 'The newsroom stopped working again and again.', buttons: ['Try Again', 'Quit'], defaultId: 0, cancelId: 1,
      detail: 'What was saved is safe. If trying again doesn’t help, run "dateline doctor" on the library.',
    })
    if (response === 0) this.#host.start()
    else app.quit()
  }
}
