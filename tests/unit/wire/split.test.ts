import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembled, formats, splitterFor, type Piece, type Range, type Survey } from '../../../electron/wire/index.ts'
import { aStory, paragraphs } from '../../fixtures/builders.ts'

const SOURCE = { name: 'big', sha256: 'a'.repeat(64) }
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a file of these bytes holds, when it comes in pieces of so many bytes. */
function surveyed(bytes: Uint8Array, chunk = bytes.length): Survey {
  const splitter = splitterFor(bytes.subarray(0, 65_536), SOURCE)
  if (!splitter) return { pieces: [], findings: [] }
  for (let at = 0; at < bytes.length; at += chunk) splitter.take(bytes.slice(at, at + chunk))
  return splitter.end()
}

const at = (bytes: Uint8Array, { from, to }: Range): Uint8Array => bytes.subarray(from, to)
const documentOf = (bytes: Uint8Array, piece: Piece): string =>
  Buffer.from(assembled(piece, typeof piece.head === 'string' ? utf8(piece.head) : at(bytes, piece.head), [at(bytes, piece.own)])).toString()
const documents = (text: string, chunk?: number): readonly string[] => surveyed(utf8(text), chunk).pieces.filter(({ closed }) => closed).map(piece => documentOf(utf8(text), piece))

const message = `<?xml version="1.0"?>
<newsMessage xmlns="urn:x" xmlns:a="urn:a">
<header><sent>now</sent></header>
<itemSet>
<newsItem guid="1"><itemMeta><itemClass qcode="ninat:text"/><link residref="2"/></itemMeta><p title="a > b">One <![CDATA[</newsItem>]]></p></newsItem>
<!-- <newsItem guid="no"/> -->
<a:newsItem guid='2'><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></a:newsItem><packageItem guid="3"/>
</itemSet></newsMessage>`

describe('a large file is taken apart', () => {
  it('NewsML-G2: each item with declaration, namespaces and header around it', () => {
    const head = '<?xml version="1.0"?> <newsMessage xmlns="urn:x" xmlns:a="urn:a"> <header><sent>now</sent></header> <itemSet> ', tail = '</itemSet></newsMessage>'
    expect(documents(message)).toEqual([
      `${head}<newsItem guid="1"><itemMeta><itemClass qcode="ninat:text"/><link residref="2"/></itemMeta><p title="a > b">One <![CDATA[</newsItem>]]></p></newsItem>${tail}`,
      `${head}<a:newsItem guid='2'><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></a:newsItem>${tail}`,
      `${head}<packageItem guid="3"/>${tail}`,
    ])
    expect(surveyed(utf8(message)).pieces.map(({ id, links, isPicture }) => ({ id, links, isPicture }))).toEqual([
      { id: '1', links: ['2'], isPicture: undefined }, { id: '2', links: undefined, isPicture: true }, { id: '3', links: undefined, isPicture: undefined },
    ])
  })

  it('an item that is not closed spoils no other, and is told', () => {
    const bytes = utf8(message.replace(']]></p></newsItem>', ']]></p>'))
    expect(surveyed(bytes).pieces.map(({ id, closed }) => [id, closed])).toEqual([['1', false], ['2', true], ['3', true]])
  })

  it('an attribute whose quote is never closed spoils only its own item', () => {
    const bytes = utf8(message.replace('title="a > b"', 'title="a > b'))
    expect(surveyed(bytes).pieces.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('a file that ends early keeps its whole items, and the rest is told', () => {
    const inItem = surveyed(utf8(message.slice(0, message.indexOf('One'))))
    expect(inItem.pieces.map(({ id, closed }) => [id, closed])).toEqual([['1', false]])
    const between = surveyed(utf8(message.slice(0, message.indexOf('</itemSet>'))))
    expect(between.pieces.map(({ closed }) => closed)).toEqual([true, true, true])
    expect(between.findings.map(({ rule }) => rule)).toEqual(['split/cut-off'])
  })

  it('NewsML 1.2: an item inside an item belongs to it', () => {
    const inner = '<NewsItem><Inner/><NewsComponent><NewsItem/><NewsItem></NewsItem></NewsComponent></NewsItem>'
    expect(documents(`<NewsML><Catalog/>${inner}<NewsItem/></NewsML>`)).toEqual([`<NewsML><Catalog/>${inner}</NewsML>`, '<NewsML><Catalog/><NewsItem/></NewsML>'])
  })

  it('RSS and Atom: each entry with the head of its channel', () => {
    expect(documents('<rss version="2.0"><channel><title>T</title><item><title>1</title></item>\n<item/></channel></rss>')).toEqual([
      '<rss version="2.0"><channel><title>T</title><item><title>1</title></item></channel></rss>', '<rss version="2.0"><channel><title>T</title><item/></channel></rss>',
    ])
    expect(documents('<feed xmlns="a"><id>x</id><entry><id>1</id></entry><entry><id>2</id></entry></feed>')).toEqual([
      '<feed xmlns="a"><id>x</id><entry><id>1</id></entry></feed>', '<feed xmlns="a"><id>x</id><entry><id>2</id></entry></feed>',
    ])
  })

  it('NITF and other documents one after another, each with its own declaration and DOCTYPE', () => {
    const one = '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body>1</body></nitf>', two = '<?xml version="1.0" encoding="iso-8859-1"?><nitf uno="2"/>'
    expect(documents(`${one}\n${two}`)).toEqual([one, ` ${two}`])
    expect(documents(`${message}${message}`)).toHaveLength(6)
  })

  it('ninjs: a list, a list inside an object, one object a line', () => {
    expect(documents('[{"uri":"a","headline":"]}\\"{["}, {"uri":"b","associations":[{"uri":"c"}]}]')).toEqual(['[{"uri":"a","headline":"]}\\"{["}]', '[{"uri":"b","associations":[{"uri":"c"}]}]'])
    expect(documents('{"api":{"x":[{"y":1}]},"data":{"n":2,"items":[{"item":{"a":"\\\\"}},{"item":{}}],"links":[{"z":1}]}}')).toEqual([
      '{"data":{"items":[{"item":{"a":"\\\\"}}]}}', '{"data":{"items":[{"item":{}}]}}',
    ])
    expect(documents('{"uri":"a","associations":[{"uri":"x"}]}\n{"uri":"b"}\n')).toEqual(['{"uri":"a","associations":[{"uri":"x"}]}', '{"uri":"b"}'])
  })

  it('JSON whose end is missing keeps its whole items', () => {
    expect(surveyed(utf8('[{"uri":"a"},{"uri":"b"},{"uri":"c","headl')).pieces.map(({ closed }) => closed)).toEqual([true, true, false])
    expect(surveyed(utf8('{"uri":"a"}\n{"uri":"b"}\n{"uri":')).pieces.map(({ closed }) => closed)).toEqual([true, true, false])
    expect(surveyed(utf8('[{"uri":"a"},{"uri":"b"}')).findings.map(({ rule }) => rule)).toEqual(['split/cut-off'])
  })

  it('IPTC 7901 and ANPA 1312: each message with what stands before its SOH; one whose EOT was lost ends where the next begins', () => {
    const stream = '\x01abc123 1 POL 0010\r\n\x02One\x03\x04\r\n\r\n\x16\x16\x01two\x02Two\x03\x16\x16\x01three\x02Three\x03\x04\x7f\x01four\x02Four'
    const { pieces, findings } = surveyed(latin(stream), 7)
    expect(pieces.map(({ own }) => Buffer.from(at(latin(stream), own)).toString('latin1'))).toEqual([
      '\x01abc123 1 POL 0010\r\n\x02One\x03\x04', '\x16\x16\x01two\x02Two\x03', '\x16\x16\x01three\x02Three\x03\x04', '\x7f\x01four\x02Four',
    ])
    expect(findings.map(({ rule }) => rule)).toEqual(['split/cut-off'])
  })

  it('refuses a DOCTYPE that declares anything, and a head or a tag that would not end', () => {
    expect(() => surveyed(utf8('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/><nitf/>'))).toThrow('declares entities')
    expect(() => surveyed(utf8(`<newsMessage><header>${'x '.repeat(600_000)}`), 100_000)).toThrow('before its first item')
    expect(() => surveyed(utf8(`<newsMessage><newsItem guid="${'x'.repeat(1_200_000)}"`), 100_000)).toThrow('tag of more than')
  })

  it('leaves alone what holds one thing', () => {
    expect(['<html><p>x</p></html>', 'SKARN (NWP) -- Text.', '%PDF-1.4', ''].map(text => splitterFor(utf8(text), SOURCE))).toEqual([undefined, undefined, undefined, undefined])
    expect(documents('{"uri":"one","associations":[{"uri":"x"},{"uri":"y"}]}')).toHaveLength(1)
  })

  it('the same, however the bytes arrive', () => {
    const files = [message, '{"data":{"items":[{"a":"\\"]"},{"b":[{}]}]}}', '{"a":"é"}\n{"b":2}\n', '<rss><channel><!-- <item> --><item><a b=">"/></item><item/></channel></rss>']
    fc.assert(fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 80 }), (text, chunk) => { expect(surveyed(utf8(text), chunk)).toEqual(surveyed(utf8(text))) }))
  })

  it('never throws anything but a refusal, and never reaches past the file', () => {
    const parts = fc.constantFrom('<newsMessage>', '<newsItem guid="1">', '</newsItem>', '<!--', '-->', '<![CDATA[', ']]>', '<', '>', '"', "'", '{', '}', '[', ']', ',', ':', '\\', '\n', '\x01', '\x04', '\x16', '<?', '?>', '</itemSet>', 'x', '<!DOCTYPE x>')
    fc.assert(fc.property(fc.constantFrom('<newsMessage><itemSet>', '[', '{"data":[', '\x01', '<rss><channel>'), fc.array(parts, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (begin, rest, chunk) => {
      const bytes = utf8(begin + rest.join(''))
      for (const { own } of surveyed(bytes, chunk).pieces) expect(own.from >= 0 && own.from <= own.to && own.to <= bytes.length).toBe(true)
    }), { numRuns: 500 })
  })

  it.each(['newsml-g2', 'ninjs'] as const)('%s: what is read from the parts is what is read from the whole', format => {
    const stories = [1, 2, 3].map(number => aStory({ guid: `urn:nwp:${number}`, slug: `STORY-${number}`, headline: `Story ${number} "<&`, body: paragraphs(`Paragraph ${number}, ä {[.`, 'Another.'), created: '2026-11-23T10:00:00Z', modified: '2026-11-23T10:00:00Z' }))
    const items = stories.map(story => new TextDecoder().decode(formats[format].write([story], { profile: { id: format, name: format, format }, at: '2026-11-23T10:00:00Z', provider: { name: 'NWP' } }).files[0]?.bytes))
    const whole = format === 'ninjs' ? `[${items.join(',')}]` : `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>${items.map(item => item.replace(/<\?xml.*?\?>/, '').replace(/^\s*<newsMessage[^]*?<itemSet>|<\/itemSet>\s*<\/newsMessage>\s*$/g, '')).join('\n')}</itemSet></newsMessage>`
    const read = documents(whole).flatMap(document => formats[format].read(utf8(document), SOURCE).items)
    expect(read).toHaveLength(3)
    expect(read).toEqual(formats[format].read(utf8(whole), SOURCE).items)
  })
})
