import { describe, expect, it } from 'vitest'
import { newsDoc, readPhoto } from '../../../electron/documents/index.ts'
import { joined } from '../../../renderer/photos/batch.ts'
import { listOf, shownValue, writeValue } from '../../../renderer/photos/fields.ts'
import { instantOf, isDay, localInput } from '../../../renderer/photos/moments.ts'
import { only, rangeTo, steps, toggled } from '../../../renderer/photos/selection.ts'

describe('the contact sheet', () => {
  it('goes a line down by the number of frames across, and stops at the ends', () => {
    expect(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'x'].map(key => steps(key, only(2), 6, 10))).toEqual([8, 0, 3, 1, 9, 0, undefined])
    expect(steps('ArrowDown', only(8), 6, 10)).toBe(9)
  })

  it('selects a range from where it began, in either direction', () => {
    expect([...rangeTo(only(5), 3).places].sort()).toEqual([3, 4, 5])
    expect([...rangeTo(rangeTo(only(5), 3), 6).places].sort()).toEqual([5, 6])
  })

  it('adds and takes away single frames, but never the last', () => {
    const two = toggled(only(1), 4)
    expect([...two.places].sort()).toEqual([1, 4])
    expect([...toggled(two, 4).places]).toEqual([1])
    expect([...toggled(only(1), 1).places]).toEqual([1])
  })
})

describe('fields of a picture', () => {
  it('are written as typed and taken off the record when emptied', () => {
    const doc = newsDoc()
    writeValue(doc, 'caption', 'Rosa Ekholm (L) at work')
    writeValue(doc, 'credit', 'UPI Photo/POOL')
    writeValue(doc, 'keywords', 'ferry, storm,ferry ; harbour')
    writeValue(doc, 'city', 'Skarn')
    writeValue(doc, 'city', '')
    const photo = readPhoto(doc, 'p1')
    expect((['caption', 'credit', 'keywords', 'city'] as const).map(field => shownValue(photo, field))).toEqual(['Rosa Ekholm (L) at work', 'UPI Photo/POOL', 'ferry, storm, harbour', ''])
    expect('city' in photo).toBe(false)
  })

  it('takes lists with commas or semicolons, without doubles', () => {
    expect(listOf(' a, b;;a , ')).toEqual(['a', 'b'])
  })
})

describe('a batch', () => {
  it('replaces the caption, or puts words before or behind it', () => {
    expect((['replace', 'before', 'after'] as const).map(mode => joined('Tug at dusk.', 'FILE', mode))).toEqual(['FILE', 'FILE Tug at dusk.', 'Tug at dusk. FILE'])
    expect(joined('', 'FILE', 'after')).toBe('FILE')
  })
})

describe('moments of a licence', () => {
  it('come back from the field as the instant they stood for, to the minute', () => {
    for (const instant of ['2026-11-23T18:30:00.000Z', '2026-02-28T23:59:00.000Z']) expect(instantOf(localInput(instant))).toBe(instant)
  })

  it('are empty where there is none, or none that can be read', () => {
    expect([localInput(undefined), localInput('soon'), instantOf('')]).toEqual(['', '', undefined])
  })

  it('tells a day from an instant', () => {
    expect([isDay('2026-11-23'), isDay(undefined), isDay('2026-11-23T18:30Z')]).toEqual([true, true, false])
  })
})
