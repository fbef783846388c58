import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A file of a folder: `folder` is the path of its own one in there, with `/`, empty at the top. */
export type Found = Readonly<{ path: string; folder: string; name: string }>

/** What file systems, copying and other programs leave in folders. */
const CLUTTER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)|\.(?:part|partial|tmp|crdownload|filepart)$|~$/i

/** May a program of its own accord take this for a document? Hidden and unfinished files never are. */
export const isClutter = (name: string): boolean => CLUTTER.test(name)

/** Every file below `root` but clutter, by name in each folder, files before folders; links are not followed. `except` is left out. */
export async function filesBelow(root: string, except: string): Promise<readonly Found[]> {
  const found: Found[] = []
  await walk(resolve(root), '', resolve(except), found)
  return found
}

async function walk(path: string, folder: string, except: string, found: Found[]): Promise<void> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isClutter(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) if (entry.isFile()) found.push({ path: join(path, entry.name), folder, name: entry.name })
  for (const { name } of entries.filter(entry => entry.isDirectory())) {
    const below = join(path, name)
    if (below !== except) await walk(below, folder === '' ? name : `${folder}/${name}`, except, found)
  }
}

/** `quay.nitf.xml` becomes `quay-2.nitf.xml`: what a format calls its files may hold more than one dot. The first has no number. */
export const numbered = (path: string, number: number): string => (number < 2 ? path : path.replace(/([^./\\]+)((?:\.[^./\\]+)*)$/, `$1-${number}$2`))
