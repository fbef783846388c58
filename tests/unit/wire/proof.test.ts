import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedText, type Photo, type Story } from '../../../electron/newsroom/index.ts'
import type { Loss, WireFile } from '../../../electron/wire/format.ts'
import { formats, prove, writableIds, writeAs } from '../../../electron/wire/index.ts'
import { compare } from '../../../electron/wire/proof/compare.ts'
import { edition, harbour } from '../../fixtures/harbour.ts'
import { aPhoto, aStory, paragraphs } from '../../fixtures/builders.ts'
import { patience, story, tries } from '../../fixtures/arbitraries.ts'

const at = '2026-03-01T10:00:00Z'
const issueOf = (format: string) => ({ profile: { id: format, name: format, format }, at, provider: { name: 'Desk' } })
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const file: WireFile = { name: 'a', mediaType: 'text/plain', bytes: new Uint8Array(), item: 'urn:example:story' }
const whole = aStory({
  headline: 'Ferry waits', slug: 'FERRY', byline: 'By Ann Desk', modified: '2026-03-01T10:00:00.250Z', keywords: ['ferry'], pictures: [aPhoto({ caption: 'A ferry.', people: [{ name: 'Ida', title: 'Minister' }], rights: { holder: 'NWP', category: 'agency' } })],
  body: [...paragraphs('They went ashore.', 'All were well.'), { id: 'p', type: 'picture', photo: 'urn:example:photo', runs: [] }, { id: 'q', type: 'quote', attribution: 'Ida', runs: [{ text: 'We ', marks: {} }, { text: 'waited', marks: { b: true } }] }, { id: 'n', type: 'note', runs: [{ text: 'inside', marks: {} }] }],
})
const told = (got: Partial<Story>, losses: readonly Omit<Loss, 'item' | 'reason'>[] = [], sent: Story = whole): readonly string[] =>
  compare([sent], [{ file, items: [{ ...sent, ...got }] }], losses.map(loss => ({ item: sent.guid, reason: 'so', ...loss }))).map(({ path }) => path)
const withPhoto = (about: Partial<Photo>): Partial<Story> => ({ pictures: whole.pictures.map(photo => ({ ...photo, ...about })) })

describe('what was read is compared with what was sent', () => {
  it('and is the same where only ids of blocks, notes, white space, empty fields and fractions of seconds differ', () => {
    expect(told({ headline: ' Ferry  waits ', modified: '2026-03-01T11:00:00+01:00', places: [], body: whole.body.filter(({ type }) => type !== 'note').map((block, index) => ({ ...block, id: `other${index}` })) })).toEqual([])
  })

  it.each<[string, Partial<Story>, readonly string[]]>([
    ['a field that comes out otherwise', { headline: 'Ferry wails' }, ['headline']],
    ['a field that is missing', { keywords: [] }, ['keywords']],
    ['a word of the text', { body: whole.body.map(block => (block.id === 'b1' ? { ...block, runs: [{ text: 'All was well.', marks: {} }] } : block)) }, ['body.b1.runs']],
    ['two words that became one', { body: whole.body.map(block => (block.id === 'b1' ? { ...block, runs: [{ text: 'All werewell.', marks: {} }] } : block)) }, ['body.b1.runs']],
    ['a mark', { body: whole.body.map(block => (block.id === 'q' ? { ...block, runs: [{ text: 'We waited', marks: {} }] } : block)) }, ['body.q.marks']],
    ['a quotation that became a paragraph', { body: whole.body.map(block => (block.id === 'q' ? { id: 'q', type: 'paragraph' as const, runs: block.runs } : block)) }, ['body.q.type']],
    ['who said it', { body: whole.body.map(block => (block.id === 'q' ? { id: 'q', type: 'quote' as const, runs: block.runs } : block)) }, ['body.q.type']],
    ['a paragraph that is missing at the end', { body: whole.body.filter(({ id }) => id !== 'q') }, ['body.q']],
    ['a paragraph too many', { body: [...whole.body, ...paragraphs('And more.')] }, ['body']],
    ['a picture that is missing', { pictures: [], body: whole.body.filter(({ type }) => type !== 'picture') }, ['body.p.runs', 'body.q', 'item']],
    ['a caption', withPhoto({ caption: 'A fairy.' }), ['caption']],
    ['a right', withPhoto({ rights: { holder: 'NWP' } }), ['rights']],
    ['the title of a person', withPhoto({ people: [{ name: 'Ida' }] }), ['people']],
  ])('and tells %s', (_what, got, expected) => {
    expect(told(got)).toEqual(expected)
  })

  it.each<[string, Partial<Story>, readonly (Omit<Loss, 'reason'> | Omit<Loss, 'item' | 'reason'>)[]]>([
    ['a field', { keywords: [] }, [{ path: 'keywords' }]],
    ['a part of a record', withPhoto({ rights: { holder: 'NWP' } }), [{ item: 'urn:example:photo', path: 'rights.category' }]],
    ['a key of each record in a list', withPhoto({ people: [{ name: 'Ida' }] }), [{ item: 'urn:example:photo', path: 'people.title' }]],
    ['marks of a block', { body: whole.body.map(block => (block.id === 'q' ? { ...block, runs: [{ text: 'We waited', marks: {} }] } : block)) }, [{ path: 'body.q.marks' }]],
    ['a block', { body: whole.body.filter(({ id }) => id !== 'b1') }, [{ path: 'body.b1' }]],
    ['the borders of paragraphs', { body: paragraphs('They went ashore. All were well. We waited') }, [{ path: 'body' }]],
    ['a whole picture', { pictures: [], body: whole.body.filter(({ type }) => type !== 'picture') }, [{ item: 'urn:example:photo', path: 'item' }, { path: 'body.p' }]],
  ])('and is silent about %s that was announced', (_what, got, losses) => {
    expect(told(got, losses)).toEqual([])
  })

  it('and misses a word even where the borders of paragraphs were announced', () => {
    expect(told({ body: paragraphs('They went. All were well. We waited') }, [{ path: 'body' }])).toEqual(['body'])
  })

  it('and takes a reader that holds back what was usable for right, but never one that frees what was held or killed', () => {
    const status = (sent: Story['status'], got: Story['status']) => told({ status: got }, [], { ...whole, status: sent })
    expect([status('usable', 'withheld'), status('withheld', 'usable'), status('canceled', 'usable'), status('usable', 'canceled')]).toEqual([[], ['status'], ['status'], ['status']])
  })

  it('and tells a story that isn’t there, unless that was announced', () => {
    const missing = (losses: readonly Loss[]) => compare([whole], [], losses).map(({ path }) => path)
    expect([missing([]), missing([{ item: whole.guid, path: 'item', reason: 'so' }])]).toEqual([['item'], []])
  })
})

describe.each(writableIds.filter(id => 'read' in formats[id]))('%s', id => {
  it('reads as it was written, but for what was announced, whatever the story', () => {
    fc.assert(fc.property(story().filter(({ body }) => /\w/.test(printedText(body))), each => { expect(prove(id, writeAs([each], issueOf(id)), () => undefined, hashOf).faults).toEqual([]) }), { numRuns: tries(60) })
  }, patience)

  it('proves a package with everything in it', () => {
    expect(prove(id, writeAs([harbour, ...harbour.pictures, edition], issueOf(id)), () => undefined, hashOf).faults).toEqual([])
  })

  it('proves items under the ids of a client', () => {
    const profile = { ...issueOf(id).profile, ids: { scheme: 'tag' as const, authority: 'northwater.example', since: '2026-01-01' } }
    expect(prove(id, writeAs([{ ...harbour, guid: 'urn:uuid:1' }], { ...issueOf(id), profile }), () => undefined, hashOf).faults).toEqual([])
  })
})

it('a file that a fault of ours spoiled is never right', () => {
  const written = writeAs([harbour], issueOf('nitf'))
  const spoiled = { ...written, files: written.files.map(each => ({ ...each, bytes: new TextEncoder().encode(new TextDecoder().decode(each.bytes).replace('Nobody was hurt', 'Nobody was dead')) })) }
  expect(prove('nitf', spoiled, () => undefined, hashOf).faults).toEqual(['The story “Norland halts night ferries after harbour fire”: “Nobody was hurt.” comes out as “Nobody was dead.”.'])
})
