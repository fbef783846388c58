// `npm run --silent dateline -- COMMAND`: the command line in plain Node, built first where its sources have changed.
// Standard output belongs to the command's data.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildChanged } from './build.mjs'
import { out } from './paths.mjs'
import { ensureSetup } from './setup.mjs'

await ensureSetup()
await buildChanged()
process.chdir(process.env.INIT_CWD ?? process.cwd())                     // npm went to the project's folder; names are relative to the person's
process.argv[1] = join(out, 'cli', 'index.js')
await import(pathToFileURL(process.argv[1]).href)
