// The sample newsroom, made once from assets/sample by the newsroom's own code: what a first start opens, and what is shipped.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { alone } from './alone.mjs'
import { out, root } from './paths.mjs'
import { hashFolders } from './stamp.mjs'

export const sample = join(out, 'sample', 'Sample.newsroom')
const stamp = join(out, 'sample', '.made-from')
/** What decides how the sample looks: its data, how it is made, how documents and rows are stored. */
const MADE_FROM = ['assets/sample', 'electron/host/sample', 'electron/documents', 'electron/library', 'electron/photos']

/** @returns seconds taken, or undefined when it was there; the build must be there */
export async function ensureSample() {
  return madeFrom() === inputs() ? undefined : alone(makeNow)
}

async function makeNow() {
  const from = inputs()
  if (madeFrom() === from) return undefined                                // another process has made it meanwhile
  const began = Date.now()
  const { makeSample } = await import(pathToFileURL(join(out, 'sample-maker', 'index.js')).href)
  rmSync(join(out, 'sample'), { recursive: true, force: true })
  mkdirSync(join(out, 'sample'), { recursive: true })
  await makeSample(sample, join(root, 'assets', 'sample'))
  writeFileSync(stamp, from)
  return (Date.now() - began) / 1000
}

const inputs = () => hashFolders(createHash('sha256'), MADE_FROM).digest('hex')
const madeFrom = () => existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
