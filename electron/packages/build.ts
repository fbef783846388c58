import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasErrors, NewsroomError, type Finding, type Profile } from '../newsroom/index.ts'
import type { Schemas } from '../wire/index.ts'
import { abreast } from './abreast.ts'
import { buildFiles, sha256Of, type BuiltFiles } from './files.ts'
import type { Waiver } from './gate.ts'
import { land, syncFile } from './landing.ts'
import { INDEX, MANIFEST, manifestBytes, manifestOf, type Manifest } from './manifest.ts'
import { indexPage } from './page.ts'
import { buildPicture, planPictures, pointingAt, type BuiltPicture, type PictureTools } from './pictures.ts'
import { preflight, type Preflight, type Sending } from './preflight.ts'
import { pictureSets } from './profiles.ts'
import { withPictures, type Shipment } from './shipment.ts'
import { zip } from './zip.ts'

/** As many pictures at a time as ExifTool has processes. */
const LANES = 2

/** What a build needs of the rest of the house. `progress` counts pictures and documents; `signal` gives the work up. */
export type Tools = PictureTools & Readonly<{
  schemas: Schemas
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}>

/** What leaves, by which profiles (of different ids), and where to. */
export type Order = Readonly<{ shipment: Shipment; sending: Sending; waivers: readonly Waiver[]; profiles: readonly Profile[]; target: string; form: 'zip' | 'folder' }>

/** What lies at the target now. `files` counts all, the manifest too; `manifestSha256` names the very content. */
export type Built = Readonly<{ manifest: Manifest; manifestSha256: string; files: number; bytes: number; findings: readonly Finding[] }>

/**
 * Builds the package and puts it at `order.target`, whole or not at all.
 *
 * @throws NewsroomError `blocked` while preflight finds an error, `invalid-output`, `disk-full`, `cannot-write`
 */
export async function build(order: Order, tools: Tools): Promise<Built> {
  const { shipment, sending, waivers, profiles, target, form } = order
  const checked = preflight(shipment, sending, waivers, profiles)
  if (!checked.clear) throw blocked(shipment, checked)
  return land(target, async stage => {
    const folder = form === 'zip' ? `${stage}.files` : stage
    try {
      const built = await fill(folder, order, checked, tools)
      if (form === 'zip') await zip(folder, [MANIFEST, ...built.manifest.files.map(({ path }) => path)], stage, sending.at)
      return built
    } finally {
      if (form === 'zip') await rm(folder, { recursive: true, force: true })
    }
  })
}

async function fill(folder: string, { shipment, sending, profiles }: Order, checked: Preflight, tools: Tools): Promise<Built> {
  const sets = pictureSets(profiles).map(set => ({ set, planned: planPictures(shipment, set) }))
  for (const { set } of sets) await mkdir(join(folder, set.folder), { recursive: true })
  const pictures = await buildPictures(folder, sets.flatMap(({ planned }) => planned), sending, tools)
  const built = together(sets.flatMap(({ set, planned }) => {
    const paths = new Set(planned.map(({ path }) => path))
    const pointed = withPictures(shipment, pointingAt(pictures.filter(({ path }) => paths.has(path))))
    return profiles.filter(({ id }) => set.profiles.includes(id)).map(profile => buildFiles(pointed, sending, profile, tools.schemas))
  }))
  const index = indexPage({ shipment, sending, pictures, files: built.files, rulings: checked.rulings })
  const manifest = manifestOf({ shipment, sending, built, pictures, rulings: checked.rulings, index })
  const last = manifestBytes(manifest)
  for (const { path, bytes } of [...built.files, { path: INDEX, bytes: index }, { path: MANIFEST, bytes: last }]) await put(join(folder, path), bytes)
  return {
    manifest, manifestSha256: sha256Of(last), files: manifest.files.length + 1,
    bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, last.length), findings: pictures.flatMap(({ findings }) => findings),
  }
}

const together = (built: readonly BuiltFiles[]): BuiltFiles => ({ files: built.flatMap(({ files }) => files), losses: built.flatMap(({ losses }) => losses) })

async function buildPictures(folder: string, planned: ReturnType<typeof planPictures>, { at }: Sending, tools: Tools): Promise<readonly BuiltPicture[]> {
  let done = 0
  return abreast(planned, LANES, async picture => {
    tools.signal?.throwIfAborted()
    const built = await buildPicture(picture, folder, tools, at)
    done += 1
    tools.progress?.(done, planned.length)
    return built
  })
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes, { flag: 'wx' })
  await syncFile(path)
}

/** The refusal names the first obstacle and counts the rest; preflight shows them all. */
function blocked({ package: parcel }: Shipment, { findings }: Preflight): NewsroomError {
  const errors = findings.filter(finding => hasErrors([finding]))
  const [first, ...others] = errors
  const more = others.length === 0 ? '' : ` And ${others.length} more.`
  return new NewsroomError('blocked', { kind: 'package', id: parcel.guid, label: parcel.title },
    `The package can’t leave: ${first?.message ?? ''}${more}`, 'See preflight: mend what it names, or override what may be overridden, with your name and a reason.')
}
