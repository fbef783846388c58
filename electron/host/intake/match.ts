import { posix } from 'node:path'
import { unescaped, type Item, type Photo } from '../../newsroom/index.ts'
import type { Input } from '../input.ts'

/** The photos of an item: its own ones, or itself. */
export const photosOf = (item: Item): readonly Photo[] => (item.kind === 'story' ? item.pictures : item.kind === 'photo' ? [item] : [])

/**
 * Finds the file of a photo among those that came along: at the place that the document names, from its own folder or from
 * the root, else by a name that only one of them has. A sidecar (`harbour.xmp`, `harbour.jpg.xmp`) speaks of the picture beside it.
 */
export function matcher(pictures: readonly Input[]): (photo: Photo, document: string) => Input | undefined {
  const byPath = new Map(pictures.map(picture => [key(picture.name), picture]))
  const byBase = new Map<string, Input | null>()
  for (const picture of pictures) {
    const base = key(posix.basename(picture.name))
    byBase.set(base, byBase.has(base) ? null : picture)
  }
  const beside = (document: string): Input | undefined => {
    const stem = key(document.slice(0, -'.xmp'.length))
    const found = pictures.filter(({ name }) => key(name) === stem || key(name).replace(/\.[^./]+$/, '') === stem)
    return found.length === 1 ? found[0] : undefined
  }
  return (photo, document) => {
    if (SIDECAR.test(document)) return beside(document)
    const names = [...photo.renditions.map(({ href }) => unescaped(href)), ...(photo.file ? [photo.file.name] : [])]
    const placed = names.flatMap(name => [posix.join(posix.dirname(document), name), name]).map(name => byPath.get(key(name)))
    return placed.find(found => found !== undefined) ?? names.map(name => byBase.get(key(posix.basename(name))) ?? undefined).find(found => found !== undefined)
  }
}

const SIDECAR = /[^/]\.xmp$/i
const key = (name: string): string => name.normalize('NFC').toLowerCase()
