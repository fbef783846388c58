import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identitySettings } from '../../contract/index.ts'
import { newsDoc, writePackage, writePhoto, writeStory } from '../../documents/index.ts'
import { openLibrary, type Library } from '../../library/index.ts'
import type { Photo } from '../../newsroom/index.ts'
import { draw, openPhotos, type Photos } from '../../photos/index.ts'
import { annotate } from '../annotate.ts'
import { readSample, type SampleData, type SamplePhoto } from './data.ts'
import { guidOf, idOf, packageOf, photoOf, storyOf } from './items.ts'

/** How many of each the sample newsroom holds. */
export type SampleMade = Readonly<{ stories: number; photos: number; packages: number }>

const SIDE = 1600
const RENDITIONS = [1600, 320] as const
const DRAWING_SIDE = 600
/** When the fiction plays: the lists show its times, and the same sample is made every time. */
const LAST_MOMENT = '2026-11-23T16:42:07.000Z'

/**
 * Builds the sample newsroom in `folder`, which must not be there yet: drawings become JPEG files with real embedded
 * metadata, and are taken in like any picture. The folder appears only when it is complete.
 *
 * @param assets the folder `assets/sample`
 * @throws NewsroomError of the library and of the photos
 */
export async function makeSample(folder: string, assets: string): Promise<SampleMade> {
  const data = readSample(assets)
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const clock = { now: LAST_MOMENT }
  const photos = openPhotos()
  const library = openLibrary(unfinished, { now: () => clock.now, annotate: annotate(() => LAST_MOMENT), reserveBytes: 0 })
  try {
    await fill(library, photos, data, assets, at => { clock.now = new Date(at).toISOString() })
  } finally {
    library.close()
    await photos.close()
  }
  await rename(unfinished, folder)
  return { stories: data.stories.length, photos: data.photos.length, packages: data.packages.length }
}

async function fill(library: Library, photos: Photos, data: SampleData, assets: string, setClock: (at: string) => void): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'dateline-sample-'))
  try {
    const made = await Promise.all(data.photos.map(async sample => [sample.frame, await takePicture(library, photos, sample, assets, work)] as const))
    const byFrame = new Map(made)
    for (const [frame, photo] of byFrame) {
      setClock(photo.taken?.includes('T') ? photo.taken : LAST_MOMENT)
      const doc = newsDoc()
      writePhoto(doc, photo)
      library.create('photo', idOf('photo', frame), doc)
    }
    setClock(LAST_MOMENT)
    shelveTexts(library, data, frame => found(byFrame, frame), setClock)
    furnish(library)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The newsroom has a name and somebody at the desk; its first window opens the story of the day and the package that may leave. */
function furnish(library: Library): void {
  library.setSetting(identitySettings.name, 'Northwater Press')
  library.setSetting(identitySettings.person, 'Clara Winsted')
  library.setSetting('view', { 'open:story': idOf('story', 'strait-accord'), 'open:package': idOf('package', 'ferry') })
}

/** Draws the picture, embeds its record, and copies it into the library with its renditions. */
async function takePicture(library: Library, photos: Photos, sample: SamplePhoto, assets: string, work: string): Promise<Photo> {
  const photo = photoOf(sample)
  if (sample.scene === undefined) return photo
  const name = `nwp-${sample.frame}.jpg`
  const drawn = join(work, `drawn-${name}`)
  const ready = join(work, name)
  await writeFile(drawn, await draw(await readFile(join(assets, 'scenes', `${sample.scene}.svg`), 'utf8'), DRAWING_SIDE, SIDE))
  await photos.embed(drawn, ready, photo)
  const { photo: seen } = await photos.read(ready, name)
  const original = await library.addOriginal(ready)
  let source = original.path
  for (const size of RENDITIONS) {
    const target = library.renditionPath(original.sha256, size)
    await photos.render(source, target, size)
    source = target
  }
  return seen.file ? { ...photo, file: seen.file } : photo
}

function shelveTexts(library: Library, data: SampleData, photoBy: (frame: string) => Photo, setClock: (at: string) => void): void {
  const documentOf = (guid: string): string => guid.replace(/^urn:uuid:/, '')
  let count = 0
  for (const sample of [...data.stories].sort((a, b) => Date.parse(a.created) - Date.parse(b.created))) {
    setClock(sample.created)
    const doc = newsDoc()
    writeStory(doc, storyOf(sample, photoBy), documentOf, () => `n${count++}`)
    library.create('story', idOf('story', sample.name), doc)
  }
  for (const sample of data.packages) {
    setClock(sample.created)
    const doc = newsDoc()
    writePackage(doc, packageOf(sample), documentOf)
    library.create('package', idOf('package', sample.name), doc)
  }
}

function found(byFrame: ReadonlyMap<string, Photo>, frame: string): Photo {
  const photo = byFrame.get(frame)
  if (!photo) throw new Error(`The sample has no picture ${frame} (${guidOf('photo', frame)}).`)
  return photo
}
