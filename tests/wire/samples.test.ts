import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import { hasErrors } from '../../electron/newsroom/finding.ts'
import type { WireFormat } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { formats, readAny } from '../../electron/wire/index.ts'
import { hasShared, sample, sampleNames, shared, sharedSchemas } from '../fixtures/shared.ts'

const read = (format: WireFormat, folder: string, name: string): readonly Item[] => format.read(sample(folder, name), { name, sha256: 'ab'.repeat(32) }).items

const words = (text: string): string[] => text.split(/[ \t\r\n]+/).filter(Boolean)
const decoded = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

/** Words of a body by another way than the reader's: inline tags vanish, every other tag parts words. */
function wordsOf(markup: string): string[] {
  const bare = markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[|\]\]>/g, '')
  return words(decoded(bare.replace(/<\/?(?:person|org|location|money|event|em|strong|b|i|a|num|chron|function|object\.title|span|q)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ')))
}

/** The words of the body with those that were taken out of it, each in its place. */
const wordsOfBody = ({ body, removed }: Story): string[] => body.flatMap(({ id, runs }) => [...words(plain(runs)), ...removed.filter(({ after }) => after === id).flatMap(({ text }) => words(text))])

/** Every word of the source stands in the body, in order; what stands before is the dateline that was taken out. */
function expectWords(item: Item | undefined, expected: readonly string[]): void {
  if (item?.kind !== 'story') throw new Error('no story')
  const body = wordsOfBody(item)
  expect(body).toEqual(expected.slice(expected.length - body.length))
  const taken = expected.slice(0, expected.length - body.length).join(' ')
  expect(taken.replace(/\s*[—–-]+$|\.-$/u, '')).toBe(taken === '' ? '' : item.dateline?.text ?? item.byline)
}

describe.skipIf(!hasShared)('agencies’ NITF of every version', () => {
  it.each(sampleNames('nitf'))('%s keeps every word of its body', name => {
    const text = sample('nitf', name).toString(name === 'pa1.xml' ? 'latin1' : 'utf8')
    expectWords(read(nitf, 'nitf', name)[0], wordsOf(/<body\.content>([\s\S]*)<\/body\.content>/.exec(text)?.[1] ?? ''))
  })

  it.each(sampleNames('nitf'))('%s can leave again as a valid NITF 3.6', name => {
    const { files } = nitf.write(read(nitf, 'nitf', name), { profile: { id: 'n', name: 'N', format: 'nitf' }, at: '2026-03-01T10:00:00Z', provider: { name: 'Desk' } })
    expect(files.map(({ bytes }) => nitf.validate(bytes, sharedSchemas)).map(({ schema, findings }) => ({ schema, hasErrors: hasErrors(findings) }))).toEqual([{ schema: 'nitf-3-6.xsd', hasErrors: false }])
  })

  it('tells what the schema finds wrong with an agency’s own file, by line', () => {
    const { schema, findings } = nitf.validate(sample('nitf', 'aap.xml'), sharedSchemas)
    expect({ schema, lines: findings.filter(({ severity }) => severity === 'error').map(({ where }) => (where.kind === 'line' ? where.line : 0)) }).toEqual({ schema: 'nitf-3-6.xsd', lines: [33, 33, 34] })
  })
})

const g2 = sampleNames('newsml-g2').filter(name => name !== 'afp.xml')

describe.skipIf(!hasShared)('agencies’ NewsML-G2', () => {
  it.each(g2.map(name => [name, { LISTING_24: 'package', LISTING_26: 'photo', LISTING_3: 'photo', LISTING_6: 'package', picture: 'photo', tag_reuters_LYNX: 'photo' }]))('%s is read', name => {
    expect(read(newsmlG2, 'newsml-g2', name).length).toBeGreaterThan(0)
  })

  it.each(['LISTING_2_NewsML-G2_Text_Document.xml', 'ansa-newsmlg2-text.xml', 'text.xml'])('%s keeps every word of its body', name => {
    const text = sample('newsml-g2', name).toString('utf8')
    const content = /<(?:body\.content|inlineData[^>]*)>([\s\S]*)<\/(?:body\.content|inlineData)>/.exec(text) ?? /<body>([\s\S]*)<\/body>/.exec(text)
    expectWords(read(newsmlG2, 'newsml-g2', name)[0], wordsOf(content?.[1] ?? ''))
  })

  it('reads a picture with its files, credit and the person who took it', () => {
    const [photo] = read(newsmlG2, 'newsml-g2', 'LISTING_3_Photo_in_NewsML-G2.xml')
    expect(photo).toMatchObject({
      kind: 'photo', guid: 'tag:gettyimages.com,2010:GYI0062134533', version: 11, byline: 'Spencer Platt', credit: 'Getty Images', taken: '2010-10-20T19:45:58-04:00',
      city: 'Las Vegas', state: 'Nevada', country: 'United States', rights: { holder: 'Getty Images North America' },
      renditions: [{ role: 'original', width: 1500, height: 1001 }, { role: 'web', width: 480 }, { role: 'thumbnail', width: 80 }],
    })
  })

  it('reads a package in the order in which its groups are reached', () => {
    const [pack] = read(newsmlG2, 'newsml-g2', 'tag_reuters.com_2014_newsml_KBN0FL0NM_version_10')
    expect(pack?.kind === 'package' && pack.entries.map(({ kind, guid }) => `${kind} ${guid.slice(-12)}`)).toEqual(
      ['story _KBN0FL0NN', 'photo LYNXMPEA6F13M', 'photo LYNXMPEA6F0MS', 'photo LYNXMPEA6F0MT', 'story _KBN0FL0ZP'].map(each => `${each.split(' ')[0]} ${`tag_reuters.com_2014_newsml_${each.split(' ')[1]?.replace(/^_/, '')}`.slice(-12)}`))
  })

  it.each(g2.filter(name => /LISTING_(?:1|2|3|6|26)_|picture|^tag_/.test(name)))('%s is valid by the official schema, as the IPTC’s own tools say', name => {
    const { schema, findings } = newsmlG2.validate(sample('newsml-g2', name), sharedSchemas)
    expect({ schema, errors: findings.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('schema/')) }).toEqual({ schema: 'NewsML-G2_2.35-spec-All-Power.xsd', errors: [] })
  })
})

describe.skipIf(!hasShared)('ninjs of every version', () => {
  it.each(sampleNames('ninjs'))('%s keeps every word of its body', name => {
    const value = JSON.parse(sample('ninjs', name).toString('utf8')) as Record<string, unknown> & { bodies?: { contenttype?: string; contentType?: string; value: string }[] }
    const html = value.bodies?.find(each => /html/.test(each.contenttype ?? each.contentType ?? ''))?.value ?? value['body_html'] ?? value['body_xhtml']
    const [item] = read(ninjs, 'ninjs', name)
    if (typeof html === 'string') expectWords(item, wordsOf(html))
    else expect(item).toMatchObject({ kind: 'photo', renditions: [{ role: 'original', width: 3000 }, { role: 'web' }, { role: 'thumbnail' }], credit: 'ASSOCIATED PRESS' })
  })

  it('judges each by the schema of its generation', () => {
    expect(Object.fromEntries(sampleNames('ninjs').map(name => [name, ninjs.validate(sample('ninjs', name), sharedSchemas).schema]))).toEqual({
      '2.1_ap_image.json': 'ninjs-schema_2.2.json', '2.1_dpa_text.json': 'ninjs-schema_2.2.json', '3.0_ap_image.json': 'ninjs-schema_3.1.json', '3.0_ninjsExSimpleText_3.json': 'ninjs-schema_3.1.json',
      'ninjs1.json': 'ninjs-schema_1.6.json', 'ninjs2.json': 'ninjs-schema_1.6.json', 'ninjsExMediumText1.json': 'ninjs-schema_1.6.json',
    })
  })

  it('reads the same picture from both spellings', () => {
    expect(read(ninjs, 'ninjs', '2.1_ap_image.json')).toEqual(read(ninjs, 'ninjs', '3.0_ap_image.json').map(item => ({ ...item, foreign: read(ninjs, 'ninjs', '2.1_ap_image.json')[0]?.foreign })))
  })
})

describe.skipIf(!hasShared)('the seed story', () => {
  const seeds = hasShared ? readdirSync(join(shared, 'seed')).filter(name => name.endsWith('.txt')) : []

  it.each(seeds.flatMap(name => (['nitf', 'newsml-g2', 'ninjs'] as const).map(id => [name, id] as const)))('%s leaves as %s without a finding and comes back with the same words, dateline and people', (name, id) => {
    const { items } = readAny(readFileSync(join(shared, 'seed', name)), { name, sha256: 'ab'.repeat(32) })
    const { files } = formats[id].write(items, { profile: { id, name: id, format: id }, at: '2026-03-01T10:00:00Z', provider: { name: 'UPI' } })
    const essence = (item: Item | undefined): unknown => item?.kind === 'story' && [item.headline, item.dateline, item.body.map(({ runs }) => plain(runs)), item.pictures.map(({ caption, credit, people }) => [caption, credit, people.map(each => `${each.name} ${each.position ?? ''}`)])]
    expect(files.flatMap(({ bytes }) => formats[id].validate(bytes, sharedSchemas).findings)).toEqual([])
    expect(files.flatMap(file => formats[id].read(file.bytes, { name, sha256: 'cd' }).items).map(essence)).toEqual(items.map(essence))
  })
})
