// Makes a clone ready: packages, Electron, system libraries, sharp, SQLite. Plain Node, no package before the first step has
// run. Every step looks first and works only when it must, so a second run is quick and needs no network.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { installed, preparePackages } from './packages.mjs'
import { cache, toolchain, toolchainFile } from './paths.mjs'

/**
 * @param say where the words go: standard output unless it carries data
 * @throws an error whose message says what to do
 */
export async function setup(say = console.log) {
  const began = Date.now()
  mkdirSync(cache, { recursive: true })
  const step = stepper(say)
  await step('Packages', () => ({ words: preparePackages() }))
  const [{ prepareElectron }, { prepareSystem }, { prepareSharp }, { prepareSqlite }] =
    await Promise.all([import('./runtime.mjs'), import('./system.mjs'), import('./sharp.mjs'), import('./sqlite.mjs')])
  const electron = await step('Electron', prepareElectron)
  await step('System libraries', () => ({ words: prepareSystem(electron.path) }))
  const sharp = await step('sharp', prepareSharp)
  const sqlite = await step('SQLite', () => prepareSqlite(electron, say))
  mkdirSync(dirname(toolchainFile), { recursive: true })
  const found = { ...electron.facts, node: process.version, sqlite: sqlite.path, sharp: sharp.folder }
  writeFileSync(toolchainFile, `${JSON.stringify(found, null, 2)}\n`)
  say(`Ready in ${seconds(began)} s.`)
}

/** For commands that need a clone that is ready, and have nothing to say where it is. */
export async function ensureSetup(say = console.error) {
  if (!ready()) await setup(say)
}

function ready() {
  if (!existsSync(toolchainFile) || !installed()) return false
  const { electron, node, sqlite, sharp } = toolchain()
  return node === process.version && [electron, sqlite, sharp].every(path => path === null || existsSync(path))
}

function stepper(say) {
  return async (name, work) => {
    const start = Date.now()
    try {
      const result = await work()
      say(`${name.padEnd(17)} ${result.words} (${seconds(start)} s)`)
      return result
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

const seconds = start => ((Date.now() - start) / 1000).toFixed(1)

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  await setup().catch(error => {
    console.error(error.message)
    process.exitCode = 1
  })
}
