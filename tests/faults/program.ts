import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import project from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
/** Two folders deep, as what is built is. */
const out = join(root, 'test-results', 'faults')

/** Makes a program of `programs/` runnable by plain Node, which knows no TypeScript. @returns its path */
export async function built(name: string): Promise<string> {
  await build({
    root, configFile: false, logLevel: 'error', envDir: false, publicDir: false, ssr: { noExternal: true },
    build: {
      outDir: out, emptyOutDir: false, target: 'node20.18', ssr: join(import.meta.dirname, 'programs', `${name}.ts`),
      rolldownOptions: { external: [...Object.keys(project.dependencies), /^node:/], output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  })
  return join(out, `${name}.mjs`)
}

/** A program at work: its lines so far, and its end. */
export type Running = Readonly<{ child: ChildProcess; lines: readonly string[]; errors: readonly string[]; ended: Promise<void> }>

export function start(command: string, ...args: readonly string[]): Running {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = [], errors: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors.push(text) })
  return { child, lines, errors, ended: new Promise(resolve => { child.once('close', () => { resolve() }) }) }
}

/** The long forms run with `npm run test:long`. */
export const isLong = process.env['DATELINE_LONG'] === '1'
