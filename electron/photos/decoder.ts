import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

type Sharp = typeof import('sharp').default

/**
 * sharp, by the build that is safe here. In Electron on Linux the native one loads a second GLib beside the system's, so there
 * the WebAssembly build of the same version is taken, which setup lays beside the built code.
 */
export function loadSharp(): Sharp {
  const require = createRequire(import.meta.url)
  const beside = fileURLToPath(new URL('../native/sharp-wasm/package.json', import.meta.url))
  const inElectronOnLinux = process.platform === 'linux' && process.versions['electron'] !== undefined
  if (inElectronOnLinux && !existsSync(beside)) throw new Error(`sharp's WebAssembly build is missing: ${beside}`)
  // The package's main export is the function that its types describe.
  const sharp = (inElectronOnLinux ? createRequire(beside) : require)('sharp') as Sharp
  sharp.cache(false)
  return sharp
}
