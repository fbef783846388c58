// Builds the sample newsroom out of assets/sample by the app's own library and photo rooms, once for each state of them;
// `npm start`, tests and the packed app copy it. The built code's natives must lie in out/ already.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cache, out, root } from './paths.mjs'

const MADE_OF = ['assets/sample', 'electron/checks', 'electron/documents', 'electron/host/sample', 'electron/library', 'electron/newsroom', 'electron/photos']
const KEPT = 3

/**
 * Lays the sample newsroom at `folder`, a fresh copy each time.
 *
 * @returns what was done, in words
 */
export async function laySample(folder = join(out, 'sample')) {
  const made = join(cache, 'samples', stateOf(MADE_OF))
  const known = existsSync(made)
  if (!known) await make(made)
  rmSync(folder, { recursive: true, force: true })
  cpSync(made, folder, { recursive: true })
  return known ? 'made before' : 'made anew'
}

async function make(folder) {
  mkdirSync(join(folder, '..'), { recursive: true })
  forgetOld(join(folder, '..'))
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'electron/host/sample/index.ts'), { root, configFile: false, logLevel: 'error' })
  await module.makeSample(folder, join(root, 'assets', 'sample'))
}

function forgetOld(folder) {
  const names = readdirSync(folder)
  if (names.length >= KEPT) for (const name of names) rmSync(join(folder, name), { recursive: true, force: true })
}

function stateOf(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    for (const file of files.sort()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

if (process.argv[1] === import.meta.filename) console.log(`Sample newsroom: ${await laySample(process.argv[2])}.`)
