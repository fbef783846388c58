import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check, checkPhoto } from '../../../electron/checks/index.ts'
import { annotate } from '../../../electron/host/annotate.ts'
import { makeSample, sampleId } from '../../../electron/host/sample/index.ts'
import { openLibrary, type Library } from '../../../electron/library/index.ts'
import { decide, plain, type BlockType, type Photo, type Story } from '../../../electron/newsroom/index.ts'
import { openPhotos, type Photos } from '../../../electron/photos/index.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'dateline-sample-test-'))
let library: Library
let photos: Photos
let stories: readonly Story[]
let pictures: readonly Photo[]

beforeAll(async () => {
  await makeSample(join(folder, 'made'), resolve(import.meta.dirname, '../../../assets/sample'))
  library = openLibrary(join(folder, 'made'), { now: () => NOW, annotate: annotate(() => NOW), reserveBytes: 0 })
  photos = openPhotos()
  stories = library.stories({ limit: 100, offset: 0 }).rows.map(({ id }) => library.story(id))
  pictures = library.photos({ limit: 100, offset: 0 }).rows.map(({ id }) => library.photo(id)).filter(({ file }) => file !== undefined)
}, 120_000)

afterAll(async () => {
  library.close()
  await photos.close()
  rmSync(folder, { recursive: true, force: true })
})

const use = { at: NOW, medium: 'web', territory: ['WORLD'], client: 'meridian', purpose: 'editorial', changes: [], profile: 'plain', aiLabel: true } as const
const verdict = ({ rights, credit }: Photo): string => {
  const decision = decide(rights, { ...use, ...(credit && { credit }) })
  return decision.verdict === 'allowed' ? 'allowed' : decision.reasons[0].code
}

describe('the sample newsroom', () => {
  it('has stories of every kind of block and state, in four languages, one under embargo, one with a headline of 120 characters', () => {
    expect(stories.length).toBeGreaterThanOrEqual(8)
    const types = new Set<BlockType>(stories.flatMap(({ body }) => body.map(({ type }) => type)))
    expect([...types].sort()).toEqual(['embed', 'item', 'note', 'paragraph', 'picture', 'quote', 'row', 'subhead'])
    expect([...new Set(stories.map(({ state }) => state))].sort()).toEqual(['draft', 'filed', 'hold', 'killed', 'sent'])
    expect([...new Set(stories.map(({ language }) => language))].sort()).toEqual(['ar', 'de', 'en', 'fi'])
    expect(stories.filter(({ embargo }) => embargo !== undefined).map(({ slug }) => slug)).toEqual(['LIGHT-CAPSULE'])
    expect(Math.max(...stories.map(({ headline }) => headline.length))).toBe(120)
    expect(stories.filter(({ dateline }) => !dateline?.city)).toEqual([])
  })

  it('has pictures with full metadata, and among them one of each verdict', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(24)
    const lacking = pictures.filter(photo => !photo.caption || !photo.headline || !photo.altText || !photo.credit || !photo.city || !photo.country || !photo.taken || !photo.copyright || photo.keywords.length === 0)
    expect(lacking.map(({ title }) => title)).toEqual([])
    expect(pictures.filter(({ rights }) => rights === null).map(({ title }) => title)).toEqual(['NWP-0441'])
    const stopped = pictures.map(photo => `${photo.title ?? ''} ${verdict(photo)}`).filter(line => !line.endsWith(' allowed'))
    expect(stopped.sort()).toEqual(['NWP-0406 expired', 'NWP-0441 rights-unknown', 'NWP-0446 embargo'])
  })

  it('embeds what its lists say', async () => {
    for (const photo of pictures) {
      const { photo: read } = await photos.read(library.originalPath(photo.file?.sha256 ?? '') ?? '', photo.file?.name)
      expect([read.caption, read.headline, read.byline, read.credit, read.city, read.taken, read.keywords, read.file]).toEqual([photo.caption, photo.headline, photo.byline, photo.credit, photo.city, photo.taken, photo.keywords, photo.file])
      expect(read.people.map(({ name, position }) => [name, position])).toEqual(photo.people.map(({ name, position }) => [name, position]))
    }
  })

  it('has captions whose weekday is the day on which the picture was made', () => {
    for (const { caption, taken = '', title } of pictures) {
      const [, weekday, month, day, year] = /(\w+day), (?:early )?(Jan|Oct|Nov)\. (\d+), (\d{4})/.exec(caption) ?? []
      const date = new Date(Date.UTC(Number(year), ['Jan', 'Oct', 'Nov'].indexOf(month ?? '') === 0 ? 0 : month === 'Oct' ? 9 : 10, Number(day)))
      expect([title, weekday, date.toISOString().slice(0, 10)]).toEqual([title, date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }), taken.slice(0, 10)])
    }
  })

  it('has one story with slips for the checks to find, a name spelled two ways among them, and others without any', () => {
    const accord = library.story(sampleId('story', 'strait-accord'))
    expect(new Set(check(accord).map(({ rule }) => rule.split('/')[0]))).toContain('name')
    expect(accord.body.some(({ runs }) => plain(runs).includes('Torvald'))).toBe(true)
  })

  it('has a package that is ready to leave: no finding, every picture allowed', () => {
    const { title, entries } = library.newsPackage(sampleId('package', 'ferry'))
    expect(title).toBe('Sample package: Ferry off Skarn')
    const inside = entries.map(({ guid }) => guid)
    const story = stories.find(({ guid }) => inside.includes(guid))
    expect(story && check(story)).toEqual([])
    const sent = [...pictures.filter(({ guid }) => inside.includes(guid)), ...story?.pictures ?? []]
    expect(sent.flatMap(checkPhoto)).toEqual([])
    expect(new Set(sent.map(verdict))).toEqual(new Set(['allowed']))
  })

  it('has a package with blocked pictures', () => {
    const inside = library.newsPackage(sampleId('package', 'accord')).entries.map(({ guid }) => guid)
    expect(pictures.filter(({ guid }) => inside.includes(guid)).map(verdict).filter(code => code !== 'allowed').sort()).toEqual(['expired', 'rights-unknown'])
  })

  it('is drawn by drawings that fetch nothing and run nothing', () => {
    const scenes = resolve(import.meta.dirname, '../../../assets/sample/scenes')
    for (const name of readdirSync(scenes)) expect(readFileSync(join(scenes, name), 'utf8')).not.toMatch(/<script|<image|<foreignObject|href="(?!#)|@import|\son\w+=/)
  })
})
