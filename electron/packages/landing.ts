import { open, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { NewsroomError } from '../newsroom/index.ts'

let landings = 0

/** Where work is done before it gets its name: hidden, beside the target, with the process's id in it. */
function staging(target: string): string {
  landings += 1
  return join(dirname(target), `.${basename(target)}.${process.pid}-${landings}.partial`)
}
const STAGED = /^\..+\.(\d+)-\d+\.partial(?:\.files)?$/

/**
 * Lets `fill` write into a folder of its own and then gives the result its final name in one step. Whatever fails or is
 * killed on the way, under `target` lies what lay there before.
 *
 * @param fill gets the staging path, which is free, and returns when everything lies there
 * @throws NewsroomError `disk-full` or `cannot-write`
 */
export async function land<T>(target: string, fill: (stage: string) => Promise<T>): Promise<T> {
  const stage = staging(target)
  try {
    await mkdir(dirname(target), { recursive: true })
    await sweep(dirname(target))
    const result = await fill(stage)
    await replace(stage, target)
    await syncFolder(dirname(target))
    return result
  } catch (error) {
    throw explain(error, target)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** What killed exports left here is cleared away; the work of a process that still lives stays. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(STAGED.exec(name)?.[1])
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** A folder takes the place of an older export only: of nothing else that a person may have there. */
async function replace(stage: string, target: string): Promise<void> {
  const there = await stat(target).catch(absent)
  if (!there?.isDirectory() || !(await stat(stage)).isDirectory()) return rename(stage, target)
  const names = await readdir(target)
  if (names.length > 0 && !names.includes('manifest.json')) {
    throw new NewsroomError('cannot-write', { kind: 'file', id: target, label: basename(target) },
      `There are other files in the folder “${basename(target)}”.`, 'Choose an empty folder or a new name.')
  }
  const old = `${stage}.old`
  await rename(target, old)
  await rename(stage, target)
  await rm(old, { recursive: true, force: true })
}

/** Flushes a file to disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** Flushes the names in a folder to disk; Windows has no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function explain(error: unknown, target: string): unknown {
  const about = { kind: 'file', id: target, label: basename(target) } as const
  switch (codeOf(error)) {
    case 'ENOSPC': case 'EDQUOT':
      return new NewsroomError('disk-full', about, `There is no room on the disk for “${about.label}”.`, 'Nothing was written. Make room or choose another place, then export again.', { cause: error })
    case 'EACCES': case 'EPERM': case 'EROFS': case 'ENOTDIR': case 'EEXIST': case 'ENOENT':
      return new NewsroomError('cannot-write', about, `“${about.label}” can’t be written there.`, 'Choose a folder that you may write to.', { cause: error })
    default: return error
  }
}
