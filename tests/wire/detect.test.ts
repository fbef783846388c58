import { describe, expect, it } from 'vitest'
import { detect, formats, readAny, WireError } from '../../electron/wire/index.ts'
import { hasShared, sample, sampleNames } from '../fixtures/shared.ts'

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const source = { name: 'storm.dat', sha256: 'ef'.repeat(32) }
function refusal(input: Uint8Array): string {
  try {
    readAny(input, source)
  } catch (error) {
    if (error instanceof WireError) return error.message
    throw error
  }
  throw new Error('was read')
}

describe('detect', () => {
  it.each([
    ['nitf', '<?xml version="1.0"?><nitf><body/></nitf>'], ['newsml-g2', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>'],
    ['ninjs', '{"uri":"urn:x","type":"text","headline":"Harbour"}'], ['rss', '<rss version="2.0"><channel/></rss>'], ['atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'], ['html', '<!DOCTYPE html><title>x</title>'], ['html', '<p>One</p><p>Two <b>three</b></p>'],
    ['text', 'Harbour reopens after storm\n\nThe harbour reopened.'], ['text', '[Picture: Boats]\n\nHarbour'], ['text', '1. Harbour\n2. Storm'],
  ] as const)('takes %s by its content', (format, words) => {
    expect(detect(bytes(words))?.format).toBe(format)
    expect(detect(bytes(`\uFEFF${words}`))?.format).toBe(format)
  })

  it.each([
    ['', 'is empty'], ['null', 'is JSON, but not ninjs'], ['42', 'is JSON, but not ninjs'], ['[]', 'is JSON, but not ninjs'], ['{\'uri\':1}', 'is JSON, but not ninjs'], ['/* x */{"uri":1', 'is JSON, but not ninjs'],
    ['<?xml version="1.0"?>', 'is XML without any element: it may be cut off'], ['<?xml version="1.0"?><NewsML/>', 'is NewsML 1, but holds no NewsItem (line 1)'],
    ['<opml version="2.0"><body/></opml>', 'is XML of a kind that Dateline doesn’t read yet (<opml>)'], ['\u0016\u0016\u0001a0042\u001fxdlus\r\n', 'holds no message of ANPA 1312 with words in it'],
  ])('refuses %j in words', (words, why) => {
    expect(refusal(bytes(words))).toBe(`“storm.dat” ${why}.`)
  })

  it('refuses 200 MB before it looks at them', () => {
    expect(refusal(new Uint8Array(200_000_000).fill(0x20))).toBe('“storm.dat” is 200 MB; Dateline reads documents of up to 20 MB.')
  })

  it('knows each format that it writes', () => {
    for (const [id, format] of Object.entries(formats)) expect(format.id).toBe(id)
  })

  const expected = { 'newsml-g2': 'newsml-g2', nitf: 'nitf', ninjs: 'ninjs', 'newsml-1.2': 'newsml-1', anpa1312: 'anpa-1312', iptc7901: 'iptc-7901', photos: null } as const
  it.skipIf(!hasShared).each(Object.entries(expected))('takes every sample in %s for what it is', (folder, format) => {
    const found = sampleNames(folder).map(name => [name, detect(sample(folder, name))?.format ?? null])
    const lying = new Set(['afp.xml'])
    expect(found).toEqual(sampleNames(folder).map(name => [name, folder === 'newsml-g2' && lying.has(name) ? 'newsml-1' : format]))
    expect(found.length).toBeGreaterThan(0)
  })
})
