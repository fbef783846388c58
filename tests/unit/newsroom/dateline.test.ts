import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { formatDateline, parseDateline, readDateline } from '../../../electron/newsroom/dateline.ts'

const lead = 'NATO and Russia must work together.'

describe('parseDateline', () => {
  it('D3: reads place, date and agency, and leaves the paragraph without them', () => {
    expect(parseDateline(`BRUSSELS, Sept. 18 (UPI) -- ${lead}`)).toEqual({
      dateline: { text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' }, rest: lead,
    })
  })

  it.each([
    ['BRUSSELS (AP) — ', { text: 'BRUSSELS (AP)', city: 'BRUSSELS', agency: 'AP' }],
    ['CHATHAM, Mass. (AP) _ ', { text: 'CHATHAM, Mass. (AP)', city: 'CHATHAM', region: 'Mass.', agency: 'AP' }],
    ['BUENOS AIRES, Argentina (AP) _ ', { text: 'BUENOS AIRES, Argentina (AP)', city: 'BUENOS AIRES', region: 'Argentina', agency: 'AP' }],
    ['LONDON, Sept 18 (Reuters) - ', { text: 'LONDON, Sept 18 (Reuters)', city: 'LONDON', date: 'Sept 18', agency: 'Reuters' }],
    ['LONDON/PARIS, May 4 (Reuters) - ', { text: 'LONDON/PARIS, May 4 (Reuters)', city: 'LONDON/PARIS', date: 'May 4', agency: 'Reuters' }],
    ['DULUTH, Minn., Sept. 18, 2009 (UPI) -- ', { text: 'DULUTH, Minn., Sept. 18, 2009 (UPI)', city: 'DULUTH', region: 'Minn.', date: 'Sept. 18, 2009', agency: 'UPI' }],
    ['Berlin (dpa) - ', { text: 'Berlin (dpa)', city: 'Berlin', agency: 'dpa' }],
    ['Berlin (dpa/AFP) - ', { text: 'Berlin (dpa/AFP)', city: 'Berlin', agency: 'dpa/AFP' }],
    ['Tegucigalpa, Jan 2 (EFE).- ', { text: 'Tegucigalpa, Jan 2 (EFE)', city: 'Tegucigalpa', date: 'Jan 2', agency: 'EFE' }],
    ['(ANSA) - Rome, October 11 - ', { text: '(ANSA) - Rome, October 11', city: 'Rome', date: 'October 11', agency: 'ANSA' }],
    ['BRUSSELS 12/03 (BELGA) = ', { text: 'BRUSSELS 12/03 (BELGA)', city: 'BRUSSELS', date: '12/03', agency: 'BELGA' }],
    ['CANBERRA, Sept 18 AAP - ', { text: 'CANBERRA, Sept 18 AAP', city: 'CANBERRA', date: 'Sept 18', agency: 'AAP' }],
    ['Strasbourg, 10 juil 2024 (AFP) - ', { text: 'Strasbourg, 10 juil 2024 (AFP)', city: 'Strasbourg', date: '10 juil 2024', agency: 'AFP' }],
    ['McALLEN, Texas (AP) — ', { text: 'McALLEN, Texas (AP)', city: 'McALLEN', region: 'Texas', agency: 'AP' }],
    ['LISBON, Portugal (EX) _ ', { text: 'LISBON, Portugal (EX)', city: 'LISBON', region: 'Portugal', agency: 'EX' }],
    ['WASHINGTON _ ', { text: 'WASHINGTON', city: 'WASHINGTON' }],
    ['TROMSO, Norway, March 3 -- ', { text: 'TROMSO, Norway, March 3', city: 'TROMSO', region: 'Norway', date: 'March 3' }],
  ])('knows %s', (printed, dateline) => {
    expect(parseDateline(printed + lead)).toEqual({ dateline, rest: lead })
  })

  it.each([
    'NATO -- a military alliance -- met on Friday.',
    'NATO (the North Atlantic alliance) -- met on Friday.',
    'Nils (Oslo) - a farmer - said so.',
    'The alliance (NATO) met on Friday.',
    'Brussels said on Sept. 18 that it would talk.',
    'BREAKING NEWS: the summit is over.',
    'He said so - twice.',
    '',
    'LISBON, '.repeat(5000) + '(EX) -- ',
  ])('is silent on %.60s', paragraph => {
    expect(parseDateline(paragraph)).toBeNull()
  })

  it('loses no word of a paragraph', () => {
    fc.assert(fc.property(fc.constantFrom('BRUSSELS, Sept. 18 (UPI) -- ', 'Berlin (dpa) - ', 'LONDON (AP) '), fc.string(), (printed, rest) => {
      const found = parseDateline(printed + rest)
      expect(found === null || (printed + rest).startsWith(found.dateline.text)).toBe(true)
      expect((printed + rest).endsWith(found?.rest ?? '')).toBe(true)
    }))
  })
})

describe('readDateline', () => {
  it('reads a field, whatever its capitals, with a dash at its end or without', () => {
    const dateline = { text: 'Brussels, Sept. 18 (Our Wire)', city: 'Brussels', date: 'Sept. 18', agency: 'Our Wire' }
    expect(readDateline('Brussels, Sept. 18 (Our Wire)')).toEqual(dateline)
    expect(readDateline(' Brussels, Sept. 18 (Our Wire) -- ')).toEqual(dateline)
    expect(readDateline('OSLO, Norway')).toEqual({ text: 'OSLO, Norway', city: 'OSLO', region: 'Norway' })
  })

  it('keeps what it cannot read as it is', () => {
    expect(readDateline('2014-07-10 11:27:00 GMT+00:00')).toEqual({ text: '2014-07-10 11:27:00 GMT+00:00' })
    expect(readDateline('')).toEqual({ text: '' })
  })
})

describe('formatDateline', () => {
  it('prints a dateline with the dash of its agency', () => {
    expect(formatDateline({ text: 'BRUSSELS, Sept. 18 (UPI)', agency: 'UPI' })).toBe('BRUSSELS, Sept. 18 (UPI) --')
    expect(formatDateline({ text: 'BRUSSELS (AP)', agency: 'AP' })).toBe('BRUSSELS (AP) —')
    expect(formatDateline({ text: '', city: 'DULUTH', region: 'Minn.', date: 'Sept. 18', agency: 'UPI' })).toBe('DULUTH, Minn., Sept. 18 (UPI) --')
    expect(formatDateline({ text: 'Tegucigalpa, Jan 2 (EFE)', agency: 'EFE' })).toBe('Tegucigalpa, Jan 2 (EFE).-')
    for (const text of ['Tegucigalpa, Jan 2 (EFE)', 'LONDON, Sept. 4 (AP)', 'Oslo, Sept.']) expect(readDateline(formatDateline({ ...readDateline(text) })).text).toBe(text)
    expect(formatDateline({ text: '' })).toBe('')
  })
})
