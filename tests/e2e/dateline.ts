import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/paths.mjs'

/** Runs the built command line, an independent reader of what the app has written. */
export function dateline(...args: readonly string[]): Readonly<{ status: number | null; stdout: string; stderr: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'out/cli/index.js'), ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  return { status, stdout, stderr }
}

type StoryRow = Readonly<{ id: string; headline: string; slug: string }>
type StoryJson = Readonly<{ headline?: string; body?: readonly Readonly<{ type: string; text: string }>[] }>

export const storiesIn = (library: string): readonly StoryRow[] => JSON.parse(dateline('list', '--kind', 'story', '--library', library, '--json').stdout) as readonly StoryRow[]

export const storyIn = (library: string, id: string): StoryJson => JSON.parse(dateline('show', id, '--library', library, '--json').stdout) as StoryJson

/** The words of a story's body, as the command line reads them. */
export const bodyIn = (library: string, id: string): string => (storyIn(library, id).body ?? []).map(({ text }) => text).join('\n')

const LOOK = `const [binding, file, key] = process.argv.slice(1)
const database = new (require('better-sqlite3-multiple-ciphers'))(file, { readonly: true, ...binding ? { nativeBinding: binding } : {} })
process.stdout.write(database.prepare('SELECT value FROM settings WHERE key = ?').get(key)?.value ?? 'null')`

/** What a newsroom remembers under a key, read beside the app, in a program of its own; null while there is nothing. */
export function settingIn(library: string, key: string): unknown {
  const binding = join(root, 'out/native/better_sqlite3.node')
  const { stdout } = spawnSync(process.execPath, ['-e', LOOK, existsSync(binding) ? binding : '', join(library, 'library.sqlite'), key], { cwd: root, encoding: 'utf8' })
  return JSON.parse(stdout || 'null') as unknown
}
