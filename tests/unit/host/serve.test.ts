import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { request } from '../../../electron/contract/index.ts'
import { counter, serve, type Port } from '../../../electron/host/serve.ts'
import { NewsroomError } from '../../../electron/newsroom/index.ts'

const contract = {
  greet: request('test:greet', z.strictObject({ name: z.string() }), z.strictObject({ words: z.string() })),
  wait: request('test:wait', z.strictObject({}), z.strictObject({})),
}
const missing = new NewsroomError('not-found', { kind: 'story', id: '7', label: 'NATO head seeks thaw' }, 'The story is gone.', 'Look in the bin.')

let close = (): void => undefined
afterEach(() => close())

/** A real port with the contract at its other end. */
function connect(greet: (name: string) => string) {
  const { port1, port2 } = new MessageChannel()
  const bugs: unknown[] = []
  let goOn = (): void => undefined
  const wait = new Promise<Record<string, never>>(resolve => { goOn = () => resolve({}) })
  const served: Port = { on: (_event, listener) => port1.on('message', data => listener({ data })), postMessage: message => port1.postMessage(message), start: () => port1.start() }
  serve(served, [counter(contract, { greet: async ({ name }) => ({ words: greet(name) }), wait: () => wait })], bug => bugs.push(bug))
  close = () => port1.close()
  const answers = new Map<number, unknown>()
  const waiting = new Map<number, (answer: unknown) => void>()
  port2.on('message', (answer: { id: number }) => {
    answers.set(answer.id, answer)
    waiting.get(answer.id)?.(answer)
  })
  const call = (id: number, channel: string, input: unknown) => {
    port2.postMessage({ id, channel, input })
    return new Promise(resolve => waiting.set(id, resolve))
  }
  return { call, answers, bugs, goOn, post: (message: unknown) => port2.postMessage(message) }
}

const refusal = (code: string, message: string) => ({ ok: false, error: expect.objectContaining({ code, message }) as unknown })

describe('a call over the port', () => {
  it('is answered by its id', async () => {
    expect(await connect(name => `Hello ${name}`).call(3, 'test:greet', { name: 'Ann' })).toEqual({ id: 3, ok: true, value: { words: 'Hello Ann' } })
  })

  it('brings a refusal back as data, with the story it is about', async () => {
    expect(await connect(() => { throw missing }).call(1, 'test:greet', { name: 'Ann' })).toEqual({
      id: 1, ok: false, error: { code: 'not-found', about: { kind: 'story', id: '7', label: 'NATO head seeks thaw' }, message: 'The story is gone.', remedy: 'Look in the bin.' },
    })
  })

  it('is refused when the channel or the input is wrong, before the handler sees it', async () => {
    const seen: string[] = []
    const { call } = connect(name => { seen.push(name); return name })
    expect(await call(1, 'test:nobody', {})).toMatchObject(refusal('bad-request', 'There is no call named "test:nobody".'))
    expect(await call(2, '__proto__', {})).toMatchObject(refusal('bad-request', 'There is no call named "__proto__".'))
    for (const [id, input] of [{}, { name: 7 }, { name: 'Ann', more: 1 }, null, 'Ann', JSON.parse('{"name":"Ann","__proto__":{"x":1}}')].entries()) {
      expect(await call(10 + id, 'test:greet', input)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
    expect(seen).toEqual([])
  })

  it('that meets a bug says so without its inside, and the bug is reported', async () => {
    const bug = new TypeError('secret of the house')
    const { call, bugs } = connect(() => { throw bug })
    const answer = await call(1, 'test:greet', { name: 'Ann' })
    expect(answer).toMatchObject(refusal('internal', 'Something in Dateline went wrong.'))
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(bugs).toEqual([bug])
  })

  it('that is none is reported, and the next one is served', async () => {
    const { call, post, bugs } = connect(name => name)
    for (const message of ['hello', null, { id: -1, channel: 'test:greet', input: {} }, { id: 1 }, { id: 1, channel: 'x'.repeat(65), input: {} }]) post(message)
    expect(await call(2, 'test:greet', { name: 'Ann' })).toMatchObject({ ok: true })
    expect(bugs.map(String)).toEqual(Array.from({ length: 5 }, () => 'Error: A message on the port is not a call.'))
  })

  it('is one of 32 under way; the next is refused as busy and all others are answered', async () => {
    const { call, goOn } = connect(name => name)
    const calls = Array.from({ length: 40 }, (_, id) => call(id, 'test:wait', {}))
    expect(await Promise.all(calls.slice(32))).toEqual(Array.from({ length: 8 }, (_, index) => ({ id: 32 + index, ...refusal('busy', 'The newsroom has too much to do at once.') })))
    goOn()
    expect(await Promise.all(calls.slice(0, 32))).toEqual(Array.from({ length: 32 }, (_, id) => ({ id, ok: true, value: {} })))
    expect(await call(50, 'test:greet', { name: 'Ann' })).toMatchObject({ ok: true })
  })
})
