import { describe, expect, it } from 'vitest'
import { itemJson, type Item, type Story } from '../../electron/newsroom/index.ts'
import { readAny } from '../../electron/wire/index.ts'
import { aPhoto } from '../fixtures/builders.ts'
import { hasShared, sample } from '../fixtures/shared.ts'

const read = (document: string | Uint8Array) => readAny(typeof document === 'string' ? new TextEncoder().encode(document) : document, { name: 'x', sha256: 'ab'.repeat(32) })
const story = (item: Item | undefined): Story => { if (item?.kind !== 'story') throw new Error('no story'); return item }
const g2 = (meta: string, content = '') => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`
const inNitf = (head: string) => `<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head>${head}</body.head><body.content><p>It reopened.</p></body.content></body></nitf></inlineXML>`

describe('the byline of an item that holds a document', () => {
  const creator = '<creator literal="ana"><name>Ana Duarte</name></creator><headline>Harbour</headline>'

  it.each([
    ['as the document prints it', g2(creator, inNitf('<byline>By Ana Duarte, <byttl>Staff Reporter</byttl></byline>')), 'By Ana Duarte, Staff Reporter'],
    ['as the item prints it', g2(`${creator}<by>By Bo Lie</by>`, inNitf('<byline>By Ana Duarte</byline>')), 'By Bo Lie'],
    ['the name of its creator', g2(creator, inNitf('')), 'Ana Duarte'],
  ])('is %s', (_, document, byline) => {
    expect(story(read(document).items[0]).byline).toBe(byline)
  })

  it.each(['VRG', 'gr/bp', 'AP'])('is not made of initials such as “%s”, which are kept as they came', sign => {
    const { items } = read(g2(`<creator literal="${sign}"><name>${sign}</name></creator><headline>Harbour</headline>`, inNitf('')))
    expect({ byline: story(items[0]).byline, kept: story(items[0]).foreign.map(({ path, content }) => [path, content]) }).toEqual({ byline: '', kept: [['contentMeta', `<creator literal="${sign}"><name>${sign}</name></creator>`]] })
  })
})

describe('the title of a picture', () => {
  const picture = (title: string) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta><itemClass qcode="ninat:picture"/><title>${title}</title></itemMeta><contentMeta><slugline>HARBOUR-STORM</slugline><headline>Boats at the quay</headline></contentMeta></newsItem>`

  it.each([['Boats at the quay', 'HARBOUR-STORM', []], ['Quay 7', 'Quay 7', ['<slugline>HARBOUR-STORM</slugline>']]])('that is “%s” is read as “%s”', (given, title, kept) => {
    const [item] = read(picture(given)).items
    expect(item?.kind === 'photo' && { title: item.title, kept: item.foreign.map(({ content }) => content) }).toEqual({ title, kept })
  })
})

describe('items without words', () => {
  it('are told in one sentence, and a kill is not among them', () => {
    const member = (guid: string, inside = '') => `<newsItem guid="${guid}" version="1"><itemMeta><itemClass qcode="ninat:text"/>${inside}</itemMeta></newsItem>`
    const { findings } = read(`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${member('N1')}${member('N2')}${member('N3', '<pubStatus qcode="stat:canceled"/>')}</itemSet></newsMessage>`)
    expect(findings.filter(({ rule }) => rule === 'newsml-g2/no-words')).toEqual([{ rule: 'newsml-g2/no-words', severity: 'warning', message: '2 items have no text: “N1”, “N2”.', where: { kind: 'item', item: 'N1' } }])
  })
})

describe('a dateline that the text prints and the fields name otherwise', () => {
  const ninjs = (located: string, text: string) => read(JSON.stringify({ uri: 'urn:x:1', type: 'text', headline: 'H', located, body_html: `<p>${text}</p>` }))

  it('is the one of the text', () => {
    const { items, findings } = ninjs('Lisboa, Portugal', 'LISBON, Portugal (AP) -- It reopened.')
    expect(story(items[0])).toMatchObject({ dateline: { text: 'LISBON, Portugal (AP)', city: 'LISBON', region: 'Portugal', agency: 'AP' }, body: [{ runs: [{ text: 'It reopened.' }] }] })
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['import/dateline', 'The dateline “LISBON, Portugal (AP)” was taken from the first paragraph.'], ['import/dateline-differs', 'The document says that the story comes from “Lisboa, Portugal”, its text “LISBON, Portugal (AP)”; the text counts.'],
    ])
  })

  it('is the field where the text prints none', () => {
    expect(story(ninjs('Lisboa', 'It reopened.').items[0]).dateline).toEqual({ text: 'Lisboa', city: 'Lisboa' })
  })
})

describe('NITF that was ANPA 1312', () => {
  it('keeps its slug in a meta', () => {
    const document = (du: string) => `<nitf><head><meta name="anpa-keyword" content="Monitor  1900 News"/><docdata>${du}</docdata></head><body><body.content><p>It reopened.</p></body.content></body></nitf>`
    expect(story(read(document('')).items[0])).toMatchObject({ slug: 'Monitor 1900 News', foreign: [] })
    expect(story(read(document('<du-key key="harbour"/>')).items[0])).toMatchObject({ slug: 'harbour', foreign: [{ content: '<meta name="anpa-keyword" content="Monitor  1900 News"/>' }] })
  })
})

describe('a picture as JSON', () => {
  it('names the largest original as its file, whatever comes first', () => {
    const photo = aPhoto({ renditions: [{ href: 'thumb.jpg', role: 'thumbnail', width: 150 }, { href: 'small.jpg', role: 'original', width: 800 }, { href: 'large.jpg', role: 'original', width: 1500 }] })
    expect(itemJson(photo)['file']).toBe('large.jpg')
    expect(itemJson(aPhoto({ renditions: [{ href: 'thumb.jpg', role: 'thumbnail' }] }))['file']).toBe('thumb.jpg')
  })
})

describe.skipIf(!hasShared)('what agencies send', () => {
  it.each([
    ['nitf', 'aap.xml', { slug: 'Monitor 1900 ABC News', byline: 'By John Doe' }], ['newsml-g2', 'ansa-newsmlg2-text.xml', { byline: '' }],
    ['newsml-g2', 'LISTING_2_NewsML-G2_Text_Document.xml', { byline: 'By Meredith Jameson, Staff Reporter' }], ['ninjs', 'ninjsExMediumText1.json', { dateline: { text: 'GROSSETO, Italy (AP)', city: 'GROSSETO', region: 'Italy', agency: 'AP' } }],
  ])('%s/%s', (folder, name, expected) => {
    expect(read(sample(folder, name)).items[0]).toMatchObject(expected)
  })
})
