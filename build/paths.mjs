// Where the development tools live. What setup makes lies in a cache outside node_modules, so `npm ci` keeps it; what it
// found out about this clone lies in node_modules, so that two clones never speak for each other.
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const out = join(root, 'out')
export const cache = process.env.DATELINE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dateline-dev')
export const toolchainFile = join(root, 'node_modules', '.dateline', 'toolchain.json')

export const project = readJson(join(root, 'package.json'))
export const pinnedElectron = project.devDependencies.electron

/**
 * What setup found or made: `{ electron, kind: 'stock' | 'stand-in', version, node, sqlite, sharp }`.
 * `sqlite` is the binding built here, `sharp` the folder of its WebAssembly build; each null where the shipped one serves.
 */
export function toolchain() {
  if (!existsSync(toolchainFile)) throw new Error('Dateline is not set up yet. Run: npm run setup')
  return readJson(toolchainFile)
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
