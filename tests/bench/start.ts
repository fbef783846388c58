import type { ElectronApplication, Page } from '@playwright/test'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { launch, processes } from '../e2e/app.ts'
import { launchPeer } from './peer.ts'
import { aFilledLibrary } from './stories.ts'
import { median, type Line } from './table.ts'

const STORIES = 10_000
type Started = Readonly<{ ms: number; mib: number }>

/** From the command to a list that can be used, against the first paint of a bare window; and the memory of all processes. */
export async function startLines(rounds = 5): Promise<Line[]> {
  const folder = aFilledLibrary(STORIES)
  const ours: Started[] = [], theirs: Started[] = []
  try {
    await dateline(folder)
    for (let round = 0; round < rounds; round++) {
      theirs.push(await bare())
      ours.push(await dateline(folder))
    }
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true })
  }
  const of = (all: readonly Started[], what: keyof Started): number => median(all.map(each => each[what]))
  const line = (question: string, what: keyof Started, unit: string): Line => ({ question, unit, ours: of(ours, what), peer: { name: 'a bare window', value: of(theirs, what) }, goal: { times: 1.6 } })
  const lines = [line(`cold start to a list of ${STORIES} stories`, 'ms', 'ms')]
  return existsSync('/proc/self/smaps_rollup') ? [...lines, line('memory (PSS) then', 'mib', 'MiB')] : lines
}

async function bare(): Promise<Started> {
  const began = Date.now(), app = await launchPeer('empty', 0)
  return ended(app, await firstPaint(await app.firstWindow()) - began)
}

/** When the window first painted, as Date.now() says it. */
const firstPaint = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>(resolve => {
  new PerformanceObserver(list => { for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(performance.timeOrigin + startTime) })
    .observe({ type: 'paint', buffered: true })
}))

async function dateline(library: string): Promise<Started> {
  const began = Date.now(), { app, page } = await launch({ library })
  await page.getByRole('row').or(page.getByRole('option')).nth(5).waitFor()
  return ended(app, Date.now() - began)
}

async function ended(app: ElectronApplication, ms: number): Promise<Started> {
  const mib = (await processes(app)).reduce((sum, { pid }) => sum + pssOf(pid), 0)
  await app.close()
  return { ms, mib }
}

function pssOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`
  return existsSync(file) ? Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : 0
}
