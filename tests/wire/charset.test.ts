import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charsetIds, decodeWith, encode, inSet } from '../../electron/wire/charset/index.ts'
import { patience, tries } from '../fixtures/arbitraries.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('encode', () => {
  it.each([
    ['ascii', 'Skaarhavn: 3 < 4', 'Skaarhavn: 3 < 4'], ['iso-8859-1', 'Müller, Ærø', 'M\xfcller, \xc6r\xf8'], ['windows-1252', '“5 €” — ok…', '\x935 \x80\x94 \x97 ok\x85'],
    ['iso-646-de', 'Straße, Österreich § 5', 'Stra~e, \\sterreich @ 5'], ['iso-646-se', 'Åäö', ']{|'], ['iso-646-no', 'Ærø, Ås', '[r|, ]s'], ['iso-646-fr', 'à l’été, garçon, où, è, 5 £', '@ l\'{t{, gar\\on, o|, }, 5 #'],
    ['iso-646-it', 'perché è così', 'perch] } cos~'], ['iso-646-es', '¿Mañana?', ']Ma|ana?'], ['iso-646-gb', '£5', '#5'], ['iso-6937', 'über été Ærø “š”', '\xc8uber \xc2et\xc2e \xe1r\xf9 \xaa\xcfs\xba'],
  ] as const)('writes %s', (charset, text, expected) => {
    expect(Buffer.from(encode(text, charset).bytes).toString('latin1')).toBe(expected)
    expect(decodeWith(encode(text, charset).bytes, charset).replaceAll("'", '’')).toBe(text.replaceAll("'", '’'))
  })

  it('puts a plain sign where the set has none, and tells each', () => {
    expect(inSet('“Ja”, said Çelik — 5 € …', 'ascii')).toEqual({
      text: '"Ja", said Celik -- 5 EUR ...',
      replaced: [{ at: 0, from: '“', to: '"' }, { at: 3, from: '”', to: '"' }, { at: 11, from: 'Ç', to: 'C' }, { at: 17, from: '—', to: '--' }, { at: 21, from: '€', to: 'EUR' }, { at: 23, from: '…', to: '...' }],
    })
  })

  it.each([
    ['Ørsted, Łódź, Straße, œuvre', 'Orsted, Lodz, Strasse, oeuvre'], ['Пресс Щ', 'Press Shch'], ['Ελλάδα', 'Ellada'], ['🇧🇪 👍🏽 ❤️ 👩‍👩‍👧‍👦 東京', '(BE) (thumbs up) (heart) ? ??'],
    ['e\u0301t\u00e9', 'ete'], ['ﬁve ⁴ Ⅳ', 'five 4 IV'], ['a\u202eb\u200bc', 'abc'], ['1️⃣', '1'],
  ])('spells %s in ASCII', (text, expected) => {
    expect(inSet(text, 'ascii').text).toBe(expected)
  })

  it('gives up the signs that a national version has no place for', () => {
    expect(inSet('[a] {b} c\\d e|f ~ @', 'iso-646-de')).toEqual({ text: '(a) (b) c/d e!f - (at)', replaced: expect.arrayContaining([{ at: 0, from: '[', to: '(' }]) as unknown })
  })

  it('composes what Unicode writes in two parts', () => {
    expect(hex(encode('u\u0308', 'iso-8859-1').bytes)).toBe('fc')
  })

  it('lets no control character through in any set', () => {
    for (const charset of charsetIds) expect(inSet('a\u0001\u0002\u0003\u0004\u0016\u001f\u007f\u0085b\ud800', charset).text).toBe('ab')
  })

  it('gives back in every set what it wrote, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...charsetIds), (text, charset) => {
      const { text: fit } = inSet(text, charset)
      expect(decodeWith(encode(text, charset).bytes, charset)).toBe(charset === 'utf-8' ? fit : fit.normalize('NFC'))
      expect(inSet(fit, charset).replaced).toEqual([])
      expect(fit).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    }), { numRuns: tries(400) })
  }, patience)

  it('tells replacements that make the one text of the other', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...charsetIds), (text, charset) => {
      const { text: fit, replaced } = inSet(text, charset)
      const mended = [...replaced].reverse().reduce((all, { at, from, to }) => all.slice(0, at) + to + all.slice(at + from.length), text)
      expect(mended).toBe(fit)
    }), { numRuns: tries(200) })
  }, patience)
})

describe('decodeWith', () => {
  it('says of a byte that a set leaves free that it can’t be read', () => {
    expect(decodeWith(Uint8Array.of(0x41, 0xfc), 'ascii')).toBe('A\ufffd')
    expect(decodeWith(Uint8Array.of(0xa4, 0xc9, 0x75), 'iso-6937')).toBe('\ufffd\ufffdu')
  })
})
