import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { icml } from '../../electron/wire/icml/index.ts'
import { legal } from '../../electron/wire/xml/characters.ts'
import { readXml } from '../../electron/wire/xml/read.ts'
import { descendants, rawText } from '../../electron/wire/xml/tree.ts'
import { patience, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'

const issueWith = (options: Record<string, string | boolean> = {}): Issue => ({ profile: { id: 'icml', name: 'ICML', format: 'icml', options }, at: '2026-03-01T10:00:00Z', provider: { name: 'Dateline Desk' } })
const textOf = (each: Story, options?: Record<string, string>): string => new TextDecoder().decode(icml.write([each], issueWith(options)).files[0]!.bytes)
const validated = (text: string): readonly string[] => icml.validate(new TextEncoder().encode(text), () => undefined).findings.map(({ rule }) => rule)

/** Each paragraph as its style and its words. */
const laidOut = (text: string): readonly string[] => [...descendants(readXml(text, { name: 'x', sha256: '' }).root)].filter(({ name }) => name === 'ParagraphStyleRange')
  .map(range => `${range.attributes.find(({ name }) => name === 'AppliedParagraphStyle')?.value.replace('ParagraphStyle/', '') ?? ''}: ${[...descendants(range)].filter(({ name }) => name === 'Content').map(rawText).join('')}`)

const harbour = aStory({
  slug: 'port', headline: 'Port & pier reopen', byline: 'By Ana Duarte', dateline: { text: 'LISBON, March 3 (AP)', city: 'LISBON', date: 'March 3', agency: 'AP' }, pictures: [aPhoto({ guid: 'urn:p', caption: 'The crane.', credit: 'NWP', byline: 'Rosa' })],
  body: [...paragraphs('The harbour reopened.'), { id: 's', type: 'subhead', level: 2, runs: [{ text: 'Next', marks: {} }] }, { id: 'q', type: 'quote', attribution: 'Ada Lund', runs: [{ text: '“We waited.”', marks: {} }] }, { id: 'p', type: 'picture', photo: 'urn:p', runs: [] },
    { id: 'i', type: 'item', list: 'number', depth: 1, runs: [{ text: 'one', marks: { b: true, i: true, person: true } }] }, { id: 'r', type: 'row', runs: [{ text: 'A\tB', marks: {} }] }, { id: 'n', type: 'note', runs: [{ text: 'secret', marks: {} }] }, { id: 'l', type: 'paragraph', runs: [{ text: 'a\nb', marks: { link: 'https://example.org/?a=1&b=2' } }] }],
})

describe('a text for the layout (ICML)', () => {
  it('is one story in the client’s styles, notes left at home, losses told', () => {
    expect(laidOut(textOf(harbour, { body: 'Grundtext', datelinePlace: 'before' }))).toEqual([
      'Headline: Port & pier reopen', 'Byline: By Ana Duarte', 'Body first: LISBON, March 3 (AP) — The harbour reopened.', 'Subhead: Next', 'Quote: “We waited.”', 'Attribution: Ada Lund', 'Caption: The crane.', 'Credit: NWP', 'Numbered list: one', 'Table: A\tB', 'Grundtext: a\u2028b',
    ])
    expect(laidOut(textOf(harbour, { datelinePlace: 'alone' })).slice(2, 4)).toEqual(['Dateline: LISBON, March 3 (AP)', 'Body first: The harbour reopened.'])
    expect(icml.write([harbour], issueWith()).losses.map(({ item, path }) => `${item === harbour.guid ? '' : `${item} `}${path}`)).toEqual(['guid', 'language', 'body.i.marks', 'body.r.type', 'urn:p guid', 'urn:p byline'])
  })

  it('links words by a source and a destination, and marks bold italic by one style', () => {
    const text = textOf(harbour)
    expect(text).toMatch(/<HyperlinkTextSource Self="dateline_source_1"/)
    expect(text).toMatch(/DestinationURL="https:\/\/example\.org\/\?a=1&amp;b=2"/)
    expect(text).toMatch(/AppliedCharacterStyle="CharacterStyle\/Bold Italic">\s*<Content>one</)
  })

  it('escapes every character of any story, keeps every word in order, and is always the same and valid', () => {
    fc.assert(fc.property(story(), each => {
      const text = textOf(each)
      expect(validated(text)).toEqual([])
      expect(textOf(structuredClone(each))).toBe(text)
      const words = (all: string): readonly string[] => all.split(/[\s\u2028]+/).filter(Boolean)
      const body = each.body.filter(({ type }) => type !== 'note' && type !== 'embed' && type !== 'picture').map(({ runs }) => words(legal(plain(runs)).replace(/\r/g, '\n')).join(' ')).filter(Boolean)
      const printed = laidOut(text).map(line => words(line.slice(line.indexOf(': ') + 2)).join(' '))
      let from = 0
      for (const paragraph of body) { const found = printed.findIndex((line, index) => index >= from && line.endsWith(paragraph)); expect(found).toBeGreaterThanOrEqual(0); from = found + 1 }
    }), { numRuns: tries(80) })
  }, patience)

  it.each([
    ['icml/snippet', (text: string) => text.replace('type="snippet"', 'type="x"')], ['icml/snippet-type', (text: string) => text.replace('InCopyInterchange', 'Other')], ['icml/root', (text: string) => text.replace('<Document', '<Doc').replace('</Document>', '</Doc>')],
    ['icml/story', (text: string) => text.replace('<Story', '<Tale').replace('</Story>', '</Tale>')], ['icml/child', (text: string) => text.replace('<Br/>', '<Stray/>')], ['icml/attribute', (text: string) => text.replace(/ AppliedParagraphStyle="[^"]*"/, '')],
    ['icml/text', (text: string) => text.replace('<Content>', 'loose<Content>')], ['icml/control', (text: string) => text.replace('<Content>', '<Content>\n')], ['icml/self', (text: string) => text.replace('Self="dateline_link_1"', 'Self="dateline_source_1"')],
    ['icml/reference', (text: string) => text.replace('Self="ParagraphStyle/Quote"', 'Self="ParagraphStyle/Other"')], ['icml/destination', (text: string) => text.replace('>HyperlinkURLDestination/dateline_1<', '>gone<')],
    ['icml/break', (text: string) => text.replace(/<CharacterStyleRange[^>]*><Br\/><\/CharacterStyleRange>/, '')], ['icml/last', (text: string) => text.replace(/<\/Content><\/CharacterStyleRange>(?=(?:(?!<Content>)[^])*<\/Story>)/, '</Content><Br/></CharacterStyleRange>')], ['icml/unreadable', (text: string) => text.slice(0, -20)],
  ])('its validator says %s', (rule, changed) => {
    expect(validated(changed(textOf(harbour)))).toContain(rule)
  })
})
