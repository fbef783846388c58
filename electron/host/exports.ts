import { basename } from 'node:path'
import type { Handlers, Override, packages } from '../contract/index.ts'
import type { Profile } from '../newsroom/index.ts'
import { build, itemsOf, preflight, type Built, type PictureTools, type Preflight, type Sending, type Shipment } from '../packages/index.ts'
import type { House, Seat } from './desk.ts'
import { byDocument } from './findings.ts'
import { identityOf } from './identity.ts'
import { preview, PictureCache } from './preview.ts'
import { listedProfiles, profileOf } from './profiles.ts'
import { assemble, assembleLoose, waiversOf, type Assembled } from './shipments.ts'

/** Everything that goes out: what stands in its way, what it looks like, and the way itself. */
export function packageHandlers(house: House, seat: Seat): Handlers<typeof packages> {
  const { library, grants } = house
  const pictures = new PictureCache()
  const profilesOf = (ids: readonly string[]): readonly Profile[] => [...new Set(ids)].map(id => profileOf(listedProfiles(library), id))
  return {
    async preflight({ package: document, profiles, overrides }) {
      const assembled = assemble(library, document)
      return toWindow(preflightOf(house, assembled, profilesOf(profiles), overrides), assembled)
    },
    async preview({ item, kind, profile }) {
      const assembled = kind === 'package' ? assemble(library, item) : assembleLoose(library, [item], house.now())
      return preview(assembled, kind, profileOf(listedProfiles(library), profile), house.schemas, { sending: sendingOf(house), tools: pictureTools(house), pictures })
    },
    async export({ package: document, profiles, target, form, overrides }) {
      const path = await grants.pathOf(target)
      const assembled = assemble(library, document)
      const built = await seat.long('export', (progress, signal) => sendOut(house, assembled, { target: path, form, profiles: profilesOf(profiles), overrides, progress, signal }))
      return { name: basename(path), files: built.files, bytes: built.bytes, manifest: built.manifestSha256 }
    },
  }
}

export type Outgoing = Readonly<{
  target: string
  form: 'zip' | 'folder'
  profiles: readonly Profile[]
  overrides: readonly Override[]
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}>

/**
 * Builds, proves and writes a package, and records that it left.
 *
 * @throws NewsroomError `blocked`, `invalid-output`, `disk-full`, `cannot-write`; nothing lies at the target then
 */
export async function sendOut(house: House, { shipment, documentOf }: Assembled, { target, form, profiles, overrides, progress, signal }: Outgoing): Promise<Built> {
  const { library, schemas } = house
  const built = await build({ shipment, sending: sendingOf(house), waivers: waiversOf(library, overrides), profiles, target, form }, {
    schemas, ...pictureTools(house), ...(progress ? { progress } : {}), ...(signal ? { signal } : {}),
  })
  record(house, shipment, documentOf, built, { target, form, profiles, overrides })
  return built
}

export const preflightOf = (house: House, { shipment }: Assembled, profiles: readonly Profile[], overrides: readonly Override[]): Preflight =>
  preflight(shipment, sendingOf(house), waiversOf(house.library, overrides), profiles)

const sendingOf = ({ now, library }: House): Sending => ({ at: now(), provider: { name: identityOf(library).name } })

const pictureTools = ({ photos, library }: House): PictureTools => ({
  embed: (source, target, photo) => photos.embed(source, target, photo), render: (source, target, wishes) => photos.convert(source, target, wishes), originalPath: sha256 => library.originalPath(sha256),
})

/** The log says for each item what left, when, in what and on whose word. A library that can't be written to keeps no log. */
function record({ library }: House, shipment: Shipment, documentOf: Assembled['documentOf'], built: Built, { target, form, profiles, overrides }: Outgoing): void {
  if (library.readOnly) return
  const by = identityOf(library).person
  const detail = { target: basename(target), form, profiles: profiles.map(({ id }) => id), manifest: built.manifestSha256 }
  for (const { guid, version } of itemsOf(shipment)) library.record({ what: 'exported', document: documentOf(guid) ?? guid, by, detail: { ...detail, version } })
  for (const { photo, person, reason } of overrides) library.record({ what: 'overridden', document: photo, by: person, detail: { ...detail, reason } })
}

/** The same with documents instead of guids, as the window knows them. */
function toWindow({ findings, losses, rulings }: Preflight, { documentOf }: Assembled) {
  return {
    findings: findings.map(finding => byDocument(finding, documentOf)),
    losses: losses.map(({ losses: of, ...profile }) => ({ ...profile, losses: of.map(loss => ({ ...loss, item: documentOf(loss.item) ?? loss.item })) })),
    verdicts: Object.fromEntries(rulings.map(({ photo, decision }) => [documentOf(photo.guid) ?? photo.guid, {
      verdict: decision.verdict, reasons: decision.verdict === 'allowed' ? [] : decision.reasons.map(({ sentence }) => sentence),
    }])),
  }
}
