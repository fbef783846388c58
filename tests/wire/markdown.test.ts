import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unmarked, canonical, plain, type Run, type Story } from '../../electron/newsroom/index.ts'
import { cleanText } from '../../electron/wire/controls.ts'
import { markdown } from '../../electron/wire/markdown/index.ts'
import { patience, story as anyStory, tries } from '../fixtures/arbitraries.ts'
import { aStory } from '../fixtures/builders.ts'
import { published, received } from '../fixtures/published.ts'

const source = { name: 'storm.md', sha256: 'cd'.repeat(32) }
const at = '2026-03-03T10:00:00Z'
const issue = (options: Readonly<Record<string, boolean>> = {}) => ({ profile: { id: 'p', name: 'P', format: 'markdown', options }, at, provider: { name: 'Desk' } })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
function read(text: string | Uint8Array): Story {
  const [item] = markdown.read(typeof text === 'string' ? bytes(text) : text, source).items
  if (item?.kind !== 'story') throw new Error('no story')
  return item
}
const write = (story: Story, options?: Readonly<Record<string, boolean>>) => {
  const { files: [file], losses } = markdown.write([story], issue(options))
  return { bytes: file?.bytes ?? new Uint8Array(), text: new TextDecoder().decode(file?.bytes), losses }
}

/** Marks that Markdown has without HTML. */
const marks = fc.record({ b: fc.constant(true as const), i: fc.constant(true as const), s: fc.constant(true as const), link: fc.constantFrom('https://example.org/a?b=1&c=2', 'https://example.org/a_(b)', 'mailto:desk@example.org', 'https://example.org/x|y<>&amp;') }, { requiredKeys: [] })
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.array(fc.constantFrom('a', ' ', '\n', '  ', '*', '_', '**', '~~', '`', '[', ']', '(', ')', '<', '>', '&', '&amp;', '#', '-', '+', '=', '|', '\\', '!', '1.', '1)', ':', '---', '===', '```', 'é', '。', '“', '\u00a0', '🗞', 'قمة', '](x)', '<b>', '$', '\t'), { maxLength: 10 }).map(parts => parts.join('')))
const runs: fc.Arbitrary<readonly Run[]> = fc.array(fc.record({ text: anyText, marks }), { minLength: 1, maxLength: 5 }).map(all => canonical(all.map(run => ({ ...run, text: cleanText(run.text).text }))))
/** A story without the marks that only HTML could carry, and whose rows have four cells. */
const known = (story: Story): Story => ({ ...story, body: story.body.map(even).map(block => ({ ...block, runs: canonical(block.runs.map(({ text, marks: { b, i, s, link } }) => ({ text, marks: { ...(b && { b }), ...(i && { i }), ...(s && { s }), ...(link !== undefined && { link }) } }))) })) })
const even = (block: Story['body'][number]): Story['body'][number] =>
  (block.type === 'row' ? { ...block, runs: canonical([...block.runs, { text: '\t'.repeat(3 - (plain(block.runs).match(/\t/g)?.length ?? 0)), marks: {} }]) } : block)
const shaped = (block: Story['body'][number]): object => { const { id: _id, ...rest } = block; return rest }

describe('Markdown', () => {
  it('gives back any words with any marks that it has, in every kind of block', () => {
    const block = fc.oneof(
      fc.constant({ type: 'paragraph' as const }), fc.integer({ min: 1, max: 6 }).map(level => ({ type: 'subhead' as const, level })), fc.constantFrom({ type: 'quote' as const }, { type: 'quote' as const, attribution: 'Ada *Lund*' }),
      fc.tuple(fc.constantFrom('bullet' as const, 'number' as const), fc.integer({ min: 0, max: 8 })).map(([list, depth]) => ({ type: 'item' as const, list, depth })),
    )
    fc.assert(fc.property(fc.array(fc.tuple(block, runs.filter(each => /\S/.test(plain(each)))), { minLength: 1, maxLength: 6 }), blocks => {
      const story = aStory({ headline: 'H', body: blocks.map(([shape, words], index) => ({ id: `x${index}`, ...shape, runs: words })) })
      expect(read(write(story).bytes).body.map(shaped)).toEqual(story.body.map(shaped))
    }), { numRuns: tries(400) })
  }, patience)

  it('gives back any table whose rows are as long', () => {
    const cell = runs.map(each => each.map(({ text, marks: own }) => ({ text: text.replace(/\t/g, ''), marks: own })).filter(({ text }) => text !== ''))
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }).chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })), rows => {
      fc.pre(rows.flat().some(each => /\S/.test(plain(each))))               // a story without words gives no file
      const story = aStory({ headline: 'H', body: rows.map((cells, index) => ({ id: `x${index}`, type: 'row', runs: canonical(cells.flatMap((each, nth) => [...(nth > 0 ? [{ text: '\t', marks: {} }] : []), ...each])) })) })
      expect(read(write(story).bytes).body.map(shaped)).toEqual(story.body.map(shaped))
    }), { numRuns: tries(200) })
  }, patience)

  it('gives back every word in order and every field that it did not announce as lost', () => {
    fc.assert(fc.property(anyStory().map(known), each => {
      const { bytes: out, losses } = write(each)
      fc.pre(losses.every(({ item, path }) => item !== each.guid || path !== 'item'))
      expect(received(read(out), losses)).toEqual(published(each, losses, at))
      expect(losses.filter(({ item, path }) => item === each.guid && !/^body|^subjects|^summary|^edNote|^usageTerms|^headline/.test(path))).toEqual([])
    }), { numRuns: tries(120) })
  }, patience)

  it('writes the same bytes for the same story, and is valid', () => {
    fc.assert(fc.property(anyStory(), fc.boolean(), (each, front) => {
      expect(write(each, { 'front-matter': front })).toEqual(write(structuredClone(each), { 'front-matter': front }))
      for (const { bytes: out } of markdown.write([each], issue({ 'front-matter': front })).files) expect(markdown.validate(out, () => undefined).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }), { numRuns: tries(40) })
  }, patience)
})

describe('a story without words', () => {
  const wordless = { item: 'urn:x:bare', path: 'item', reason: 'The story has no words below its headline, and Markdown is nothing else.' }

  it.each([
    ['nothing below its headline', []], ['a note of the house alone', [{ id: 'b1', type: 'note', runs: unmarked('Call Ada.') }]], ['white space alone', [{ id: 'b1', type: 'paragraph', runs: unmarked(' \n ') }]],
  ] as const)('with %s gives no file', (_, body) => {
    expect(markdown.write([aStory({ guid: 'urn:x:bare', headline: 'Harbour', byline: 'By Ana Duarte', body })], issue())).toEqual({ files: [], losses: [wordless] })
  })

  it('that is killed leaves all the same, and is sound', () => {
    const { bytes: out } = write(aStory({ guid: 'urn:x:bare', headline: 'Harbour', status: 'canceled', body: [] }))
    expect(read(out)).toMatchObject({ guid: 'urn:x:bare', status: 'canceled', headline: 'Harbour' })
    expect(markdown.validate(out, () => undefined).findings).toEqual([])
  })
})

describe('reading Markdown', () => {
  const blocks = (text: string): readonly (readonly [string, string])[] => read(text).body.map(({ type, runs }) => [type, plain(runs)])
  const rules = (text: string): readonly string[] => markdown.read(bytes(text), source).findings.map(({ rule }) => rule)

  it('reads front matter as people write it', () => {
    expect(read(`---
title: "Harbour: reopened"
author:
  - Ana Duarte
  - Bo Lie
date: 2026-03-01T10:00:00+01:00
tags: [storm, 'the harbour']
lang: en-GB
slug: harbour
dateline: LISBON, March 3 (AP)
embargo: 2031-05-04T06:00:00Z
genre: feature
urgency: 3
description: >
  The harbour
  reopened.
hero: a.jpg
---

The harbour reopened.
`)).toEqual({
      ...aStory({ guid: `urn:sha256:${source.sha256}`, slug: 'harbour', headline: 'Harbour: reopened', byline: 'Ana Duarte and Bo Lie', created: '2026-03-01T10:00:00+01:00', keywords: ['storm', 'the harbour'], language: 'en-GB', embargo: '2031-05-04T06:00:00Z', urgency: 3, summary: 'The harbour reopened.' }),
      genres: [{ scheme: 'genre', code: 'Feature' }], dateline: { text: 'LISBON, March 3 (AP)', city: 'LISBON', date: 'March 3', agency: 'AP' }, foreign: [{ format: 'markdown', path: 'hero', content: '"a.jpg"' }],
      body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'The harbour reopened.', marks: {} }] }],
    })
  })

  it('reads headings, lists, quotes, tables, code, rules and HTML', () => {
    expect(blocks('# Harbour\n\nOne  \ntwo\nthree.\n\nWhat next\n---------\n\n* a\n* b\n  1. c\n\n     second line\n\n> We waited.\n>\n> — Ada Lund\n\n| x | y |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\n```\ncode  here\n  there\n```\n\n***\n\n<div>In a box</div>\n\nH<sub>2</sub>O<br>x\n')).toEqual([
      ['paragraph', 'One\ntwo three.'], ['subhead', 'What next'], ['item', 'a'], ['item', 'b'], ['item', 'c\nsecond line'], ['quote', 'We waited.'], ['row', 'x\ty'], ['row', '1\t2 | 3'], ['paragraph', 'code  here\n  there'], ['paragraph', 'In a box'], ['paragraph', 'H2O\nx'],
    ])
    expect(read('> We waited.\n>\n> — Ada Lund\n\nx').body[0]).toMatchObject({ type: 'quote', attribution: 'Ada Lund' })
    expect(read('# H\n\n**b** *i* ~~s~~ [l](https://example.org/) <u>u</u> `c` [x](javascript:x)').body[0]?.runs).toEqual([
      { text: 'b', marks: { b: true } }, { text: ' ', marks: {} }, { text: 'i', marks: { i: true } }, { text: ' ', marks: {} }, { text: 's', marks: { s: true } }, { text: ' ', marks: {} }, { text: 'l', marks: { link: 'https://example.org/' } }, { text: ' ', marks: {} }, { text: 'u', marks: { u: true } }, { text: ' c x', marks: {} },
    ])
  })

  it('takes images for pictures, with caption and credit from the title or from the line below', () => {
    const story = read('# H\n\n![Boats](a.jpg "Boats at the quay of Port Elm. (NWP Photo/Rosa Ekholm)")\n\nThe harbour reopened.\n\n![](https://example.org/b.jpg)\n\n*The mayor.*\n\n![x](data:image/png;base64,AAAA)\n\n<https://example.org/video>\n')
    expect(story.pictures).toMatchObject([
      { caption: 'Boats at the quay of Port Elm.', credit: 'NWP Photo/Rosa Ekholm', byline: 'Rosa Ekholm', altText: 'Boats', renditions: [{ href: 'a.jpg', role: 'web' }] }, { caption: 'The mayor.', renditions: [{ href: 'https://example.org/b.jpg', role: 'web' }] }, { altText: 'x', renditions: [] },
    ])
    expect(story.body.map(({ type }) => type)).toEqual(['picture', 'paragraph', 'picture', 'picture', 'embed'])
  })

  it('finds headline, byline, dateline, embargo and furniture as in plain text', () => {
    const story = read('EMBARGOED until 2031-05-04T06:00:00Z\n\n# Harbour **reopens**\n\nBy Ana Duarte\n\nLISBON, March 3 (AP) — The harbour reopened.\n\nAdvertisement\n\n- One\n')
    expect(story).toMatchObject({ headline: 'Harbour reopens', byline: 'By Ana Duarte', embargo: '2031-05-04T06:00:00Z', dateline: { city: 'LISBON', agency: 'AP' }, removed: [{ text: 'Advertisement' }] })
    expect(story.body.map(({ type, runs }) => [type, plain(runs)])).toEqual([['paragraph', 'The harbour reopened.'], ['item', 'One']])
    expect(read('---\nembargo: soon\n---\n# H\n\nx')).toMatchObject({ status: 'withheld' })
    expect(rules('---\nembargo: soon\n---\n# H\n\nx')).toContain('embargo/unreadable')
    expect(read('# CORRECTION\n\nHarbour')).toMatchObject({ signal: 'correction' })
  })

  it('is sure of Markdown only by signs that plain text hasn’t', () => {
    const certainty = (text: string): number => markdown.detect(bytes(text))
    for (const text of ['---\ntitle: x\n---\nx', '# H\n\nSee [the port](https://example.org/).', '![a](b.jpg)\n\n**Bold** words.', '| a | b |\n|---|---|\n| c | d |\n\n## Sub']) expect([text, certainty(text) > 0.3]).toEqual([text, true])
    for (const text of ['Harbour\n\n## What next\n\n> We waited.\n> -- Ada\n\n- One\n- Two\n\n| a | b |', '# of ships: 3\n\n- 18 Sept\n- 19 Sept', 'Harbour [see map]\n\n*** ends ***\n\n2 * 3 * 4', 'Meeting (notes) [1](a)', '---\n\nHarbour\n---\n', '* * *\n\nNote_to_editors _ please']) expect([text, certainty(text)]).toEqual([text, 0])
  })

  it('stays in bounds with what others choke on', () => {
    for (const text of ['['.repeat(50_000), '*a **b '.repeat(20_000), '> '.repeat(5_000) + 'x', '- '.repeat(3_000) + 'x', '`'.repeat(40_000), '|'.repeat(20_000) + '\n' + '|-'.repeat(10_000), '![a]('.repeat(10_000), '<a '.repeat(20_000)]) {
      const from = performance.now()
      try { markdown.read(bytes(text), source) } catch (error) { expect(error).toHaveProperty('name', 'WireError') }
      expect(performance.now() - from).toBeLessThan(5000)
    }
  })
})

describe('writing Markdown', () => {
  it('prints a story as people read it, with front matter or without', () => {
    const story = aStory({
      headline: 'Harbour *reopens*', slug: 'harbour', byline: 'By Ana Duarte', dateline: { text: 'LISBON, March 3 (AP)', city: 'LISBON', date: 'March 3', agency: 'AP' }, keywords: ['storm'], status: 'withheld',
      body: [
        { id: 'a', type: 'paragraph', runs: [{ text: 'The ', marks: {} }, { text: 'harbour', marks: { b: true } }, { text: ' reopened', marks: {} }, { text: '[1]', marks: { link: 'https://example.org/' } }, { text: '.', marks: {} }] }, { id: 'n', type: 'note', runs: [{ text: 'Secret', marks: {} }] },
        { id: 'i', type: 'item', list: 'number', depth: 0, runs: [{ text: 'One', marks: {} }] }, { id: 'j', type: 'item', list: 'bullet', depth: 1, runs: [{ text: 'Two\nlines', marks: {} }] }, { id: 'q', type: 'quote', attribution: 'Ada', runs: [{ text: 'We waited.', marks: {} }] },
      ],
    })
    const body = '1. One\n   - Two\\\n     lines\n\n> We waited.\n>\n> — Ada\n'
    expect(write(story).text).toBe(`---\ngenerator: Dateline\nguid: "urn:example:story"\nversion: 1\nstatus: withheld\nslug: harbour\nbyline: By Ana Duarte\ndateline: "LISBON, March 3 (AP)"\nlanguage: "en-US"\nkeywords: ["storm"]\nmodified: "${at}"\n---\n\n# Harbour \\*reopens\\*\n\nThe **harbour** reopened[\\[1\\]](<https://example.org/>).\n\n${body}`)
    expect(write(story, { 'front-matter': false }).text).toBe(`HOLD: not for publication.\n\n# Harbour \\*reopens\\*\n\nBy Ana Duarte\n\nLISBON, March 3 (AP) — The **harbour** reopened[\\[1\\]](<https://example.org/>).\n\n${body}`)
    expect(read(write(story, { 'front-matter': false }).bytes)).toMatchObject({ headline: story.headline, byline: story.byline, dateline: story.dateline, status: 'withheld' })
  })
})

describe('validating Markdown', () => {
  it('names what is wrong', () => {
    const found = (text: string): readonly string[] => markdown.validate(bytes(text), () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`)
    expect(found('# H\n\nx\n')).toEqual([])
    expect(found('')).toEqual(['error markdown/unreadable'])
    expect(found('# H\n\n<b>x</b> ![](a.jpg) [x](javascript:1)\n')).toEqual(['warning markdown/html', 'error markdown/unsafe-address', 'warning markdown/alt'])
    expect(found('---\ntitle: x\nnonsense\n---\n\nx\n')).toContain('error markdown/front-matter')
    expect(found('# H\n')).toEqual(['error markdown/body'])
  })
})
