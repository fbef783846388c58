import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitCredit } from '../../../electron/newsroom/credit.ts'
import { inShared, isMissing } from '../../fixtures/shared.ts'

const caption = 'Ada Lund wins.'

/** Our own worked cases k01 to k26 of the photo facts. */
const cases: readonly (readonly [string, object])[] = [
  ['(AP Photo/Jon Vale)', { credit: 'AP Photo/Jon Vale', bylines: ['Jon Vale'], agency: 'AP' }],
  ['(UPI Photo/POOL)', { credit: 'UPI Photo/POOL', bylines: [], agency: 'UPI', pool: true }],
  ['(UPI Photo/Jon Vale/POOL)', { credit: 'UPI Photo/Jon Vale/POOL', bylines: ['Jon Vale'], agency: 'UPI', pool: true }],
  ['(NWP Photo/Rosa Ekholm)', { credit: 'NWP Photo/Rosa Ekholm', bylines: ['Rosa Ekholm'], source: 'NWP Photo' }],
  ['UPI/Jon Vale', { credit: 'UPI/Jon Vale', bylines: ['Jon Vale'], agency: 'UPI' }],
  ['REUTERS/Jon Vale', { credit: 'REUTERS/Jon Vale', bylines: ['Jon Vale'], agency: 'Reuters' }],
  ['REUTERS/Jon Vale/Pool', { credit: 'REUTERS/Jon Vale/Pool', bylines: ['Jon Vale'], agency: 'Reuters', pool: true }],
  ['Coast Guard/Handout via REUTERS', { credit: 'Coast Guard/Handout via REUTERS', bylines: [], agency: 'Reuters', via: true, handout: true, source: 'Coast Guard' }],
  ['(Jon Vale/Getty Images)', { credit: 'Jon Vale/Getty Images', bylines: ['Jon Vale'], agency: 'Getty Images' }],
  ['(Photo by Jon Vale/AFP via Getty Images)', { credit: 'Photo by Jon Vale/AFP via Getty Images', bylines: ['Jon Vale'], agency: 'Getty Images', via: true, source: 'AFP' }],
  ['(Jon Vale, Mia Ro/Pool Photo via AP)', { credit: 'Jon Vale, Mia Ro/Pool Photo via AP', bylines: ['Jon Vale', 'Mia Ro'], agency: 'AP', via: true, pool: true }],
  ['(Coast Guard via AP)', { credit: 'Coast Guard via AP', bylines: [], agency: 'AP', via: true, source: 'Coast Guard' }],
  ['(Jon Vale/Fjord Post via AP)', { credit: 'Jon Vale/Fjord Post via AP', bylines: ['Jon Vale'], agency: 'AP', via: true, source: 'Fjord Post' }],
  ['(Courtesy of Mia Ro)', { credit: 'Courtesy of Mia Ro', bylines: [], source: 'Mia Ro', courtesy: true }],
  ['Photo courtesy of the Lund family', { credit: 'Photo courtesy of the Lund family', bylines: [], source: 'the Lund family', courtesy: true }],
  ['File Photo by Jon Vale/UPI', { credit: 'File Photo by Jon Vale/UPI', bylines: ['Jon Vale'], agency: 'UPI', file: true }],
  ['Photo by Jon Vale/UPI | License Photo', { credit: 'Photo by Jon Vale/UPI', bylines: ['Jon Vale'], agency: 'UPI', boilerplate: '| License Photo' }],
  ['EPA-EFE/JON VALE', { credit: 'EPA-EFE/JON VALE', bylines: ['Jon Vale'], agency: 'EPA-EFE', caseFolded: true }],
  ['EPA/JON VALE / POOL', { credit: 'EPA/JON VALE / POOL', bylines: ['Jon Vale'], agency: 'EPA', pool: true, caseFolded: true }],
  ['Foto: Jon Vale / NTB', { credit: 'Foto: Jon Vale / NTB', bylines: ['Jon Vale'], agency: 'NTB' }],
  ['(Jon Vale/Handout Photo via Fjordbild)', { credit: 'Jon Vale/Handout Photo via Fjordbild', bylines: ['Jon Vale'], agency: 'Fjordbild', via: true, handout: true }],
  ['(AP Photo/Jon Vale, File)', { credit: 'AP Photo/Jon Vale, File', bylines: ['Jon Vale'], agency: 'AP', file: true }],
  ['NASA/JPL-Caltech', { credit: 'NASA/JPL-Caltech', bylines: [], source: 'NASA/JPL-Caltech' }],
  ['Jon Vale/Fjordbild/POOL', { credit: 'Jon Vale/Fjordbild/POOL', bylines: ['Jon Vale'], agency: 'Fjordbild', pool: true }],
  ['(Screenshot/Kystradio)', { credit: 'Screenshot/Kystradio', bylines: [], source: 'Kystradio', screenshot: true }],
  ['PA Wire/Press Association. Picture date: Tuesday March 3, 2026. Photo credit should read: Jon Vale/PA Wire', { credit: 'Jon Vale/PA Wire', bylines: ['Jon Vale'], agency: 'PA' }],
  ['(Photo by Jane Doe/Fjord Post)', { credit: 'Photo by Jane Doe/Fjord Post', bylines: ['Jane Doe'], source: 'Fjord Post' }],
  ['(AP Photo/Jane Doe) © 2026 Fjordbild', { credit: 'AP Photo/Jane Doe', bylines: ['Jane Doe'], agency: 'AP', copyright: '© 2026 Fjordbild' }],
]

describe('splitCredit', () => {
  it.each(cases)('reads %s', (tail, expected) => {
    expect(splitCredit(`${caption} ${tail}`)).toEqual({ caption, ...expected })
  })

  it.each(['Ada Lund wins (again).', 'Ada Lund (L) greets Tor Vik (R).', 'The boat, seen in 2009 (file).', 'Ada Lund wins. Tor Vik looks on.', 'Ada Lund and/or Tor Vik win.', '', 'The pool in Oslo. Children swim in it.', '“It can’t stand.” Lund said via her @adalund Twitter account.', 'The bridge was closed. Lund said so via Telegram.'])(
    'finds no credit in “%s”', text => {
      expect(splitCredit(text)).toEqual({ caption: text, credit: '', bylines: [] })
    })

  it('keeps position markers in the caption', () => {
    expect(splitCredit('Ada Lund (L) wins. (AP Photo/Jon Vale, File)').caption).toBe('Ada Lund (L) wins.')
  })


  it.skipIf(isMissing('design/photo-facts.md'))('agrees with every worked case of the photo facts', () => {
    const jsonl = /```jsonl credit-cases\n([\s\S]*?)```/.exec(readFileSync(inShared('design/photo-facts.md'), 'utf8'))?.[1] ?? ''
    const worked = jsonl.trim().split('\n').map(line => JSON.parse(line) as { text: string; expect: { caption: string; byline: string[]; agency: string | null } & Record<string, unknown> })
    expect(worked).toHaveLength(26)
    for (const { text, expect: { byline, agency, ...rest } } of worked) {
      expect(splitCredit(text)).toMatchObject({ ...rest, ...(rest['boilerplate'] === undefined ? {} : { boilerplate: '| License Photo' }), bylines: byline, ...(agency === null ? {} : { agency }) })
    }
  })
})
