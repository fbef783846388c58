import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, toolchain } from '../../../build/paths.mjs'

const folder = toolchain().sharp

describe.skipIf(folder === null)('sharp in Electron on Linux', () => {
  it('is the WebAssembly build, even where the native one lies in a folder above', () => {
    const script = `console.log(Object.keys(require('node:module').createRequire(${JSON.stringify(join(folder ?? '', 'package.json'))})('sharp').versions).includes('emscripten'))`
    expect(execFileSync(process.execPath, ['-e', script], { env: { ...process.env, NODE_PATH: join(root, 'node_modules') }, encoding: 'utf8' }).trim()).toBe('true')
  })
})
