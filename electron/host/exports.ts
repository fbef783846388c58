import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Handlers, Override, packages } from '../contract/index.ts'
import type { Finding, Item } from '../newsroom/index.ts'
import { build, buildPicture, itemsOf, planPictures, pointingAt, preflight, standardProfile, withPictures, type Built, type Embed, type Preflight, type Sending, type Shipment } from '../packages/index.ts'
import { formats, type WireFile, type WritableId } from '../wire/index.ts'
import type { House, Seat } from './desk.ts'
import { byDocument } from './findings.ts'
import { identityOf } from './identity.ts'
import { assemble, assembleLoose, waiversOf, type Assembled } from './shipments.ts'

/** Everything that goes out: what stands in its way, what it looks like, and the way itself. */
export function packageHandlers(house: House, seat: Seat): Handlers<typeof packages> {
  const { library, grants } = house
  return {
    async preflight({ package: document, overrides }) {
      const assembled = assemble(library, document)
      return toWindow(preflightOf(house, assembled, overrides), assembled)
    },
    preview: async ({ item, kind, format }) => preview(house, kind === 'package' ? assemble(library, item) : assembleLoose(library, [item], house.now()), kind, format),
    async export({ package: document, target, form, overrides }) {
      const path = await grants.pathOf(target)
      const assembled = assemble(library, document)
      const built = await seat.long('export', (progress, signal) => sendOut(house, assembled, { target: path, form, overrides, progress, signal }))
      return { name: basename(path), files: built.files, bytes: built.bytes, manifest: built.manifestSha256 }
    },
  }
}

export type Outgoing = Readonly<{
  target: string
  form: 'zip' | 'folder'
  overrides: readonly Override[]
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}>

/**
 * Builds, proves and writes a package, and records that it left.
 *
 * @throws NewsroomError `blocked`, `invalid-output`, `disk-full`, `cannot-write`; nothing lies at the target then
 */
export async function sendOut(house: House, { shipment, documentOf }: Assembled, { target, form, overrides, progress, signal }: Outgoing): Promise<Built> {
  const { library, schemas } = house
  const built = await build({ shipment, sending: sendingOf(house), waivers: waiversOf(library, overrides), target, form }, {
    schemas, embed: embedWith(house), originalPath: sha256 => library.originalPath(sha256), ...(progress ? { progress } : {}), ...(signal ? { signal } : {}),
  })
  record(house, shipment, documentOf, built, { target, form, overrides })
  return built
}

export const preflightOf = (house: House, { shipment }: Assembled, overrides: readonly Override[]): Preflight =>
  preflight(shipment, sendingOf(house), waiversOf(house.library, overrides))

const sendingOf = ({ now, library }: House): Sending => ({ at: now(), provider: { name: identityOf(library).name } })

const embedWith = ({ photos }: House): Embed => (source, target, photo) => photos.embed(source, target, photo)

/** The log says for each item what left, when, in what and on whose word. A library that can't be written to keeps no log. */
function record({ library }: House, shipment: Shipment, documentOf: Assembled['documentOf'], built: Built, { target, form, overrides }: Outgoing): void {
  if (library.readOnly) return
  const by = identityOf(library).person
  const detail = { target: basename(target), form, manifest: built.manifestSha256 }
  for (const { guid, version } of itemsOf(shipment)) library.record({ what: 'exported', document: documentOf(guid) ?? guid, by, detail: { ...detail, version } })
  for (const { photo, person, reason } of overrides) library.record({ what: 'overridden', document: photo, by: person, detail: { ...detail, reason } })
}

/** The same with documents instead of guids, as the window knows them. */
function toWindow({ findings, losses, rulings }: Preflight, { documentOf }: Assembled) {
  return {
    findings: findings.map(finding => byDocument(finding, documentOf)),
    losses: losses.map(({ format, losses: of }) => ({ format, losses: of.map(loss => ({ ...loss, item: documentOf(loss.item) ?? loss.item })) })),
    verdicts: Object.fromEntries(rulings.map(({ photo, decision }) => [documentOf(photo.guid) ?? photo.guid, {
      verdict: decision.verdict, reasons: decision.verdict === 'allowed' ? [] : decision.reasons.map(({ sentence }) => sentence),
    }])),
  }
}

type Preview = Awaited<ReturnType<Handlers<typeof packages>['preview']>>

/** Pictures get their metadata in a folder that goes again, so that the file says the very sizes and hashes of an export. */
async function preview(house: House, { shipment, documentOf }: Assembled, kind: 'story' | 'package', format: WritableId): Promise<Preview> {
  const pointed = await withRealPictures(house, shipment)
  const items: readonly Item[] = kind === 'package' ? itemsOf(pointed) : pointed.stories
  const { files, losses } = formats[format].write(items, { ...sendingOf(house), profile: standardProfile(format) })
  const file: WireFile | undefined = files.find(({ item }) => item === (kind === 'package' ? shipment.package.guid : items[0]?.guid)) ?? files[0]
  const { schema, findings } = file ? formats[format].validate(file.bytes, house.schemas) : { schema: null, findings: nothing }
  return {
    source: file ? new TextDecoder().decode(file.bytes) : '', schema, findings: findings.map(finding => byDocument(finding, documentOf)),
    losses: losses.map(loss => ({ ...loss, item: documentOf(loss.item) ?? loss.item })), bytes: file?.bytes.length ?? 0,
  }
}

const nothing: readonly Finding[] = []

async function withRealPictures(house: House, shipment: Shipment): Promise<Shipment> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-preview-'))
  try {
    await mkdir(join(folder, 'pictures'))
    const pictures = await Promise.all(planPictures(shipment).map(planned => buildPicture(planned, folder, sha256 => house.library.originalPath(sha256), embedWith(house))))
    return withPictures(shipment, pointingAt(pictures))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
