import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docOf, newsDoc, setField, writeStory } from '../../../electron/documents/index.ts'
import { openNewsroom, type Desk, type OpenNewsroom } from '../../../electron/host/newsroom.ts'
import { presets, writableIds } from '../../../electron/wire/index.ts'
import { aStory, paragraphs } from '../../fixtures/builders.ts'

const place = mkdtempSync(join(tmpdir(), 'dateline-preview-test-'))
let newsroom: OpenNewsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom(join(place, 'Desk.newsroom'), { now: () => '2026-11-23T12:00:00.000Z' })
  desk = newsroom.attend(() => undefined)
  const story = newsDoc()
  const updates: Uint8Array[] = []
  story.on('update', (update: Uint8Array) => { updates.push(update) })
  writeStory(story, aStory({ slug: 'FERRY', headline: 'Ferry waits', byline: 'By Ann Desk', body: [...paragraphs('They went ashore.', 'All were well.'), { id: 'r', type: 'row', runs: [{ text: 'Boat\t340', marks: {} }] }] }), guid => guid, () => crypto.randomUUID())
  await desk.documents.append({ document: 'ferry', kind: 'story', writer: crypto.randomUUID(), number: 1, updates })
}, 60_000)

afterAll(async () => {
  await newsroom.close()
  rmSync(place, { recursive: true, force: true })
})

describe('a preview', () => {
  it.each(presets.map(({ id }) => id))('by “%s” is the file that an export would write, with what a client sees and what is lost', async profile => {
    const { source, kind, stories, losses, name, findings } = await desk.packages.preview({ item: 'ferry', kind: 'story', profile })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    if (name === '') expect(losses.some(({ path }) => path === 'item')).toBe(true)
    else if (kind === 'binary') expect([source, stories.length]).toEqual([null, 1])
    else expect(source).toContain('They went ashore.')
    if (stories[0]) expect(stories[0].blocks.flatMap(block => ('runs' in block ? block.runs.map(({ text }) => text).join('') : []))).toContain('They went ashore.')
  })

  it('shows control bytes of a wire as symbols', async () => {
    const { source, kind, stories } = await desk.packages.preview({ item: 'ferry', kind: 'story', profile: 'iptc-7901' })
    expect([source?.includes('␁'), source?.includes('\u0001'), kind, stories]).toEqual([true, false, 'text', []])
  })

  it('follows the story that is stored', async () => {
    const doc = docOf((await desk.documents.open({ document: 'ferry', kind: 'story' })).state)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => { updates.push(update) })
    setField(doc, 'byline', 'By Bo Reporter')
    await desk.documents.append({ document: 'ferry', kind: 'story', writer: crypto.randomUUID(), number: 1, updates })
    expect((await desk.packages.preview({ item: 'ferry', kind: 'story', profile: 'nitf' })).stories[0]?.byline).toBe('By Bo Reporter')
  })
})

describe('profiles of a newsroom', () => {
  const mine = { id: 'post', name: 'The Skarn Post', format: 'nitf', options: { namespace: false } }
  const ids = async (): Promise<readonly string[]> => (await desk.profiles.list({})).profiles.filter(({ own }) => own).map(({ profile }) => profile.id)

  it('lists every format that a profile may name, with what it lets one choose', async () => {
    expect((await desk.profiles.list({})).formats.map(({ id }) => id)).toEqual(writableIds)
  })

  it('are kept, changed and removed; what can’t be used is told and not kept', async () => {
    expect((await desk.profiles.save({ profile: mine })).findings).toEqual([])
    expect((await desk.profiles.save({ profile: { ...mine, options: { namespace: 3 } } })).findings.map(({ message }) => message)).toEqual(['“namespace” (With the namespace of NITF) is true or false, not 3.'])
    expect((await desk.profiles.save({ profile: { ...mine, id: 'nitf' } })).findings.map(({ message }) => message)).toEqual(['“nitf” is the id of a preset: choose another one.'])
    expect((await desk.profiles.save({ profile: { ...mine, name: 'The Post' } })).findings).toEqual([])
    expect((await desk.profiles.list({})).profiles[0]).toEqual({ profile: { ...mine, name: 'The Post' }, own: true, findings: [] })
    expect((await desk.packages.preview({ item: 'ferry', kind: 'story', profile: 'post' })).source).not.toContain('xmlns=')
    await desk.profiles.remove({ id: 'post' })
    expect(await ids()).toEqual([])
    await expect(desk.packages.preview({ item: 'ferry', kind: 'story', profile: 'post' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('that no longer fit their format stay, and say so', async () => {
    newsroom.house.library.setSetting('profiles', [{ ...mine, options: { colour: 'red' } }])
    expect((await desk.profiles.list({})).profiles[0]?.findings.map(({ where }) => where)).toEqual([{ kind: 'field', field: 'options.colour' }])
    await expect(desk.packages.preview({ item: 'ferry', kind: 'story', profile: 'post' })).rejects.toMatchObject({ code: 'not-valid' })
  })

  it.each(presets.map(preset => [preset.id, preset] as const))('“%s” writes the sample story right, and says what is lost', async (_id, profile) => {
    const { faults, files } = await desk.profiles.test({ profile })
    expect(faults).toEqual([])
    expect(files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual([])
  })
})
