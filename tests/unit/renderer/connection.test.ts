import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { request } from '../../../electron/contract/index.ts'

vi.stubGlobal('navigator', { platform: 'Linux', language: 'en' })
const { Connection } = await import('../../../renderer/session/connection.ts')

const contract = { double: request('test:double', z.strictObject({ value: z.number() }), z.strictObject({ value: z.number() })) }
type Sent = Readonly<{ id: number; channel: string; input: { value: number } }>

/** One end for the page, the other a host that keeps calls until it is told to answer. */
function line() {
  const { port1, port2 } = new MessageChannel()
  const calls: Sent[] = []
  port2.on('message', (call: Sent) => calls.push(call))
  // Node's port speaks like the browser's where this test listens.
  return { page: port1 as unknown as MessagePort, calls, host: port2, close: () => port2.close() }
}

describe('the connection to the host', () => {
  it('gives each answer to its call, whatever the order', async () => {
    const { page, calls, host, close } = line()
    const connection = new Connection()
    connection.use(page)
    const client = connection.client(contract)
    const answers = Promise.all([client.double({ value: 1 }), client.double({ value: 2 })])
    await expect.poll(() => calls.length).toBe(2)
    for (const { id, input } of calls.toReversed()) host.postMessage({ id, ok: true, value: { value: input.value * 2 } })
    expect(await answers).toEqual([{ value: 2 }, { value: 4 }])
    close()
  })

  it('makes a refusal a NewsroomError again', async () => {
    const { page, calls, host, close } = line()
    const connection = new Connection()
    connection.use(page)
    const answer = connection.client(contract).double({ value: 1 })
    await expect.poll(() => calls.length).toBe(1)
    host.postMessage({ id: calls[0]!.id, ok: false, error: { code: 'disk-full', about: { kind: 'newsroom', id: '', label: '' }, message: 'The disk is full.', remedy: 'Free some space.' } })
    await expect(answer).rejects.toMatchObject({ name: 'NewsroomError', code: 'disk-full', message: 'The disk is full.', remedy: 'Free some space.' })
    close()
  })

  it('sends what a dead host left unanswered to the next one', async () => {
    const first = line()
    const connection = new Connection()
    connection.use(first.page)
    const answer = connection.client(contract).double({ value: 21 })
    await expect.poll(() => first.calls.length).toBe(1)
    const renewed: string[] = []
    connection.onRenewal(() => renewed.push('asked again'))
    const second = line()
    connection.use(second.page)
    await expect.poll(() => second.calls.length).toBe(1)
    expect(second.calls).toEqual(first.calls)
    expect(renewed).toEqual(['asked again'])
    second.host.postMessage({ id: second.calls[0]!.id, ok: true, value: { value: 42 } })
    expect(await answer).toEqual({ value: 42 })
    second.close()
  })

  it('has at most 32 calls under way; the others wait in order', async () => {
    const { page, calls, host, close } = line()
    const connection = new Connection()
    connection.use(page)
    const client = connection.client(contract)
    const all = Promise.all(Array.from({ length: 40 }, (_, value) => client.double({ value })))
    await expect.poll(() => calls.length).toBe(32)
    for (let next = 0; next < 40; next += 1) {
      await expect.poll(() => calls.length).toBeGreaterThan(next)
      const { id, input } = calls[next]!
      host.postMessage({ id, ok: true, value: { value: input.value } })
    }
    expect((await all).map(({ value }) => value)).toEqual(Array.from({ length: 40 }, (_, value) => value))
    close()
  })

  it('passes announcements on to everybody who listens, until they stop', async () => {
    const { page, host, close } = line()
    const connection = new Connection()
    connection.use(page)
    const heard: string[] = []
    const stop = connection.onAnnouncement(({ name }) => heard.push(name))
    host.postMessage({ name: 'listed', kinds: ['photo'], documents: ['p1'] })
    await expect.poll(() => heard).toEqual(['listed'])
    stop()
    const other: string[] = []
    connection.onAnnouncement(({ name }) => other.push(name))
    host.postMessage({ name: 'noticed', message: 'The newsroom was restarted.', remedy: 'Nothing was lost.' })
    await expect.poll(() => other).toEqual(['noticed'])
    expect(heard).toEqual(['listed'])
    close()
  })
})
