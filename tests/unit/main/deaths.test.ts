import { describe, expect, it } from 'vitest'
import { Deaths } from '../../../electron/main/deaths.ts'

describe('a process that dies', () => {
  it('is started again five times in a minute and not a sixth time', () => {
    const deaths = new Deaths()
    expect([0, 10, 20, 30, 40, 50].map(second => deaths.count(second * 1000))).toEqual([false, false, false, false, false, true])
  })

  it('is started again for ever when it dies seldom', () => {
    const deaths = new Deaths()
    expect(Array.from({ length: 50 }, (_, index) => deaths.count(index * 13_000))).toEqual(Array.from({ length: 50 }, () => false))
  })

  it('begins anew when a person says so', () => {
    const deaths = new Deaths()
    for (let time = 0; time < 6; time += 1) deaths.count(time)
    deaths.forget()
    expect(deaths.count(7)).toBe(false)
  })
})
