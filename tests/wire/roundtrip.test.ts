import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, plain, type Block, type Run, type Shape } from '../../electron/newsroom/body.ts'
import type { Photo } from '../../electron/newsroom/photo.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { html } from '../../electron/wire/html/index.ts'
import { cleanText } from '../../electron/wire/controls.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { text } from '../../electron/wire/text/index.ts'
import { patience, photo, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory } from '../fixtures/builders.ts'
import { published, publishedPhoto, received } from '../fixtures/published.ts'
import { publicStory } from '../fixtures/public-story.ts'
import { legal } from '../../electron/wire/xml/characters.ts'
import { hasShared, sharedSchemas } from '../fixtures/shared.ts'

const at = '2026-03-01T10:00:00Z'
const issueOf = (format: WireFormat): Issue => ({ profile: { id: 'plain', name: 'Plain', format: format.id }, at, provider: { name: 'Dateline Desk' } })
const source = { name: 'sent', sha256: 'ab'.repeat(32) }

/** What a format writes of items and reads again. */
function sent(format: WireFormat, items: Parameters<WireFormat['write']>[0]) {
  const { files, losses } = format.write(items, issueOf(format))
  return { files, losses, items: files.flatMap(file => format.read(file.bytes, source).items) }
}

describe.each([nitf, newsmlG2, ninjs])('$name', format => {
  it('gives back every word in order and every field that it did not announce as lost', () => {
    fc.assert(fc.property(story(), each => {
      const { items, losses } = sent(format, [each])
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
    }), { numRuns: tries(150) })
  }, patience)

  it('writes the same bytes for the same story', () => {
    fc.assert(fc.property(story(), each => {
      expect(format.write([each], issueOf(format))).toEqual(format.write([structuredClone(each)], issueOf(format)))
    }), { numRuns: tries(20) })
  }, patience)

  it.skipIf(!hasShared)('writes only what the official schema accepts', () => {
    fc.assert(fc.property(story(), each => {
      for (const { bytes } of format.write([each], issueOf(format)).files) {
        const { schema, findings } = format.validate(bytes, sharedSchemas)
        expect({ hasSchema: schema !== null, errors: findings.filter(({ severity }) => severity === 'error') }).toEqual({ hasSchema: true, errors: [] })
      }
    }), { numRuns: tries(60) })
  }, patience)
})

describe.each([newsmlG2, ninjs])('$name', format => {
  it('gives back a picture that leaves alone', () => {
    fc.assert(fc.property(photo('urn:uuid:alone'), each => {
      const { items, losses } = sent(format, [each])
      expect(items.map(item => publishedPhoto(item as typeof each, losses))).toEqual([publishedPhoto(each, losses)])
    }), { numRuns: tries(60) })
  }, patience)
})

describe('HTML', () => {
  /** What a public page must not tell, or can't. Each other field comes back, and so do words without control characters. */
  const housekeeping = {
    story: ['urgency', 'edNote', 'take', 'refersTo', 'otherIds', 'subjects', 'genres'],
    photo: ['urgency', 'jobId', 'captionWriter', 'instructions', 'event', 'renditions', 'countryCode', 'rights', 'rights.usageTerms', 'rights.notes', 'rights.editorialOnly', 'rights.category', 'rights.until', 'rights.dataMining'],
  }

  it('gives back every word in order and every field, but for what a public page must not tell', () => {
    fc.assert(fc.property(publicStory(), each => {
      const { items, losses } = sent(html, [each])
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
      expect(items[0]?.kind === 'story' && words(items[0].body)).toEqual(words(each.body))
      const unclean = each.body.filter(({ runs }) => cleanText(plain(runs)).text !== plain(runs)).flatMap(({ id }) => [`body.${id}.runs`, `body.${id}.marks`])
      expect(losses.filter(({ item, path }) => !(item === each.guid ? [...housekeeping.story, ...unclean] : housekeeping.photo).some(known => path === known || path.startsWith(`${known}.`)))).toEqual([])
    }), { numRuns: tries(100) })
  }, patience)
})

const words = (body: readonly Block[]): readonly string[] => body.filter(({ type }) => type !== 'note').flatMap(({ runs }) => legal(plain(runs)).split(/\s+/).filter(Boolean))

/** A story as a desk writes it: plain text has signs for its blocks, so words that look like signs are other tests' business. */
const sentence = fc.array(fc.constantFrom('harbour', 'Ærø', '3,000', '“We', 'waited,”', 'pilot’s', 'قمة', '東京', 'well-known', '9:00', '(again)', '—', 'e.g.', 'AT&T', '50%', '-', '--', '2.', '>5', '|', '#'), { minLength: 4, maxLength: 30 }).map(all => `The ${all.join(' ')} reopened.`)
const title = fc.array(fc.constantFrom('harbour', 'reopens', 'after', 'Ærø', 'storm', '2026'), { minLength: 2, maxLength: 9 }).map(all => `Port ${all.join(' ')}`)
const runsOf = (text: string): readonly Run[] => [{ text, marks: {} }]
const shapes: fc.Arbitrary<Shape & { runs: readonly Run[] }> = fc.oneof(
  { weight: 6, arbitrary: sentence.map(text => ({ type: 'paragraph' as const, runs: runsOf(text) })) },
  { weight: 1, arbitrary: fc.tuple(title, fc.integer({ min: 1, max: 6 })).map(([text, level]) => ({ type: 'subhead' as const, level, runs: runsOf(text) })) },
  { weight: 1, arbitrary: fc.tuple(sentence, fc.constantFrom({}, { attribution: 'Ada Lund' })).map(([text, from]) => ({ type: 'quote' as const, ...from, runs: runsOf(text) })) },
  { weight: 2, arbitrary: fc.tuple(sentence, fc.constantFrom('bullet' as const, 'number' as const)).map(([text, list]) => ({ type: 'item' as const, list, depth: 0, runs: runsOf(text) })) },
  { weight: 1, arbitrary: fc.array(title, { minLength: 2, maxLength: 3 }).map(cells => ({ type: 'row' as const, runs: canonical(runsOf(cells.join('\t'))) })) },
)
const deskStory: fc.Arbitrary<Story> = fc.record({
  headline: title, byline: fc.constantFrom('', 'By Ana Duarte'), lead: sentence, rest: fc.array(shapes, { maxLength: 10 }),
  dateline: fc.constantFrom(null, { text: 'LISBON, March 3 (AP)', city: 'LISBON', date: 'March 3', agency: 'AP' }, { text: 'PORT ELM, Vestmark (NWP)', city: 'PORT ELM', region: 'Vestmark', agency: 'NWP' }),
  described: fc.array(fc.record({ caption: sentence, credit: fc.constantFrom('AP Photo/Jon Vale', 'NWP Photo/Rosa Ekholm', 'UPI Photo/POOL', undefined), place: fc.integer({ min: -1, max: 11 }) }), { maxLength: 3 }),
}).map(({ headline, byline, lead, rest, dateline, described }) => {
  const pictures = described.map(({ caption, credit }, index) => aPhoto({ guid: `urn:uuid:photo-${index}`, caption, ...(credit && { credit }) }))
  const body: (Shape & { runs: readonly Run[] })[] = [{ type: 'paragraph', runs: runsOf(lead) }, ...rest]
  described.forEach(({ place }, index) => { if (place >= 0) body.splice(place, 0, { type: 'picture', photo: `urn:uuid:photo-${index}`, runs: [] }) })
  return aStory({ headline, byline, dateline, pictures, body: body.map((each, index) => ({ id: `x${index}`, ...each })) })
})

/** What a reader sees, block by block, each picture as its caption and credit. */
function seen({ headline, byline, dateline, body, pictures }: Story): object {
  const shown = (photo: Photo | undefined): object => ({ type: 'picture', caption: photo?.caption, credit: photo?.credit })
  const placed = new Set(body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
  const blocks = body.map(({ id: _id, ...block }): object => (block.type === 'picture' ? shown(pictures.find(({ guid }) => guid === block.photo)) : block))
  return { headline, byline, dateline, blocks: [...blocks, ...pictures.filter(({ guid }) => !placed.has(guid)).map(shown)] }
}

describe('plain text', () => {
  it('gives back every word in order, headline, byline, dateline, captions and credits', () => {
    fc.assert(fc.property(deskStory, fc.constantFrom(0, 60, 69, 100), (each, width) => {
      const { files } = text.write([each], { ...issueOf(text), profile: { ...issueOf(text).profile, options: { width } } })
      const items = files.flatMap(file => text.read(file.bytes, source).items)
      expect(items.map(item => item.kind === 'story' && seen(item))).toEqual([seen(each)])
    }), { numRuns: tries(200) })
  }, patience)
})
