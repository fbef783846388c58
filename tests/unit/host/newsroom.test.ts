import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { FindingSchema, type Announcement } from '../../../electron/contract/index.ts'
import type { Finding } from '../../../electron/newsroom/index.ts'
import { docOf, setField, setRight, writePackage } from '../../../electron/documents/index.ts'
import { openNewsroom, type Desk, type OpenNewsroom } from '../../../electron/host/newsroom.ts'
import { survivable } from '../../../electron/host/intake/suspects.ts'

const standard = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text']
const place = mkdtempSync(join(tmpdir(), 'dateline-host-'))
const folder = join(place, 'Desk.newsroom')
let newsroom: OpenNewsroom
let heard: Announcement[] = []
let desk: Desk

const story = `Ferry waits out storm off Skarn

Passengers come ashore as Captain Ebba Norling (R) looks on in Skarn, Vestmark, Nov. 23, 2026. (NWP Photo/Rosa Ekholm)

SKARN, Vestmark, Nov. 23 (NWP) -- Passengers of the ferry Auster went ashore early Monday.

"The sea decides the timetable," Norling said.
`
async function jpeg(name: string, red: number): Promise<string> {
  const path = join(place, name)
  writeFileSync(path, await sharp({ create: { width: 96, height: 64, channels: 3, background: { r: red, g: 60, b: 30 } } }).jpeg().toBuffer())
  return path
}

function grantFor(path: string, name = path) {
  const token = randomUUID()
  newsroom.grant(token, path)
  return { token, name }
}

beforeAll(async () => {
  newsroom = await openNewsroom(folder, { now: () => '2026-11-23T12:00:00.000Z', pollMs: 50 })
  desk = newsroom.attend(announcement => { heard.push(announcement) })
})
afterAll(async () => {
  desk.leave()
  await newsroom.close()
  rmSync(place, { recursive: true, force: true })
})

const page = { limit: 100, offset: 0 }
/** Findings as they cross to a window. */
const told = (findings: Readonly<Iterable<unknown>>): readonly Finding[] => [...findings].map(finding => FindingSchema.parse(finding))
const errors = (findings: Readonly<Iterable<unknown>>): readonly Finding[] => told(findings).filter(({ severity }) => severity === 'error')

/** An edit as a window makes it. */
async function edit(document: string, kind: 'story' | 'photo' | 'package', change: (doc: Y.Doc) => void, at = desk): Promise<void> {
  const { state } = await at.documents.open({ document, kind })
  const doc = docOf(state)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => { updates.push(update) })
  change(doc)
  await at.documents.append({ document, kind, writer: randomUUID(), number: 1, updates })
}

describe('what comes in', () => {
  it('is a pasted page’s story with its picture described', async () => {
    const { imported, files } = await desk.newsroom.importText({ text: story })
    expect(imported.map(({ kind, title }) => [kind, title])).toEqual([['photo', expect.stringContaining('Passengers come ashore')], ['story', 'Ferry waits out storm off Skarn']])
    expect(files.map(({ name, format }) => [name, format])).toEqual([['Pasted text', 'text']])
    const { rows, total } = await desk.newsroom.stories(page)
    expect([total, rows[0]?.headline]).toEqual([1, 'Ferry waits out storm off Skarn'])
  })

  it('is told to every window as rows that changed', () => {
    expect(heard).toContainEqual(expect.objectContaining({ name: 'listed', kinds: expect.arrayContaining(['story', 'photo']) as unknown }))
  })

  it('fills a placeholder, and keeps what the caption said', async () => {
    const { rows: [waiting] } = await desk.newsroom.photos(page)
    const { sha256 } = await desk.newsroom.fillPlaceholder({ photo: waiting!.id, grant: grantFor(await jpeg('skarn.jpg', 90)) })
    const { rows: [filled] } = await desk.newsroom.photos(page)
    expect(filled).toMatchObject({ id: waiting!.id, sha256, width: 96, height: 64, caption: waiting!.caption, badge: 'unknown' })
    expect([320, 1600].map(size => existsSync(newsroom.house.library.renditionPath(sha256, size)))).toEqual([true, true])
    expect(statSync(newsroom.house.library.originalPath(sha256)!).mode & 0o222).toBe(0)
  })

  it('is a folder of good and bad files: the bad ones are named and take nothing with them', async () => {
    mkdirSync(join(place, 'card'))
    await jpeg('card/good.jpg', 200)
    writeFileSync(join(place, 'card/broken.jpg'), 'no picture')
    writeFileSync(join(place, 'card/empty.xml'), '')
    const { imported, files } = await desk.newsroom.importFiles({ grants: [grantFor(join(place, 'card'))] })
    expect(imported.map(({ kind, title }) => [kind, title])).toEqual([['photo', 'good.jpg']])
    expect(files.map(({ name, findings }) => [name, told(findings)[0]?.rule])).toEqual([['broken.jpg', 'import/unreadable'], ['empty.xml', 'import/unreadable'], ['good.jpg', undefined]])
  })

  it('is taken from nowhere that a person didn’t choose', async () => {
    await expect(desk.newsroom.importFiles({ grants: [{ token: randomUUID(), name: 'passwd' }] })).rejects.toMatchObject({ code: 'not-found' })
  }, 20_000)

  it('sets a file aside that stopped the process twice', async () => {
    const { library } = newsroom.house
    const path = await jpeg('killer.jpg', 10)
    // A process that is killed in the middle of its work never comes to the end of it.
    void survivable(library, path, 'killer.jpg', () => new Promise(() => undefined))
    await new Promise(resolve => setTimeout(resolve, 50))
    void survivable(library, path, 'killer.jpg', () => new Promise(() => undefined))
    await new Promise(resolve => setTimeout(resolve, 50))
    await expect(survivable(library, path, 'killer.jpg', () => Promise.resolve('done'))).rejects.toThrow('“killer.jpg” stopped Dateline 2 times and was set aside')
    const other = await jpeg('innocent.jpg', 11)
    await expect(survivable(library, other, 'innocent.jpg', () => Promise.resolve('done'))).resolves.toBe('done')
  })
})

describe('two windows', () => {
  it('hear of each other’s edits, and not of their own', async () => {
    const { rows: [row] } = await desk.newsroom.stories(page)
    const others: Announcement[] = []
    const second = newsroom.attend(announcement => { others.push(announcement) })
    heard = []
    await edit(row!.id, 'story', doc => { setField(doc, 'slug', 'FERRY') }, second)
    expect([heard.filter(({ name }) => name === 'updated').length, others.filter(({ name }) => name === 'updated').length]).toEqual([1, 0])
    await vi.waitFor(async () => expect((await desk.newsroom.stories(page)).rows[0]?.slug).toBe('FERRY'), 5_000)
    second.leave()
  })

  it('hear what another program stored', async () => {
    const { rows: [row] } = await desk.newsroom.stories(page)
    const program = await openNewsroom(folder, { pollMs: 50 })
    const its = program.attend(() => undefined)
    heard = []
    await edit(row!.id, 'story', doc => { setField(doc, 'byline', 'By Ann Desk') }, its)
    await program.close()
    await vi.waitFor(() => expect(heard.map(({ name }) => name)).toEqual(expect.arrayContaining(['updated', 'listed'])), 5_000)
    expect((await desk.newsroom.stories(page)).rows[0]?.byline).toBe('By Ann Desk')
  })
})

describe('what goes out', () => {
  const parcel = randomUUID()
  let photo = '', ferry = ''

  beforeAll(async () => {
    ferry = (await desk.newsroom.stories(page)).rows[0]!.id
    photo = (await desk.newsroom.photos(page)).rows.find(({ caption }) => caption.startsWith('Passengers'))!.id
    await edit(parcel, 'package', doc => {
      writePackage(doc, { kind: 'package', guid: 'urn:example:ferry', version: 1, status: 'usable', title: 'Ferry off Skarn', slug: 'FERRY', entries: [{ kind: 'story', guid: 'ferry' }], foreign: [] }, () => ferry)
    })
  })

  it('is blocked while nobody has said what may be done with the picture, and names it by its document', async () => {
    const { findings, verdicts } = await desk.packages.preflight({ package: parcel, profiles: standard, overrides: [] })
    expect(verdicts).toEqual({ [photo]: { verdict: 'blocked', reasons: ['Nobody has said what we may do with this picture.'] } })
    expect(errors(findings)).toEqual([
      { rule: 'rights/rights-unknown', severity: 'error', message: 'Nobody has said what we may do with this picture.', where: { kind: 'field', field: 'rights', item: photo } },
    ])
    const target = join(place, 'blocked.zip')
    await expect(desk.packages.export({ package: parcel, profiles: standard, target: grantFor(target), form: 'zip', overrides: [] })).rejects.toMatchObject({ code: 'blocked' })
    expect(existsSync(target)).toBe(false)
  })

  it('may leave on a person’s word, which the log keeps', async () => {
    const overrides = [{ photo, person: 'Ann Desk', reason: 'Cleared by telephone' }]
    const { findings } = await desk.packages.preflight({ package: parcel, profiles: standard, overrides })
    expect(errors(findings)).toEqual([])
    const target = join(place, 'ferry.zip')
    const exported = await desk.packages.export({ package: parcel, profiles: standard, target: grantFor(target), form: 'zip', overrides })
    expect(exported).toEqual({ name: 'ferry.zip', files: 8, bytes: expect.any(Number) as unknown, manifest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown })
    expect(newsroom.house.library.recorded(photo)).toEqual([
      expect.objectContaining({ what: 'overridden', by: 'Ann Desk', detail: { target: 'ferry.zip', form: 'zip', profiles: standard, manifest: exported.manifest, reason: 'Cleared by telephone' } }),
    ])
    expect(newsroom.house.library.recorded(ferry)).toEqual([expect.objectContaining({ what: 'exported' })])
  })

  it('never leaves when its source is protected, whatever anybody says', async () => {
    await edit(photo, 'photo', doc => { setRight(doc, 'category', 'staff-photographer'); setRight(doc, 'sourceProtected', true) })
    const { findings } = await desk.packages.preflight({ package: parcel, profiles: standard, overrides: [{ photo, person: 'Ann Desk', reason: 'I insist' }] })
    expect(findings[0]).toMatchObject({ rule: 'rights/source-protected', severity: 'error' })
  })

  it('is free once there is a licence', async () => {
    await edit(photo, 'photo', doc => { setRight(doc, 'sourceProtected', undefined); setRight(doc, 'originType', 'digitalCapture'); setField(doc, 'credit', 'NWP') })
    const { findings, verdicts } = await desk.packages.preflight({ package: parcel, profiles: standard, overrides: [] })
    expect([verdicts[photo]?.verdict, errors(findings)]).toEqual(['allowed', []])
  })

  it.each(['newsml-g2', 'nitf', 'ninjs', 'html', 'text'] as const)('can be looked at in %s first, as it would be written', async profile => {
    for (const [kind, item] of [['story', ferry], ['package', parcel]] as const) {
      const { source, bytes, findings } = await desk.packages.preview({ item, kind, profile })
      expect([source?.includes('Ferry waits out storm off Skarn'), bytes > 200, errors(findings)]).toEqual([true, true, []])
    }
  })
})

it('opens a document as what it is and nothing else', async () => {
  const { rows: [row] } = await desk.newsroom.stories(page)
  await expect(desk.documents.open({ document: row!.id, kind: 'photo' })).rejects.toMatchObject({ code: 'bad-request' })
})

it('finds in a stored story what the checks find, by the ids that a window knows', async () => {
  const { imported } = await desk.newsroom.importText({ text: 'Deal is signed\n\nOSLO (NWP) -- The the deal was signed, Kari Moe said.\n\nIt was late.\n' })
  const findings = await desk.documents.check({ document: imported.find(({ kind }) => kind === 'story')!.id })
  expect(told(findings).map(({ rule }) => rule)).toContain('word/doubled')
})
