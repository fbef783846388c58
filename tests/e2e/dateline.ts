import { spawnSync } from 'node:child_process'
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
