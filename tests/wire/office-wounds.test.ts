import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docx } from '../../electron/wire/docx/index.ts'
import type { ReadingFormat } from '../../electron/wire/format.ts'
import { WireError } from '../../electron/wire/index.ts'
import { odt } from '../../electron/wire/odt/index.ts'
import { openZip } from '../../electron/wire/office/zip.ts'
import { xmp } from '../../electron/wire/xmp/index.ts'
import { patience, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { archiveOf, wordOf } from '../fixtures/office.ts'

const source = { name: 'wounded', sha256: 'ab'.repeat(32) }
const issue = { profile: { id: 'x', name: 'X', format: 'x' }, at: '2026-03-01T10:00:00Z', provider: { name: 'Desk' } }

/** Read, or refused in words; the validator never throws. */
function standsFirm(format: ReadingFormat, bytes: Uint8Array): void {
  format.detect(bytes)
  try { format.read(bytes, source) } catch (error) { expect(error).toBeInstanceOf(WireError) }
  expect(Array.isArray(format.validate(bytes, () => undefined).findings)).toBe(true)
}

const wounds = (length: number) => fc.array(fc.record({ at: fc.nat(Math.max(length - 1, 0)), byte: fc.nat(255), cut: fc.nat(30) }), { minLength: 1, maxLength: 5 })
const wounded = (bytes: Uint8Array, all: readonly Readonly<{ at: number; byte: number; cut: number }>[]): Uint8Array => {
  const out = [...bytes]
  for (const { at, byte, cut } of all) out.splice(at, cut > 20 ? cut : 1, byte)
  return Uint8Array.from(out)
}

const [own] = docx.write([aStory({ headline: 'Port', keywords: ['a'], take: { kind: 'add', number: 2 }, body: [...paragraphs('The harbour reopened.'), { id: 'n', type: 'note', runs: [{ text: 'n', marks: {} }] }, { id: 'i', type: 'item', list: 'number', depth: 0, runs: [{ text: 'i', marks: { link: 'https://example.org' } }] }, { id: 'r', type: 'row', runs: [{ text: 'A\tB', marks: {} }] }] })], issue).files
const [sidecar] = xmp.write([aPhoto({ headline: 'Port', byline: 'A; B', people: [{ name: 'Ada', title: 'Mayor' }], rights: { holder: 'H', dataMining: 'DMI-PROHIBITED' } })], issue).files
const openDocument = archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<d><body><text><p>a<s c="3"/><span style-name="T">b</span></p><list><list-item><p>c</p></list-item></list><table><table-row><table-cell><p>d</p></table-cell><table-cell/></table-row></table></text></body></d>' })

describe('whatever was done to it, it is read or refused in words', () => {
  it.each([['a Word document', docx, own!.bytes], ['an OpenDocument text', odt, openDocument], ['a sidecar', xmp, sidecar!.bytes]] as const)('%s with wounded bytes', (_name, format, bytes) => {
    fc.assert(fc.property(wounds(bytes.length), all => { standsFirm(format, wounded(bytes, all)) }), { numRuns: tries(150) })
  }, patience)

  it('a Word document whose parts are sound archives of wounded XML', () => {
    const archive = openZip(own!.bytes, source)
    const parts = Object.fromEntries(archive.names.map(name => [name, archive.part(name)!]))
    const names = fc.constantFrom('word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/comments.xml', 'docProps/custom.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml')
    fc.assert(fc.property(names, fc.array(fc.record({ at: fc.nat(6000), with: fc.constantFrom('<w:p>', '</w:p>', '<', '"', '9', 'w:del ', '<w:fldChar w:fldCharType="begin"/>', '&x;', '\u0001', '{"', 'null') }), { minLength: 1, maxLength: 4 }), (name, all) => {
      const decoder = new TextDecoder()
      const text = all.reduce((each, { at, with: what }) => each.slice(0, at % each.length) + what + each.slice((at % each.length) + 1), decoder.decode(parts[name]))
      standsFirm(docx, archiveOf({ ...Object.fromEntries(Object.entries(parts).map(([key, bytes]) => [key, decoder.decode(bytes)])), [name]: text }))
    }), { numRuns: tries(150) })
  }, patience)

  it('a document of 5,000 paragraphs in no time that anybody waits for', () => {
    const start = performance.now()
    docx.read(wordOf('<w:p><w:r><w:t>The harbour reopened on Tuesday.</w:t></w:r></w:p>'.repeat(5_000)), source)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
