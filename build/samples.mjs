// `npm run samples`: what Dateline makes of each document of other agencies that lies beside the project, as a table.
import { join } from 'node:path'
import { root } from './paths.mjs'

const { runnerImport } = await import('vite')
const { module: samples } = await runnerImport(join(root, 'tests/proof/samples.ts'))
const rows = samples.sampleRows()
console.log(rows.length > 0 ? samples.samplesTable(rows) : 'There are no samples beside the project.')
