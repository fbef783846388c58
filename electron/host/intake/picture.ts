import type { Library } from '../../library/index.ts'
import type { Finding, Photo } from '../../newsroom/index.ts'
import type { Photos } from '../../photos/index.ts'
import { refuseBroken, refuseFile, type Input } from '../input.ts'
import { remark } from './report.ts'
import { completed, shelvePhoto, type Shelf, type Shelved } from './shelve.ts'
import { survivable } from './suspects.ts'

/** The smaller copies that every window shows, in pixels of the longer side: the second is made from the first. */
const SIZES = [1600, 320] as const

export type TakenIn = Readonly<{ photo: Photo; mediaType: string; findings: readonly Finding[] }>

/**
 * Copies a picture into the library and reads what stands in it. Its document is not made yet.
 *
 * @throws NewsroomError where it is no picture, lies, or changes under our hands; the library's lists are as they were
 */
export async function takeIn(library: Library, photos: Photos, { path, name }: Input): Promise<TakenIn> {
  return survivable(library, path, name, async () => {
    const { photo, file, findings } = await photos.read(path, name)
    refuseBroken(name, findings)
    const original = await library.addOriginal(path)
    if (photo.file?.sha256 !== original.sha256) throw refuseFile('unreadable', name, 'changed while it was being read', 'Wait until it is copied whole, then import it again.')
    return { photo, mediaType: file.mediaType, findings: [...findings, ...await render(library, photos, original, name)] }
  })
}

/** A picture that can't be shown can still be kept and sent: that is a finding, no refusal. */
async function render(library: Library, photos: Photos, original: Readonly<{ sha256: string; path: string }>, name: string): Promise<readonly Finding[]> {
  try {
    let source = original.path
    for (const size of SIZES) {
      const target = library.renditionPath(original.sha256, size)
      await photos.render(source, target, size)
      source = target
    }
    return []
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return [remark('no-rendition', 'warning', `“${name}” can’t be shown: ${why}`)]
  }
}

/** A picture that came on its own. The same bytes twice are one photo. */
export function shelveAlone(shelf: Shelf, { photo }: TakenIn): Shelved {
  const sha256 = photo.file?.sha256
  return shelvePhoto(shelf, photo, (sha256 && shelf.library.findBySha256(sha256)) || shelf.library.findByGuid(photo.guid))
}

/** A photo of a document, with the file that came along, or as a placeholder that waits for it. */
export function shelveDescribed(shelf: Shelf, described: Photo, taken: TakenIn | undefined): Shelved {
  const { file: _named, ...placeholder } = described
  const photo: Photo = taken?.photo.file ? completed(described, taken.photo, taken.photo.file) : placeholder
  const sha256 = photo.file?.sha256
  return shelvePhoto(shelf, photo, shelf.library.findByGuid(photo.guid) ?? (sha256 === undefined ? undefined : shelf.library.findBySha256(sha256)))
}
