import { describe, expect, it } from 'vitest'
import { hasErrors } from '../../electron/newsroom/finding.ts'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { edition, ferryPicture, harbour, quayPicture } from '../fixtures/harbour.ts'
import { hasShared, sharedSchemas } from '../fixtures/shared.ts'

const issueOf = (format: WireFormat, options?: Issue['profile']['options']): Issue =>
  ({ profile: { id: 'p', name: 'P', format: format.id, ...(options && { options }) }, at: '2025-10-14T15:00:00+02:00', provider: { name: 'Dateline Desk', uri: 'https://dateline.example/' } })
const write = (format: WireFormat, items: readonly Item[], options?: Issue['profile']['options']) => format.write(items, issueOf(format, options))
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

describe.each([
  [nitf, [harbour], 'harbour.nitf.xml'], [newsmlG2, [harbour], 'harbour.newsml-g2.xml'], [ninjs, [harbour], 'harbour.ninjs.json'],
  [newsmlG2, [quayPicture], 'quay.newsml-g2.xml'], [ninjs, [quayPicture], 'quay.ninjs.json'],
  [newsmlG2, [edition, harbour], 'edition.newsml-g2.xml'], [ninjs, [edition, harbour, ferryPicture], 'edition.ninjs.json'],
] as const)('$name', (format, items, name) => {
  it(`writes ${name}, byte for byte`, async () => {
    const { files } = write(format, items)
    expect(files).toHaveLength(1)
    await expect(text(files[0]?.bytes)).toMatchFileSnapshot(`../fixtures/golden/${name}`)
  })

  it.skipIf(!hasShared)(`writes ${name} valid by the official schema`, () => {
    const { schema, findings } = format.validate(write(format, items).files[0]?.bytes ?? new Uint8Array(), sharedSchemas)
    expect({ hasSchema: schema !== null, findings }).toEqual({ hasSchema: true, findings: [] })
  })

  it(`never says “valid” of ${name} where no schema is at hand`, () => {
    const { schema, findings } = format.validate(write(format, items).files[0]?.bytes ?? new Uint8Array(), () => undefined)
    expect({ schema, hasErrors: hasErrors(findings) }).toEqual({ schema: null, hasErrors: false })
  })

  it(`keeps the note of the desk out of ${name}`, () => {
    expect(text(write(format, items).files[0]?.bytes)).not.toContain('Never publish this line')
  })
})

describe('what each format says that it loses', () => {
  const paths = (format: WireFormat): readonly string[] => write(format, [harbour]).losses.map(({ path }) => path)

  it('is the licence kind everywhere, since that is for the house', () => {
    expect(paths(nitf)).toEqual(['subjects', 'rights.category'])
    expect(paths(newsmlG2)).toEqual(['subjects', 'rights.category'])
  })

  it('is more in ninjs, which has no place for titles of people and hashes', () => {
    expect(paths(ninjs)).toEqual(['subjects', 'people.title', 'bylineTitle', 'rights.category', 'rights.licenceUrl', 'renditions.sha256'])
  })
})

describe('items together', () => {
  it('a package in NewsML-G2 gives itself, its story and its pictures back', () => {
    const { files } = write(newsmlG2, [edition, harbour])
    const { items } = newsmlG2.read(files[0]?.bytes ?? new Uint8Array(), { name: 'edition', sha256: 'ab' })
    expect(items.map(({ kind, guid }) => `${kind} ${guid}`)).toEqual([`package ${edition.guid}`, `story ${harbour.guid}`])
    expect(items[0]).toEqual({ ...edition, modified: edition.created })
    expect(items[1]?.kind === 'story' && items[1].pictures.map(({ guid }) => guid)).toEqual([quayPicture.guid, ferryPicture.guid])
  })

  it('a package in ninjs gives itself, its story and its picture back', () => {
    const { files } = write(ninjs, [edition, harbour, ferryPicture])
    const { items } = ninjs.read(files[0]?.bytes ?? new Uint8Array(), { name: 'edition', sha256: 'ab' })
    expect(items.map(({ kind, guid }) => `${kind} ${guid}`)).toEqual([`package ${edition.guid}`, `story ${harbour.guid}`, `photo ${ferryPicture.guid}`])
  })

  it('NITF says that it has no packages and no pictures alone', () => {
    expect(write(nitf, [edition, ferryPicture])).toEqual({
      files: [], losses: [
        { item: edition.guid, path: 'item', reason: 'NITF has no packages: its stories are written one by one.' },
        { item: ferryPicture.guid, path: 'item', reason: 'NITF carries a picture only inside a story.' },
      ],
    })
  })

  it('a client who asks for NITF without its namespace gets it, and it reads the same', () => {
    const [plain, bare] = [write(nitf, [harbour]), write(nitf, [harbour], { namespace: false })].map(({ files }) => files[0]?.bytes ?? new Uint8Array())
    expect(text(bare)).not.toContain('xmlns')
    expect(nitf.read(bare ?? new Uint8Array(), { name: 'x', sha256: 'ab' })).toEqual(nitf.read(plain ?? new Uint8Array(), { name: 'x', sha256: 'ab' }))
  })
})

describe('what came in by NITF and is no field of ours', () => {
  const agency = `<nitf><head><meta name="anpa-category" content="s"/><docdata><doc-id id-string="a.1"/><fixture fix-id="nightly"/><date.issue norm="20251014T110000Z"/></docdata></head>
    <body><body.head><hedline><hl1>Night</hl1><hl2>Ferries</hl2></hedline><slugline>bare text</slugline></body.head><body.content><p>It rained.</p></body.content></body></nitf>`
  const { items } = nitf.read(new TextEncoder().encode(agency), { name: 'agency', sha256: 'ab' })

  it('leaves again in its place where that is safe, and what would make the file invalid is announced', () => {
    const { files, losses } = write(nitf, items)
    const xml = text(files[0]?.bytes)
    expect([/<meta name="anpa-category" content="s"\/>/, /<fixture fix-id="nightly"\/>/, /<hl2>Ferries<\/hl2>/, /bare text/].map(part => part.test(xml))).toEqual([true, true, true, false])
    expect(losses).toEqual([{ item: 'a.1', path: 'foreign', reason: 'One part of the source that no field tells stays in the newsroom: given back, they could make the file invalid.' }])
  })

  it('is announced as lost to a format that doesn’t know it', () => {
    expect(write(ninjs, items).losses).toEqual([{ item: 'a.1', path: 'foreign', reason: '3 parts of the source that no field tells stay in the newsroom: another format knows them.' }])
  })
})
