import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from './built.ts'
import { aPlace, dateline, putJpeg } from './command.ts'
import { unzipped } from './zip.ts'

let command = ''
const place = aPlace()
const library = place('Desk.newsroom')
const KILLS = process.env['DATELINE_LONG'] === '1' ? 100 : 8
const PICTURES = 6

beforeAll(async () => {
  command = await builtCommand('cli')
  mkdirSync(place('in'))
  for (let index = 0; index < PICTURES; index += 1) await putJpeg(place('in', `p${index}.jpg`), 40 + 30 * index)
  for (let index = 0; index < PICTURES; index += 1) {
    await dateline('photo', 'write', place('in', `p${index}.jpg`), '--set', `caption=Picture ${index}.`, '--set', 'credit=NWP', '--out', place('in', `c${index}.jpg`))
  }
  writeFileSync(place('in', 'story.txt'), 'Six pictures\n\nOSLO, Nov. 23 (NWP) -- Somebody took six pictures of one wall.\n\nIt was not said why.\n')
  await dateline('import', ...Array.from({ length: PICTURES }, (_, index) => place('in', `c${index}.jpg`)), place('in', 'story.txt'), '--library', library)
}, 120_000)

/** Runs the built command line and kills it, with no chance to tidy up, after `ms`. */
async function killedAfter(ms: number, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [command, ...args], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), ms)
  return new Promise(resolve => {
    child.once('exit', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

describe(`${KILLS} exports killed at random moments`, () => {
  it('leave a whole package under the final name, or none, and the library as it was', async () => {
    const rows = (await dateline('list', '--json', '--library', library)).json as { id: string; kind: string }[]
    const photos = rows.filter(({ kind }) => kind === 'photo').map(({ id }) => id)
    const args = (target: string): readonly string[] => ['export', ...rows.map(({ id }) => id), ...photos.flatMap(id => ['--override', id]), '--by', 'Ann', '--reason', 'Test', '--out', target, '--library', library]
    const began = Date.now()
    expect((await killedAfter(60_000, ...args(place('whole.zip'))))).toBe(false)
    const whole = Date.now() - began
    const names = [...(await unzipped(place('whole.zip'))).keys()].sort()
    mkdirSync(place('exports'))
    let killed = 0
    for (let index = 0; index < KILLS; index += 1) {
      const target = place('exports', `${index}.zip`)
      if (await killedAfter(Math.round(whole * (0.3 + 0.7 * Math.random())), ...args(target))) killed += 1
      if (readdirSync(place('exports')).includes(`${index}.zip`)) expect([...(await unzipped(target)).keys()].sort()).toEqual(names)
    }
    expect(killed).toBeGreaterThan(0)
    expect((await dateline('export', ...args(place('exports', 'last.zip')).slice(1))).exit).toBe(0)
    expect(readdirSync(place('exports')).filter(name => name.includes('.partial'))).toEqual([])
    expect((await dateline('doctor', '--library', library)).exit).toBe(0)
    expect(((await dateline('list', '--json', '--library', library)).json as unknown[]).length).toBe(rows.length)
  }, 300_000)
})

it('a reader that closes the pipe is no error', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${command}" list --json --library "${library}" | head -c 1`], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => { said += text.toString() })
  await new Promise(resolve => child.once('close', resolve))
  expect(said).toBe('')
})
