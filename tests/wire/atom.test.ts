import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { atom } from '../../electron/wire/atom/index.ts'
import { detect } from '../../electron/wire/index.ts'
import { aStory, paragraphs } from '../fixtures/builders.ts'

const source = { name: 'feed.xml', sha256: 'cd'.repeat(32) }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEAD = '<id>https://post.example/feed</id><title>The Post</title><updated>2025-10-14T12:00:00Z</updated><author><name>The Post</name></author><link rel="alternate" href="https://post.example/"/>'
const feed = (entries: string, head = HEAD): string => `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:at="http://purl.org/atompub/tombstones/1.0">${head}${entries}</feed>`
const REQUIRED = '<id>urn:x:1</id><title>T</title><updated>2025-10-14T12:00:00Z</updated>'
const entry = (inside: string): string => feed(`<entry>${inside}</entry>`)
const read = (text: string) => atom.read(bytes(text), source)
const one = (inside: string): Story => {
  const [story] = read(entry(inside)).items
  if (story?.kind !== 'story') throw new Error('no story')
  return story
}
const texts = ({ body }: Story): readonly string[] => body.map(({ runs }) => plain(runs))
const problems = (text: string): readonly string[] => atom.validate(bytes(text), () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`)

describe('reading Atom', () => {
  it('reads an entry with everything that Atom can say', () => {
    expect(one(`<id>urn:x:1</id><title type="html">Q&amp;amp;A</title><updated>2025-10-14T12:00:00Z</updated><published>2025-10-14T11:00:00.5+02:00</published><author><name>Ana Duarte</name><email>ana@post.example</email></author><author><name>Bo Lie</name></author><author><name>Cy Vo</name></author>
      <contributor><name>Di Wu</name></contributor><category term="storm"/><category term="17000000" scheme="http://cv.iptc.org/newscodes/mediatopic/" label="weather"/><rights>© Post</rights><source><id>urn:x:s</id><title>The Source</title></source>
      <summary>The abstract.</summary><content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <strong>harbour</strong>.</p><ul><li>One</li></ul></div></content><link rel="enclosure" type="image/jpeg" href="https://post.example/a.jpg"/>`)).toMatchObject({
      guid: 'urn:x:1', headline: 'Q&A', byline: 'Ana Duarte, Bo Lie and Cy Vo', created: '2025-10-14T11:00:00+02:00', modified: '2025-10-14T12:00:00Z', copyright: '© Post', source: 'The Source', summary: 'The abstract.', keywords: ['storm'],
      subjects: [{ scheme: 'medtop', code: '17000000', name: 'weather' }], foreign: [{ format: 'atom', path: 'item/contributor' }],
      body: [{ type: 'paragraph', runs: [{ text: 'The ' }, { text: 'harbour', marks: { b: true } }, { text: '.' }] }, { type: 'item', list: 'bullet', depth: 0 }],
    })
  })

  it('takes text for text and HTML for HTML', () => {
    expect(texts(one(`${REQUIRED}<content>a &lt;b&gt; c &amp;amp; d</content>`))).toEqual(['a <b> c &amp; d'])
    expect(texts(one(`${REQUIRED}<content type="html">a &lt;b&gt;c&lt;/b&gt; &amp;amp; d</content>`))).toEqual(['a c & d'])
    expect(texts(one(`${REQUIRED}<content type="text/html">&lt;p&gt;c&lt;/p&gt;</content>`))).toEqual(['c'])
    expect(one('<id>urn:x:1</id><title>a &lt;b&gt;</title><updated>2025-10-14T12:00:00Z</updated>').headline).toBe('a <b>')
  })

  it('fetches nothing that lies elsewhere, and says so', () => {
    const { items, findings } = read(entry(`${REQUIRED}<content type="text/html" src="https://post.example/1.html"/><summary>Words.</summary>`))
    expect(items).toMatchObject([{ body: [{ runs: [{ text: 'Words.' }] }] }])
    expect(findings.map(({ rule }) => rule)).toEqual(['feed/content-elsewhere', 'feed/description-is-text'])
    expect(read(entry(`${REQUIRED}<content type="application/pdf">JVBE</content>`)).findings.map(({ rule }) => rule)).toEqual(['feed/content-type'])
  })

  it('reads a tombstone as a killed story', () => {
    const { items, findings } = read(feed('<at:deleted-entry ref="urn:x:gone" when="2025-10-14T12:00:00Z"><at:comment>Wrong throughout</at:comment></at:deleted-entry>'))
    expect(items).toMatchObject([{ guid: 'urn:x:gone', status: 'canceled', signal: 'kill', modified: '2025-10-14T12:00:00Z', edNote: 'Wrong throughout', body: [] }])
    expect(findings.map(({ rule }) => rule)).toEqual(['feed/deleted'])
  })

  it('reads an entry alone, Atom 0.3, xml:base and entries apart from broken ones', () => {
    expect(read(`<entry xmlns="http://www.w3.org/2005/Atom">${REQUIRED}</entry>`).items).toMatchObject([{ headline: 'T' }])
    expect(read('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:x:1</id><title>T</title><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified></entry></feed>').items).toMatchObject([{ created: '2003-12-13T08:29:29-04:00', modified: '2003-12-13T18:30:02Z' }])
    expect(one(`${REQUIRED}<link href="https://post.example/x/"/><content type="html">&lt;a href="b"&gt;b&lt;/a&gt;</content>`).body[0]?.runs).toEqual([{ text: 'b', marks: { link: 'https://post.example/x/b' } }])
    expect(read(feed(`<entry>${REQUIRED}</entry><entry><id>x</title></entry>`)).items).toHaveLength(1)
    expect(detect(bytes(feed('')))?.format).toBe('atom')
    expect(detect(bytes('<feed xmlns="urn:other"></feed>'))).toBeNull()
  })
})

describe('writing Atom', () => {
  it('leaves a tombstone of a killed story, and not a word of it', () => {
    const { files: [file], losses } = atom.write([aStory({ guid: 'urn:x:gone', status: 'canceled', headline: 'Wrong', modified: '2025-10-14T12:00:00Z', body: paragraphs('Wrong throughout.') })], { profile: { id: 'p', name: 'P', format: 'atom' }, at: '2025-10-14T13:00:00Z', provider: { name: 'Desk' } })
    expect(new TextDecoder().decode(file?.bytes)).toContain('<at:deleted-entry ref="urn:x:gone" when="2025-10-14T12:00:00Z"/>')
    expect(new TextDecoder().decode(file?.bytes)).not.toContain('Wrong')
    expect(losses.map(({ path, reason }) => `${path}: ${reason}`)).toEqual(['slug', 'headline', 'language', 'body'].map(path => `${path}: The story is killed: nothing of it may be published.`))
    expect(problems(new TextDecoder().decode(file?.bytes))).toEqual([])
  })
})

describe('validating Atom', () => {
  it('finds nothing wrong with a good feed', () => { expect(atom.validate(bytes(entry(`${REQUIRED}<content>x</content>`)), () => undefined)).toEqual({ schema: null, findings: [] }) })

  it.each([
    ['a feed that is cut off', '<feed xmlns="http://www.w3.org/2005/Atom">', 'error atom/unreadable'], ['another root', '<feed/>', 'error atom/root'], ['an entry without an id', entry('<title>T</title><updated>2025-10-14T12:00:00Z</updated><content/>'), 'error atom/missing-element'],
    ['an id that is no IRI', entry('<id>1</id><title>T</title><updated>2025-10-14T12:00:00Z</updated><content/>'), 'error atom/value'], ['an id that stands twice', feed(`<entry>${REQUIRED}<content/></entry><entry>${REQUIRED}<content/></entry>`), 'error atom/not-unique'],
    ['a date without a zone', entry('<id>urn:x:1</id><title>T</title><updated>2025-10-14T12:00:00</updated><content/>'), 'error atom/value'], ['two titles', entry(`${REQUIRED}<title>U</title><content/>`), 'error atom/too-many'], ['a feed without an author', feed(`<entry>${REQUIRED}<content/></entry>`, HEAD.replace(/<author>.*<\/author>/, '')), 'error atom/no-author'],
    ['an author without a name', entry(`${REQUIRED}<content/><author><uri>https://x.example/</uri></author>`), 'error atom/missing-element'], ['an entry without content or alternate', entry(REQUIRED), 'error atom/no-content'], ['two alternates of one kind', entry(`${REQUIRED}<link href="https://x.example/1"/><link rel="alternate" href="https://x.example/2"/>`), 'error atom/alternates'],
    ['XHTML that is no div', entry(`${REQUIRED}<content type="xhtml"><p xmlns="http://www.w3.org/1999/xhtml">x</p></content>`), 'error atom/xhtml'], ['elements in HTML', entry(`${REQUIRED}<content type="html"><b>x</b></content>`), 'error atom/markup-unescaped'], ['content here and elsewhere', entry(`${REQUIRED}<content src="https://x.example/">x</content>`), 'error atom/content-and-src'],
    ['a category without a term', entry(`${REQUIRED}<content/><category label="x"/>`), 'error atom/missing-attribute'], ['an unknown element', entry(`${REQUIRED}<content/><pubDate>x</pubDate>`), 'error atom/unknown-element'], ['a script', entry(`${REQUIRED}<content type="html">&lt;script&gt;x&lt;/script&gt;</content>`), 'error atom/body-active'],
    ['a tombstone without a time', feed('<at:deleted-entry ref="urn:x:1"/>'), 'error atom/missing-attribute'], ['an embargo', entry('<id>urn:x:1</id><title>T</title><updated>2025-10-14T12:00:00Z</updated><content>Sperrfrist: morgen</content>'), 'error atom/embargo'],
  ])('names %s', (_what, text, problem) => { expect(problems(text)).toContain(problem) })
})
