import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, Grant, ImportReport, newsroom, Shell } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal } from './refusal.ts'

export type ImportState = Readonly<{ running: boolean; report: ImportReport | null; trouble: NewsroomError | null }>

/** Files and folders on their way into the newsroom, and what came of the last ones. */
export class Imports {
  readonly state: StoreApi<ImportState> = createStore(() => ({ running: false, report: null, trouble: null }))

  constructor(private readonly client: Pick<Client<typeof newsroom>, 'importFiles'>, private readonly shell: Shell) {}

  /** Asks which files; nothing happens when the person cancels. */
  async choose(what: Parameters<Shell["chooseToImport"]>[0]): Promise<void> {
    await this.take(await this.shell.chooseToImport(what))
  }

  async drop(files: readonly File[]): Promise<void> {
    await this.take(await this.shell.grantDropped(files))
  }

  putAway(): void {
    this.state.setState({ report: null, trouble: null })
  }

  async take(grants: readonly Grant[]): Promise<void> {
    if (grants.length === 0) return
    this.state.setState({ running: true, report: null, trouble: null })
    try {
      this.state.setState({ running: false, report: await this.client.importFiles({ grants: [...grants] }) })
    } catch (error) {
      this.state.setState({ running: false, trouble: asRefusal(error) })
    }
  }
}
