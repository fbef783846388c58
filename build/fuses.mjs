// The switches burnt into the shipped binary: no Node by environment or argument, no code from outside the archive.
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

export const fuses = {
  runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, loadBrowserProcessSpecificV8Snapshot: false, grantFileProtocolExtraPrivileges: false,
}

// The wire's own bytes; the package doesn't export their names.
const WORDS = { 0x30: 'off', 0x31: 'on', 0x72: 'removed', 0x90: 'inherit' }

/** @returns every fuse by name: on, off, removed or inherit */
export async function readFuses(binary) {
  const wire = await getCurrentFuseWire(binary)
  if (wire.version !== FuseVersion.V1) throw new Error('An unknown version of fuses.')
  return Object.fromEntries(Object.entries(FuseV1Options).filter(([, index]) => typeof index === 'number').map(([name, index]) => [name, WORDS[wire[index]] ?? 'unknown']))
}

/** @returns a sentence for each fuse that isn't as it should be; by name, since newer Electrons have more of them */
export async function wrongFuses(binary) {
  const found = await readFuses(binary)
  return Object.entries(fuses).flatMap(([key, on]) => {
    const name = key.replace(/^./, letter => letter.toUpperCase())          // electron-builder writes their first letter small
    return found[name] === (on ? 'on' : 'off') ? [] : [`${name} is ${found[name]}, not ${on ? 'on' : 'off'}`]
  })
}
