import { describe, expect, it } from 'vitest'
import { sameDate, toExif, toIso } from '../../../electron/photos/dates.ts'

describe('dates of metadata', () => {
  it.each([
    ['2026:11:23 21:03:04+01:00', '2026-11-23T21:03:04+01:00'], ['2026:11:23 21:03:04.56', '2026-11-23T21:03:04.56'], ['2026-11-23T21:03:04Z', '2026-11-23T21:03:04+00:00'],
    ['2026:11:23 21:03', '2026-11-23T21:03:00'], ['2026:11:23', '2026-11-23'], ['2026:11', '2026-11'], ['2026:11:00', '2026-11'], ['2026:00:00', '2026'], ['2026', '2026'],
    ['2026:11:23 21:03:04+0100', '2026-11-23T21:03:04+01:00'],
  ])('reads %s as %s', (written, iso) => { expect(toIso(written)).toBe(iso) })

  it.each(['', 'yesterday', '0000:00:00', '2026:13:01', '2026:11:32', '2026:11:23 25:00:00', '2026:11:23 21:61:00', '23/11/2026'])('reads no date in %j', written => { expect(toIso(written)).toBeUndefined() })

  it('writes a time into IPTC-IIM only where one is known, with a zone that XMP does not claim', () => {
    expect(toExif('2026-11-23T21:03:04')).toEqual({ xmp: '2026:11:23 21:03:04', iimDate: '2026:11:23', iimTime: '21:03:04+00:00' })
    expect(toExif('2026-11')).toEqual({ xmp: '2026:11', iimDate: '2026:11:00', iimTime: undefined })
  })

  it('takes two forms of one moment as the same, and no two moments', () => {
    expect([sameDate('2026:11:23 21:03:04+01:00', '2026-11-23T20:03:04Z'), sameDate('2026', '2026:11:23'), sameDate('2026:11:23', '2026:11:24')]).toEqual([true, true, false])
  })
})
