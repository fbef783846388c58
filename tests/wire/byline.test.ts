import { describe, expect, it } from 'vitest'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { anpa1312 } from '../../electron/wire/anpa-1312/index.ts'
import { namesIn } from '../../electron/wire/byline.ts'
import { atom } from '../../electron/wire/atom/index.ts'
import { iptc7901 } from '../../electron/wire/iptc-7901/index.ts'
import { rss } from '../../electron/wire/rss/index.ts'
import { text as plainText } from '../../electron/wire/text/index.ts'
import { aStory, paragraphs } from '../fixtures/builders.ts'

const names: readonly (readonly [string, readonly string[]])[] = [
  ['By Ana Duarte', ['Ana Duarte']], ['Von Ana Duarte und Bo Lie', ['Ana Duarte', 'Bo Lie']], ['Ana Duarte, Bo Lie and Cy Vo', ['Ana Duarte', 'Bo Lie', 'Cy Vo']], ['Ana Duarte, Bo Lie, and Cy Vo', ['Ana Duarte', 'Bo Lie', 'Cy Vo']],
  ['By ANA DUARTE, AP Sports Writer', ['ANA DUARTE, AP Sports Writer']], ['By ANA DUARTE and BO LIE, Associated Press', ['ANA DUARTE and BO LIE, Associated Press']], ['Ana Duarte, Staff Reporter', ['Ana Duarte, Staff Reporter']],
  ['dpa correspondents', ['dpa correspondents']], ['', []],
]

describe('the names of a byline', () => {
  it.each(names)('%s', (byline, expected) => {
    expect(namesIn(byline)).toEqual(expected)
  })

  it('take no longer than the byline is, whatever it holds', () => {
    const began = performance.now()
    expect(namesIn(`Ana ${'Duarte '.repeat(50_000)}, and ${'Bo Lie, '.repeat(50_000)}`)).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('a byline in a format of lines', () => {
  const through = (format: WireFormat, byline: string, language = '') => {
    const { files: [file] } = format.write([aStory({ guid: 'urn:x:1', headline: 'Harbour reopens', slug: 'harbour', language, byline, dateline: { text: 'LISBON (AP)', city: 'LISBON', agency: 'AP' }, body: paragraphs('The harbour reopened on Tuesday.', 'Ferries left.') })], { profile: { id: 'p', name: 'P', format: format.id }, at: '2034-03-01T10:00:00Z', provider: { name: 'Desk' } })
    const [item] = format.read(file?.bytes ?? new Uint8Array(), { name: 'x', sha256: 'ab'.repeat(32) }).items
    if (item?.kind !== 'story') throw new Error('no story')
    return { byline: item.byline, dateline: item.dateline?.text, body: item.body.map(({ runs }) => runs.map(({ text }) => text).join('')) }
  }
  const rest = { dateline: 'LISBON (AP)', body: ['The harbour reopened on Tuesday.', 'Ferries left.'] }

  it.each([plainText, anpa1312, iptc7901].flatMap(format => ['By Ana Duarte', 'BY ANA DUARTE', 'Von Ana Duarte', 'Por Ana Duarte'].map(byline => [format.name, byline, format] as const)))('%s: “%s” comes back', (_, byline, format) => {
    expect(through(format, byline)).toEqual({ byline, ...rest })
  })

  it.each([[plainText, '', 'By Ana Duarte'], [plainText, 'de-AT', 'Von Ana Duarte'], [anpa1312, '', 'By Ana Duarte'], [iptc7901, '', 'By Ana Duarte']] as const)('$name gets the word before the names where it has none', (format, language, byline) => {
    expect(through(format, 'Ana Duarte', language)).toEqual({ byline, ...rest })
  })

  it('may name the desk of an agency that has small letters', () => {
    expect(through(plainText, 'By dpa correspondents')).toEqual({ byline: 'By dpa correspondents', ...rest })
  })
})

describe.each([rss, atom])('a byline in $name', format => {
  const issue: Issue = { profile: { id: 'p', name: 'P', format: format.id }, at: '2034-03-01T10:00:00Z', provider: { name: 'Desk' } }
  const through = (byline: string) => {
    const { files: [file], losses } = format.write([aStory({ guid: 'urn:x:1', headline: 'Harbour', byline, body: paragraphs('It reopened.') })], issue)
    const [item] = format.read(file?.bytes ?? new Uint8Array(), { name: 'feed', sha256: 'ab'.repeat(32) }).items
    return { byline: item?.kind === 'story' ? item.byline : undefined, losses: losses.filter(({ path }) => path === 'byline') }
  }

  it.each(['Ana Duarte', 'Ana Duarte and Bo Lie', 'Ana Duarte, Bo Lie and Cy Vo', 'Ana Duarte, Staff Reporter'])('that is “%s” comes back as it was', byline => {
    expect(through(byline)).toEqual({ byline, losses: [] })
  })

  it.each([['By CY ODEN, AP Sports Writer', 'CY ODEN, AP Sports Writer'], ['By Ana Duarte and Bo Lie', 'Ana Duarte and Bo Lie']])('that is “%s” leaves as names, and that is said', (byline, proposal) => {
    expect(through(byline)).toEqual({ byline: proposal, losses: [{ item: 'urn:x:1', path: 'byline', reason: 'A feed names the people of a byline, and not the words around them.', proposal }] })
  })

  it('keeps every paragraph, also one that elsewhere is furniture of a page or a caption', () => {
    const words = ['The harbour reopened.', 'UP NEXT', '___', 'The gates stood open. (AP Photo/Jon Vale)', 'Advertisement']
    const { files: [file], losses } = format.write([aStory({ guid: 'urn:x:1', headline: 'Harbour', body: paragraphs(...words) })], issue)
    const [item] = format.read(file?.bytes ?? new Uint8Array(), { name: 'feed', sha256: 'ab'.repeat(32) }).items
    expect(item?.kind === 'story' && item.body.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(words)
    expect(losses.filter(({ path }) => path.startsWith('body'))).toEqual([])
  })
})
