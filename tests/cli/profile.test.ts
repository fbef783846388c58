import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { presets } from '../../electron/wire/index.ts'
import { aPlace, aStoryText, dateline, putJpeg } from './command.ts'

const at = aPlace()
beforeAll(() => {
  writeFileSync(at('story.txt'), aStoryText)
  writeFileSync(at('post.json'), JSON.stringify({ dateline: 'profile', id: 'post', name: 'The Skarn Post', format: 'text', options: { width: 30 }, fileName: '{date}-{slug}' }))
  writeFileSync(at('wrong.json'), JSON.stringify({ dateline: 'profile', id: 'post', name: 'The Skarn Post', format: 'text', options: { widht: 30 } }))
})

describe('dateline profile', () => {
  it('lists every preset by its id and format', async () => {
    const { exit, out } = await dateline('profile', 'list')
    expect([exit, out.split('\n').map(line => line.split(/\s{2,}/).slice(0, 2))]).toEqual([0, presets.map(({ id, format }) => [id, format])])
  })

  it('shows one as the very file that it takes back', async () => {
    const { out } = await dateline('profile', 'show', 'nitf-newspaper')
    writeFileSync(at('newspaper.json'), out)
    const { exit, json } = await dateline('profile', 'show', at('newspaper.json'), '--json')
    expect([exit, json]).toEqual([0, { dateline: 'profile', ...presets.find(({ id }) => id === 'nitf-newspaper') }])
  })

  it('tests one on a sample, and on a file', async () => {
    const sample = await dateline('profile', 'test', 'nitf', '--json')
    expect([sample.exit, sample.json]).toMatchObject([0, { profile: 'nitf', file: null, faults: [], files: [{ name: 'ferry-storm.nitf.xml', findings: [] }] }])
    const own = await dateline('profile', 'test', at('post.json'), at('story.txt'))
    expect([own.exit, own.out]).toEqual([0, expect.stringMatching(/^\d{4}-\d\d-\d\d-ferry-waits-out-storm-off-skarn\.txt {2}\d+ bytes {2}no official schema judged it$/) as unknown])
  })

  it.each([
    ['an unknown one', ['profile', 'show', 'fax'], /There is no profile “fax”/],
    ['a file that is none', ['profile', 'show', at('story.json')], /can’t be opened/],
    ['an option that its format lacks', ['profile', 'test', at('wrong.json')], /Text has no option “widht”/],
  ])('refuses %s in words', async (_what, args, words) => {
    const { exit, err } = await dateline(...args)
    expect([exit > 0, err]).toEqual([true, expect.stringMatching(words) as unknown])
  })
})

describe('dateline convert', () => {
  it('writes by a profile in a file: its options, its names', async () => {
    const { exit } = await dateline('convert', at('story.txt'), '--profile', at('post.json'), '--out', at('by-post'))
    const [name = ''] = readdirSync(at('by-post'))
    expect([exit, name.endsWith('-ferry-waits-out-storm-off-skarn.txt')]).toEqual([0, true])
    expect(Math.max(...readFileSync(at('by-post', name), 'utf8').split('\n').filter(line => line.includes(' ')).map(line => line.length))).toBeLessThanOrEqual(30)
  })

  it('says what is lost without writing anything, as JSON or as lines', async () => {
    const { exit, out } = await dateline('convert', at('story.txt'), '--to', 'nitf', '--losses', 'json')
    expect([exit, Object.keys(JSON.parse(out) as object)]).toEqual([0, ['file', 'format', 'to', 'losses']])
    const lines = await dateline('convert', at('story.txt'), '--to', 'iptc-7901', '--losses', 'text')
    expect([lines.exit, lines.out]).toEqual([0, expect.stringMatching(/story\.txt: lost in iptc-7901: /) as unknown])
  })

  it('prints what is lost before it writes', async () => {
    const { out, err } = await dateline('convert', at('story.txt'), '--to', 'text', '--losses', 'json', '--out', at('told'))
    expect([typeof JSON.parse(out), err.includes(at('told')), readdirSync(at('told')).length]).toEqual(['object', true, 1])
  })

  it.each([
    ['neither format nor profile', ['--out', at('x')], /--to/], ['no folder', ['--to', 'nitf'], /--out/],
    ['a profile of another format', ['--to', 'nitf', '--profile', 'text', '--out', at('x')], /is for text, not for nitf/],
    ['two ways of JSON', ['--to', 'nitf', '--losses', 'json', '--json', '--out', at('x')], /cannot be used with/],
  ])('exits 2 with %s, and writes nothing', async (_what, args, words) => {
    const { exit, err } = await dateline('convert', at('story.txt'), ...args)
    expect([exit, err, existsSync(at('x'))]).toEqual([2, expect.stringMatching(words) as unknown, false])
  })
})

describe('dateline export', () => {
  it('writes a package by the profiles that are named: documents and pictures as each client wants them', async () => {
    await putJpeg(at('harbour.jpg'))
    const profile = { dateline: 'profile', id: 'small', name: 'Small pictures', format: 'nitf', pictures: { format: 'jpeg', longEdge: 64, metadata: 'both' }, ids: { scheme: 'tag', authority: 'northwater.example', since: '2026-01-01' } }
    writeFileSync(at('small.json'), JSON.stringify(profile))
    const library = at('Desk.newsroom')
    await dateline('import', at('story.txt'), at('harbour.jpg'), '--library', library)
    const rows = (await dateline('list', '--library', library, '--json')).json as { kind: string; id: string; sha256?: string | null }[]
    const story = rows.find(({ kind }) => kind === 'story')!.id
    const photo = rows.find(({ kind, sha256 }) => kind === 'photo' && sha256)!.id
    const { exit, err } = await dateline('export', story, photo, '--library', library, '--out', at('package'), '--profile', at('small.json'), '--profile', 'text', '--override', photo, '--by', 'Ann Desk', '--reason', 'A test')
    expect([exit, err.includes('blocked')]).toEqual([1, true])            // it has no caption yet
    const named = await dateline('photo', 'write', at('harbour.jpg'), '--set', 'Caption=Ferries lie in the harbour.', '--out', at('captioned.jpg'))
    expect(named.exit).toBe(0)
    await dateline('import', at('captioned.jpg'), '--library', library)
    const captioned = ((await dateline('list', '--kind', 'photo', '--library', library, '--json')).json as { id: string; caption: string }[]).find(({ caption }) => caption.startsWith('Ferries'))!.id
    const done = await dateline('export', story, captioned, '--library', library, '--out', at('package'), '--profile', at('small.json'), '--profile', 'text', '--override', captioned, '--by', 'Ann Desk', '--reason', 'A test')
    expect(done.exit).toBe(0)
    expect(readdirSync(at('package')).sort()).toEqual(['index.html', 'manifest.json', 'pictures', 'pictures-text', 'small', 'text'])
    expect(readdirSync(at('package', 'pictures')).sort()).toEqual(['captioned.jpg', 'captioned.xmp'])
    const { files, losses } = JSON.parse(readFileSync(at('package', 'manifest.json'), 'utf8')) as { files: { path: string; width?: number; profile?: string }[]; losses: { profile: string }[] }
    expect([files.find(({ path }) => path === 'pictures/captioned.jpg')?.width, files.find(({ path }) => path === 'pictures-text/captioned.jpg')?.width, new Set(losses.map(({ profile: by }) => by))]).toEqual([64, 96, new Set(['small', 'text'])])
    expect(readFileSync(at('package', 'small', 'ferry-waits-out-storm-off-skarn.nitf.xml'), 'utf8')).toContain('tag:northwater.example,2026-01-01:')
  }, 60_000)
})
