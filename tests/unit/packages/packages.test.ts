import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'parse5'
import { afterAll, describe, expect, it } from 'vitest'
import type { Block, NewsPackage, Photo, Rights, Story } from '../../../electron/newsroom/index.ts'
import { build, land, preflight, standardProfiles, safeName, type Order, type Shipment, type Tools } from '../../../electron/packages/index.ts'
import { markup } from '../../../electron/packages/markup.ts'
import { prose } from '../../../electron/packages/prose.ts'
import { aPhoto, aStory, paragraphs } from '../../fixtures/builders.ts'
import { unzipped } from '../../cli/zip.ts'

const place = mkdtempSync(join(tmpdir(), 'dateline-packages-'))
afterAll(() => { rmSync(place, { recursive: true, force: true }) })
const at = '2026-11-23T12:00:00Z'
const sending = { at, provider: { name: 'Northwater Press' } }

const licensed: Rights = { category: 'staff-photographer', originType: 'digitalCapture', credit: 'NWP' }
const file = (name: string): NonNullable<Photo['file']> => ({ name, sha256: 'a'.repeat(64), mediaType: 'image/jpeg', width: 4, height: 3, bytes: 7 })
const picture = (about: Partial<Photo> = {}): Photo => aPhoto({ guid: 'urn:example:p1', file: file('Ferry 1.JPG'), caption: 'The ferry <Auster>.', credit: 'NWP', altText: 'A ferry', byline: 'Rosa Ekholm', rights: licensed, ...about })
const ferry = (about: Partial<Story> = {}): Story => aStory({
  guid: 'urn:example:s1', slug: 'FERRY', headline: 'Ferry waits & waits', byline: 'By Ann Desk', dateline: { text: 'SKARN, Nov. 23 (NWP)' }, body: paragraphs('They went ashore.', 'All were well.'), ...about,
})
function shipment(stories: readonly Story[], photos: readonly Photo[] = [], about: Partial<NewsPackage> = {}): Shipment {
  const entries = [...stories.map(({ guid }) => ({ kind: 'story' as const, guid })), ...photos.map(({ guid }) => ({ kind: 'photo' as const, guid }))]
  return { package: { kind: 'package', guid: 'urn:example:k1', version: 1, status: 'usable', title: 'Ferry', slug: 'FERRY', entries, foreign: [], ...about }, stories, photos }
}
/** A picture's bytes stand for themselves here; embedding is the photo room's, and proven there. */
const tools = (about: Partial<Tools> = {}): Tools => {
  const original = join(place, 'original.jpg')
  writeFileSync(original, 'picture')
  return { schemas: () => undefined, originalPath: () => original, render: async (source, target) => { await copyFile(source, target); return { width: 2, height: 1 } }, embed: async (source, target) => { await copyFile(source, target); return [] }, ...about }
}
const order = (about: Partial<Order>): Order => ({ shipment: shipment([ferry()]), sending, waivers: [], profiles: standardProfiles, target: join(place, 'x.zip'), form: 'zip', ...about })
const rules = (goods: Shipment): readonly string[] => preflight(goods, sending, [], standardProfiles).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)

describe('preflight', () => {
  it('lets a complete story with a licensed picture go', () => {
    expect(preflight(shipment([ferry({ pictures: [picture()] })]), sending, [], standardProfiles).clear).toBe(true)
  })

  it.each([
    ['nothing in it', shipment([]), ['package/empty']],
    ['no headline', shipment([ferry({ headline: ' ' })]), ['package/headline']],
    ['no text', shipment([ferry({ body: [] })]), ['package/body']],
    ['a story on hold', shipment([ferry({ status: 'withheld' })]), ['package/state']],
    ['a paragraph that two people disagree about', shipment([ferry({ body: paragraphs('One.').map(block => ({ ...block, contested: { by: 'Bo' } })) })]), ['package/contested']],
    ['a link that runs a script', shipment([ferry({ body: [{ id: 'l', type: 'paragraph', runs: [{ text: 'click', marks: { link: ' JavaScript:alert(1)' } }] }] })]), ['package/script']],
    ['a picture without a caption', shipment([], [picture({ caption: '' })]), ['package/caption']],
    ['a picture that nobody licensed', shipment([], [picture({ rights: null })]), ['rights/rights-unknown']],
    ['a pool picture of unknown members', shipment([], [picture({ rights: { ...licensed, category: 'pool', approvedBy: 'Ann' } })]), ['rights/pool-terms-unknown']],
  ])('stops %s', (_what, goods, expected) => {
    expect(rules(goods)).toEqual(expected)
  })

  it('tells of a placeholder and of what the checks find, and stops neither', () => {
    const goods = shipment([ferry({ body: paragraphs('The the ferry, Rassmussen said.'), pictures: [aPhoto({ guid: 'urn:example:p2', caption: 'Rasmussen.' })] })])
    const { clear, findings } = preflight(goods, sending, [], standardProfiles)
    expect([clear, findings.map(({ rule }) => rule)]).toEqual([true, expect.arrayContaining(['package/placeholder', 'word/doubled'])])
  })

  it('warns of an embargo that is ahead, and not of one that is over', () => {
    const warned = (embargo: string): boolean => preflight(shipment([ferry({ embargo })]), sending, [], standardProfiles).findings.some(({ rule }) => rule === 'package/embargo')
    expect([warned('2026-11-23T12:00:01Z'), warned('2026-11-23T12:00:00Z'), warned('2026-11-23T13:00:00')]).toEqual([true, false, true])
  })

  it('says what each format would lose', () => {
    const { losses } = preflight(shipment([ferry({ body: [...paragraphs('One.'), { id: 'n', type: 'note', runs: [{ text: 'inside only', marks: {} }] }] })]), sending, [], standardProfiles)
    expect(losses.map(({ format }) => format).sort()).toEqual(['html', 'newsml-g2', 'ninjs', 'nitf', 'text'])
  })
})

describe('a package', () => {
  it('is the same bytes for the same content and time', async () => {
    const goods = shipment([ferry({ pictures: [picture()] })])
    await build(order({ shipment: goods, target: join(place, 'a.zip') }), tools())
    await build(order({ shipment: goods, target: join(place, 'b.zip') }), tools())
    expect(readFileSync(join(place, 'a.zip'))).toEqual(readFileSync(join(place, 'b.zip')))
  })

  it('is stopped by a picture that is missing from the library, and leaves nothing', async () => {
    const failing = build(order({ shipment: shipment([ferry({ pictures: [picture()] })]), target: join(place, 'none', 'x.zip') }), tools({ originalPath: () => undefined }))
    await expect(failing).rejects.toMatchObject({ code: 'not-found' })
    expect(readdirSync(join(place, 'none'))).toEqual([])
  })

  it('is stopped by a full disk, in words, and leaves what lay there before', async () => {
    const target = join(place, 'full', 'x.zip')
    mkdirSync(join(place, 'full'))
    writeFileSync(target, 'the package of yesterday')
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await expect(build(order({ shipment: shipment([ferry({ pictures: [picture()] })]), target }), tools({ embed: () => Promise.reject(full) }))).rejects.toMatchObject({ code: 'disk-full' })
    expect([readdirSync(join(place, 'full')), readFileSync(target, 'utf8')]).toEqual([['x.zip'], 'the package of yesterday'])
  })

  it('is given up when a person cancels', async () => {
    const signal = AbortSignal.abort()
    await expect(build(order({ shipment: shipment([ferry({ pictures: [picture()] })]), target: join(place, 'given-up.zip') }), tools({ signal }))).rejects.toThrow()
    expect(readdirSync(place)).not.toContain('given-up.zip')
  })

  it('has a page that anybody can read: the words escaped, every link to a file that is there', async () => {
    await build(order({ shipment: shipment([ferry({ headline: '<script>alert(1)</script>', pictures: [picture()] })]), target: join(place, 'page.zip') }), tools())
    const files = await unzipped(join(place, 'page.zip'))
    const html = files.get('index.html')!.toString('utf8')
    const errors: string[] = []
    parse(html, { onParseError: error => { errors.push(error.code) } })
    const links = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, link]) => link!)
    expect([errors, html.includes('<script'), links.filter(link => !files.has(link))]).toEqual([[], false, []])
    expect(html).toContain('The ferry &lt;Auster&gt;.')
  })
})

describe('prose', () => {
  const html = (...body: readonly Block[]): string => markup`${prose(body, () => null)}`.source
  const item = (text: string, depth: number, list: 'bullet' | 'number' = 'bullet'): Block => ({ id: text, type: 'item', list, depth, runs: [{ text, marks: {} }] })

  it('never links to a script, and keeps notes inside', () => {
    expect(html({ id: 'l', type: 'paragraph', runs: [{ text: 'click', marks: { link: 'javascript:alert(1)', b: true } }] }, { id: 'n', type: 'note', runs: [{ text: 'secret', marks: {} }] })).toBe('<p><strong>click</strong></p>')
  })

  it('nests lists by depth, and begins a new one where the kind changes', () => {
    expect(html(item('a', 0), item('b', 1), item('c', 0), item('1', 0, 'number'))).toBe('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>1</li></ol>')
  })

  it('makes one table of rows that stand together', () => {
    expect(html({ id: 'r1', type: 'row', runs: [{ text: 'a\tb', marks: {} }] }, { id: 'r2', type: 'row', runs: [{ text: 'c\td', marks: {} }] })).toBe('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')
  })
})

describe('landing', () => {
  it('clears away what a killed export left, and nothing of one that is at work', async () => {
    const folder = join(place, 'sweep')
    mkdirSync(folder)
    writeFileSync(join(folder, `.old.zip.${2 ** 22 + 1}-1.partial`), 'left behind')
    writeFileSync(join(folder, `.other.zip.${process.ppid}-1.partial`), 'at work')
    await land(join(folder, 'new.zip'), async stage => { writeFileSync(stage, 'new') })
    expect(readdirSync(folder).sort()).toEqual([`.other.zip.${process.ppid}-1.partial`, 'new.zip'])
  })
})

it('names files so that every system takes them, whatever they were called', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { expect(safeName(text, 'story')).toMatch(/^(?!-)[a-z0-9-]{1,80}(?<!-)$/) }))
  expect(['Ferry 1', '../../etc/passwd', 'CON', 'Größe', 'العربية', ''].map(text => safeName(text, 'story'))).toEqual(['ferry-1', 'etc-passwd', 'story', 'gro-e', 'story', 'story'])
})
