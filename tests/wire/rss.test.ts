import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { detect, readAny } from '../../electron/wire/index.ts'
import { rss } from '../../electron/wire/rss/index.ts'
import { rfc822, toRfc822 } from '../../electron/wire/feed/rfc822.ts'

const source = { name: 'feed.xml', sha256: 'cd'.repeat(32) }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const NAMESPACES = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dcterms="http://purl.org/dc/terms/"'
const feed = (items: string, channel = '<title>The Post</title><link>https://post.example/</link><description>News</description>'): string => `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel>${channel}${items}</channel></rss>`
const read = (text: string) => rss.read(bytes(text), source)
const stories = (text: string): readonly Story[] => read(text).items.filter(item => item.kind === 'story')
const one = (item: string): Story => {
  const [story] = stories(feed(`<item>${item}</item>`))
  if (!story) throw new Error('no story')
  return story
}
const rules = (item: string): readonly string[] => read(feed(`<item>${item}</item>`)).findings.map(({ rule }) => rule)
const texts = ({ body }: Story): readonly string[] => body.map(({ runs }) => plain(runs))
const problems = (text: string): readonly string[] => rss.validate(bytes(text), () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`)

describe('reading RSS', () => {
  it('reads an item with everything that a feed can say', () => {
    expect(one(`<title>Harbour &amp; storm</title><link>https://post.example/harbour</link><guid isPermaLink="false">post-1</guid><pubDate>Tue, 14 Oct 2025 11:27:00 GMT</pubDate><dcterms:modified>2025-10-14T13:00:00+02:00</dcterms:modified>
      <dc:creator>Ana Duarte</dc:creator><dc:creator>Bo Lie</dc:creator><category>storm</category><category domain="http://cv.iptc.org/newscodes/mediatopic/17000000">weather</category><category domain="http://cv.iptc.org/newscodes/genre/">Feature</category>
      <dc:rights>© 2025 Post</dc:rights><dc:language>en-GB</dc:language><dcterms:spatial>Lisbon</dcterms:spatial><dcterms:valid>start=2025-10-14; end=2025-11-14T00:00:00Z</dcterms:valid><description>The abstract.</description>
      <content:encoded><![CDATA[<p>LISBON, Oct. 14 (AP) — The harbour <b>reopened</b>.</p><p>Eleven ferries left.</p>]]></content:encoded>
      <media:group><media:content url="https://post.example/a-1200.jpg" type="image/jpeg" medium="image" width="1200" height="800" fileSize="90000"/><media:content url="https://post.example/a-600.jpg" width="600"/><media:thumbnail url="https://post.example/a-90.jpg" width="90"/>
        <media:title>Quay</media:title><media:description type="html">Mayor Ada Lund (L) at the &lt;i&gt;quay&lt;/i&gt;.</media:description><media:credit role="photographer" scheme="urn:ebu">Jon Vale</media:credit><media:credit>AP Photo/Jon Vale</media:credit><media:copyright>© AP</media:copyright><media:license href="https://post.example/licence">Editorial use</media:license><media:keywords>quay, mayor</media:keywords></media:group>`)).toEqual({
      kind: 'story', guid: 'post-1', version: 1, status: 'usable', slug: '', headline: 'Harbour & storm', byline: 'Ana Duarte and Bo Lie', dateline: { text: 'LISBON, Oct. 14 (AP)', city: 'LISBON', date: 'Oct. 14', agency: 'AP' }, language: 'en-GB',
      created: '2025-10-14T11:27:00Z', modified: '2025-10-14T13:00:00+02:00', copyright: '© 2025 Post', expires: '2025-11-14T00:00:00Z', summary: 'The abstract.', keywords: ['storm'], subjects: [{ scheme: 'medtop', code: '17000000', name: 'weather' }],
      genres: [{ scheme: 'genre', code: 'Feature' }], places: ['Lisbon'], removed: [], foreign: [],
      body: [
        { id: 'b1', type: 'paragraph', runs: [{ text: 'The harbour ', marks: {} }, { text: 'reopened', marks: { b: true } }, { text: '.', marks: {} }] },
        { id: 'b2', type: 'paragraph', runs: [{ text: 'Eleven ferries left.', marks: {} }] },
      ],
      pictures: [{
        kind: 'photo', guid: 'post-1#media-1', version: 1, status: 'usable', caption: 'Mayor Ada Lund (L) at the quay.', people: [{ name: 'Ada Lund', title: 'Mayor', position: 'L' }], credit: 'AP Photo/Jon Vale', byline: 'Jon Vale', copyright: '© AP', headline: 'Quay', usageTerms: 'Editorial use',
        keywords: ['quay', 'mayor'], rights: { licenceUrl: 'https://post.example/licence' }, foreign: [],
        renditions: [{ href: 'https://post.example/a-1200.jpg', role: 'web', mediaType: 'image/jpeg', width: 1200, height: 800, bytes: 90000 }, { href: 'https://post.example/a-600.jpg', role: 'web', width: 600 }, { href: 'https://post.example/a-90.jpg', role: 'thumbnail', width: 90 }],
      }],
    })
  })

  it('takes the description for the text where nothing else holds it', () => {
    expect(texts(one('<title>T</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>'))).toEqual(['One.', 'Two.'])
    expect(rules('<title>T</title><description>One.</description>')).toEqual(['feed/description-is-text'])
  })

  it('drops a teaser that only repeats the text, and keeps a summary of its own', () => {
    const body = '<content:encoded>&lt;p&gt;The harbour reopened on Tuesday.&lt;/p&gt;</content:encoded>'
    expect(one(`<title>T</title><description>The harbour reopened […]</description>${body}`).summary).toBeUndefined()
    expect(one(`<title>T</title><description>Ships sail.</description>${body}`).summary).toBe('Ships sail.')
  })

  it('reads HTML that is escaped, in CDATA, as elements, or escaped twice', () => {
    for (const html of ['&lt;p&gt;A &amp;amp; &lt;em&gt;b&lt;/em&gt;&lt;/p&gt;', '<![CDATA[<p>A &amp; <em>b</em></p>]]>', '<p>A &amp; <em>b</em></p>', '&amp;lt;p&amp;gt;A &amp;amp;amp; &amp;lt;em&amp;gt;b&amp;lt;/em&amp;gt;&amp;lt;/p&amp;gt;']) {
      expect(one(`<title>T</title><content:encoded>${html}</content:encoded>`).body).toEqual([{ id: 'b1', type: 'paragraph', runs: [{ text: 'A & ', marks: {} }, { text: 'b', marks: { i: true } }] }])
    }
    expect(rules('<title>T</title><content:encoded>&amp;lt;p&amp;gt;A&amp;lt;/p&amp;gt;</content:encoded>')).toEqual(['feed/escaped-twice'])
  })

  it('reads a title that was escaped twice as what it means, and says so', () => {
    expect(one('<title>Q&amp;amp;A: what&amp;#8217;s next &lt;b&gt;now&lt;/b&gt;</title><description>x</description>').headline).toBe('Q&A: what’s next now')
    expect(rules('<title><![CDATA[Q&amp;A]]></title><description>x</description>')).toContain('feed/title-escaped-twice')
    expect(one('<title>AT&amp;T &lt; others</title><description>x</description>').headline).toBe('AT&T < others')
  })

  it.each([
    ['Tue, 14 Oct 2025 11:27:00 +0200', '2025-10-14T11:27:00+02:00'], ['Tue, 14 Oct 2025 11:27:00 GMT', '2025-10-14T11:27:00Z'], ['14 Oct 25 11:27 EST', '2025-10-14T11:27:00-05:00'], ['Di, 14 Okt 2025 11:27:00 MESZ', '2025-10-14T11:27:00+02:00'],
    ['mar., 14 juil. 2025 11:27:00 +0200', '2025-07-14T11:27:00+02:00'], ['2025-10-14T11:27:00Z', '2025-10-14T11:27:00Z'], ['Tue, 14 Oct 2025 11:27:00 -0000', '2025-10-14T11:27:00-00:00'], ['Tue, 14 Oct 1997 11:27:00 PDT (summer)', '1997-10-14T11:27:00-07:00'],
  ])('reads the date %s', (written, iso) => {
    expect(one(`<title>T</title><pubDate>${written}</pubDate>`).created).toBe(iso)
  })

  it('says which dates it can’t trust', () => {
    expect(rules('<title>T</title><pubDate>Tue, 31 Feb 2025 11:27:00 GMT</pubDate>')).toEqual(['date/unreadable'])
    expect(rules('<title>T</title><pubDate>yesterday</pubDate>')).toEqual(['date/unreadable'])
    expect(rules('<title>T</title><pubDate>Mon, 14 Oct 2025 11:27:00 GMT</pubDate>')).toEqual(['date/weekday'])
    expect(rules('<title>T</title><pubDate>Tue, 14 Oct 2025 11:27:00 IST</pubDate>')).toEqual(['date/no-zone'])
  })

  it('writes dates that it reads as the same instant', () => {
    for (const iso of ['2025-10-14T11:27:00+02:00', '2025-01-01T00:00:00Z', '2024-02-29T23:59:59-05:30']) expect(rfc822(toRfc822(iso))).toEqual({ iso, isStrict: true })
    expect(toRfc822('2025-10-14T11:27:00Z')).toBe('Tue, 14 Oct 2025 11:27:00 GMT')
  })

  it('splits a caption from its credit, and believes media:text where there is no description', () => {
    expect(one('<title>T</title><media:content url="https://x.example/a.jpg"><media:description>Boats at the quay on Monday. (AP Photo/Jon Vale)</media:description></media:content>').pictures).toMatchObject([{ caption: 'Boats at the quay on Monday.', credit: 'AP Photo/Jon Vale', byline: 'Jon Vale' }])
    expect(one('<title>T</title><media:text>Boats.</media:text><media:credit>Photograph: Jon Vale/AP</media:credit><media:content url="https://x.example/a.jpg"/>').pictures).toMatchObject([{ caption: 'Boats.', credit: 'Photograph: Jon Vale/AP' }])
  })

  it('takes sizes of one picture for one, an enclosure for a picture, a video for a video, and no portrait of the author', () => {
    const sizes = one('<title>T</title><media:content url="https://i.example/a.jpg?width=140" width="140"/><media:content url="https://i.example/a.jpg?width=460" width="460"/><media:content url="https://i.example/b-150x150.jpg"/><media:content url="https://i.example/b.jpg"/>')
    expect(sizes.pictures.map(({ renditions }) => renditions.map(({ href }) => href))).toEqual([['https://i.example/a.jpg?width=140', 'https://i.example/a.jpg?width=460'], ['https://i.example/b-150x150.jpg', 'https://i.example/b.jpg']])
    expect(one('<title>T</title><enclosure url="https://x.example/a.jpg" length="9" type="image/jpeg"/>').pictures).toMatchObject([{ renditions: [{ href: 'https://x.example/a.jpg', mediaType: 'image/jpeg', bytes: 9 }] }])
    expect(one('<title>T</title><media:content url="https://x.example/a.mp4" medium="video"/>').pictures).toMatchObject([{ nature: 'video' }])
    expect(one('<title>T</title><media:content url="https://secure.gravatar.com/avatar/1" medium="image"/>').pictures).toEqual([])
  })

  it('puts a picture where it stands in the text, and knows it by its address, relative or not', () => {
    const story = one('<title>T</title><content:encoded><![CDATA[<p>One.</p><img src="/a.jpg"><p>Two.</p><p><a href="/b">b</a></p>]]></content:encoded><media:content url="https://post.example/a.jpg"><media:credit>AP</media:credit></media:content>')
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph', 'paragraph'])
    expect(story.pictures).toMatchObject([{ guid: `urn:sha256:${source.sha256}:1#media-1`, credit: 'AP' }])
    expect(story.body[3]?.runs).toEqual([{ text: 'b', marks: { link: 'https://post.example/b' } }])
  })

  it('keeps what it doesn’t understand and says so', () => {
    const { items: [story], findings } = read(feed('<item><title>T</title><slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">7</slash:comments></item>'))
    expect(story?.foreign).toEqual([{ format: 'rss', path: 'item/comments', content: '<comments xmlns="http://purl.org/rss/1.0/modules/slash/">7</comments>' }])
    expect(findings.map(({ rule }) => rule)).toEqual(['feed/not-understood'])
  })

  it('reads each item by itself: a broken one, and one that is cut off, take no other with them', () => {
    const broken = feed('<item><title>One</title></item><item><title>Two</b></title></item><item><title>Three</title></item>')
    expect(stories(broken).map(({ headline }) => headline)).toEqual(['One', 'Three'])
    expect(read(broken).findings.map(({ rule }) => rule)).toEqual(['feed/broken-item'])
    const cut = feed('<item><title>One</title></item><item><title>Two').replace('</channel></rss>', '')
    expect(stories(cut).map(({ headline }) => headline)).toEqual(['One'])
    expect(read(cut).findings).toEqual([{ rule: 'feed/broken-item', severity: 'error', message: 'An item of the feed is not finished: the feed may be cut off.', where: { kind: 'line', line: 2 } }])
  })

  it('reads RSS 1.0 and 0.91, undeclared prefixes and HTML entities', () => {
    const rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://x.example/"><title>C</title></channel><item rdf:about="https://x.example/1"><title>Harbour</title><description>It reopened.</description><dc:date>2025-10-14T11:27:00Z</dc:date></item></rdf:RDF>'
    expect(detect(bytes(rdf))?.format).toBe('rss')
    expect(stories(rdf)).toMatchObject([{ guid: 'https://x.example/1', headline: 'Harbour', created: '2025-10-14T11:27:00Z' }])
    expect(read(rdf).findings.map(({ rule }) => rule)).toContain('feed/undeclared-prefix')
    expect(stories('<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>A&nbsp;B</title></item></channel></rss>')).toMatchObject([{ headline: 'A\u00a0B' }])
  })

  it('hears embargo, kill, correction and test in the words', () => {
    expect(one('<title>T</title><description>&lt;p&gt;EMBARGOED until 2031-05-04T06:00Z&lt;/p&gt;&lt;p&gt;It reopened.&lt;/p&gt;</description>').embargo).toBe('2031-05-04T06:00:00Z')
    expect(one('<title>T</title><description>Embargo: until noon</description>').status).toBe('withheld')
    expect(one('<title>KILL KILL KILL</title><description>x</description>')).toMatchObject({ status: 'canceled', signal: 'kill' })
    expect(one('<title>T</title><description>&lt;p&gt;CORRECTION&lt;/p&gt;&lt;p&gt;x&lt;/p&gt;</description>').signal).toBe('correction')
    expect(one('<title>TEST TEST TEST</title><description>x</description>').signal).toBe('test')
  })

  it('reads a feed as any document, and refuses one that is none', () => {
    expect(readAny(bytes(feed('<item><title>T</title></item>')), source).format).toBe('rss')
    expect(() => read('<rss version="2.0"><channel><item>')).toThrow('is not well-formed XML')
    expect(() => read('<html><body/></html>')).toThrow('is no RSS')
  })

  it('reads 3,000 items in a bounded time', () => {
    const many = feed('<item><title>T</title><content:encoded><![CDATA[<p>The harbour reopened.</p>]]></content:encoded></item>'.repeat(3000))
    const from = performance.now()
    expect(stories(many)).toHaveLength(3000)
    expect(performance.now() - from).toBeLessThan(10_000)
  })
})

describe('validating RSS', () => {
  const item = (inside: string): string => feed(`<item>${inside}</item>`)
  const valid = '<title>T</title><guid isPermaLink="false">g</guid>'
  it('finds nothing wrong with a good feed', () => { expect(rss.validate(bytes(item(valid)), () => undefined)).toEqual({ schema: null, findings: [] }) })

  it.each([
    ['a feed that is cut off', '<rss version="2.0"><channel>', 'error rss/unreadable'], ['another root', '<feed/>', 'error rss/root'], ['another version', '<rss version="0.92"><channel/></rss>', 'error rss/version'],
    ['a channel without a title', feed('', '<link>https://x.example/</link><description/>'), 'error rss/missing-element'], ['two links', feed('', '<title>T</title><link>https://x.example/</link><link>https://x.example/</link><description/>'), 'error rss/too-many'],
    ['an item without words', item('<guid isPermaLink="false">g</guid>'), 'error rss/empty-item'], ['an item without a guid', item('<title>T</title>'), 'error rss/missing-element'], ['a guid that stands twice', feed(`<item>${valid}</item><item>${valid}</item>`), 'error rss/not-unique'],
    ['a guid that is no address', item('<title>T</title><guid>g</guid>'), 'error rss/permalink'], ['a date of ISO 8601', item(`${valid}<pubDate>2025-10-14T11:27:00Z</pubDate>`), 'error rss/value'], ['a wrong weekday', item(`${valid}<pubDate>Mon, 14 Oct 2025 11:27:00 GMT</pubDate>`), 'error rss/value'],
    ['two digits of a year', item(`${valid}<pubDate>Tue, 14 Oct 25 11:27:00 GMT</pubDate>`), 'error rss/value'], ['an enclosure without a length', item(`${valid}<enclosure url="https://x.example/a.jpg" type="image/jpeg"/>`), 'error rss/missing-attribute'],
    ['an author without an address', item(`${valid}<author>Ana Duarte</author>`), 'error rss/value'], ['a relative address', item(`${valid}<link>/a</link>`), 'error rss/value'], ['an unknown element', item(`${valid}<headline>T</headline>`), 'error rss/unknown-element'],
    ['an unknown attribute', item('<title lang="en">T</title><guid isPermaLink="false">g</guid>'), 'error rss/unknown-attribute'], ['a title escaped twice', item('<title>A &amp;amp; B</title><guid isPermaLink="false">g</guid>'), 'warning rss/escaped-twice'],
    ['markup in a title', item('<title>&lt;b&gt;T&lt;/b&gt;</title><guid isPermaLink="false">g</guid>'), 'warning rss/title-markup'], ['a body escaped twice', item(`${valid}<description>&amp;lt;p&amp;gt;x&amp;lt;/p&amp;gt;</description>`), 'warning rss/escaped-twice'],
    ['a script', item(`${valid}<description>&lt;script&gt;x&lt;/script&gt;</description>`), 'error rss/body-active'], ['a handler', item(`${valid}<description>&lt;p onclick="x"&gt;x&lt;/p&gt;</description>`), 'error rss/body-active'],
    ['a relative picture', item(`${valid}<description>&lt;img src="a.jpg" alt="a"&gt;</description>`), 'error rss/body-address'], ['an embargo', item('<title>EMBARGOED until 2031-05-04T06:00Z</title><guid isPermaLink="false">g</guid>'), 'error rss/embargo'],
    ['a picture without an address', item(`${valid}<media:content medium="image"/>`), 'error rss/media-address'], ['an unknown medium', item(`${valid}<media:content url="https://x.example/a.jpg" medium="photo"/>`), 'error rss/value'],
    ['a bare ampersand', item('<title>A & B</title><guid isPermaLink="false">g</guid>'), 'error xml/bare-ampersand'], ['an image that is too wide', feed('', '<title>T</title><link>https://x.example/</link><description/><image><url>https://x.example/a.png</url><title>T</title><link>https://x.example/</link><width>500</width></image>'), 'error rss/value'],
  ])('names %s', (_what, text, problem) => { expect(problems(text)).toContain(problem) })

  it('cites the clause and the line', () => {
    expect(rss.validate(bytes(item('<title>T</title>')), () => undefined).findings).toEqual([{ rule: 'rss/missing-element', severity: 'error', message: '<item> has no <guid> (RSS 2.0, guid).', where: { kind: 'line', line: 2, column: expect.any(Number) as number } }])
  })
})
