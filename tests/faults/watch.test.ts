import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolder } from '../fixtures/library.ts'
import { seeded } from '../fixtures/seeded.ts'
import { built, isLong, start, type Running } from './program.ts'

const FILES = 60
const KILLS = isLong ? 120 : 20
const SEED = 20261124
const GROWING = 'growing.txt'

const aText = (index: number): string => `Story number ${index}\n\nSKARN, Vestmark, Nov. 23 (NWP) -- Passenger ${index} of the ferry Auster went ashore early Monday.\n\nIt was not said why.\n`
/** Every tenth is bad, in one of two ways; of the good ones three come under the same headline. */
const contentOf = (index: number): string | Uint8Array => {
  if (index % 10 === 9) return index % 20 === 9 ? '<nitf><body>' : Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34)
  return index % 10 < 3 && index < 10 ? aText(index).replace(/^.*/, 'The same headline') : aText(index)
}
const isBad = (index: number): boolean => index % 10 === 9

let program = ''
beforeAll(async () => { program = await built('dateline') })

type Place = Readonly<{ in: string; out: string; done: string; failed: string }>

function aPlace(): Place {
  const folder = aFolder()
  const place = { in: join(folder, 'in'), out: join(folder, 'out'), done: join(folder, 'done'), failed: join(folder, 'failed') }
  mkdirSync(place.in)
  return place
}

const watching = (place: Place, ...more: readonly string[]): Running =>
  start(process.execPath, program, 'watch', place.in, '--to', 'nitf', '--out', place.out, '--done', place.done, '--failed', place.failed, '--settle', '0.2', '--json', ...more)

const shown = (folder: string): readonly string[] => readdirSync(folder).filter(name => !name.startsWith('.')).sort()
const nameOf = (index: number): string => `file-${String(index).padStart(2, '0')}.txt`
/** What is on its way through the program. */
const staged = ({ out }: Place): readonly string[] => (existsSync(join(out, '.dateline-watch')) ? readdirSync(join(out, '.dateline-watch')).filter(name => name !== 'lock') : [])
/** Somebody fetches what is ready, as a client would. */
const take = ({ out }: Place, taken: string, when: string): void => { for (const name of shown(out)) renameSync(join(out, name), join(taken, `${when}-${name}`)) }
const holder = ({ out }: Place): number => (existsSync(join(out, '.dateline-watch', 'lock')) ? Number(readFileSync(join(out, '.dateline-watch', 'lock'), 'utf8')) : 0)
async function until(isSo: () => boolean): Promise<void> {
  for (const late = Date.now() + 3000; !isSo() && Date.now() < late;) await new Promise(resolve => setTimeout(resolve, 0))
}
const passenger = (path: string): string => /Passenger (\w+) of/.exec(readFileSync(path, 'utf8'))?.[1] ?? path

describe('a watched folder', { timeout: 300_000 }, () => {
  it(`passes each of ${FILES} files on exactly once, through ${KILLS} kills in the midst of its work, while somebody takes the outputs away`, async () => {
    const place = aPlace(), taken = join(place.out, '..', 'taken'), random = seeded(SEED)
    mkdirSync(taken)
    writeFileSync(join(place.in, '.hidden.txt'), aText(900))
    writeFileSync(join(place.in, 'copying.txt.part'), aText(901))
    const growing = openSync(join(place.in, GROWING), 'w')
    appendFileSync(growing, 'The growing story\n\n')
    let paragraphs = 0, put = 0, midst = 0, landed = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (; put < FILES * (kill + 1) / KILLS; put += 1) writeFileSync(join(place.in, nameOf(put)), contentOf(put))
      const running = watching(place)
      await until(() => holder(place) === running.child.pid)
      appendFileSync(growing, `SKARN (NWP) -- Passenger growing of ${paragraphs += 1}.\n\n`)
      // One while it tidies up after the last kill, one when it has taken up a file again, one when its first output has landed.
      if (kill % 3 > 0) {
        await until(() => staged(place).length === 0)
        await until(() => staged(place).length > 0)
      }
      if (kill % 3 === 2) await until(() => shown(place.out).length > 0)
      await new Promise(resolve => setTimeout(resolve, random() * 60))
      running.child.kill('SIGKILL')
      await running.ended
      if (staged(place).length > 0) midst += 1
      landed += shown(place.out).length
      expect({ seed: SEED, kill, errors: running.errors }).toEqual({ seed: SEED, kill, errors: [] })
      take(place, taken, String(kill))
    }
    closeSync(growing)
    const last = watching(place, '--once')
    await last.ended
    expect(last.errors).toEqual([])
    take(place, taken, 'last')
    console.log(`${KILLS} kills, ${midst} of them with a file on its way; ${landed} files landed before the last run`)
    expect(midst).toBeGreaterThan(KILLS / 10)
    expect(landed).toBeGreaterThan(FILES / 20)
    const all = Array.from({ length: FILES }, (_, index) => index)
    expect(shown(place.in)).toEqual(['copying.txt.part'])
    expect(shown(taken).map(name => passenger(join(taken, name))).sort()).toEqual([...all.filter(index => !isBad(index)).map(String), 'growing'].sort())
    expect(shown(taken).map(name => readFileSync(join(taken, name), 'utf8').match(/Passenger growing/g)?.length ?? 0).filter(Boolean)).toEqual([paragraphs])
    expect(shown(place.done)).toEqual([...all.filter(index => !isBad(index)).map(nameOf), GROWING].sort())
    expect(shown(place.failed)).toEqual(all.filter(isBad).flatMap(index => [nameOf(index), `${nameOf(index)}.reason.txt`]).sort())
  })

  it('ends cleanly on SIGTERM, tells one line of JSON for each file, and never writes over another output', async () => {
    const place = aPlace()
    mkdirSync(place.out)
    writeFileSync(join(place.out, 'story-number-1.nitf.xml'), 'Somebody else’s')
    const running = watching(place)
    writeFileSync(join(place.in, 'unfinished.tmp'), aText(1))
    renameSync(join(place.in, 'unfinished.tmp'), join(place.in, 'one.txt'))
    await expect.poll(() => running.lines.length, { timeout: 20_000 }).toBe(1)
    running.child.kill('SIGTERM')
    await running.ended
    expect({ code: running.child.exitCode, errors: running.errors }).toEqual({ code: 0, errors: [] })
    expect(running.lines.map(line => JSON.parse(line) as object)).toEqual([expect.objectContaining({
      file: 'one.txt', outcome: 'done', moved: join(place.done, 'one.txt'), outputs: [join(place.out, 'story-number-1-2.nitf.xml')], format: 'text',
    })])
    expect(readFileSync(join(place.out, 'story-number-1.nitf.xml'), 'utf8')).toBe('Somebody else’s')
    expect(readdirSync(join(place.out, '.dateline-watch'))).toEqual([])
  })

  it('is left alone by a second program that would write to the same folder', async () => {
    const place = aPlace()
    const first = watching(place)
    await expect.poll(() => existsSync(join(place.out, '.dateline-watch', 'lock')), { timeout: 20_000 }).toBe(true)
    const second = watching(place, '--once')
    await second.ended
    expect(second.errors.join('')).toContain('Another “dateline watch”')
    expect(second.child.exitCode).toBe(4)
    first.child.kill('SIGINT')
    await first.ended
    expect(first.child.exitCode).toBe(0)
  })
})
