// The packages of the lock file, asked for only when what is installed differs from it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, root } from './paths.mjs'

/** @returns words about what was done */
export function preparePackages() {
  if (installed()) return 'as in the lock file'
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}. A first start needs the network.`)
  return 'installed from the lock file'
}

/** npm notes what it installed in a lock file of its own; a package of another system may be absent from it. */
export function installed() {
  const noted = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const { packages: wanted } = readJson(join(root, 'package-lock.json'))
  const { packages: present } = readJson(noted)
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional))
}
