import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from '../faults/program.ts'
import { writeBigMessage } from '../fixtures/big-message.ts'
import { timed, type Line } from './table.ts'
import { someWords } from './words.ts'

const FILES = 400
const WORDS = 600
const DATELINE = join(import.meta.dirname, '..', '..', 'out', 'cli', 'index.js')

/** Many files and one very large one: converted by all cores against one, and imported in how much memory. */
export async function serviceLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    return [batch(folder), await large(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function batch(folder: string): Line {
  mkdirSync(join(folder, 'in'))
  const words = someWords(WORDS + FILES, 1)
  for (let index = 0; index < FILES; index += 1) {
    const paragraphs = Array.from({ length: WORDS / 60 }, (_, at) => `${words.slice(index + at * 60, index + at * 60 + 60).join(' ')}.`)
    writeFileSync(join(folder, 'in', `${index}.txt`), `Headline ${index}\n\nSKARN (NWP) -- ${paragraphs.join('\n\n')}\n`)
  }
  const seconds = (jobs: number): number => timed(() => spawnSync(process.execPath, [DATELINE, 'convert', join(folder, 'in'), '--to', 'nitf', '--out', join(folder, `out-${jobs}`), '--jobs', String(jobs)], { stdio: 'ignore' })) / 1000
  const cores = availableParallelism()
  return { question: `${FILES} texts of ${WORDS} words converted to NITF by ${cores} processes`, unit: 's', ours: seconds(cores), peer: { name: 'one process', value: seconds(1) }, goal: { times: 1.5 / cores } }
}

async function large(folder: string): Promise<Line> {
  const message = join(folder, 'big.xml')
  writeBigMessage(message, { items: 2_000, bytes: 100e6 })
  const { stdout } = spawnSync(process.execPath, [await built('importer'), join(folder, 'Big.newsroom'), message], { encoding: 'utf8', maxBuffer: 64e6 })
  const peak = Number(/"peak":([\d.]+)/.exec(stdout)?.[1] ?? NaN)
  return { question: `a news message of 2000 stories, ${(statSync(message).size / 1e6).toFixed(0)} MB, imported: memory at most`, unit: 'MB', ours: peak, peer: null, goal: { most: 600 } }
}
