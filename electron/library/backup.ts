import { copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from './disk.ts'
import { FILE } from './open.ts'
import { notALibrary } from './refusals.ts'
import { aboutFolder, type Store } from './store.ts'
import { apart } from './thread.ts'

/** What a backup leaves that was cut off: the library itself comes last. */
const UNFINISHED: ReadonlySet<string> = new Set(['originals', `${FILE}.part`])

/**
 * Copies the library, with its originals, into a folder: empty, new, or that of an earlier or unfinished backup, which is
 * brought up to date. The copy is a library of its own. Smaller copies of pictures stay behind: they can be made again.
 *
 * @throws NewsroomError 'not-a-library' for a folder that holds something else
 */
export async function backUp(store: Store, target: string): Promise<void> {
  if (existsSync(target) && !existsSync(join(target, FILE)) && !readdirSync(target).every(name => UNFINISHED.has(name))) throw notALibrary(aboutFolder(target))
  await mkdir(target, { recursive: true })
  for (const { path, bytes } of store.all<{ path: string; bytes: number }>('SELECT path, bytes FROM files')) await copyOriginal(store.folder, target, path, bytes)
  const part = join(target, `${FILE}.part`)
  rmSync(part, { force: true })
  await apart(store.file, [['VACUUM INTO ?', part]])
  for (const ending of ['-wal', '-shm']) rmSync(join(target, FILE + ending), { force: true })
  await rename(part, join(target, FILE))
  syncFolder(target)
}

async function copyOriginal(from: string, to: string, path: string, bytes: number): Promise<void> {
  const copy = join(to, path)
  if (existsSync(copy) && (await stat(copy)).size === bytes) return
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(join(from, path), `${copy}.part`)
  await rename(`${copy}.part`, copy)
}
