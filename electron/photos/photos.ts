import { createHash } from 'node:crypto'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Finding, Photo, PictureWishes } from '../newsroom/index.ts'
import { embed } from './embed.ts'
import { refusePhoto } from './error.ts'
import { openTool } from './exiftool.ts'
import { readPhoto, type ReadPhoto } from './read.ts'
import { convert, render } from './render.ts'
import { setFields, type FieldText } from './set.ts'

/** Pictures: their metadata by ExifTool, their renditions by sharp. Paths may be relative and of any characters. */
export type Photos = Readonly<{
  /** `name` as people know the file; the base name of the path where it is left out. @throws NewsroomError */
  read(path: string, name?: string): Promise<ReadPhoto>
  /** A copy with the photo's record as IIM and XMP in step; the source is only read. @throws NewsroomError */
  embed(source: string, target: string, photo: Photo): Promise<readonly Finding[]>
  /** A copy with single fields set, by our names or the IPTC's. @throws NewsroomError `usage` for a field that isn't */
  set(source: string, target: string, fields: readonly FieldText[]): Promise<readonly Finding[]>
  /** An upright sRGB JPEG, `size` pixels on its longer side at most. @throws NewsroomError */
  render(source: string, target: string, size: number): Promise<Readonly<{ width: number; height: number }>>
  /** An upright JPEG as a client wants it, with the EXIF and XMP of the source. @throws NewsroomError */
  convert(source: string, target: string, wishes: PictureWishes): Promise<Readonly<{ width: number; height: number }>>
  /** ExifTool's own version. @throws NewsroomError `tool-failed` where it can't run */
  version(): Promise<string>
  close(): Promise<void>
}>

export function openPhotos(): Photos {
  const tool = openTool()
  return {
    read: (path, name = basename(path)) => withSafePath(path, safe => readPhoto(tool, safe, name)),
    embed: (source, target, photo) => withSafePath(source, safe => embed(tool, safe, writable(target), photo)),
    set: (source, target, fields) => withSafePath(source, safe => setFields(tool, safe, writable(target), basename(source), fields)),
    render: (source, target, size) => withSafePath(source, safe => render(tool, safe, writable(target), size, basename(source))),
    convert: (source, target, wishes) => withSafePath(source, safe => convert(tool, safe, writable(target), wishes, basename(source))),
    version: () => tool.version(),
    close: () => tool.close(),
  }
}

const UNSAFE = /\p{Cc}/u

/** Beside the target stands the unfinished copy, which ExifTool has to be told. */
function writable(target: string): string {
  const absolute = resolve(target)
  if (!UNSAFE.test(dirname(absolute))) return absolute
  throw refusePhoto('cannot-write', basename(target), 'can’t be written: the name of its folder holds control characters', 'Choose another folder.')
}

/** ExifTool takes one argument a line: a name with a line break would be two. Such a file is read by another name. */
async function withSafePath<T>(path: string, work: (safe: string) => Promise<T>): Promise<T> {
  const absolute = resolve(path)
  if (!UNSAFE.test(absolute)) return work(absolute)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-name-'))
  try {
    const safe = join(folder, createHash('sha256').update(absolute).digest('hex'))
    await symlink(absolute, safe)
    return await work(safe)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
