import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { html } from '../../electron/wire/html/index.ts'
import { tries } from '../fixtures/arbitraries.ts'
import { publicStory as anyStory } from '../fixtures/public-story.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { published, received } from '../fixtures/published.ts'

const source = { name: 'storm.html', sha256: 'cd'.repeat(32) }
const at = '2026-03-03T10:00:00Z'
const issue = { profile: { id: 'p', name: 'P', format: 'html' as const }, at, provider: { name: 'Example Wire', uri: 'https://example.org/' } }

function readBytes(bytes: Uint8Array): Story {
  const [item] = html.read(bytes, source).items
  if (item?.kind !== 'story') throw new Error('no story')
  return item
}
const read = (page: string): Story => readBytes(new TextEncoder().encode(page))
const rules = (page: string): readonly string[] => html.read(new TextEncoder().encode(page), source).findings.map(({ rule }) => rule)
const write = (story: Story) => {
  const { files: [file], losses } = html.write([story], issue)
  if (!file) throw new Error('no file')
  return { bytes: file.bytes, page: new TextDecoder().decode(file.bytes), losses }
}
const problems = (page: string): readonly string[] => html.validate(new TextEncoder().encode(page), () => undefined).findings.map(({ rule }) => rule)

describe('writing a page', () => {
  it('is valid HTML that says what it is', () => {
    const { page } = write(aStory({
      headline: 'Harbour & storm', byline: 'By Ana Duarte', dateline: { text: 'LISBON, March 3 (UPI)', city: 'LISBON', date: 'March 3', agency: 'UPI' }, body: paragraphs('The <harbour> reopened.'),
      pictures: [aPhoto({ caption: 'Boats.', credit: 'UPI Photo/POOL', renditions: [{ href: 'pictures/boats.jpg', role: 'web' }], rights: { holder: 'UPI', licenceUrl: 'https://example.org/licence', acquireUrl: 'https://example.org/buy', notes: 'secret' } })],
    }))
    expect(page).toContain('<p><span class="dateline">LISBON, March 3 (UPI) -- </span>The &lt;harbour&gt; reopened.</p>')
    for (const part of ['"acquireLicensePage": "https://example.org/buy"', '"license": "https://example.org/licence"', '"creditText": "UPI Photo/POOL"', '"@type": "NewsArticle"']) expect(page).toContain(part)
    expect(page).not.toContain('secret')
    expect(html.validate(new TextEncoder().encode(page), () => undefined)).toEqual({ schema: null, findings: [] })
  })

  it('can’t be broken by words that look like markup', () => {
    const words = '</script><script>alert(1)</script><!-- ]]> \u2028'
    const { page, bytes } = write(aStory({ headline: words.replace('\u2028', ''), body: paragraphs(words.replace('\u2028', '')) }))
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(readBytes(bytes).headline).toBe(words.replace('\u2028', '').trim())
  })

  it('reads back any story but for what it announced, and is valid HTML', () => {
    fc.assert(fc.property(anyStory(), story => {
      const { bytes, losses } = write(story)
      expect(html.validate(bytes, () => undefined).findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(received(readBytes(bytes), losses)).toEqual(published(story, losses, at))
    }), { numRuns: tries(150) })
  }, 600_000)

  it('loses of a full story only what a public page must not hold', () => {
    const story = aStory({
      headline: 'Harbour', byline: 'By Ana Duarte', slug: 'harbour', keywords: ['storm'], subjects: [{ scheme: 'medtop', code: '17000000', name: 'weather' }], places: ['Lisbon'], source: 'Example Wire',
      copyright: '© 2026', usageTerms: 'Credit us', urgency: 3, embargo: '2021-05-04T06:00:00Z', edNote: 'Call the mayor', created: '2026-03-01T10:00:00Z', modified: '2026-03-02T10:00:00Z', body: paragraphs('It reopened.'),
    })
    expect(write(story).losses.map(({ path }) => path).sort()).toEqual(['edNote', 'embargo', 'urgency'])
  })
})

describe('reading a page', () => {
  const article = '<p>The harbour reopened on Tuesday, the port authority said in a statement.</p><p>Eleven ferries left before noon, most of them half empty.</p>'

  it('finds the story among menus, shares and comments, and lists what it took out', () => {
    const story = read(`<!doctype html><html lang="en"><head><title>Harbour reopens - The Post</title><meta property="og:site_name" content="The Post"></head><body><nav>Home World Sport</nav>
      <article><h1>Harbour reopens</h1><p class="byline">By Ana Duarte</p><div class="share-bar"><a href="#">Share</a></div>${article}<p>Advertisement</p><aside>Related: other news</aside></article><footer>About us</footer></body></html>`)
    expect([story.headline, story.byline, story.language]).toEqual(['Harbour reopens', 'By Ana Duarte', 'en'])
    expect(story.body.map(({ runs }) => plain(runs))).toEqual(['The harbour reopened on Tuesday, the port authority said in a statement.', 'Eleven ferries left before noon, most of them half empty.'])
    expect(story.removed.map(({ text }) => text)).toEqual(['Advertisement', 'Share', 'Related: other news'])
  })

  it('trusts linked data before the page, and repairs small slips in them', () => {
    const data = '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"The true headline","dateline":"LISBON, March 3","author":[{"@type":"Person","name":"Ana Duarte"},{"name":"Bo Lie"}],"datePublished":"2026-03-03T10:00:00+01:00","keywords":"storm, harbour","image":[{"@type":"ImageObject","url":"https://example.org/a.jpg","creditText":"AP Photo/Jon Vale","license":"https://example.org/l","width":1200}],}]}'
    const story = read(`<!doctype html><title>x</title><script type="application/ld+json">${data}</script><article><h1>Shorter</h1><figure><img src="https://example.org/a.jpg"></figure>${article}</article>`)
    expect(story).toMatchObject({ headline: 'The true headline', byline: 'Ana Duarte and Bo Lie', dateline: { city: 'LISBON', date: 'March 3' }, created: '2026-03-03T10:00:00+01:00', keywords: ['storm', 'harbour'] })
    expect(story.pictures).toMatchObject([{ credit: 'AP Photo/Jon Vale', rights: { licenceUrl: 'https://example.org/l' }, renditions: [{ href: 'https://example.org/a.jpg', width: 1200 }] }])
  })

  it('splits the caption of a figure from its credit', () => {
    const story = read(`<article><h1>Harbour</h1><figure><img src="a.jpg" alt="Boats"><figcaption>Mayor Ada Lund (L) at the quay. (AP Photo/Jon Vale)</figcaption></figure>${article}</article>`)
    expect(story.pictures).toMatchObject([{ caption: 'Mayor Ada Lund (L) at the quay.', credit: 'AP Photo/Jon Vale', byline: 'Jon Vale', altText: 'Boats', people: [{ name: 'Ada Lund', title: 'Mayor', position: 'L' }], rights: null }])
  })

  it('says so when linked data can’t be read', () => {
    expect(rules(`<title>x</title><script type="application/ld+json">{nonsense</script><h1>Harbour</h1>${article}`)).toContain('html/json-ld')
  })

  it('builds nothing that runs, and keeps the words', () => {
    const story = read(`<h1>Harbour</h1>${article}<p onclick="x()">Hi <a href="javascript:alert(1)">there</a> <a href=" java\tscript:alert(1)">and</a> <a href="https://example.org/">here</a></p><script>alert(1)</script><iframe src="https://evil.example/"></iframe><img src="data:image/svg+xml,<svg onload=alert(1)>">`)
    expect(JSON.stringify(story)).not.toMatch(/javascript|alert|evil|onload|data:/)
    expect(story.body.at(-1)?.runs).toEqual([{ text: 'Hi there and ', marks: {} }, { text: 'here', marks: { link: 'https://example.org/' } }])
  })

  it('refuses a page without words', () => {
    expect(() => read('<!doctype html><title></title><script>x</script>')).toThrow('holds no words of a story')
  })
})

describe('validating a page', () => {
  it('names what is wrong', () => {
    expect(problems('<!doctype html><html lang="en"><title>T</title><h1>H</h1><img src="a.jpg"><p onclick="x()"><a href="javascript:x()">a</a></p><script src="https://x.example/a.js"></script></html>')).toEqual([
      'html/alt', 'html/handler', 'html/script-address', 'html/external-script', 'html/no-article',
    ])
    expect(problems('<p>no doctype<b></p>')).toEqual(expect.arrayContaining(['html/missing-doctype', 'html/lang', 'html/title', 'html/h1']))
    expect(problems('')).toEqual(['html/unreadable'])
  })
})
