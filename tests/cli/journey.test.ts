import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasShared, inShared, isMissing } from '../fixtures/shared.ts'
import { aPlace, aStoryText, dateline, putJpeg, type Ran } from './command.ts'
import { unzipped } from './zip.ts'

const place = aPlace()
const formats = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text'] as const
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Row = { kind: string; id: string; headline?: string; badge?: string }
const rows = async (library: string): Promise<readonly Row[]> => (await dateline('list', '--json', '--library', library)).json as readonly Row[]
const idOf = async (library: string, kind: string): Promise<string> => (await rows(library)).find(row => row.kind === kind)!.id

/** The manifest of an exported package, and whether what it says of every file is true. */
function proven(files: ReadonlyMap<string, Buffer>) {
  const manifest = JSON.parse(files.get('manifest.json')!.toString('utf8')) as { files: { path: string; sha256: string; bytes: number; format?: string; validation?: { schema: string | null } }[]; rights: unknown[] }
  const wrong = manifest.files.filter(({ path, sha256: said, bytes }) => files.get(path)?.length !== bytes || sha256(files.get(path)!) !== said)
  const unlisted = [...files.keys()].filter(path => path !== 'manifest.json' && !manifest.files.some(file => file.path === path))
  return { manifest, wrong, unlisted }
}

describe.skipIf(!hasShared || isMissing('seed'))('the seed story goes all the way', () => {
  const [name] = hasShared && !isMissing('seed') ? readdirSync(inShared('seed')).filter(file => file.endsWith('.txt')) : []
  const seed = inShared(`seed/${name ?? ''}`)
  const library = place('Seed.newsroom')

  it('is read with its parts in their places', async () => {
    const { json, exit } = await dateline('read', seed, '--json')
    expect([exit, json]).toMatchObject([0, {
      file: seed, format: 'text', items: [{
        kind: 'story', headline: 'NATO head seeks thaw in Russia relations', dateline: { text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', agency: 'UPI' },
        pictures: [{ kind: 'photo', credit: 'UPI Photo/POOL', people: [{ position: 'L' }, { position: '2R' }, { position: 'R' }] }],
      }],
    }])
  })

  it('is checked, with the text that is meant and what to write', async () => {
    const { json } = await dateline('check', seed, '--json')
    expect((json as { findings: unknown[] }).findings).toContainEqual(expect.objectContaining({ rule: 'name/two-spellings', text: 'Rassmussen', fix: { replacements: ['Rasmussen'] } }))
  })

  it.each(formats)('converts to %s, which is valid', async format => {
    const converted = await dateline('convert', seed, '--to', format, '--out', place('seed', format), '--json')
    const { files } = converted.json as { files: { path: string; sha256: string }[] }
    expect(files.map(({ path, sha256: said }) => sha256(readFileSync(path)) === said)).toEqual([true])
    const { json } = await dateline('validate', files[0]!.path, '--json')
    expect(json).toMatchObject({ format, valid: format === 'html' || format === 'text' ? null : true, findings: [] })
  })

  it('is imported and exported; the package proves itself', async () => {
    expect((await dateline('import', seed, '--library', library)).exit).toBe(0)
    const out = place('seed.zip')
    expect((await dateline('export', await idOf(library, 'story'), '--out', out, '--library', library)).exit).toBe(0)
    const { manifest, wrong, unlisted } = proven(await unzipped(out))
    expect([wrong, unlisted]).toEqual([[], []])
    expect(manifest.files.flatMap(({ format }) => format ?? []).sort()).toEqual([...formats].sort())
  })
})

describe('a story with its picture', () => {
  const library = place('Desk.newsroom')
  const out = place('ferry.zip')
  let story = '', photo = ''
  let before: Buffer

  beforeAll(async () => {
    mkdirSync(place('in'))
    writeFileSync(place('in', 'ferry.txt'), aStoryText)
    await putJpeg(place('in', 'skarn.jpg'))
    before = readFileSync(place('in', 'skarn.jpg'))
    await dateline('photo', 'write', place('in', 'skarn.jpg'), '--set', 'caption=The ferry Auster at Skarn.', '--set', 'headline=The ferry at Skarn', '--set', 'credit=NWP', '--out', place('in', 'captioned.jpg'))
    await dateline('import', place('in', 'ferry.txt'), place('in', 'captioned.jpg'), '--library', library)
    story = await idOf(library, 'story')
    photo = (await rows(library)).find(row => row.headline === 'The ferry at Skarn')!.id
  })

  it('left the original’s bytes as they were', () => {
    expect(readFileSync(place('in', 'skarn.jpg'))).toEqual(before)
  })

  it('stays inside while nobody has said what may be done with the picture', async () => {
    const ran = await dateline('export', story, photo, '--out', out, '--library', library, '--json')
    expect([ran.exit, existsSync(out), (ran.json as { blocked: boolean }).blocked]).toEqual([1, false, true])
    expect(ran.err).toMatch(/The ferry at Skarn.*Nobody has said what we may do with this picture\. \[rights\/rights-unknown\]/)
  })

  it('takes no override without a name and a reason', async () => {
    const ran = await dateline('export', story, photo, '--out', out, '--library', library, '--override', photo, '--by', 'Ann Desk')
    expect([ran.exit, existsSync(out)]).toEqual([2, false])
  })

  it('leaves on a person’s word, which stands in the manifest and on the page', async () => {
    const ran = await dateline('export', story, photo, '--out', out, '--library', library, '--override', photo, '--by', 'Ann Desk', '--reason', 'Cleared by telephone', '--json')
    expect([ran.exit, ran.json]).toMatchObject([0, { blocked: false, out }])
    const files = await unzipped(out)
    const { manifest, wrong, unlisted } = proven(files)
    expect([wrong, unlisted]).toEqual([[], []])
    expect(manifest.rights).toEqual([expect.objectContaining({ path: 'pictures/captioned.jpg', verdict: 'blocked', override: { person: 'Ann Desk', reason: 'Cleared by telephone', lifted: ['rights-unknown'] } })])
    expect(files.get('index.html')!.toString('utf8')).toContain('Leaves on the word of Ann Desk: Cleared by telephone')
  })

  it('comes back out of its package, once, with the picture in its place', async () => {
    const other = place('Other.newsroom')
    const first = await dateline('import', out, '--library', other, '--json')
    expect([first.exit, (first.json as { imported: { kind: string }[] }).imported.map(({ kind }) => kind).sort()]).toEqual([0, ['package', 'photo', 'photo', 'story']])
    const again = await dateline('import', out, '--library', other, '--json')
    expect([again.exit, (again.json as { imported: unknown[] }).imported]).toEqual([0, []])
    const shown = (await dateline('show', await idOf(other, 'story'), '--library', other, '--json')).json
    expect(shown).toMatchObject({ kind: 'story', headline: 'Ferry waits out storm off Skarn', dateline: { text: 'SKARN, Vestmark, Nov. 23 (NWP)' } })
  })

  it('goes into a folder too, but over nobody’s files', async () => {
    const asked = (target: string): Promise<Ran> => dateline('export', story, '--out', target, '--library', library)
    expect((await asked(place('folder'))).exit).toBe(0)
    expect(readdirSync(place('folder')).sort()).toEqual(['html', 'index.html', 'manifest.json', 'newsml-g2', 'ninjs', 'nitf', 'pictures', 'text'])
    expect((await asked(place('folder'))).exit).toBe(0)
    mkdirSync(place('mine'))
    writeFileSync(place('mine', 'diary.txt'), 'Dear diary')
    expect([(await asked(place('mine'))).exit, readdirSync(place('mine'))]).toEqual([2, ['diary.txt']])
  })
})
