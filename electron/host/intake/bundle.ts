import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from '../../newsroom/index.ts'
import { displayName, look, refuseFile, type Input } from '../input.ts'
import { refusalFinding } from './report.ts'

/** Files that belong together: what one document of them names may be another one of them. `name` is the path in it, with `/`. */
export type Bundle = readonly Input[]

/** What was refused before anybody looked inside. */
export type Refused = Readonly<{ name: string; findings: readonly Finding[] }>
export type Gathered = Readonly<{ files: Bundle; refused: readonly Refused[] }>

const MOST_FILES = 10_000
/** What file systems and other programs leave in folders. */
const CLUTTER = /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

type Named = Readonly<{ path: string; name: string }>

/** Everything that was given, folders with all that is in them, in the order given and then by name. Links are not followed. */
export async function gather(paths: readonly string[]): Promise<Gathered> {
  const files: Input[] = []
  const refused: Refused[] = []
  for (const given of paths) {
    try {
      for (const { path, name } of await filesIn(given)) await sort(path, name, files, refused)
    } catch (error) {
      refused.push({ name: displayName(given), findings: [refusalFinding(error)] })
    }
  }
  return { files, refused }
}

async function sort(path: string, name: string, files: Input[], refused: Refused[]): Promise<void> {
  try {
    files.push(await look(path, name))
  } catch (error) {
    refused.push({ name, findings: [refusalFinding(error)] })
  }
}

async function filesIn(given: string): Promise<readonly Named[]> {
  const facts = await stat(given).catch(() => undefined)
  if (!facts?.isDirectory()) return [{ path: given, name: displayName(given) }]
  const found: Named[] = []
  await walk(given, '', found)
  if (found.length === 0) throw refuseFile('unreadable', basename(given), 'is an empty folder', 'Choose a folder with stories or pictures in it.')
  return found
}

async function walk(folder: string, prefix: string, found: Named[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (CLUTTER.test(entry.name)) continue
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) await walk(join(folder, entry.name), `${name}/`, found)
    else if (entry.isFile()) found.push({ path: join(folder, entry.name), name })
    if (found.length > MOST_FILES) throw refuseFile('too-large', basename(folder), `holds more than ${MOST_FILES} files`, 'Import it in parts.')
  }
}
