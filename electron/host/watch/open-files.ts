import { readdir, readFile, readlink } from 'node:fs/promises'

const WRITES = 0o3

/**
 * Which files of this folder some program has open for writing, as far as this user may know: on Linux by /proc; elsewhere, and of
 * other users' programs, nothing is known.
 */
export async function openForWriting(folder: string): Promise<ReadonlySet<string>> {
  if (process.platform !== 'linux') return new Set()
  const processes = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const open = await Promise.all(processes.map(pid => writtenBy(pid, `${folder}/`)))
  return new Set(open.flat())
}

/** A process that ends meanwhile, or belongs to somebody else, has none. */
async function writtenBy(pid: string, below: string): Promise<readonly string[]> {
  const handles = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const paths = await Promise.all(handles.map(async handle => {
    const path = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')
    return path.startsWith(below) && await mayWrite(pid, handle) ? [path] : []
  }))
  return paths.flat()
}

async function mayWrite(pid: string, handle: string): Promise<boolean> {
  const facts = await readFile(`/proc/${pid}/fdinfo/${handle}`, 'utf8').catch(() => '')
  return (Number.parseInt(/^flags:\s*(\d+)/m.exec(facts)?.[1] ?? '0', 8) & WRITES) !== 0
}
