// `npm run bench`: the one table of tests/bench, on what is built now, under a virtual screen where there is none.
import { join } from 'node:path'
import { buildChanged } from './build.mjs'
import { openDisplay } from './display.mjs'
import { root } from './paths.mjs'
import { ensureSetup } from './setup.mjs'

await ensureSetup()
await buildChanged()
const { runnerImport } = await import('vite')
const display = await openDisplay()
try {
  const { module: table } = await runnerImport(join(root, 'tests/bench/index.ts'))
  await table.bench(process.argv.slice(2))
} finally {
  display?.close()
}
