import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { syncFile } from './landing.ts'

const MODE = 0o100644
/** Pictures are compressed already. */
const PACKED = /\.(?:jpg|png|webp|heic|zip)$/

/** Packs files in the order given into one zip. The same files and the same `at` give the same bytes. */
export async function zip(folder: string, paths: readonly string[], target: string, at: string): Promise<void> {
  const archive = new ZipFile()
  const mtime = new Date(at)
  const done = pipeline(archive.outputStream, createWriteStream(target, { flags: 'wx' }))
  const failed = new Promise<never>((_resolve, reject) => archive.once('error', reject))
  for (const path of paths) archive.addFile(join(folder, path), path, { mtime, mode: MODE, compress: !PACKED.test(path) })
  archive.end()
  await Promise.race([done, failed])
  await syncFile(target)
}
