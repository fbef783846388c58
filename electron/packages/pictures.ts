import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { NewsroomError, type Finding, type Photo, type PhotoFile, type Rendition } from '../newsroom/index.ts'
import { endingOf, nameTaker, safeName } from './names.ts'
import { picturesOf, type Shipment } from './shipment.ts'

export const PICTURES = 'pictures'

/** Puts a copy of an original at `target` with the photo's fields embedded, IIM and XMP in step. */
export type Embed = (source: string, target: string, photo: Photo) => Promise<readonly Finding[]>

/** Where the bytes of an original lie, by its SHA-256. */
export type OriginalPath = (sha256: string) => string | undefined

/** A picture that leaves: the file's name below `pictures/`. */
export type PlannedPicture = Readonly<{ photo: Photo; file: PhotoFile; name: string }>

/** The name that each picture of the shipment leaves under; a picture without its file leaves none. */
export function planPictures(shipment: Shipment): readonly PlannedPicture[] {
  const take = nameTaker()
  return picturesOf(shipment).flatMap(photo => {
    const { file } = photo
    if (!file) return []
    const stem = safeName(file.name.replace(/\.[^.]*$/, ''), file.sha256.slice(0, 12))
    return [{ photo, file, name: take(stem, endingOf(file.mediaType)) }]
  })
}

/** Facts of a picture that lies in the package, with what it weighs once its metadata is in it. */
export type BuiltPicture = PlannedPicture & Readonly<{ bytes: number; sha256: string; findings: readonly Finding[] }>

/**
 * Writes one picture below `folder`.
 *
 * @throws NewsroomError where the original can't be read or the metadata doesn't come out as it went in
 */
export async function buildPicture(planned: PlannedPicture, folder: string, originalPath: OriginalPath, embed: Embed): Promise<BuiltPicture> {
  const target = join(folder, PICTURES, planned.name)
  const findings = await embed(await original(planned, originalPath), target, planned.photo)
  return { ...planned, findings, ...await weigh(target) }
}

/** Size and SHA-256 of a file, read in pieces. */
export async function weigh(path: string): Promise<Readonly<{ bytes: number; sha256: string }>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** The rendition by which a document in a folder of the package names a picture; `built` adds what is known of its bytes. */
export function renditionOf(picture: PlannedPicture | BuiltPicture): Rendition {
  const { file, name } = picture
  return {
    href: `../${PICTURES}/${name}`, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height,
    ...('sha256' in picture ? { bytes: picture.bytes, sha256: picture.sha256 } : {}),
  }
}

/** A photo as it stands in the documents of a package: it points at the file that goes along, and nowhere else. */
export function pointingAt(pictures: readonly (PlannedPicture | BuiltPicture)[]): (photo: Photo) => Photo {
  const byGuid = new Map(pictures.map(picture => [picture.photo.guid, picture]))
  return photo => {
    const picture = byGuid.get(photo.guid)
    return { ...photo, renditions: picture ? [renditionOf(picture)] : photo.renditions.filter(({ href }) => href.startsWith('https://')) }
  }
}

/** @throws NewsroomError `not-found` where an original that the library should hold isn't there */
async function original({ photo, file }: PlannedPicture, originalPath: OriginalPath): Promise<string> {
  const path = originalPath(file.sha256)
  const there = path !== undefined && await access(path).then(() => true, () => false)
  if (there) return path
  throw new NewsroomError('not-found', { kind: 'photo', id: photo.guid, label: file.name },
    `The original of “${file.name}” is missing from the newsroom’s folder.`, 'Run the doctor in Settings, or import the picture again.')
}
