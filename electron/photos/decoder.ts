import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type sharp from 'sharp'

type Sharp = typeof sharp

let loaded: Sharp | undefined

/**
 * sharp, by the build that is safe here. In Electron on Linux the native one loads a second GLib beside the system's, so there
 * the WebAssembly build of the same version is taken, which setup lays beside the built code (two folders deep, as this file).
 */
export function loadSharp(): Sharp {
  if (loaded) return loaded
  const wasm = join(import.meta.dirname, '..', '..', 'out', 'native', 'sharp-wasm', 'package.json')
  const inElectronOnLinux = process.platform === 'linux' && 'electron' in process.versions
  if (inElectronOnLinux && !existsSync(wasm)) throw new Error(`The WebAssembly build of sharp is missing: ${wasm}`)
  // The package's main export is the function that its types describe.
  loaded = createRequire(inElectronOnLinux ? wasm : import.meta.url)('sharp') as Sharp
  loaded.cache(false)
  return loaded
}
