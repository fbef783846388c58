import { createHash } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { numbered } from '../batch/folder.ts'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

export const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(absent)) !== undefined

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

/** The first of `path`, `path-2`, `path-3` … that is free, or that `suits`. */
export async function freePath(path: string, suits: (there: string) => Promise<boolean> = async () => false): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = numbered(path, number)
    if (!await isThere(free) || await suits(free)) return free
  }
}

export async function hasBytes(path: string, sha256: string): Promise<boolean> {
  const facts = await stat(path)
  return facts.isFile() && createHash('sha256').update(await readFile(path)).digest('hex') === sha256
}

/** Moves a file, to another disk too; under its new name it is whole or not there. */
export async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    const part = join(dirname(to), `.${process.pid}.part`)
    await copyFile(from, part)
    await rename(part, to)
    await rm(from)
  }
  await sync(dirname(to))
}

/** A whole file or none, on disk when this returns. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${process.pid}.part`)
  const handle = await open(part, 'w')
  await handle.writeFile(text).then(() => handle.sync()).finally(() => handle.close())
  await rename(part, path)
  await sync(dirname(path))
}

/** Makes what a folder lists last through a power cut; Windows has no such call. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
