import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { z } from 'zod'
import { RefusalSchema } from '../contract/index.ts'
import { Deaths } from './deaths.ts'
import { log } from './log.ts'

type Refusal = z.infer<typeof RefusalSchema>

const PATIENCE = 10_000

/** What the host tells main; all else goes between it and the windows. */
const FromHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('refused'), refusal: RefusalSchema }),
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({ kind: z.literal('bug'), error: z.string() }),
])

export type HostEvents = Readonly<{
  onOpened(): void
  /** The library can't be opened; the host is ended. */
  onRefused(refusal: Refusal): void
  /** It died too often to be started again. */
  onGivenUp(): void
}>

/** Keeps the host alive and gives every window a port to it: at first, after a reload, and after the host was restarted. */
export class HostProcess {
  #process: UtilityProcess | undefined
  #state: 'running' | 'stopped' | 'closing' = 'running'
  readonly #deaths = new Deaths()
  readonly #windows = new Set<WebContents>()
  readonly #grants = new Map<string, string>()

  constructor(private readonly entry: string, private readonly library: string, private readonly events: HostEvents) {
    this.start()
  }

  start(): void {
    this.#deaths.forget()
    this.#state = 'running'
    this.#process = this.#fork()
    for (const window of this.#windows) this.#join(window, false)
  }

  connect(window: WebContents): void {
    if (!this.#windows.has(window)) {
      this.#windows.add(window)
      window.once('destroyed', () => this.#windows.delete(window))
    }
    this.#join(window, false)
  }

  /** Lets calls name a file by its token; kept, because a restarted host must know it too. */
  grant(token: string, path: string): void {
    this.#grants.set(token, path)
    this.#process?.postMessage({ kind: 'grant', token, path })
  }

  /** Answers when the library is closed. What was acknowledged is on disk already, so a host that hangs is not waited for. */
  async close(): Promise<void> {
    const running = this.#state === 'running' ? this.#process : undefined
    this.#state = 'closing'
    if (!running) return
    const patience = setTimeout(() => running.kill(), PATIENCE)
    await new Promise<void>(resolve => {
      running.once('exit', () => resolve())
      running.postMessage({ kind: 'close' })
    })
    clearTimeout(patience)
  }

  #fork(): UtilityProcess {
    const child = utilityProcess.fork(this.entry, [this.library], { serviceName: 'Dateline newsroom' })
    child.on('message', message => this.#hear(child, message))
    child.once('exit', () => this.#ended(child))
    for (const [token, path] of this.#grants) child.postMessage({ kind: 'grant', token, path })
    return child
  }

  #hear(child: UtilityProcess, message: unknown): void {
    const said = FromHost.parse(message)
    switch (said.kind) {
      case 'opened':
        this.events.onOpened()
        break
      case 'refused':
        this.#state = 'stopped'
        child.kill()
        this.events.onRefused(said.refusal)
        break
      case 'closed':
        child.kill()                                                       // from here: an exit from within trips over sharp's threads
        break
      case 'bug':
        log('bug', { process: 'newsroom', error: said.error })
    }
  }

  #ended(child: UtilityProcess): void {
    if (this.#state !== 'running' || child !== this.#process) return
    if (this.#deaths.count(Date.now())) {
      this.#state = 'stopped'
      this.events.onGivenUp()
      return
    }
    this.#process = this.#fork()
    for (const window of this.#windows) this.#join(window, true)
  }

  #join(window: WebContents, restarted: boolean): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#process?.postMessage({ kind: 'window', restarted }, [port1])
    window.postMessage('dateline:port', null, [port2])
  }
}
