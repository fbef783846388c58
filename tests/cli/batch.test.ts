import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { node } from '../../build/vite.ts'
import { aPlace, dateline, putJpeg } from './command.ts'

const out = join(import.meta.dirname, '..', '..', 'test-results')
const place = aPlace()
const STORIES = 24

const aText = (headline: string): string => `${headline}\n\nSKARN, Vestmark, Nov. 23 (NWP) -- Passengers of the ferry Auster went ashore early Monday.\n\nIt was not said why.\n`

beforeAll(async () => {
  const parts = node(out)
  await build({ ...parts, build: { ...parts.build, rolldownOptions: { ...parts.build?.rolldownOptions, input: { cli: 'electron/cli/index.ts', converter: 'electron/host/converter/index.ts' } } } })
  mkdirSync(place('in', 'deep', 'er'), { recursive: true })
  for (let index = 0; index < STORIES; index += 1) writeFileSync(place('in', index % 2 ? 'deep' : '.', `s${index}.txt`), aText(`Headline ${index}`))
  for (const name of ['same-a.txt', 'same-b.txt', 'same-c.txt']) writeFileSync(place('in', name), `${aText('The same')}${name}\n`)
  writeFileSync(place('in', 'deep', 'er', 'bad.xml'), '<nitf><body>')
  writeFileSync(place('in', '.hidden.txt'), aText('Hidden'))
  writeFileSync(place('in', 'copying.part'), aText('Unfinished'))
}, 120_000)

type Report = Readonly<{ converted: number; refused: number; files: readonly Readonly<{ file: string; format?: string; error?: Readonly<{ code: string }>; files?: readonly Readonly<{ path: string }>[] }>[] }>

/** The built command line, in processes of its own. */
async function converted(target: string, jobs: number, folder = place('in'), to = 'nitf'): Promise<Readonly<{ exit: number; report: Report; err: string }>> {
  const args = [join(out, 'cli', 'index.js'), 'convert', folder, '--to', to, '--out', target, '--jobs', String(jobs), '--json']
  const ran = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6 }).then(done => ({ ...done, code: 0 }), (error: unknown) => error as Readonly<{ stdout: string; stderr: string; code: number }>)
  return { exit: ran.code, report: JSON.parse(ran.stdout) as Report, err: ran.stderr }
}

/** The processes that a process started. */
const workersOf = (parent: number | undefined): readonly number[] => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent)
  } catch {
    return false                                                          // it ended while we looked
  }
})

const tree = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  .map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length + 1), readFileSync(join(parentPath, name), 'utf8')] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
const untimed = (files: Readonly<Record<string, string>>): object => Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.replace(/\d{4}-?\d\d-?\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)/g, 'AT')]))

describe('convert DIR', () => {
  it('converts every file below it, names the bad one, and leaves hidden and unfinished ones alone', async () => {
    const { exit, report, err } = await converted(place('three'), 3)
    expect({ exit, converted: report.converted, refused: report.refused }).toEqual({ exit: 1, converted: STORIES + 3, refused: 1 })
    expect(report.files.filter(({ error }) => error).map(({ file, error }) => [file, error?.code])).toEqual([['deep/er/bad.xml', 'unreadable']])
    expect(err).toContain(`${STORIES + 3} converted, 1 refused.`)
    expect(Object.keys(tree(place('three'))).filter(name => name.includes('same'))).toEqual(['the-same-2.nitf.xml', 'the-same-3.nitf.xml', 'the-same.nitf.xml'])
    expect(Object.keys(tree(place('three')))).toHaveLength(STORIES + 3)
    expect(readFileSync(place('three', 'the-same.nitf.xml'), 'utf8')).toContain('same-a.txt')
    expect(readFileSync(place('three', 'the-same-3.nitf.xml'), 'utf8')).toContain('same-c.txt')
  }, 60_000)

  it('gives the same files in the same order, however many work, and as each file by itself', async () => {
    const [one, four] = [await converted(place('one'), 1), await converted(place('four'), 4)]
    const order = ({ report }: typeof one): readonly string[] => report.files.map(({ file }) => file)
    expect(order(four)).toEqual(order(one))
    expect(untimed(tree(place('four')))).toEqual(untimed(tree(place('one'))))
    await dateline('convert', place('in', 'deep', 's7.txt'), '--to', 'nitf', '--out', place('alone'))
    expect(untimed(tree(place('alone')))).toEqual({ 'headline-7.nitf.xml': (untimed(tree(place('one'))) as Record<string, string>)['deep/headline-7.nitf.xml'] })
  }, 60_000)

  it.skipIf(process.platform !== 'linux')('tries a file again whose process was killed', async () => {
    const child = spawn(process.execPath, [join(out, 'cli', 'index.js'), 'convert', place('in'), '--to', 'nitf', '--out', place('killed'), '--jobs', '2', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const printed = text(child.stdout)
    const killed: number[] = []
    await expect.poll(() => {
      const [pid] = workersOf(child.pid)
      if (pid !== undefined) {
        process.kill(pid, 'SIGKILL')
        killed.push(pid)
      }
      return killed.length
    }, { interval: 20, timeout: 20_000 }).toBe(1)
    const { converted: done, refused } = JSON.parse(await printed) as Report
    expect({ done, refused }).toEqual({ done: STORIES + 3, refused: 1 })
  }, 60_000)

  it('converts a second time into the same folder, and doesn’t take its own output for input', async () => {
    mkdirSync(place('again'))
    writeFileSync(place('again', 'a.txt'), aText('Again'))
    for (const _ of [1, 2]) expect((await converted(place('again', 'wire'), 2, place('again'))).report.files.map(({ file }) => file)).toEqual(['a.txt'])
    expect(Object.keys(tree(place('again')))).toEqual(['a.txt', 'wire/again.nitf.xml'])
  }, 60_000)

  it('reads pictures too, and says that a folder is empty', async () => {
    mkdirSync(place('pictures'))
    await putJpeg(place('pictures', 'a.jpg'))
    const { exit, report } = await converted(place('described'), 2, place('pictures'), 'ninjs')
    expect([exit, report.files.map(({ format }) => format)]).toEqual([0, ['image/jpeg']])
    mkdirSync(place('nothing'))
    const empty = await dateline('convert', place('nothing'), '--to', 'nitf', '--out', place('none'))
    expect([empty.exit, empty.err]).toEqual([3, expect.stringContaining('“nothing” is an empty folder.')])
    rmSync(place('pictures'), { recursive: true })
  }, 60_000)
})
