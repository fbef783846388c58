import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_KEY } from '../../../electron/documents/index.ts'
import { increasing, newKeys } from '../../../renderer/write/binding/moves.ts'

describe('order keys for what was moved', () => {
  it('keeps the longest run where it is', () => {
    expect([...increasing([2, 0, 1, 3])].sort()).toEqual([1, 2, 3])
    expect([...increasing([-1, 5, -1])]).toEqual([1])
  })

  it('gives keys to the fewest blocks, so that all stand in the new order, whatever was moved', () => {
    const shuffles = fc.integer({ min: 1, max: 12 }).chain(n => fc.shuffledSubarray(Array.from({ length: n }, (_, i) => `b${i}`), { minLength: n }))
    fc.assert(fc.property(shuffles, fc.array(fc.nat(12), { maxLength: 4 }), (moved, births) => {
      const was = [...moved].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
      const keys = new Map([...newKeys({ was: [], now: was, born: new Set(was), keyOf: () => '', tag: 'aaaa' })])
      const now = [...moved]
      const born = births.map((place, i) => { const id = `n${i}`; now.splice(Math.min(place, now.length), 0, id); return id })
      const fresh = newKeys({ was, now, born: new Set(born), keyOf: id => keys.get(id) ?? '', tag: 'bbbb' })
      const after = now.map(id => fresh.get(id) ?? keys.get(id)!)
      expect([...after].sort((a, b) => (a < b ? -1 : 1))).toEqual(after)
      expect(new Set(after).size).toBe(after.length)
      expect(born.every(id => fresh.has(id))).toBe(true)
    }))
  })

  it('gives every block a new key when one grows too long', () => {
    const keys: Record<string, string> = { a: 'V', c: `V${'0'.repeat(LONGEST_KEY)}1` }
    const fresh = newKeys({ was: ['a', 'c'], now: ['a', 'b', 'c'], born: new Set(['b']), keyOf: id => keys[id] ?? '', tag: 'tttt' })
    expect([...fresh.keys()]).toEqual(['a', 'b', 'c'])
    expect(Math.max(...[...fresh.values()].map(key => key.length))).toBeLessThanOrEqual(LONGEST_KEY)
  })
})
