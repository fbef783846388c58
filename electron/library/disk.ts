import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

export const isNoSpace = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
export const isNotAllowed = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(String(codeOf(error)))

/** Is there room for so many bytes beside the file or folder? */
export function hasRoom(path: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize >= bytes
}

/** Makes what a folder lists last through a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a whole file or none: temporary name in the same folder, fsync, rename, fsync of the folder. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const part = `${file}.part`
  try {
    await writeFile(part, content, { flush: true })
    await rename(part, file)
    syncFolder(dirname(file))
  } finally {
    await rm(part, { force: true })
  }
}
