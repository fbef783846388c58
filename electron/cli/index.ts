import { openTerminal } from './terminal.ts'
import { run } from './program.ts'

process.exitCode = await run(process.argv.slice(2), openTerminal(process.stdout, process.stderr))
