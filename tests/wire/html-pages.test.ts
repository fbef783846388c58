import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { html } from '../../electron/wire/html/index.ts'
import { aStory, paragraphs } from '../fixtures/builders.ts'

const source = { name: 'page.html', sha256: 'cd'.repeat(32) }
const read = (page: string): Readonly<{ story: Story; rules: readonly string[] }> => {
  const { items: [story], findings } = html.read(new TextEncoder().encode(page), source)
  if (story?.kind !== 'story') throw new Error('no story')
  return { story, rules: findings.map(({ rule }) => rule) }
}
const texts = ({ body }: Story): readonly string[] => body.map(({ type, runs }) => (type === 'picture' ? '[picture]' : plain(runs)))
const ld = (data: object | string): string => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
const one = 'The harbour of Port Elm reopened on Tuesday, the port authority said, three days after the storm had closed it.'
const two = 'Eleven ferries left before noon, most of them half empty, and the first of them was late.'
const body = `<p>${one}</p><p>${two}</p>`
const links = '<ul>' + ['Sport', 'Weather', 'Culture', 'Money', 'Travel'].map(each => `<li><a href="/${each}">${each}: all the news of the day, every day</a></li>`).join('') + '</ul>'

describe('awkward pages', () => {
  it('a page without any semantic element: the densest division is the story', () => {
    const { story } = read(`<html><title>Harbour reopens | The Elm Post</title><meta property="og:site_name" content="The Elm Post"><div id="top">${links}</div><div class="wrap"><div class="c2"><div>${body}<p>A third paragraph, with commas, and enough words to count.</p></div></div><div class="col">${links}</div></div><div>Copyright 2026 The Elm Post</div></html>`)
    expect([story.headline, ...texts(story)]).toEqual(['Harbour reopens', one, two, 'A third paragraph, with commas, and enough words to count.'])
  })

  it('a page of lines parted by breaks in a table of 1999', () => {
    const { story } = read(`<table><tr><td><a href="/">Home</a><br><a href="/s">Sport</a></td><td><font size=5><b>Harbour reopens</b></font><br><br>${one}<br><br>${two}</td></tr></table>`)
    expect(texts(story).join(' ')).toContain(one)
    expect(texts(story).join(' ')).toContain(two)
    expect(texts(story).join(' ')).not.toContain('Sport')
  })

  it('teasers in article elements: the story, not the largest teaser', () => {
    const { story } = read(`<main><div class="story-text"><h1>Harbour reopens</h1>${body}${body.replaceAll('harbour', 'port')}</div></main><article><h2>Other</h2><p>A short teaser of five words.</p></article>`)
    expect(texts(story)).toHaveLength(4)
  })

  it('names of modules and camel case: shares, related links, newsletters and cookies are furniture', () => {
    const { story } = read(`<article><h1>Harbour</h1><div class="ShareBar_root__x1">Share this page now</div>${body}<div class="RelatedLinks__list">${links}</div><section id="onetrust-consent-sdk">We value your privacy</section><div class="c-newsletter-signup">Get our mail</div><div class="authorBio">sign-up</div></article>`)
    expect(texts(story)).toEqual([one, two])
    expect(story.removed.map(({ text }) => text.slice(0, 18))).toEqual(['Share this page no', 'Sport: all the new', 'We value your priv', 'Get our mail', 'sign-up'])
  })

  it('a wrapper that is called like furniture is none when it holds the story', () => {
    expect(texts(read(`<body><div class="content with-sidebar social">${body}</div></body>`).story)).toEqual([one, two])
  })

  it('related links below a heading that says so', () => {
    const { story } = read(`<article><h1>Harbour</h1>${body}<h3>Related stories</h3><ul><li><a href="https://x.example/1">Storm closes harbour</a></li><li><a href="https://x.example/2">Ferries late</a></li></ul><p>It rained again on Tuesday evening.</p></article>`)
    expect(texts(story)).toEqual([one, two, 'It rained again on Tuesday evening.'])
    expect(story.removed.map(({ text }) => text)).toEqual(['Related stories', 'Storm closes harbour', 'Ferries late'])
  })

  it('microdata: headline, author, dates, picture and text', () => {
    const { story } = read(`<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2026-03-03T10:00:00+01:00"><h1 itemprop="headline">Harbour reopens</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ana Duarte</span></span>
      <div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="contentUrl" content="https://x.example/a.jpg"><meta itemprop="creditText" content="AP Photo/Jon Vale"></div><div itemprop="articleBody"><img src="https://x.example/a.jpg" alt="Boats">${body}</div></div>`)
    expect(story).toMatchObject({ headline: 'Harbour reopens', byline: 'Ana Duarte', created: '2026-03-03T10:00:00+01:00', pictures: [{ credit: 'AP Photo/Jon Vale' }] })
    expect(texts(story)).toEqual(['[picture]', one, two])
  })

  it('Open Graph, other meta elements and time alone', () => {
    const { story } = read(`<html><head><meta property="og:title" content="Harbour reopens"><meta property="og:description" content="Ships sail again."><meta property="article:published_time" content="2026-03-03T10:00:00Z"><meta property="og:image" content="https://x.example/lead.jpg"><meta property="og:image:alt" content="Boats"><meta name="parsely-author" content="Ana Duarte"><meta name="news_keywords" content="storm, harbour"><meta property="og:locale" content="en_GB"><link rel="canonical" href="https://x.example/news/harbour"></head><body><article>${body}</article></body></html>`)
    expect(story).toMatchObject({ headline: 'Harbour reopens', summary: 'Ships sail again.', created: '2026-03-03T10:00:00Z', byline: 'Ana Duarte', keywords: ['storm', 'harbour'], language: 'en-GB', otherIds: [{ kind: 'url', value: 'https://x.example/news/harbour' }], pictures: [{ altText: 'Boats', renditions: [{ href: 'https://x.example/lead.jpg' }] }] })
    expect(read(`<article><h1>H</h1><time datetime="2026-03-03T10:00:00Z">today</time>${body}</article>`).story.created).toBe('2026-03-03T10:00:00Z')
  })

  it('linked data as a graph with references, entities, and several articles: the one that the page prints', () => {
    const { story } = read(`<article><h1>Harbour &amp; storm</h1>${body}</article>${ld({ '@context': 'https://schema.org', '@graph': [
      { '@type': 'NewsArticle', headline: 'Another story', author: { name: 'Nobody' }, datePublished: '2020-01-01T00:00:00Z', keywords: ['x'], inLanguage: 'de' },
      { '@type': 'ReportageNewsArticle', '@id': 'https://x.example/1#article', headline: 'Harbour &amp; storm', author: { '@id': '#ana' }, image: { '@id': '#pic' } }, { '@type': 'Person', '@id': '#ana', name: 'Ana Duarte' }, { '@type': 'ImageObject', '@id': '#pic', url: 'https://x.example/a.jpg', creditText: 'AP' },
    ] })}`)
    expect(story).toMatchObject({ guid: 'https://x.example/1#article', headline: 'Harbour & storm', byline: 'Ana Duarte', pictures: [{ credit: 'AP' }] })
  })

  it('types that are genres, and expiry', () => {
    expect(read(`<article>${body}</article>${ld({ '@type': 'OpinionNewsArticle', headline: 'H', expires: '2031-01-01T00:00:00Z' })}`).story).toMatchObject({ genres: [{ scheme: 'genre', code: 'Opinion' }], expires: '2031-01-01T00:00:00Z' })
    expect(read(`<article>${body}</article>${ld({ '@type': 'NewsArticle', headline: 'H', genre: 'Interview' })}`).story.genres).toEqual([{ scheme: 'genre', code: 'Interview', name: 'Interview' }])
  })

  it('a page that only its scripts fill: the text of its data', () => {
    const { story, rules } = read(`<div id="app">Loading…</div>${ld({ '@type': 'NewsArticle', headline: 'Harbour reopens', articleBody: `<p>${one}</p><p>${two}</p>` })}`)
    expect([story.headline, ...texts(story)]).toEqual(['Harbour reopens', one, two])
    expect(rules).toContain('html/body-from-data')
  })

  it('a live blog that only its data hold', () => {
    const { story } = read(`<div id="app">Loading…</div>${ld({ '@type': 'LiveBlogPosting', headline: 'Storm live', liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Harbour reopens', articleBody: one }, { '@type': 'BlogPosting', headline: 'Ferries leave', articleBody: two }] })}`)
    expect(story.body.map(({ type, runs }) => [type, plain(runs)])).toEqual([['subhead', 'Harbour reopens'], ['paragraph', one], ['subhead', 'Ferries leave'], ['paragraph', two]])
  })

  it('a paywall is said', () => {
    expect(read(`<article><h1>H</h1>${body}</article>${ld({ '@type': 'NewsArticle', headline: 'H', isAccessibleForFree: 'False' })}`).rules).toContain('html/paywall')
    expect(read(`<article><h1>H</h1>${body}</article>${ld({ '@type': 'NewsArticle', headline: 'H', isAccessibleForFree: true })}`).rules).not.toContain('html/paywall')
  })

  it('contradictions are said, and the data believed', () => {
    const { story, rules } = read(`<meta name="author" content="Bo Lie"><meta property="article:published_time" content="2026-01-01T00:00:00Z"><article><h1>Port opens again</h1>${body}</article>${ld({ '@type': 'NewsArticle', headline: 'Harbour reopens', author: 'Ana Duarte', datePublished: '2026-03-03T10:00:00Z' })}`)
    expect(story).toMatchObject({ headline: 'Harbour reopens', byline: 'Ana Duarte', created: '2026-03-03T10:00:00Z' })
    expect(rules.filter(rule => rule === 'html/contradiction')).toHaveLength(3)
  })

  it('pictures in many sizes, late, in AMP, in noscript, and pixels that count readers', () => {
    const { story } = read(`<article><h1>H</h1><figure><picture><source srcset="https://x.example/a-1600.webp 1600w, https://x.example/a-800.webp 800w"><img src="https://x.example/a-400.jpg" width="400" height="300" alt="Boats"></picture><figcaption>Boats at the quay. <span class="FigureCredit image-credit">Jon Vale/AP</span></figcaption></figure>${body}
      <img data-src="https://x.example/b.jpg" src="data:image/gif;base64,R0" alt="b"><amp-img src="https://x.example/c.jpg" alt="c"></amp-img><noscript><img src="https://x.example/d.jpg" alt="d"></noscript><img src="https://count.example/p.gif" width="1" height="1"></article>`)
    expect(story.pictures.map(({ renditions }) => renditions.map(({ href, width }) => `${href.slice(18)} ${width ?? ''}`.trim()))).toEqual([['a-400.jpg 400', 'a-1600.webp 1600', 'a-800.webp 800'], ['b.jpg'], ['c.jpg'], ['d.jpg']])
    expect(story.pictures[0]).toMatchObject({ caption: 'Boats at the quay.', credit: 'Jon Vale/AP', byline: 'Jon Vale', altText: 'Boats' })
  })

  it('a dateline that is marked, and a date that only looks like one', () => {
    expect(read(`<article><h1>H</h1><p><span class="dateline">PORT ELM, March 3 (NWP)</span> ${one}</p></article>`).story).toMatchObject({ dateline: { city: 'PORT ELM', agency: 'NWP' }, body: [{ runs: [{ text: one }] }] })
    expect(texts(read(`<article><h1>H</h1><p class="dateline">March 3, 2026</p>${body}</article>`).story)).toEqual(['March 3, 2026', one, two])
  })

  it('words of state in the text', () => {
    expect(read(`<article><h1>H</h1><p>CORRECTION</p>${body}</article>`).story.signal).toBe('correction')
    expect(read(`<article><h1>H</h1><p>EMBARGOED until 2031-05-04T06:00Z</p>${body}</article>`).story.embargo).toBe('2031-05-04T06:00:00Z')
  })

  it('stays in bounds with what others choke on', () => {
    for (const page of ['<div>'.repeat(20_000) + body, '<p>a, '.repeat(10_000), `<article>${'<div class="share">x</div>'.repeat(5_000)}${body}</article>`, `<img srcset="${'a '.repeat(10_000)}">${body}`, `<p>${'&lt;p&gt;'.repeat(20_000)}</p>`]) {
      const from = performance.now()
      read(page)
      expect(performance.now() - from).toBeLessThan(5000)
    }
  })
})

describe('pages for clients', () => {
  const at = '2026-03-03T10:00:00Z'
  const write = (story: Story, options: Readonly<Record<string, string | boolean>> = {}) => {
    const { files: [file], losses } = html.write([story], { profile: { id: 'p', name: 'P', format: 'html', options }, at, provider: { name: 'Example Wire' } })
    return { file, page: new TextDecoder().decode(file?.bytes), losses }
  }
  const story = aStory({ headline: 'Harbour', subheadline: 'Ships sail', summary: 'Ships sail again.', byline: 'By Ana Duarte and Bo Lie', signal: 'correction', genres: [{ scheme: 'genre', code: 'Feature' }], expires: '2031-01-01T00:00:00Z', body: paragraphs(one) })

  it('carries subheadline, summary, genre, expiry and correction, and names each author', () => {
    const { page, losses } = write(story, { story: 'https://x.example/{slug}' })
    for (const part of ['"alternativeHeadline": "Ships sail"', '"description": "Ships sail again."', '"http://cv.iptc.org/newscodes/genre/Feature"', '"expires": "2031-01-01T00:00:00Z"', '"CorrectionComment"', '"name": "Ana Duarte"', '"name": "Bo Lie"', '"mainEntityOfPage": "https://x.example/TEST"']) expect(page).toContain(part)
    expect(losses).toEqual([])
  })

  it('writes the article alone where the client has a page of its own', () => {
    const { page, file, losses } = write(story, { form: 'fragment' })
    expect(page).toMatch(/^<article data-item="urn:example:story" lang="en-US">/)
    expect(page).not.toMatch(/<html|<head>|<style/)
    expect(losses).toEqual([])
    expect(html.validate(file?.bytes ?? new Uint8Array(), () => undefined).findings).toEqual([])
  })

  it('leaves pictures out where the client wants none, and says so', () => {
    const { page, losses } = write({ ...story, pictures: [{ kind: 'photo', guid: 'urn:x:1', version: 1, status: 'usable', caption: 'Boats', people: [], keywords: [], rights: null, renditions: [], foreign: [] }] }, { images: false })
    expect(page).not.toContain('Boats')
    expect(losses).toEqual([{ item: 'urn:x:1', path: 'item', reason: 'The client wants pages without pictures.' }])
  })

  it('leaves of a killed story a page that says so, and of an embargoed one nothing', () => {
    const killed = write({ ...story, status: 'canceled' })
    expect(killed.page).toContain('This story has been withdrawn.')
    expect(killed.page).not.toMatch(/Harbour|Ana|Ships/)
    expect(html.read(killed.file?.bytes ?? new Uint8Array(), source).items).toMatchObject([{ guid: story.guid, status: 'canceled', signal: 'kill', headline: '', body: [] }])
    for (const held of [{ embargo: '2026-03-03T10:00:01Z' }, { status: 'withheld' as const }, { signal: 'test' as const }, { signal: 'advisory' as const }]) expect(write({ ...story, ...held }).losses.map(({ path }) => path)).toEqual(['item'])
  })
})
