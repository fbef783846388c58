import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, type Block } from '../../electron/newsroom/body.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { html } from '../../electron/wire/html/index.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { patience, photo, story, tries } from '../fixtures/arbitraries.ts'
import { published, publishedPhoto, received } from '../fixtures/published.ts'
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

const words = (body: readonly Block[]): readonly string[] => body.filter(({ type }) => type !== 'note').flatMap(({ runs }) => legal(plain(runs)).split(/\s+/).filter(Boolean))

describe.each([html])('$name', format => {
  it('gives back every word of the body in order', () => {
    fc.assert(fc.property(story(), each => {
      const { items } = sent(format, [each])
      expect(items[0]?.kind === 'story' && words(items[0].body)).toEqual(words(each.body))
    }), { numRuns: tries(60) })
  }, patience)
})
