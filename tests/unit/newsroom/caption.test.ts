import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleIn } from '../../../electron/newsroom/caption.ts'
import { positionOf } from '../../../electron/newsroom/positions.ts'
import { inShared, isMissing } from '../../fixtures/shared.ts'

const rows: Readonly<Record<string, string>> = { F: 'front', B: 'back', T: 'top', Bo: 'bottom', sit: 'seated', std: 'standing' }
const sides = { '/bg': 'background', '/fg': 'foreground', '/back': 'back turned', '/face': 'facing camera' } as const

/** The notation of the worked cases in ours: L1 is L, F:L2 is front 2L. */
function ours(notation: string): string {
  const [, row, place = '', facing] = /^(?:(\w+):)?([A-Z]*\d*)?(\/\w+)?$/.exec(notation) ?? []
  const spelled = /^CW/.test(place) ? `clockwise ${place.slice(2)}` : /^C[LR]$/.test(place) ? `center ${place.slice(1)}` : place.replace(/^([LR])1$/, '$1').replace(/^([LR])(\d)$/, '$2$1')
  const where = [row === undefined ? '' : rows[row], spelled].filter(Boolean).join(' ')
  return [where, facing === undefined ? '' : sides[facing as keyof typeof sides]].filter(Boolean).join(', ')
}

describe('peopleIn', () => {
  it('reads the places of the people in brackets, and keeps their titles apart', () => {
    expect(peopleIn('French President Nadia Sorel (L) applauds as outgoing Secretary General Jaap de Hoop Vliet (2R) and German Chancellor Anna Merk (R) look on in Lund, Sweden, April 4, 2009.')).toEqual([
      { name: 'Nadia Sorel', title: 'French President', position: 'L' },
      { name: 'Jaap de Hoop Vliet', title: 'Secretary General', position: '2R' },
      { name: 'Anna Merk', title: 'German Chancellor', position: 'R' },
    ])
  })

  it('reads (top left), (front) and (C)', () => {
    expect(peopleIn('Ada Lund (top left), Tor Vik (front) and Ina Moe (C) sing.').map(({ position }) => position)).toEqual(['top L', 'front', 'C'])
  })

  it('does not take the name of a king for a title, nor a possessive for a name', () => {
    expect(peopleIn('Norway’s Mia Aas (2L) meets Larry King (R).')).toEqual([{ name: 'Mia Aas', position: '2L' }, { name: 'Larry King', position: 'R' }])
  })

  it('doubts a lone (R) behind a politician', () => {
    expect(peopleIn('Sen. Ann Ode (R) speaks in the lobby.')).toEqual([])
  })

  it.skipIf(isMissing('design/photo-facts.md'))('agrees with every worked case of the photo facts', () => {
    const jsonl = /```jsonl caption-cases\n([\s\S]*?)```/.exec(readFileSync(inShared('design/photo-facts.md'), 'utf8'))?.[1] ?? ''
    type Case = { id: string; caption: string; persons: { name: string; title?: string; pos: string | null }[] }
    const cases = jsonl.trim().split('\n').map(line => JSON.parse(line) as Case)
    expect(cases).toHaveLength(42)
    const wrong = cases.flatMap(({ id, caption, persons }) => {
      const wanted = persons.filter(({ pos }) => pos !== null).map(({ name, title, pos }) => [name, /^\p{Lu}/u.test(title ?? '') ? title : undefined, ours(pos ?? '')])
      const found = peopleIn(caption).map(({ name, title, position }) => [name, /^\p{Lu}/u.test(title ?? '') ? title : undefined, position])
      return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ id, wanted, found }]
    })
    expect(wrong).toEqual([])
  })

  it('gives only words of the caption, whatever it holds', () => {
    const piece = fc.constantFrom('Ada Lund', 'President', '(L)', '(2R)', ', right,', ' and ', 'From left, ', '. ', 'wave', '(', ')', ' ', ';', 'al-Hadi', '(52)', 'de', 'Jr.')
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(' ')), caption => {
      for (const { name, title, position } of peopleIn(caption)) {
        expect(position).toBeTruthy()
        for (const word of `${name} ${title ?? ''}`.trim().split(' ')) expect(caption).toContain(word)
      }
    }))
  })

  it('stays quick on a caption of a megabyte', () => {
    const start = performance.now()
    peopleIn('Ada Lund, Tor Vik and '.repeat(50_000))
    peopleIn('('.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('positionOf', () => {
  it.each([
    ['L', 'L'], ['2R', '2R'], ['2nd L', '2L'], ['2nd-L', '2L'], ['3rdR', '3R'], ['second from the left', '2L'], ['far right', 'R'], ['center left', 'center L'], ['front L', 'front L'], ['back, C', 'back C'],
    ['front row, second from left', 'front 2L'], ['L, back to camera', 'L, back turned'], ['R, 52', 'R'], ['2.v.l.', '2L'], ['à g.', 'L'], ['dcha.', 'R'], ['d', 'R'], ['background', 'background'], ['in the foreground', 'foreground'],
  ])('spells “%s” as %s', (marker, position) => {
    expect(positionOf(marker)).toBe(position)
  })

  it.each(['R-Ohio', 'D', 'I', 'D-Ore.', '52', '10', 'in yellow', '1973-2026', 'file', 'not pictured', 'X', '', 'constructor', 'back problems'])('finds no place in “%s”', marker => {
    expect(positionOf(marker)).toBeNull()
  })
})
