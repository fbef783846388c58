import { Announcement, Answer, type Client, type Contract } from '../../electron/contract/index.ts'
import { NewsroomError } from '../../electron/newsroom/index.ts'

/** As many calls as the host takes at once from one window. */
const WINDOW = 32

type Waiting = { readonly channel: string; readonly input: unknown; readonly settle: (answer: Answer) => void; sent: boolean }
type Listener = (announcement: Announcement) => void
type Answer = ReturnType<typeof Answer.parse>

/**
 * The one client of the contract. At most `WINDOW` calls are under way; the others wait here, in order.
 * A call whose host died is sent again on the next port: handlers must take the same call twice.
 */
export class Connection {
  #port: MessagePort | undefined
  #next = 0
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<Listener>()
  readonly #renewals = new Set<() => void>()

  /** Listens for ports that the preload passes on; each one replaces the one before. */
  listen(target: Window): void {
    target.addEventListener('message', event => {
      const [port] = event.ports
      if (event.source === target && event.data === 'dateline:port' && port) this.use(port)
    })
  }

  use(port: MessagePort): void {
    const renewed = this.#port !== undefined
    this.#port?.close()
    this.#port = port
    port.onmessage = event => this.#receive(event.data)
    for (const call of this.#waiting.values()) call.sent = false
    this.#send()
    if (renewed) for (const renew of this.#renewals) renew()
  }

  /** @returns what ends the listening */
  onAnnouncement(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells when another host took over: what was announced in between is not known. */
  onRenewal(listener: () => void): () => void {
    this.#renewals.add(listener)
    return () => this.#renewals.delete(listener)
  }

  client<C extends Contract>(contract: C): Client<C> {
    const calls = Object.entries(contract).map(([name, entry]) => [name, async (input: unknown) => entry.output.parse(await this.#call(entry.channel, input))])
    return Object.fromEntries(calls) as Client<C>                       // built from the same entries as the type
  }

  #call(channel: string, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer): void => answer.ok ? resolve(answer.value) : reject(NewsroomError.from(answer.error))
      this.#waiting.set(this.#next++, { channel, input, settle, sent: false })
      this.#send()
    })
  }

  #receive(data: unknown): void {
    const answer = Answer.safeParse(data)
    if (!answer.success) {
      const announcement = Announcement.parse(data)
      for (const listener of this.#listeners) listener(announcement)
      return
    }
    const call = this.#waiting.get(answer.data.id)
    this.#waiting.delete(answer.data.id)
    call?.settle(answer.data)
    this.#send()
  }

  #send(): void {
    let underWay = [...this.#waiting.values()].filter(call => call.sent).length
    for (const [id, call] of this.#waiting) {
      if (!this.#port || underWay >= WINDOW) return
      if (call.sent) continue
      call.sent = true
      underWay += 1
      this.#port.postMessage({ id, channel: call.channel, input: call.input })
    }
  }
}
