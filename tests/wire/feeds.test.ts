import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, type Item, type Story } from '../../electron/newsroom/index.ts'
import { atom } from '../../electron/wire/atom/index.ts'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { rss } from '../../electron/wire/rss/index.ts'
import { legal } from '../../electron/wire/xml/characters.ts'
import { patience, story as anyStory, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { published, received } from '../fixtures/published.ts'
import { publicStory } from '../fixtures/public-story.ts'

const at = '2034-03-01T10:00:00Z'
const issueOf = (format: WireFormat, options: Issue['profile']['options'] = {}): Issue => ({ profile: { id: 'p', name: 'P', format: format.id, options }, at, provider: { name: 'Dateline Desk', uri: 'https://dateline.example/' } })
const source = { name: 'feed', sha256: 'ab'.repeat(32) }
const write = (format: WireFormat, items: readonly Item[], options?: Issue['profile']['options']) => format.write(items, issueOf(format, options))
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const errors = (format: WireFormat, bytes: Uint8Array | undefined) => format.validate(bytes ?? new Uint8Array(), () => undefined).findings.filter(({ severity }) => severity === 'error')

/** The house’s own, and what a feed of either kind has no place for. */
const apart = {
  story: ['version', 'slug', 'byline', 'urgency', 'signal', 'take', 'refersTo', 'otherIds', 'edNote', 'subjects', 'summary', 'headline', 'subheadline', 'usageTerms', 'source', 'places', 'keywords', 'copyright'],
  photo: ['item', 'version', 'urgency', 'language', 'people', 'renditions', 'keywords', 'rights', 'caption', 'headline', 'title', 'altText', 'extendedDescription', 'byline', 'bylineTitle', 'credit', 'source', 'copyright', 'captionWriter', 'instructions', 'jobId', 'event', 'location', 'city', 'state', 'country', 'countryCode', 'taken', 'usageTerms', 'webStatement', 'nature', 'guid'],
}

describe.each([rss, atom])('$name', format => {
  it('gives back every word in order and every field that it did not announce as lost', () => {
    fc.assert(fc.property(publicStory(), each => {
      const { files, losses } = write(format, [each], { pictures: 'https://pictures.example/' })
      const items = files.flatMap(file => format.read(file.bytes, source).items)
      const gone = new Set(losses.filter(({ path, item }) => path === 'item' && item !== each.guid).map(({ item }) => item))
      const left: Story = { ...each, pictures: each.pictures.filter(({ guid }) => !gone.has(guid)) }
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(left, losses, at))
      expect(words((items[0] as Story).body)).toEqual(words(each.body))
      const unclean = each.body.flatMap(({ id }) => [`body.${id}.runs`, `body.${id}.marks`])
      expect(losses.filter(({ item, path }) => !(item === each.guid ? [...apart.story, ...unclean] : apart.photo).includes(path.split('.')[0] === 'body' ? path : path.split('.')[0] ?? ''))).toEqual([])
    }), { numRuns: tries(100) })
  }, patience)

  it('is valid, whatever the words are', () => {
    fc.assert(fc.property(fc.array(publicStory(), { maxLength: 3 }), each => {
      for (const { bytes } of write(format, each.map((story, index) => ({ ...story, guid: `${story.guid}-${index}` })), { pictures: 'https://pictures.example/', self: 'https://dateline.example/feed', story: 'https://dateline.example/{slug}/{guid}' }).files) expect(errors(format, bytes)).toEqual([])
    }), { numRuns: tries(60) })
  }, patience)

  it('writes the same bytes for the same stories', () => {
    fc.assert(fc.property(anyStory(), each => { expect(write(format, [each])).toEqual(write(format, [structuredClone(each)])) }), { numRuns: tries(30) })
  }, patience)

  it('never holds a word of a story that is embargoed, held, killed, a test or an advisory', () => {
    fc.assert(fc.property(fc.constantFrom({ embargo: '2034-03-01T10:00:01Z' }, { embargo: '2034-03-01T10:00:00' }, { embargo: 'soon' }, { status: 'withheld' as const }, { status: 'canceled' as const }, { signal: 'kill' as const }, { signal: 'test' as const }, { signal: 'advisory' as const }), held => {
      const { files, losses } = write(format, [aStory({ guid: 'urn:x:held', headline: 'Secret headline', summary: 'Secret summary', keywords: ['secret'], body: paragraphs('A secret word.'), pictures: [aPhoto({ caption: 'Secret caption', renditions: [{ href: 'https://example.org/secret.jpg', role: 'web' }] })], ...held }), aStory({ guid: 'urn:x:open', headline: 'Open', body: paragraphs('An open word.') })])
      expect(text(files[0]?.bytes)).not.toMatch(/secret/i)
      expect(text(files[0]?.bytes)).toContain('An open word.')
      const isKill = 'status' in held && held.status === 'canceled' || 'signal' in held && held.signal === 'kill'
      if (format === rss || !isKill) expect(losses.filter(({ item }) => item === 'urn:x:held').map(({ path }) => path)).toEqual(['item'])
    }), { numRuns: 40 })
  })

  it('holds a story whose embargo has passed, and no embargo', () => {
    const { files, losses } = write(format, [aStory({ headline: 'Open', embargo: '2034-03-01T09:59:59Z', body: paragraphs('An open word.') })])
    expect(text(files[0]?.bytes)).toContain('An open word.')
    expect(losses.map(({ path }) => path)).toContain('embargo')
  })

  it('leaves out a picture that is withheld or embargoed, and says so', () => {
    const pictures = [aPhoto({ guid: 'urn:x:1', caption: 'Secret one', status: 'withheld' }), aPhoto({ guid: 'urn:x:2', caption: 'Secret two', rights: { embargo: '2035-01-01T00:00:00Z' } }), aPhoto({ guid: 'urn:x:3', caption: 'Open three' })]
    const { files, losses } = write(format, [aStory({ headline: 'Open', pictures, body: pictures.map(({ guid }, index) => ({ id: `p${index}`, type: 'picture', photo: guid, runs: [] })) })])
    expect(text(files[0]?.bytes)).not.toContain('Secret')
    expect(text(files[0]?.bytes)).toContain('Open three')
    expect(losses.filter(({ path }) => path === 'item').map(({ item }) => item)).toEqual(['urn:x:1', 'urn:x:2'])
  })

  it('says that packages, pictures alone, earlier versions and old stories are not in it', () => {
    const story = aStory({ guid: 'urn:x:1', version: 2, headline: 'New', created: '2034-02-28T10:00:00Z', body: paragraphs('New.') })
    const { files, losses } = write(format, [
      { kind: 'package', guid: 'urn:x:p', version: 1, status: 'usable', title: 'T', slug: 's', entries: [], foreign: [] }, aPhoto({ guid: 'urn:x:f' }), { ...story, version: 1, headline: 'Earlier' }, story,
      aStory({ guid: 'urn:x:old', headline: 'Old', created: '2034-02-01T10:00:00Z', body: paragraphs('Old.') }),
    ], { days: 2 })
    expect(losses.filter(({ path }) => path === 'item').map(({ item, reason }) => `${item} ${reason}`)).toEqual([
      'urn:x:p A feed has no packages: the stories stand in it one by one.', 'urn:x:f A feed carries a picture only inside a story.', 'urn:x:1 A later version of it stands in the feed.', 'urn:x:old It is older than 2 days.',
    ])
    expect(format.read(files[0]?.bytes ?? new Uint8Array(), source).items.map(item => item.kind === 'story' && item.headline)).toEqual(['New'])
  })

  it('carries the summary alone where the client wants no more', () => {
    const story = aStory({ headline: 'Harbour', body: paragraphs('The harbour & the <quay> reopened.', 'A second paragraph.') })
    const { files } = write(format, [story], { content: 'summary' })
    expect(text(files[0]?.bytes)).not.toContain('second paragraph')
    expect(format.read(files[0]?.bytes ?? new Uint8Array(), source).items.map(item => item.kind === 'story' && item.body.map(({ runs }) => plain(runs)))).toEqual([['The harbour & the <quay> reopened.']])
    expect(errors(format, files[0]?.bytes)).toEqual([])
  })
})

const words = (body: Story['body']): readonly string[] => body.filter(({ type }) => type !== 'note').flatMap(({ runs }) => legal(plain(runs)).split(/\s+/).filter(Boolean))
