// The types of the library `dateline/wire`, in one file that needs nothing beside it: out/wire/index.d.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { out, root } from './paths.mjs'

export const typesFile = join(out, 'wire', 'index.d.ts')

/** Makes them for the code that is built now, if that hasn't been done. */
export async function ensureTypes() {
  if (!existsSync(typesFile)) await emitTypes(typesFile)
}

/** @param file where they are written */
export async function emitTypes(file) {
  const tool = join(root, 'node_modules', 'dts-bundle-generator', 'dist', 'bin', 'dts-bundle-generator.js')
  const child = spawn(process.execPath, [tool, '--no-check', '--no-banner', '--silent', '--project', 'electron/host/wire/tsconfig.json', '-o', file, 'electron/host/wire/index.ts'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise(resolve => { child.once('close', resolve) })
  if (code !== 0) throw new Error(`dts-bundle-generator ended with ${code}.`)
}
