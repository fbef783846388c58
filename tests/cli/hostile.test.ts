import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importPaths } from '../../electron/host/imports.ts'
import { openNewsroom, type OpenNewsroom } from '../../electron/host/newsroom.ts'
import { sha256Of } from '../../electron/host/input.ts'
import { NewsroomError, type Finding, type Item } from '../../electron/newsroom/index.ts'
import { inShared, isMissing } from '../fixtures/shared.ts'
import { builtCommand } from './built.ts'
import { aPlace } from './command.ts'

type Outcome = 'error' | 'warning' | 'imported'
type Expected = Readonly<{
  path: string; path_base64?: string; class: string; outcome: readonly Outcome[]; contains: readonly string[]; absent: readonly string[]
  embargo?: Readonly<{ utc?: string; held?: boolean; warn?: boolean }>; limits: Readonly<{ seconds: number; rss_mb: number }>
}>
type Made = Readonly<{ files: readonly Expected[]; never_exist: readonly string[]; never_named: readonly string[] }>
type Build = (out: string, options: object) => Made

const place = aPlace()
const hostile = place('hostile')
let calls = 0
const canary = createServer(socket => { calls += 1; socket.destroy() })
await new Promise<void>(resolve => { canary.listen(0, '127.0.0.1', resolve) })
const address = canary.address()
const made: Made = isMissing('hostile/make.mjs') ? { files: [], never_exist: [], never_named: [] }
  : ((await import(/* @vite-ignore */ inShared('hostile/make.mjs'))) as { build: Build }).build(hostile, { params: { canaryPort: typeof address === 'object' ? address?.port : 0 } })
const classes = [...new Set(made.files.map(file => file.class))]

const pathOf = ({ path, path_base64: raw }: Expected): string => (raw === undefined ? join(hostile, path) : Buffer.concat([Buffer.from(`${hostile}/`), Buffer.from(raw, 'base64')]).toString('utf8'))

let newsroom: OpenNewsroom

/** All that a newsroom says of an item. */
const itemOf = ({ library }: OpenNewsroom['house'], id: string, kind: string): Item => (kind === 'story' ? library.story(id) : kind === 'photo' ? library.photo(id) : library.newsPackage(id))

/** Every document comes into a newsroom of its own: two that name one guid are two versions of one story. Pictures share one, as ExifTool takes its time to start, and so do documents of which nothing is asked but an answer. */
const sharing = new Set(['photos', 'names', 'mutated'])

type Came = Readonly<{ outcome: Outcome; items: readonly Item[]; findings: readonly Finding[]; words: string; ms: number }>

async function brought(path: string, { house }: OpenNewsroom): Promise<Came> {
  const start = performance.now()
  try {
    const report = await importPaths(house, [path])
    const findings = report.files.flatMap(file => file.findings)
    const refusals = findings.filter(({ severity }) => severity === 'error')
    const known = report.imported.length === 0 && refusals.length === 0 ? house.library.findBySha256(sha256Of(readFileSync(path))) : undefined
    const items = known === undefined ? report.imported.map(({ id, kind }) => itemOf(house, id, kind)) : [house.library.photo(known)]
    // Without a refusal, nothing imported means that the newsroom has it already.
    const outcome = items.length === 0 && refusals.length > 0 ? 'error' : findings.length > 0 ? 'warning' : 'imported'
    return { outcome, findings, ms: performance.now() - start, words: refusals.map(({ message }) => message).join('\n'), items }
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return { outcome: 'error', items: [], findings: [], words: error.message, ms: performance.now() - start }
  }
}

/** What is wrong with what came of a file; nothing where all is as it must be. */
function wrong(file: Expected, came: Came): readonly string[] {
  const text = JSON.stringify(came.items)
  const says = (part: string): boolean => text.includes(JSON.stringify(part).slice(1, -1))
  const fits = file.outcome.includes(came.outcome) || (came.outcome === 'warning' && file.outcome.includes('imported'))
  return [
    ...(fits ? [] : [`${came.outcome}, not ${file.outcome.join(' or ')}: ${came.words}`]),
    ...(came.ms > file.limits.seconds * 1000 ? [`took ${Math.round(came.ms)} ms`] : []),
    ...(came.outcome === 'error' && (came.words === '' || /\n\s+at |\[object|undefined is not/.test(came.words)) ? [`says “${came.words}”`] : []),
    ...(came.outcome === 'error' ? [] : file.contains.filter(part => !says(part)).map(part => `lacks “${part}”`)),
    ...file.absent.filter(says).map(part => `holds “${part}”`),
    ...embargoFaults(file, came),
  ]
}

function embargoFaults({ embargo }: Expected, { items, findings, outcome }: Came): readonly string[] {
  if (!embargo || outcome === 'error') return []
  const stories = items.filter(item => item.kind === 'story')
  return [
    ...(embargo.utc !== undefined && stories.some(({ embargo: until }) => Date.parse(until ?? '') !== Date.parse(embargo.utc ?? '')) ? [`embargo ${stories.map(each => each.embargo).join()}, not ${embargo.utc}`] : []),
    ...(embargo.held && stories.some(({ status, embargo: until }) => status === 'usable' && until === undefined) ? ['is not held'] : []),
    ...(embargo.warn && !findings.some(({ severity }) => severity !== 'note') ? ['tells nobody'] : []),
  ]
}

afterAll(() => { canary.close() })

describe.skipIf(made.files.length === 0)('the collection of hostile files, brought into a newsroom', () => {
  beforeAll(async () => { newsroom = await openNewsroom(place('Hostile.newsroom')) })
  afterAll(() => newsroom.close())

  let number = 0
  /** What came in must be whole by the doctor's word. */
  const closed = async (own: OpenNewsroom): Promise<void> => {
    const { healthy } = await own.house.library.doctor()
    await own.close()
    if (!healthy) throw new Error('The doctor found the newsroom damaged.')
  }

  it.each(classes)('%s', async kind => {
    const faults: string[] = []
    for (const file of made.files.filter(each => each.class === kind)) {
      if (!existsSync(pathOf(file))) continue                              // a name that is no UTF-8 can't be said in JavaScript
      const own = sharing.has(kind) ? newsroom : await openNewsroom(place('own', String(number += 1)))
      for (const fault of wrong(file, await brought(pathOf(file), own))) faults.push(`${file.path}: ${fault}`)
      if (own !== newsroom) await closed(own)
    }
    expect(faults).toEqual([])
  }, 240_000)

  it('nothing escaped, called out or was left behind, and the newsroom is whole', async () => {
    expect(calls).toBe(0)
    expect(made.never_exist.filter(path => existsSync(path))).toEqual([])
    expect(readdirSync('.').concat(readdirSync(place())).filter(name => made.never_named.some(bad => name.includes(bad)))).toEqual([])
    expect('polluted' in {}).toBe(false)
    const doctor = await newsroom.house.library.doctor()
    expect(doctor.healthy).toBe(true)
  }, 120_000)
})

describe.skipIf(made.files.length === 0)('the largest of them, by the built command line', () => {
  const large = made.files.filter(file => ['xml-size', 'xml-bomb', 'xml-depth', 'packages', 'docx'].includes(file.class)).filter(file => file.class !== 'packages' || /bomb|many/.test(file.path))

  it('stay within their memory', async () => {
    const command = await builtCommand('hostile')
    mkdirSync(place('out'), { recursive: true })
    const most: [string, number][] = []
    for (const kind of new Set(large.map(file => file.class))) {
      const files = large.filter(file => file.class === kind)
      const peak = await peakOf(process.execPath, [command, 'import', ...files.map(pathOf), '--library', place(`${kind}.newsroom`)])
      if (peak > Math.min(...files.map(({ limits }) => limits.rss_mb))) most.push([kind, peak])
    }
    expect(most).toEqual([])
  }, 300_000)
})

/** Megabytes of a program and all its children at their largest, as Linux counts them. */
async function peakOf(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'ignore' })
  let peak = 0
  const look = setInterval(() => { peak = Math.max(peak, treeOf(child.pid ?? 0).reduce((sum, pid) => sum + residentOf(pid), 0)) }, 50)
  await new Promise(resolve => { child.once('exit', resolve) })
  clearInterval(look)
  return Math.round(peak / 1024)
}

const read = (path: string): string => { try { return readFileSync(path, 'utf8') } catch { return '' } }
const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
const treeOf = (pid: number): readonly number[] => [pid, ...read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number).flatMap(treeOf)]
