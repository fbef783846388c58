// `node build/build.mjs` builds into out/ what has changed; `--dev` also serves the renderer with hot reload and starts Electron.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.mjs'
import { out, root, toolchain } from './paths.mjs'
import { ensureSetup } from './setup.mjs'
import { builtFrom, inputs, stampName } from './stamp.mjs'
import { ensureTypes } from './types.mjs'

const DEV_PORT = 5173

/**
 * Builds main, host, command line, the library dateline/wire, preload and renderer when their sources differ from the ones last built.
 * The new files take the place of the old in one rename, so a failed build leaves the last good one.
 *
 * @returns seconds taken, or undefined when nothing had changed
 */
export async function buildChanged() {
  return builtFrom() === inputs() ? undefined : alone(buildNow)
}

async function buildNow() {
  const from = inputs()                                                    // another process may have built meanwhile
  if (builtFrom() === from) return undefined
  const began = Date.now()
  const fresh = `${out}.${process.pid}`
  try {
    const parts = await configurations()
    const { build } = await import('vite')
    process.env['NODE_ENV'] = 'production'                               // loading the configuration said development, and that would be built in
    await Promise.all([build(parts.node(fresh)), build(parts.wire(fresh)), build(parts.preload(fresh)), build(parts.renderer(fresh))])
    copyNatives(join(fresh, 'native'))
    writeFileSync(join(fresh, stampName), from)
    replace(fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return (Date.now() - began) / 1000
}

async function configurations() {
  const { runnerImport } = await import('vite')
  return (await runnerImport(join(root, 'build/vite.ts'))).module
}

/** What setup made for this system lies beside the built code: clone, tests, command line and packed app look there alike. */
function copyNatives(folder) {
  const { sqlite, sharp } = toolchain()
  mkdirSync(folder, { recursive: true })
  if (sqlite) cpSync(sqlite, join(folder, 'better_sqlite3.node'))
  if (sharp) cpSync(sharp, join(folder, 'sharp-wasm'), { recursive: true })
}

function replace(fresh) {
  const old = `${out}.${process.pid}.old`
  if (existsSync(join(out, 'sample'))) renameSync(join(out, 'sample'), join(fresh, 'sample'))   // build/sample.mjs knows whether it is still right
  if (existsSync(out)) renameSync(out, old)
  renameSync(fresh, out)
  rmSync(old, { recursive: true, force: true })
}

async function develop() {
  const { createServer } = await import('vite')
  const server = await createServer((await configurations()).renderer(out))
  await server.listen(DEV_PORT)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(toolchain().electron, [root, ...sandbox, ...process.argv.slice(2).filter(argument => argument !== '--dev')],
    { stdio: 'inherit', env: { ...process.env, DATELINE_DEV_SERVER: server.resolvedUrls?.local[0] } })
  child.on('exit', code => server.close().then(() => process.exit(code ?? 1)))
}

if (process.argv[1] === import.meta.filename) {
  await ensureSetup()
  const seconds = await buildChanged()
  console.log(seconds === undefined ? 'Nothing has changed since the last build.' : `Built in ${seconds.toFixed(1)} s.`)
  await ensureTypes()
  if (process.argv.includes('--dev')) await develop()
}
