// The SQLite binary. The shipped one asks for Node-API 10 (Node 22.14 or newer); an older runtime dies of it when it
// loads. So we try it, in both runtimes and each in a process of its own, and build from the package's own source if need be.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cache, readJson, root } from './paths.mjs'
import { prepareCompiler } from './system.mjs'

const PACKAGE = join(root, 'node_modules', 'better-sqlite3-multiple-ciphers')
const TRIAL = `const D = require(${JSON.stringify(PACKAGE)}); const d = new D(':memory:', process.argv[1] ? { nativeBinding: process.argv[1] } : {}); process.stdout.write(d.prepare('select sqlite_version() v').get().v)`
const WAL_RESET_FIXED = [3, 51, 3]

/** @returns `path` of the binding to hand to the constructor, or null where the shipped one runs in both runtimes. */
export function prepareSqlite(electron, say) {
  const { version } = readJson(join(PACKAGE, 'package.json'))
  const answer = join(cache, `sqlite-${version}-node${process.version}-electron${electron.facts.version}.json`)
  if (existsSync(answer)) {
    const known = readJson(answer)
    if (known.path === null || existsSync(known.path)) return known
  }
  const shipped = tryBoth(electron)
  const found = shipped ? { path: null, words: `shipped binary, SQLite ${shipped}` } : build(electron, version, say)
  writeFileSync(answer, JSON.stringify(found))
  return found
}

function build(electron, version, say) {
  const path = join(cache, `better-sqlite3-multiple-ciphers-${version}`, 'better_sqlite3.node')
  if (!existsSync(path)) {
    say(`${' '.repeat(17)} building ${version} for Node ${process.versions.node} and Electron ${electron.facts.version}: once, 1 to 3 minutes`)
    if (process.platform === 'linux') prepareCompiler()
    compile(path)
  }
  const runs = tryBoth(electron, path)
  if (!runs) throw new Error('The SQLite built here does not load in both Node and Electron.')
  return { path, words: `own build, SQLite ${runs}` }
}

function compile(path) {
  const work = mkdtempSync(join(cache, 'sqlite-'))
  try {
    cpSync(PACKAGE, work, { recursive: true })
    cpSync(join(root, 'node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true })
    const gyp = join(work, 'binding.gyp')
    const before = readFileSync(gyp, 'utf8')
    const after = before.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NO_WARNING', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    if (after === before) throw new Error('binding.gyp of better-sqlite3-multiple-ciphers has changed: look at build/sqlite.mjs.')
    writeFileSync(gyp, after)
    const { status, stderr } = spawnSync(process.execPath, [nodeGyp(), 'rebuild', '--release', '--force_build=1', '--jobs=max', ...headers()],
      { cwd: work, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1e8 })
    if (status !== 0) throw new Error(`SQLite could not be built (a C++20 compiler, make and Python are needed):\n${stderr.split('\n').slice(-15).join('\n')}`)
    mkdirSync(dirname(path), { recursive: true })
    copyFileSync(join(work, 'build', 'Release', 'better_sqlite3.node'), `${path}.part`)
    renameSync(`${path}.part`, path)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** node-gyp comes with npm; the newest one on npm wants a newer Node than ours. */
function nodeGyp() {
  const { stdout } = spawnSync('npm', ['root', '-g'], { encoding: 'utf8' })
  return join(stdout.trim(), 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
}

/** Headers beside this Node save a download. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : []
}

function tryBoth(electron, binding = '') {
  const inNode = trial(process.execPath, binding, {})
  return inNode && trial(electron.path, binding, { ELECTRON_RUN_AS_NODE: '1' }) && newEnough(inNode) ? inNode : undefined
}

function trial(runtime, binding, env) {
  const { status, stdout } = spawnSync(runtime, ['-e', TRIAL, ...binding ? [binding] : []], { encoding: 'utf8', env: { ...process.env, ...env } })
  return status === 0 ? stdout : undefined
}

function newEnough(version) {
  const parts = version.split('.').map(Number)
  const first = parts.findIndex((part, index) => part !== WAL_RESET_FIXED[index])
  return first === -1 || parts[first] > WAL_RESET_FIXED[first]
}
