import type { z } from 'zod'
import { Call, callsUnderWay, type Contract, type Handlers, type Request } from '../contract/index.ts'
import { NewsroomError, type Refusal } from '../newsroom/index.ts'

/** The part of a message port that serving needs: Electron's in the host, Node's in tests. */
export type Port = Readonly<{ on(event: 'message', listener: (event: { data: unknown }) => void): unknown; postMessage(message: unknown): void; start(): void }>

type Served = Readonly<{ entry: Request; handle: (input: unknown) => Promise<unknown> }>
/** The entries of a contract, each with what answers it, by channel. */
export type Counter = ReadonlyMap<string, Served>

/** Joins a contract to its handlers; the types see to it that none is missing and none answers another shape. */
export function counter<C extends Contract>(contract: C, handlers: Handlers<C>): Counter {
  return new Map(Object.entries(contract).map(([name, entry]) => {
    const handle = handlers[name] as Served['handle']                      // its input is parsed by this entry before it is called
    return [entry.channel, { entry, handle }]
  }))
}

/**
 * Answers every call on the port: input checked before the handler sees it, output before it leaves, a refusal as data.
 * The 33rd call under way is refused with 'busy'.
 *
 * @param report takes bugs: messages that are no calls, and whatever a handler threw that is no refusal
 */
export function serve(port: Port, counters: readonly Counter[], report: (error: unknown) => void): void {
  const served: Counter = new Map(counters.flatMap(each => [...each]))
  let underWay = 0
  port.on('message', ({ data }) => {
    const call = Call.safeParse(data)
    if (!call.success) return report(new Error('A message on the port is not a call.', { cause: call.error }))
    underWay += 1
    void answer(served.get(call.data.channel), call.data, underWay > callsUnderWay, report).then(message => {
      underWay -= 1
      port.postMessage(message)
    })
  })
  port.start()
}

async function answer(served: Served | undefined, { id, channel, input }: z.infer<typeof Call>, full: boolean, report: (error: unknown) => void): Promise<unknown> {
  try {
    if (!served) throw refuse('bad-request', channel, `There is no call named "${channel}".`, 'Restart Dateline; if it happens again, report it.')
    if (full) throw refuse('busy', channel, 'The newsroom has too much to do at once.', 'Wait a moment and try again.')
    const checked = served.entry.input.safeParse(input)
    if (!checked.success) throw refuse('bad-request', channel, `"${channel}" was called wrongly: ${firstOf(checked.error)}.`, 'Report it from the Help menu.', checked.error)
    return { id, ok: true, value: served.entry.output.parse(await served.handle(checked.data)) }
  } catch (error) {
    if (!(error instanceof NewsroomError)) report(error)
    return { id, ok: false, error: refusalOf(error, channel) }
  }
}

function refuse(code: 'bad-request' | 'busy', channel: string, message: string, remedy: string, cause?: unknown): NewsroomError {
  return new NewsroomError(code, { kind: 'newsroom', id: channel, label: 'The newsroom' }, message, remedy, cause === undefined ? undefined : { cause })
}

/** A refusal as it is; a bug as our fault, without its inside. */
export function refusalOf(error: unknown, id: string): Refusal {
  if (error instanceof NewsroomError) return error.toRefusal()
  return { code: 'internal', about: { kind: 'newsroom', id, label: 'Dateline' }, message: 'Something in Dateline went wrong.', remedy: 'What was saved is safe. Please report it.' }
}

function firstOf(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.') || 'input'}: ${issue.message}` : 'unknown'
}
