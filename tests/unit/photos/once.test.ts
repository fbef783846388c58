import { describe, expect, it } from 'vitest'
import { once } from '../../../electron/photos/once.ts'

describe('ExifTool’s version', () => {
  it('is asked for once, by however many', async () => {
    let asked = 0
    const version = once(async () => { asked += 1; return '13.59' })
    expect(await Promise.all([version(), version()])).toEqual(['13.59', '13.59'])
    expect(await version()).toBe('13.59')
    expect(asked).toBe(1)
  })

  it('is asked for again after the first question failed: one killed process refused every picture until Dateline was started anew', async () => {
    let asked = 0
    const version = once(async () => {
      asked += 1
      if (asked === 1) throw new Error('The process was terminated.')
      return '13.59'
    })
    await expect(Promise.all([version(), version()])).rejects.toThrow('terminated')
    expect(await version()).toBe('13.59')
    expect(asked).toBe(2)
  })
})
