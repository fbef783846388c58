// `npm test`: every guard and every test, in order, added up. The last line is for people and machines alike.
// `--long` runs the long forms as well; names of steps run only those.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildChanged } from './build.mjs'
import { readJson, root } from './paths.mjs'
import { ensureSetup } from './setup.mjs'

const results = join(root, 'node_modules', '.dateline', 'results')
const STEPS = [
  { name: 'types', work: () => sum(guard('tsc', '-p', '.'), guard('tsc', '-p', 'electron/newsroom')) },
  { name: 'lint', work: () => guard('eslint', '.', '--max-warnings=0') },
  { name: 'circles', work: () => guard('dpdm', '--exit-code', 'circular:1', '--warning', 'false', '--tree', 'false', '--progress', 'false', '-T',
    'electron/**/*.ts', 'renderer/**/*.{ts,tsx}') },
  { name: 'unused', work: () => guard('knip') },
  { name: 'unit', work: unit },
  { name: 'build', work: build },
  { name: 'package', work: pack },
  { name: 'app', work: app },
]

const [long, wanted] = [process.argv.includes('--long'), process.argv.slice(2).filter(argument => !argument.startsWith('-'))]
const environment = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...long ? { DATELINE_LONG: '1' } : {} }
await ensureSetup()
mkdirSync(results, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
for (const { name, work } of STEPS.filter(step => wanted.length === 0 || wanted.includes(step.name))) {
  const began = Date.now()
  console.log(`\n── ${name}`)
  const { passed, failed, skipped = 0 } = await work()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`── ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped, as said above.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A tool that is content or not: one passed or one failed. */
function guard(tool, ...args) {
  return run(tool, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function unit() {
  const file = join(results, 'vitest.json')
  rmSync(file, { force: true })
  const status = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return counted(status, file, report => ({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }))
}

async function build() {
  try {
    const seconds = await buildChanged()
    console.log(seconds === undefined ? 'Nothing has changed since the last build.' : `Built in ${seconds.toFixed(1)} s.`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

/** The unpacked app, so that what people get is tested as well; macOS and Windows have their own runs at a release. */
function pack() {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: 1 }
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'package.mjs')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** End to end and faults, in the real Electron, on what was built. */
function app() {
  const file = join(results, 'playwright.json')
  rmSync(file, { force: true })
  const status = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  return counted(status, file, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }))
}

/** A runner that broke before it could report, or failed without a failed test, is a failure too. */
function counted(status, file, read) {
  try {
    const counts = read(readJson(file))
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch (error) {
    console.error(`No report: ${error.message}`)
    return { passed: 0, failed: 1 }
  }
}

function sum(...counts) {
  return { passed: counts.reduce((all, { passed }) => all + passed, 0), failed: counts.reduce((all, { failed }) => all + failed, 0) }
}

function run(tool, args, more = {}) {
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, ...more }, shell: process.platform === 'win32' })
  if (error) console.error(error.message)
  return status ?? 1
}
