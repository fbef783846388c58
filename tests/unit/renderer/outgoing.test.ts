import { describe, expect, it } from 'vitest'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { Outgoing } from '../../../renderer/session/outgoing.ts'
import { Saving } from '../../../renderer/session/saving.ts'

type Batch = Readonly<{ document: string; number: number; updates: Uint8Array[] }>

/** A host that keeps what it got and answers when told. */
function host() {
  const got: Batch[] = []
  const answers: ((error?: Error) => void)[] = []
  const append = (batch: Batch): Promise<{ sequence: number }> => {
    got.push(batch)
    return new Promise((resolve, reject) => answers.push(error => error ? reject(error) : resolve({ sequence: got.length })))
  }
  return { got, append, answer: async (error?: Error) => { answers.shift()?.(error); await new Promise(resolve => setTimeout(resolve, 0)) } }
}

const update = (byte: number): Uint8Array => new Uint8Array([byte])
const full = new NewsroomError('disk-full', { kind: 'newsroom', id: '', label: '' }, 'The disk is full.', 'Free some space.')

describe('what was typed and is not on disk', () => {
  it('goes one batch at a time, and the rest gathers behind it', async () => {
    const { got, append, answer } = host()
    const outgoing = new Outgoing({ append }, 's1', 'story', new Saving())
    for (const byte of [1, 2, 3]) outgoing.push(update(byte))
    expect(got.map(({ number, updates }) => [number, updates.length])).toEqual([[1, 1]])
    await answer()
    expect(got.map(({ number, updates }) => [number, updates.length])).toEqual([[1, 1], [2, 2]])
  })

  it('is called saved only when the last acknowledgement has come', async () => {
    const { append, answer } = host()
    const saving = new Saving()
    const outgoing = new Outgoing({ append }, 's1', 'story', saving)
    outgoing.push(update(1))
    outgoing.push(update(2))
    expect(saving.state.getState().unsaved).toBe(2)
    await answer()
    expect(saving.state.getState().unsaved).toBe(1)
    await answer()
    expect(saving.state.getState()).toMatchObject({ unsaved: 0, trouble: null })
  })

  it('is sent again with the same number after a refusal, and the trouble goes when it is stored', async () => {
    const { got, append, answer } = host()
    const saving = new Saving()
    const outgoing = new Outgoing({ append }, 's1', 'story', saving)
    outgoing.push(update(1))
    await answer(full)
    expect(saving.state.getState()).toMatchObject({ unsaved: 1, trouble: full })
    await expect.poll(() => got.length, { timeout: 2000 }).toBe(2)
    expect(got[1]).toEqual(got[0])
    await answer()
    await outgoing.settled()
    expect(saving.state.getState()).toMatchObject({ unsaved: 0, trouble: null })
  })

  it('counts every document of the window', async () => {
    const { append, answer } = host()
    const saving = new Saving()
    new Outgoing({ append }, 's1', 'story', saving).push(update(1))
    new Outgoing({ append }, 'p1', 'photo', saving).push(update(2))
    await answer()
    expect(saving.state.getState().unsaved).toBe(1)
  })
})
