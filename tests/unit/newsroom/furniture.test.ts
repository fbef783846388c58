import { describe, expect, it } from 'vitest'
import { isEndMark, isFurniture, splitBoilerplate } from '../../../electron/newsroom/furniture.ts'

describe('isFurniture', () => {
  it.each([
    'Advertisement', 'ADVERTISEMENT', '  Latest Headlines ', 'License Photo', '| License Photo', 'Read more', 'Read more: Fleet returns', 'Related:', 'Related stories', 'Share this article',
    'Share Tweet Email', 'Facebook | Twitter | WhatsApp', 'Sign up for our newsletter.', 'Subscribe to our channel', 'Click here to read the report', 'Watch: The fleet returns', 'Tags: NATO, Russia',
    '© 2026 The Harbour Post', 'Copyright 2009 by the wire. All rights reserved.', 'All rights reserved', '12 Comments', '3 min read', 'Anzeige', 'Publicité', 'Lire aussi : La flotte rentre', 'Читайте также',
    '広告', 'إعلان', 'Läs också: Flottan återvänder', 'Story continues below advertisement', 'Skip to content',
  ])('knows “%s”', line => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each([
    'The advertisement ran on Friday.', 'Watchdog reads more mail', 'Watchdog probes the harbour', 'Listen to the full interview on the radio at ten.', 'watch - people leave the square', 'Read more books, the minister said.',
    'Related parties sued', 'Subscribe or not, readers decide.', 'Sign up or be left out', 'Comments by the minister drew anger', 'Copyright law is to change', 'Share prices fell', 'Search for survivors ends', '',
    `Advertisement ${'x'.repeat(90)}`, 'Home secretary resigns', 'Latest headlines from Brussels were grim.',
  ])('leaves “%s” alone', line => {
    expect(isFurniture(line)).toBe(false)
  })
})

describe('isEndMark', () => {
  it('knows the marks of the wires, and nothing longer', () => {
    for (const mark of ['-30-', '- 30 -', '###', '-0-', 'ENDS', '-ends-', '(END)', 'END', '(more)', 'NNNN', '___']) expect([mark, isEndMark(mark)]).toEqual([mark, true])
    for (const text of ['30', 'It ends.', '-30- degrees', 'The end', '']) expect([text, isEndMark(text)]).toEqual([text, false])
  })
})

describe('splitBoilerplate', () => {
  it('takes off what stands behind a bar at the end of a caption', () => {
    expect(splitBoilerplate('Boats. (UPI Photo/POOL) | License Photo')).toEqual({ caption: 'Boats. (UPI Photo/POOL)', boilerplate: '| License Photo' })
    expect(splitBoilerplate('Boats | gulls')).toEqual({ caption: 'Boats | gulls', boilerplate: '' })
  })
})
