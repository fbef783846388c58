import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { text } from '../../electron/wire/text/index.ts'
import { cleanText } from '../../electron/wire/controls.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { story as anyStory, tries } from '../fixtures/arbitraries.ts'

const source = { name: 'storm.txt', sha256: 'cd'.repeat(32) }
const issue = (width?: number) => ({ profile: { id: 'p', name: 'P', format: 'text' as const, ...(width !== undefined && { options: { width } }) }, at: '2026-03-03T10:00:00Z', provider: { name: 'Desk' } })

function read(words: string): Story {
  const [item] = text.read(new TextEncoder().encode(words), source).items
  if (item?.kind !== 'story') throw new Error('no story')
  return item
}
const rules = (words: string): readonly string[] => text.read(new TextEncoder().encode(words), source).findings.map(({ rule }) => rule)
const blocks = (words: string): readonly (readonly [string, string])[] => read(words).body.map(({ type, runs }) => [type, plain(runs)])
function written(story: Story, width?: number): string {
  const { files: [file] } = text.write([story], issue(width))
  return new TextDecoder().decode(file?.bytes)
}
const wordsOf = (...texts: readonly string[]): readonly string[] => texts.join(' ').match(/\S+/g) ?? []

const harbour = aStory({
  headline: 'Harbour reopens after storm', byline: 'By Ana Duarte', dateline: { text: 'LISBON, Portugal (AP)', city: 'LISBON', region: 'Portugal', agency: 'AP' },
  pictures: [aPhoto({ caption: 'Ada Lund (L) and Tor Vik (R) at the quay.', credit: 'AP Photo/Jon Vale', byline: 'Jon Vale', people: [{ name: 'Ada Lund', position: 'L' }, { name: 'Tor Vik', position: 'R' }] })],
  body: [
    ...paragraphs('The harbour reopened on Tuesday, the port authority said, three days after the storm.'),
    { id: 'p', type: 'picture', photo: 'urn:example:photo', runs: [] },
    { id: 's', type: 'subhead', level: 2, runs: [{ text: 'What next', marks: {} }] },
    { id: 'q', type: 'quote', attribution: 'Ada Lund', runs: [{ text: 'We waited for three days and three nights, and we would have waited for a week.', marks: {} }] },
    { id: 'i1', type: 'item', list: 'bullet', depth: 0, runs: [{ text: 'Eleven ferries left', marks: {} }] },
    { id: 'i2', type: 'item', list: 'bullet', depth: 1, runs: [{ text: 'All of them before noon, and none of them with more than half of the passengers', marks: {} }] },
    { id: 'n1', type: 'item', list: 'number', depth: 0, runs: [{ text: 'Piers', marks: {} }] },
    { id: 'n2', type: 'item', list: 'number', depth: 0, runs: [{ text: 'Cranes', marks: {} }] },
    { id: 'r1', type: 'row', runs: [{ text: 'Ferry\tLeft', marks: {} }] },
    { id: 'r2', type: 'row', runs: [{ text: 'Tagus\t9:00', marks: {} }] },
    { id: 'x', type: 'note', runs: [{ text: 'Call the mayor', marks: {} }] },
  ],
})

describe('reading plain text', () => {
  it('reads headline, byline, dateline and paragraphs', () => {
    const story = read('Harbour reopens after storm\nBy Ana Duarte\n\nLISBON, March 3 (AP) -- The harbour reopened.\n\nEleven ferries left.\n')
    expect([story.headline, story.byline, story.dateline?.text]).toEqual(['Harbour reopens after storm', 'By Ana Duarte', 'LISBON, March 3 (AP)'])
    expect(story.body.map(({ type, runs }) => [type, plain(runs)])).toEqual([['paragraph', 'The harbour reopened.'], ['paragraph', 'Eleven ferries left.']])
  })

  it('has no headline where the story begins at once', () => {
    expect(read('LISBON, March 3 (AP) -- The harbour reopened.\n\nEleven ferries left.').headline).toBe('')
    expect(read('The harbour reopened on Tuesday.').headline).toBe('')
  })

  it('joins lines that were broken at a width, and leaves short lines apart', () => {
    const wrapped = 'Harbour\n\nThe harbour reopened on Tuesday, the port authority said, three days\nafter the storm had closed it. Eleven ferries left before noon, most\nof them half empty.\n\nOne\nTwo\n'
    expect(blocks(wrapped)).toEqual([
      ['paragraph', 'The harbour reopened on Tuesday, the port authority said, three days after the storm had closed it. Eleven ferries left before noon, most of them half empty.'],
      ['paragraph', 'One\nTwo'],
    ])
  })

  it('reads subheads, quotes, lists and tables, and leaves a date that begins a line alone', () => {
    expect(blocks('# Harbour\n\n## What next\n\n> We waited.\n\n> -- Ada Lund\n\n- One\n  - Two\n\n1. Three\n2. Four\n\n18. September was calm.\n\n| a | b |\n|---|---|\n| c | d |\n')).toEqual([
      ['subhead', 'What next'], ['quote', 'We waited.'], ['item', 'One'], ['item', 'Two'], ['item', 'Three'], ['item', 'Four'], ['paragraph', '18. September was calm.'], ['row', 'a\tb'], ['row', 'c\td'],
    ])
    expect(read('# Harbour\n\n> We waited.\n> -- Ada Lund').body[0]).toMatchObject({ type: 'quote', attribution: 'Ada Lund' })
  })

  it('reads the embargo that the text declares', () => {
    expect(read('EMBARGOED until 2031-05-04T06:00:00Z\n\nHarbour\n\nIt reopened.')).toMatchObject({ embargo: '2031-05-04T06:00:00Z', headline: 'Harbour', status: 'usable' })
  })

  it('holds a story back whose embargo has no date that can be read', () => {
    const words = 'EMBARGO: not for release before noon on Tuesday\n\nHarbour\n\nIt reopened.'
    expect(read(words)).toMatchObject({ status: 'withheld', edNote: 'EMBARGO: not for release before noon on Tuesday', headline: 'Harbour' })
    expect(rules(words)).toEqual(['embargo/unreadable'])
  })

  it('takes a story about an embargo for what it is', () => {
    expect(read('Embargo on arms ends Friday\n\nThe embargo on arms ends Friday. Embargoed goods wait at the quay.')).toMatchObject({ status: 'usable', headline: 'Embargo on arms ends Friday' })
  })

  it('takes a caption in the text for a picture, in its place, and an agency in a sentence for nothing', () => {
    expect(blocks('Harbour\n\nLISBON (AP) -- It reopened.\n\nA ferry leaves Lisbon on Tuesday, March 3, 2026. (AP Photo/Jon Vale)\n\nThe mayor told the AP. (AP)\n')).toEqual([
      ['paragraph', 'It reopened.'], ['picture', ''], ['paragraph', 'The mayor told the AP. (AP)'],
    ])
  })

  it.each(['before', 'after'])('takes a caption with the credit of any house for a picture, %s the dateline', place => {
    const caption = 'Fishing boats at the quay of Port Elm on Monday. (NWP Photo/Rosa Ekholm)', lead = 'PORT ELM, March 3 (NWP) -- The harbour reopened.'
    const story = read(['Harbour reopens', ...(place === 'before' ? [caption, lead] : [lead, caption]), 'Eleven ferries left.'].join('\n\n'))
    expect([story.headline, story.dateline?.text]).toEqual(['Harbour reopens', 'PORT ELM, March 3 (NWP)'])
    const [photo] = story.pictures
    expect(story.pictures).toEqual([{ ...photo, caption: 'Fishing boats at the quay of Port Elm on Monday.', credit: 'NWP Photo/Rosa Ekholm', byline: 'Rosa Ekholm' }])
    expect(story.body.map(({ type, runs }) => [type, plain(runs)])).toEqual([
      ...(place === 'before' ? [['picture', ''], ['paragraph', 'The harbour reopened.']] : [['paragraph', 'The harbour reopened.'], ['picture', '']]), ['paragraph', 'Eleven ferries left.'],
    ])
  })

  it('leaves brackets alone that name no person behind a picture desk', () => {
    expect(blocks('Harbour\n\nLISBON (AP) -- It reopened.\n\nThe quay was full of people on Tuesday. (See Photo/Video)\n').at(-1)).toEqual(['paragraph', 'The quay was full of people on Tuesday. (See Photo/Video)'])
  })

  it('takes out end marks and lists them', () => {
    expect(read('Harbour\n\nIt reopened.\n\n-30-\n').removed).toEqual([{ id: 'r1', rule: 'import/end-mark', text: '-30-', after: 'b1' }])
  })

  it('takes control characters and commands to a terminal out, and says so', () => {
    const words = 'Harbour\u0007 reopens\u001b[31m after storm\u001b]0;owned\u0007\n\nThe\u0008 harbour.\u009b2J\n'
    expect(read(words).headline).toBe('Harbour reopens after storm')
    expect(blocks(words)).toEqual([['paragraph', 'The harbour.']])
    expect(rules(words)).toEqual(['text/control-characters'])
  })

  it('knows every kind of line end', () => {
    expect(blocks('Harbour reopens after storm\r\n\rFirst.\n\n\r\nSecond.\rThird.\u2028Fourth.\u0085Fifth.\n').map(([, words]) => words)).toEqual(['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'])
  })
})

describe('writing plain text', () => {
  it('prints a story as people read it, at a width', () => {
    expect(written({ ...harbour, embargo: '2031-05-04T06:00:00Z' }, 50)).toBe(`EMBARGOED until 2031-05-04T06:00:00Z

Harbour reopens after storm

By Ana Duarte

LISBON, Portugal (AP) — The harbour reopened on
Tuesday, the port authority said, three days after
the storm.

[Picture: Ada Lund (L) and Tor Vik (R) at the
quay. (AP Photo/Jon Vale)]

## What next

> We waited for three days and three nights, and
> we would have waited for a week.
> -- Ada Lund

- Eleven ferries left
  - All of them before noon, and none of them with
    more than half of the passengers
1. Piers
2. Cranes

| Ferry | Left |
| Tagus | 9:00 |
`)
  })

  it.each([0, 40, 69])('reads back at width %i what it wrote, but for what it said', width => {
    const { losses } = text.write([harbour], issue(width))
    expect(losses.map(({ path }) => path).sort()).toEqual(['guid', 'guid', 'language', 'slug'])
    const back = read(written(harbour, width))
    expect({ ...back, guid: harbour.guid, language: 'en-US', slug: 'TEST', pictures: back.pictures.map(photo => ({ ...photo, guid: 'urn:example:photo' })),
      body: back.body.map(({ id: _id, ...block }) => (block.type === 'picture' ? { ...block, photo: 'urn:example:photo' } : block)) })
      .toEqual({ ...harbour, body: harbour.body.filter(({ type }) => type !== 'note').map(({ id: _id, ...block }) => block) })
  })

  it('breaks lines at 69 unless told otherwise, and none at 0', () => {
    const long = aStory({ headline: 'H', body: paragraphs('storm '.repeat(60).trim()) })
    expect(Math.max(...written(long).split('\n').map(line => line.length))).toBeLessThanOrEqual(69)
    expect(written(long, 0)).toBe(`H\n\n${'storm '.repeat(60).trim()}\n`)
  })

  it('says what it loses: marks, links, licence, guid', () => {
    const story = aStory({ headline: 'Harbour', urgency: 3, body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'It ', marks: {} }, { text: 'reopened', marks: { b: true, link: 'https://example.org/' } }] }], pictures: [aPhoto({ caption: 'Boats.', rights: { holder: 'Us' } })] })
    expect(text.write([story], issue()).losses.map(({ path }) => path).sort()).toEqual(['body', 'guid', 'guid', 'language', 'rights', 'slug', 'urgency'])
  })

  it.each([
    ['nothing below its headline', []], ['an empty table', [{ id: 'r', type: 'row', runs: [{ text: '\t', marks: {} }] }]], ['a note of the house alone', [{ id: 'n', type: 'note', runs: [{ text: 'Call Ada.', marks: {} }] }]],
  ] as const)('gives no file for a story with %s, and says so', (_, body) => {
    const story = aStory({ guid: 'urn:x:bare', headline: 'Harbour', byline: 'By Ana Duarte', body })
    expect(text.write([story], issue())).toEqual({ files: [], losses: [{ item: 'urn:x:bare', path: 'item', reason: 'The story has no words below its headline, and a plain text is nothing else.' }] })
  })

  it('lets a kill leave that has no words', () => {
    const out = written(aStory({ headline: 'Harbour', status: 'canceled', body: [] }))
    expect(out).toBe('KILL: not for publication.\n\nHarbour\n')
    expect(text.validate(new TextEncoder().encode(out), () => undefined).findings).toEqual([])
  })

  it('says that a story is killed or held', () => {
    for (const status of ['canceled', 'withheld'] as const) expect(read(written({ ...harbour, status })).status).toBe(status)
  })

  it.each(['correction', 'update', 'advisory', 'test', 'kill'] as const)('says that a story is a %s, which take it is and what it refers to, and reads it back', signal => {
    const story = { ...harbour, signal, take: { kind: 'lead' as const, number: 2 }, refersTo: 'dpa 157' }
    expect(read(written(story))).toMatchObject({ signal, take: { kind: 'lead', number: 2 }, refersTo: 'dpa 157', headline: harbour.headline, byline: harbour.byline })
    expect(read(written(story)).body).toHaveLength(harbour.body.length - 1)
  })

  it('gives the same bytes for the same story', () => {
    fc.assert(fc.property(anyStory(), story => { expect(written(story)).toBe(written(story)) }), { numRuns: tries(50) })
  })

  it('keeps every published word in order', () => {
    fc.assert(fc.property(anyStory(), fc.constantFrom(0, 30, 69), (story, width) => {
      const printed = wordsOf(written(story, width))
      fc.pre(printed.length > 0)
      const kept = wordsOf(...[story.headline, story.byline, ...story.body.filter(({ type }) => type !== 'note' && type !== 'row').map(({ runs }) => plain(runs))].map(words => cleanText(words).text))
      let at = 0
      for (const word of printed) if (word === kept[at]) at += 1
      expect(kept.slice(at)).toEqual([])
    }), { numRuns: tries(100) })
  })

  it('reads any story of its own without a crash, and with words', () => {
    fc.assert(fc.property(anyStory(), story => {
      const { files: [file], losses } = text.write([story], issue())
      expect(losses.every(({ reason }) => reason !== '')).toBe(true)
      if (new TextDecoder().decode(file?.bytes).trim()) expect(text.validate(file?.bytes ?? new Uint8Array(), () => undefined).schema).toBeNull()
    }), { numRuns: tries(100) })
  })
})

describe('validating plain text', () => {
  const found = (bytes: Uint8Array) => text.validate(bytes, () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`)
  it('never says “valid”, and names what is wrong', () => {
    expect(text.validate(new TextEncoder().encode('Harbour\n\nIt reopened.\n'), () => undefined)).toEqual({ schema: null, findings: [] })
    expect(found(new Uint8Array())).toEqual(['error text/unreadable'])
    expect(found(Uint8Array.from([72, 10, 10, 0xe9, 0x20, 0x61]))).toContain('error encoding/not-utf-8')
    expect(found(new TextEncoder().encode('Harbour reopens'))).toEqual(['error text/body'])
    expect(found(new TextEncoder().encode('Harbour \n\nIt reopened.'))).toEqual(['note text/trailing-space'])
  })
})
