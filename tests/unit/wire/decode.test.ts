import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { decode } from '../../../electron/wire/decode.ts'
import { WireError } from '../../../electron/wire/error.ts'

const source = { name: 'storm.xml', sha256: 'ab'.repeat(32) }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian)
  return new Uint8Array(view.buffer)
}
const refusal = (input: Uint8Array): WireError => {
  try {
    decode(input, source)
  } catch (error) {
    if (error instanceof WireError) return error
    throw error
  }
  throw new Error('was read')
}
const rules = (input: Uint8Array): readonly string[] => decode(input, source).findings.map(finding => finding.rule)

describe('decode', () => {
  it('reads UTF-8, with a byte-order mark and without', () => {
    for (const mark of ['', '\uFEFF']) expect(decode(bytes(`${mark}Zoë said “peace”`), source)).toEqual({ text: 'Zoë said “peace”', encoding: 'utf-8', findings: [] })
  })

  it('reads UTF-16 in either order, with and without a mark', () => {
    for (const bigEndian of [false, true]) {
      const encoding = bigEndian ? 'utf-16be' : 'utf-16le'
      expect(decode(utf16('\uFEFFHarbour – Kraków', bigEndian), source)).toEqual({ text: 'Harbour – Kraków', encoding, findings: [] })
      expect(decode(utf16('Harbour reopens', bigEndian), source).text).toBe('Harbour reopens')
      expect(rules(utf16('Harbour reopens', bigEndian))).toEqual(['encoding/no-mark'])
    }
  })

  it('says that UTF-16 was cut in the middle of a character', () => {
    expect(rules(utf16('\uFEFFHarbour', true).subarray(0, -1))).toEqual(['encoding/cut'])
  })

  it('reads Windows-1252 that calls itself ISO-8859-1, and says so', () => {
    const decoded = decode(latin('<?xml version="1.0" encoding="ISO-8859-1"?><p>\x93peace\x94 \x96 Zo\xeb</p>'), source)
    expect(decoded.text).toContain('“peace” – Zoë')
    expect(decoded.findings).toEqual([{
      rule: 'encoding/wrong-label', severity: 'note', message: 'The document says ISO-8859-1, but is Windows-1252; it was read as that.', where: { kind: 'item' },
    }])
  })

  it('reads true ISO-8859-1 and other declared encodings without a word', () => {
    expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-1"?><p>M\xe1laga</p>'), source)).toMatchObject({ encoding: 'windows-1252', findings: [] })
    expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-15"?><p>\xa4 \xa6</p>'), source)).toMatchObject({ text: expect.stringContaining('€ Š') as string, findings: [] })
    expect(decode(latin('<meta charset="windows-1251"><p>\xc4\xe0</p>'), source).text).toContain('Да')
  })

  it('reads UTF-8 that calls itself ISO-8859-1, and says so', () => {
    const decoded = decode(bytes('<?xml version="1.0" encoding="ISO-8859-1"?><p>Málaga</p>'), source)
    expect(decoded).toMatchObject({ text: expect.stringContaining('Málaga') as string, encoding: 'utf-8' })
    expect(decoded.findings.map(finding => finding.rule)).toEqual(['encoding/wrong-label'])
  })

  it('repairs bytes that are not UTF-8, and keeps the characters that are', () => {
    const mixed = Uint8Array.from([...bytes('Kraków said '), 0x93, ...latin('peace'), 0x94])
    expect(decode(mixed, source)).toMatchObject({ text: 'Kraków said “peace”', encoding: 'utf-8' })
    expect(rules(mixed)).toEqual(['encoding/not-utf-8'])
    expect(decode(latin('Zo\xeb \x96 M\xe1laga'), source)).toMatchObject({ text: 'Zoë – Málaga', encoding: 'windows-1252' })
  })

  it('never lets overlong or surrogate sequences pass as characters', () => {
    for (const wound of [[0xc0, 0xbc], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0xbd], [0xf5, 0x80, 0x80, 0x80]]) {
      const { text } = decode(Uint8Array.from([...bytes('storm '), ...wound]), source)
      expect(text).not.toMatch(/[</\uFFFD\uD800-\uDFFF]/)
    }
  })

  it('reads a document in an encoding that nobody knows, and says so', () => {
    expect(rules(bytes('<?xml version="1.0" encoding="X-MARTIAN"?><p>storm</p>'))).toEqual(['encoding/unknown-label'])
    expect(rules(bytes('<?xml version="1.0" encoding="UTF-16"?><p>storm</p>'))).toEqual(['encoding/wrong-label'])
  })

  it('refuses what is empty, too big or no text, naming the file', () => {
    expect(refusal(new Uint8Array()).toRefusal()).toEqual({
      code: 'unreadable', about: { kind: 'file', id: source.sha256, label: 'storm.xml' }, message: '“storm.xml” is empty.', remedy: 'Ask the sender for it again.',
    })
    expect(refusal(bytes('\uFEFF \n')).message).toBe('“storm.xml” is empty.')
    expect(refusal(new Uint8Array(20_000_001).fill(0x61)).code).toBe('too-large')
    expect(refusal(Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) & 255)).code).toBe('unreadable')
    expect(refusal(Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])).code).toBe('unsupported')
    expect(refusal(bytes('har\0bour')).code).toBe('unreadable')
  })

  it('puts no control character of a file name into the message', () => {
    const named = { name: 'a\u001b[31m\nb', sha256: '' }
    expect(() => decode(new Uint8Array(), named)).toThrow('“a\uFFFD[31m\uFFFDb” is empty.')
  })

  it('reads back any text that was written as UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => /\S/.test(text) && !/\p{Cc}|^\uFEFF/u.test(text) && !text.includes('<')), text => {
      expect(decode(bytes(text), source)).toEqual({ text, encoding: 'utf-8', findings: [] })
    }))
  })

  it('never fails on any bytes but with a refusal in words', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), input => {
      try {
        expect(decode(input, source).text).not.toContain('\0')
      } catch (error) {
        expect(error).toBeInstanceOf(WireError)
      }
    }))
  })
})

describe('files of other kinds', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'a JPEG picture'], ['\x89PNG\r\n\x1a\n', 'a PNG picture'], ['%PDF-1.7', 'a PDF'], ['PK\x03\x04', 'a zip file, or an office document of another kind than DOCX and ODT'],
  ])('are refused by name: %j', (head, name) => {
    expect(refusal(latin(`${head} and more`)).message).toBe(`“storm.xml” is ${name}.`)
  })
})
