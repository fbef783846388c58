import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../electron/newsroom/story.ts'
import { docx } from '../../electron/wire/docx/index.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { patience, story, tries } from '../fixtures/arbitraries.ts'
import { published, received } from '../fixtures/published.ts'

const at = '2026-03-01T10:00:00Z'
const issue: Issue = { profile: { id: 'plain', name: 'Plain', format: 'docx' }, at, provider: { name: 'Dateline Desk' } }
const source = { name: 'sent', sha256: 'ab'.repeat(32) }
/** What a caption and a credit in a document can't tell of a picture. */
const OF_PICTURES = /^(?:version|status|nature|people|keywords|urgency|language|rights|renditions|headline|title|altText|extendedDescription|byline|bylineTitle|source|copyright|captionWriter|instructions|jobId|event|location|city|state|country|countryCode|taken|usageTerms|webStatement)\b/

describe('Word (DOCX)', () => {
  it('gives back every word in order, every field, and every mark, of any story', () => {
    fc.assert(fc.property(story(), each => {
      const { files, losses } = docx.write([each], issue)
      const items = files.flatMap(file => docx.read(file.bytes, source).items)
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
      expect(losses.filter(({ item, path, reason }) => !/control character/.test(reason) && (item === each.guid ? !/^body\.x\d+\.marks$/.test(path) : !OF_PICTURES.test(path)))).toEqual([])
    }), { numRuns: tries(100) })
  }, patience)

  it('writes the same bytes for the same story, and only what its own validator accepts', () => {
    fc.assert(fc.property(story(), each => {
      const [file] = docx.write([each], issue).files
      expect(docx.write([structuredClone(each)], issue).files).toEqual([file])
      expect(docx.validate(file!.bytes, () => undefined).findings).toEqual([])
    }), { numRuns: tries(40) })
  }, patience)
})
