import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writableIds } from '../../electron/wire/index.ts'
import { aPlace, aStoryText, dateline, putJpeg } from './command.ts'

const place = aPlace()
const library = place('Desk.newsroom')
const at = (...names: readonly string[]): string => place('in', ...names)

const bomb = '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>'
const deep = `<nitf><body><body.content>${'<block>'.repeat(100_000)}${'</block>'.repeat(100_000)}</body.content></body></nitf>`

beforeAll(async () => {
  mkdirSync(at(), { recursive: true })
  writeFileSync(at('story.txt'), aStoryText)
  await putJpeg(at('good.jpg'))
  const jpeg = readFileSync(at('good.jpg'))
  writeFileSync(at('cut.jpg'), jpeg.subarray(0, jpeg.length >> 1))
  writeFileSync(at('lies.jpg'), 'no picture at all\0\0\0\x01')
  writeFileSync(at('empty.xml'), '')
  writeFileSync(at('binary.xml'), Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)))
  writeFileSync(at('cut.xml'), '<nitf><body><body.head><hedline><hl1>Half a story')
  writeFileSync(at('bomb.xml'), bomb)
  writeFileSync(at('deep.xml'), deep)
  const big = openSync(at('big.xml'), 'w')
  ftruncateSync(big, 200_000_000)
  closeSync(big)
  mkdirSync(at('folder'))
  await dateline('import', at('story.txt'), at('good.jpg'), '--library', library)
})

type Row = readonly [what: string, args: () => readonly string[], exit: number, says: RegExp]

const bad = ['cut.jpg', 'lies.jpg', 'empty.xml', 'binary.xml', 'cut.xml', 'bomb.xml', 'deep.xml', 'big.xml', 'folder', 'nothere.xml'] as const

describe('a good command', () => {
  const rows: readonly Row[] = [
    ['read', () => ['read', at('story.txt')], 0, /headline|story\s+Ferry waits out storm/],
    ['read of a story with a picture', () => ['read', at('story.txt')], 0, /^dateline +SKARN, Vestmark, Nov\. 23 \(NWP\)$[^]*^picture +Passengers come ashore[^]*^credit +NWP Photo\/Rosa Ekholm$/m],
    ['read of a picture', () => ['read', at('good.jpg')], 0, /picture\s+good\.jpg/],
    ['check', () => ['check', at('story.txt')], 0, /./],
    ['photo read', () => ['photo', 'read', at('good.jpg')], 0, /picture\s+good\.jpg/],
    ['photo write', () => ['photo', 'write', at('good.jpg'), '--set', 'City=Skarn', '--out', place('written.jpg')], 0, /written\.jpg/],
    ['list', () => ['list', '--library', library], 0, /story +draft +Ferry waits/],
    ['search', () => ['search', 'norling', '--library', library], 0, /Ferry waits/],
    ['doctor', () => ['doctor', '--library', library], 0, /./],
    ['backup', () => ['backup', place('backup'), '--library', library], 0, /backup/],
    ['help', () => ['--help'], 0, /Exit codes/],
    ['version', () => ['--version'], 0, /^\d+\.\d+\.\d+$/],
    ['help of a command', () => ['convert', '--help'], 0, /--to <format>/],
  ]
  it.each(rows)('%s exits 0', async (_what, args, exit, says) => {
    const ran = await dateline(...args())
    expect([ran.exit, ran.err.includes('    at ')]).toEqual([exit, false])
    expect(ran.out + ran.err).toMatch(says)
  })

  it.each(writableIds)('convert --to %s writes a file that validate accepts', async format => {
    const converted = await dateline('convert', at('story.txt'), '--to', format, '--out', place('out', format), '--json')
    expect(converted.exit).toBe(0)
    const [name] = readdirSync(place('out', format))
    const validated = await dateline('validate', place('out', format, name ?? ''), '--format', format, '--json')
    expect([validated.exit, validated.json]).toEqual([0, expect.objectContaining({ format })])
  })
})

describe('wrong usage', () => {
  const rows: readonly Row[] = [
    ['an unknown command', () => ['publish'], 2, /unknown command/],
    ['no command', () => [], 2, /./],
    ['read of nothing', () => ['read'], 2, /missing required argument/],
    ['convert to an unknown format', () => ['convert', at('story.txt'), '--to', 'fax', '--out', place('x')], 2, /Allowed choices/],
    ['convert by an unknown profile', () => ['convert', at('story.txt'), '--to', 'nitf', '--profile', 'fax', '--out', place('x')], 2, /no profile/],
    ['a field that isn’t', () => ['photo', 'write', at('good.jpg'), '--set', 'Citi=x', '--out', place('x.jpg')], 2, /City|city/],
    ['a field without a value', () => ['photo', 'write', at('good.jpg'), '--set', 'City', '--out', place('x.jpg')], 2, /Field=value/],
    ['list without a library', () => ['list'], 2, /--library/],
    ['an id that isn’t', () => ['show', 'nobody', '--library', library], 2, /nobody/],
    ['check of a file and a story', () => ['check', at('story.txt'), '--story', 'x'], 2, /check FILE/],
  ]
  it.each(rows)('%s exits 2', async (_what, args, exit, says) => {
    const ran = await dateline(...args())
    expect(ran.exit).toBe(exit)
    expect(ran.err).toMatch(says)
  })
})

describe('input that can’t be read', () => {
  it.each(bad.flatMap(name => [['read', name], ['check', name], ['convert', name], ['import', name]] as const))('%s of %s exits 3 with one line that names the file, and changes nothing', async (command, name) => {
    const more = command === 'convert' ? ['--to', 'text', '--out', place('none')] : command === 'import' ? ['--library', library] : []
    const before = (await dateline('list', '--json', '--library', library)).out
    const ran = await dateline(command, at(name), ...more)
    expect([ran.exit, ran.err.split('\n').length, ran.err.includes(name)]).toEqual([3, 1, true])
    expect((await dateline('list', '--json', '--library', library)).out).toBe(before)
  })

  it('is told for its file alone, while the others are read', async () => {
    const ran = await dateline('read', at('empty.xml'), at('story.txt'), '--json')
    expect([ran.exit, ran.json]).toEqual([3, [
      { file: at('empty.xml'), error: { code: 'unreadable', message: '“empty.xml” is empty.', remedy: 'Ask the sender for it again.' } },
      expect.objectContaining({ file: at('story.txt'), format: 'text' }),
    ]])
  })
})

describe('a library that can’t be opened', () => {
  it('exits 4 where there is none', async () => {
    const ran = await dateline('list', '--library', place('nowhere'))
    expect([ran.exit, ran.out]).toEqual([4, ''])
  })

  it('exits 4 where its file is no database', async () => {
    mkdirSync(place('broken'))
    writeFileSync(place('broken', 'library.sqlite'), 'this is no database, whatever its name says. '.repeat(100))
    const ran = await dateline('list', '--library', place('broken'))
    expect([ran.exit, ran.err.split('\n').length]).toEqual([4, 1])
  })
})
