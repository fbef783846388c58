import type { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, newsroom } from '../../electron/contract/index.ts'
import { NewsroomError } from '../../electron/newsroom/index.ts'

const KEY = 'view'

type Json = Parameters<Client<typeof newsroom>['setSetting']>[0]['value']
type Values = Readonly<Record<string, Json>>

/** One thing that the window remembers; the schema must have a `catch`, so that anything stored, or nothing, gives a value. */
export type Preference<T extends Json> = Readonly<{ key: string; schema: z.ZodType<T> }>

/** How this newsroom is looked at: theme, sizes of panes, what is open. Kept in the library: written at once, so that a page that dies comes back to the same. */
export class Preferences {
  readonly state: StoreApi<Values> = createStore(() => ({}))
  #writing = false
  #stale = false

  constructor(private readonly client: Pick<Client<typeof newsroom>, 'setting' | 'setSetting'>) {}

  async load(): Promise<void> {
    const { value } = await this.client.setting({ key: KEY })
    if (isRecord(value)) this.state.setState(value, true)
  }

  get<T extends Json>({ key, schema }: Preference<T>): T {
    return schema.parse(this.state.getState()[key])
  }

  set<T extends Json>({ key }: Preference<T>, value: T): void {
    this.state.setState({ [key]: value })
    this.#stale = true
    if (!this.#writing) void this.#write()
  }

  /** One write at a time: what changes meanwhile goes with the next one. */
  async #write(): Promise<void> {
    this.#writing = true
    try {
      while (this.#stale) {
        this.#stale = false
        await this.client.setSetting({ key: KEY, value: { ...this.state.getState() } })
      }
    } catch (error) {
      // Where nothing can be written, the window remembers until it is closed; the strip above the work says why.
      if (!(error instanceof NewsroomError)) throw error
    } finally {
      this.#writing = false
    }
  }
}

const isRecord = (value: Json | null): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value)
