import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import { openPhotos, type Photos } from '../../../electron/photos/index.ts'

export type Bench = Readonly<{ photos: Photos; folder: string; path(name: string): string; jpeg(name: string, size?: Readonly<{ width: number; height: number }>): Promise<string> }>

/** The photos room with a folder of its own, for the length of a test file. */
export function bench(): Bench {
  let photos: Photos | undefined
  let folder = ''
  beforeAll(() => {
    photos = openPhotos()
    folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  })
  afterAll(async () => {
    await photos?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const path = (name: string): string => join(folder, name)
  return {
    get photos() { return photos! },
    get folder() { return folder },
    path,
    async jpeg(name, size = { width: 64, height: 48 }) {
      writeFileSync(path(name), await aJpeg(size))
      return path(name)
    },
  }
}

/** A small picture with something in it. */
export const aJpeg = ({ width, height }: Readonly<{ width: number; height: number }>): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#884422', noise: { type: 'gaussian', mean: 120, sigma: 30 } } }).jpeg().toBuffer()

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
