import { describe, expect, it } from 'vitest'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { RowSource, type Page } from '../../../renderer/session/rows.ts'

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))
const numbers = (total: number, from = 0) => (limit: number, offset: number): Promise<Page<number>> =>
  Promise.resolve({ rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => from + offset + index), total })

describe('a long list', () => {
  it('fetches only the pages that come into view, each once', async () => {
    const asked: number[] = []
    const source = new RowSource((limit, offset) => { asked.push(offset); return numbers(5000)(limit, offset) })
    source.need(0, 1)
    source.need(390, 410)
    source.need(395, 405)
    await settle()
    expect(asked).toEqual([0, 200, 400])
    expect([source.state.getState().total, source.state.getState().rows.get(405), source.state.getState().rows.get(700)]).toEqual([5000, 405, undefined])
  })

  it('keeps the old rows until the new ones are there, and drops those behind the new end', async () => {
    let total = 300
    const source = new RowSource((limit, offset) => numbers(total)(limit, offset))
    source.need(0, 300)
    await settle()
    total = 2
    source.refresh()
    expect(source.state.getState().rows.size).toBe(300)
    await settle()
    expect([...source.state.getState().rows]).toEqual([[0, 0], [1, 1]])
  })

  it('takes no answer of an earlier round', async () => {
    const answers: ((page: Page<string>) => void)[] = []
    const source = new RowSource<string>(() => new Promise(resolve => answers.push(resolve)))
    source.need(0, 1)
    source.refresh()
    answers[1]?.({ rows: ['new'], total: 1 })
    answers[0]?.({ rows: ['old'], total: 1 })
    await settle()
    expect([...source.state.getState().rows.values()]).toEqual(['new'])
  })

  it('says why it could not be fetched, and asks again when it is needed again', async () => {
    const refusal = new NewsroomError('busy', { kind: 'newsroom', id: '', label: '' }, 'Too much at once.', 'Wait a moment.')
    let refused = true
    const source = new RowSource((limit, offset) => refused ? Promise.reject(refusal) : numbers(1)(limit, offset))
    source.need(0, 1)
    await settle()
    expect(source.state.getState().trouble).toBe(refusal)
    refused = false
    source.need(0, 1)
    await settle()
    expect(source.state.getState()).toMatchObject({ trouble: null, total: 1 })
  })
})
