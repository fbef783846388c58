// `npm run fuzz [FORMAT…] [-- --cases N] [--seed S]`: wounds documents of every format and sees that readers and validators answer. Each
// format has a process of its own, with 512 MB, no network and no file.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './paths.mjs'
import { ensureSetup } from './setup.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) }, one: { type: 'boolean', default: false } } })
const { runnerImport } = await import('vite')
const { module: fuzz } = await runnerImport(join(root, 'tests/proof/fuzz.ts'))
const [cases, seed] = [Number(values.cases), Number(values.seed)]

if (values.one) {
  process.exitCode = await fuzz.fuzzOne(positionals[0], cases, seed)
} else {
  await ensureSetup()
  const ids = positionals.length > 0 ? positionals : fuzz.formatsToFuzz
  for (const id of ids) {
    const child = spawn(process.execPath, ['--max-old-space-size=400', import.meta.filename, '--one', id, '--cases', String(cases), '--seed', String(seed)], { stdio: 'inherit' })
    const code = await new Promise(resolve => { child.once('exit', resolve) })
    if (code !== 0) process.exitCode = 1
  }
}
