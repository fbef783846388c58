// Inside Electron on Linux sharp's native build meets the system's GLib under the same names: pictures decode, GLib
// complains, and others report crashes. The WebAssembly build of the same version has the same face and no such quarrel.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, project } from './paths.mjs'

/** @returns `folder` in which `sharp` resolves to the WebAssembly build; null where the native one serves */
export function prepareSharp() {
  if (process.platform !== 'linux') return { folder: null, words: 'native build' }
  const version = project.dependencies.sharp
  const folder = join(cache, `sharp-wasm-only-${version}`)
  if (!existsSync(join(folder, 'ready'))) fetchWasm(version, folder)
  return { folder, words: `${version}, WebAssembly build for the app` }
}

/** npm refuses the package for wasm32 on other processors unless it is asked for by `--cpu`. */
function fetchWasm(version, folder) {
  const work = mkdtempSync(join(cache, 'sharp-'))
  writeFileSync(join(work, 'package.json'), '{ "name": "sharp-wasm", "private": true }\n')
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', work, '--cpu=wasm32', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline',
    '--loglevel=error', `sharp@${version}`], { cwd: work, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm could not fetch the WebAssembly build of sharp ${version}:\n${stderr}`)
  const natives = join(work, 'node_modules', '@img')
  for (const name of readdirSync(natives).filter(name => /^sharp-(libvips-)?(linux|darwin|win32)/.test(name))) rmSync(join(natives, name), { recursive: true })
  barNative(natives)
  writeFileSync(join(work, 'ready'), '')
  rmSync(folder, { recursive: true, force: true })
  renameSync(work, folder)
}

/** sharp looks for the native build first, and would find the project's own in the folders above. */
function barNative(folder) {
  for (const libc of ['linux', 'linuxmusl']) {
    const name = `sharp-${libc}-${process.arch}`
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'package.json'), `{ "name": "@img/${name}", "version": "0.0.0", "exports": { "./*": "./barred.cjs" } }\n`)
    writeFileSync(join(folder, name, 'barred.cjs'), 'throw new Error("The native build of sharp has no place in Electron on Linux.")\n')
  }
}
