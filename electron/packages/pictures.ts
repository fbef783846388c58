import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { NewsroomError, type Finding, type Photo, type PhotoFile, type PictureWishes, type Rendition } from '../newsroom/index.ts'
import { writeAs } from '../wire/index.ts'
import { endingOf, nameTaker, safeName } from './names.ts'
import type { PictureSet } from './profiles.ts'
import { picturesOf, type Shipment } from './shipment.ts'

/** Puts a copy of an original at `target` with the photo's fields embedded, IIM and XMP in step. */
export type Embed = (source: string, target: string, photo: Photo) => Promise<readonly Finding[]>

/** Puts a JPEG of an original at `target`, as a client wants it; the answer is its size in pixels. */
export type Render = (source: string, target: string, wishes: PictureWishes) => Promise<Readonly<{ width: number; height: number }>>

/** Where the bytes of an original lie, by its SHA-256. */
export type OriginalPath = (sha256: string) => string | undefined

/** What a picture is made with. */
export type PictureTools = Readonly<{ embed: Embed; render: Render; originalPath: OriginalPath }>

/** A picture that leaves: `path` below the package's folder, and the file as it will be there, not as the original is. */
export type PlannedPicture = Readonly<{ photo: Photo; file: PhotoFile; path: string; wishes: PictureWishes }>

/** The name that each picture of the shipment leaves under; a picture without its file leaves none. */
export function planPictures(shipment: Shipment, { folder, wishes }: PictureSet): readonly PlannedPicture[] {
  const take = nameTaker()
  return picturesOf(shipment).flatMap(photo => {
    const { file: original } = photo
    if (!original) return []
    const file = planned(original, wishes)
    const stem = safeName(file.name.replace(/\.[^.]*$/, ''), file.sha256.slice(0, 12))
    return [{ photo, file, path: `${folder}/${nameOf(take, stem, endingOf(file.mediaType), wishes)}`, wishes }]
  })
}

/** A sidecar has the name of its picture, so two pictures may not differ by their endings only. */
const nameOf = (take: ReturnType<typeof nameTaker>, stem: string, ending: string, { metadata = 'embedded' }: PictureWishes): string =>
  (metadata === 'embedded' ? take(stem, ending) : take(stem, 'xmp').replace(/xmp$/, ending))

/** Never larger than the original. */
function planned(file: PhotoFile, { format, longEdge }: PictureWishes): PhotoFile {
  if (format !== 'jpeg') return file
  const scale = Math.min(1, (longEdge ?? Infinity) / Math.max(file.width, file.height))
  return { ...file, mediaType: 'image/jpeg', width: Math.max(1, Math.round(file.width * scale)), height: Math.max(1, Math.round(file.height * scale)) }
}

/** The metadata of a picture in a file beside it. */
export type Sidecar = Readonly<{ path: string; mediaType: string; bytes: number; sha256: string }>

/** Facts of a picture that lies in the package, with what it weighs once its metadata is in it. */
export type BuiltPicture = PlannedPicture & Readonly<{ bytes: number; sha256: string; findings: readonly Finding[]; sidecar?: Sidecar }>

/**
 * Writes one picture below `folder`, as the client wants it.
 *
 * @param at the instant of writing
 * @throws NewsroomError where the original can't be read or the metadata doesn't come out as it went in
 */
export async function buildPicture(picture: PlannedPicture, folder: string, tools: PictureTools, at: string): Promise<BuiltPicture> {
  const { photo, wishes } = picture
  const target = join(folder, picture.path)
  const original = await originalOf(picture, tools.originalPath)
  const rendered = `${target}.rendered`
  try {
    const size = wishes.format === 'jpeg' ? await tools.render(original, rendered, wishes) : undefined
    const source = size ? rendered : original
    const findings = wishes.metadata === 'sidecar' ? await copyFile(source, target).then(() => []) : await tools.embed(source, target, photo)
    const sidecar = wishes.metadata === 'sidecar' || wishes.metadata === 'both' ? await writeSidecar(picture, folder, at) : undefined
    return { ...picture, file: { ...picture.file, ...size }, findings, ...await weigh(target), ...(sidecar && { sidecar }) }
  } finally {
    await rm(rendered, { force: true })
  }
}

async function writeSidecar({ photo, path }: PlannedPicture, folder: string, at: string): Promise<Sidecar | undefined> {
  const [file] = writeAs([photo], { profile: { id: 'xmp', name: 'XMP', format: 'xmp' }, at, provider: { name: '' } }).files
  if (!file) return undefined
  const beside = path.replace(/\.[^.]*$/, '.xmp')
  await writeFile(join(folder, beside), file.bytes, { flag: 'wx' })
  return { path: beside, mediaType: file.mediaType, bytes: file.bytes.length, sha256: createHash('sha256').update(file.bytes).digest('hex') }
}

/** Size and SHA-256 of a file, read in pieces. */
export async function weigh(path: string): Promise<Readonly<{ bytes: number; sha256: string }>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** The rendition by which a document in a folder of the package names a picture; a built one adds what is known of its bytes. */
export function renditionOf(picture: PlannedPicture | BuiltPicture): Rendition {
  const { file, path } = picture
  return {
    href: `../${path}`, role: 'original', mediaType: file.mediaType, width: file.width, height: file.height,
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
async function originalOf({ photo }: PlannedPicture, originalPath: OriginalPath): Promise<string> {
  const { file } = photo
  const path = file && originalPath(file.sha256)
  const there = path !== undefined && await access(path).then(() => true, () => false)
  if (there) return path
  throw new NewsroomError('not-found', { kind: 'photo', id: photo.guid, label: file?.name ?? '' },
    `The original of “${file?.name ?? ''}” is missing from the newsroom’s folder.`, 'Run the doctor in Settings, or import the picture again.')
}
