import type { Item, NewsPackage, PubStatus, Story } from '../newsroom/index.ts'
import { writerOf } from '../wire/index.ts'
import { sha256Of, type BuiltFile, type BuiltFiles } from './files.ts'
import type { Ruling } from './gate.ts'
import type { BuiltPicture } from './pictures.ts'
import type { Sending } from './preflight.ts'
import { picturesOf, type Shipment } from './shipment.ts'

export const MANIFEST = 'manifest.json'
export const INDEX = 'index.html'

/** `schema` names the official schema that found the file valid; null: only its structure was checked. */
type ManifestFile = Readonly<{
  path: string
  mediaType: string
  bytes: number
  sha256: string
  item: string
  format?: string
  profile?: string
  version?: string
  validation?: Readonly<{ schema: string | null; errors: 0; warnings: number }>
  width?: number
  height?: number
}>

type ManifestItem = Readonly<{ kind: Item['kind']; guid: string; version: number; status: PubStatus; slug?: string; headline?: string; title?: string; embargo?: string }>

/** The gate's word on a picture that leaves; `override` names who let it leave against that word, and why. */
type ManifestRights = Readonly<{
  photo: string
  path: string
  verdict: string
  reasons: readonly string[]
  override?: Readonly<{ person: string; reason: string; lifted: readonly string[] }>
}>

/** What lies in a package, so that anybody can prove it whole. It lists every file but itself. */
export type Manifest = Readonly<{
  dateline: 1
  made: string
  provider: Sending['provider']
  package: Readonly<{ guid: string; version: number; title: string; slug: string; note?: string }>
  items: readonly ManifestItem[]
  files: readonly ManifestFile[]
  rights: readonly ManifestRights[]
  losses: BuiltFiles['losses']
}>

type Parts = Readonly<{ shipment: Shipment; sending: Sending; built: BuiltFiles; pictures: readonly BuiltPicture[]; rulings: readonly Ruling[]; index: Uint8Array }>

/** The manifest of what was built, in a fixed order. */
export function manifestOf({ shipment, sending, built, pictures, rulings, index }: Parts): Manifest {
  return {
    dateline: 1,
    made: sending.at,
    provider: sending.provider,
    package: nameplate(shipment.package),
    items: [...shipment.stories, ...picturesOf(shipment), shipment.package].map(itemOf),
    files: [
      { path: INDEX, mediaType: 'text/html', bytes: index.length, sha256: sha256Of(index), item: shipment.package.guid },
      ...built.files.map(documentOf),
      ...pictures.flatMap(pictureOf),
    ],
    rights: rulings.flatMap(ruling => rightsOf(ruling, pictures)),
    losses: built.losses,
  }
}

export const manifestBytes = (manifest: Manifest): Uint8Array => new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)

const nameplate = ({ guid, version, title, slug, note }: NewsPackage): Manifest['package'] => ({ guid, version, title, slug, ...(note ? { note } : {}) })

function itemOf(item: Item): ManifestItem {
  const { kind, guid, version, status } = item
  switch (item.kind) {
    case 'story': return { kind, guid, version, status, ...storyFields(item) }
    case 'photo': return { kind, guid, version, status, ...(item.headline ? { headline: item.headline } : {}) }
    case 'package': return { kind, guid, version, status, title: item.title, ...(item.slug ? { slug: item.slug } : {}) }
  }
}

const storyFields = ({ slug, headline, embargo }: Story) => ({ slug, headline, ...(embargo ? { embargo } : {}) })

const documentOf = ({ path, mediaType, bytes, sha256, item, format, profile, validation }: BuiltFile): ManifestFile => ({
  path, mediaType, bytes: bytes.length, sha256, item, format, profile, version: writerOf(format).version,
  validation: { schema: validation.schema, errors: 0, warnings: validation.findings.filter(({ severity }) => severity === 'warning').length },
})

const pictureOf = ({ path, file, bytes, sha256, photo, sidecar }: BuiltPicture): readonly ManifestFile[] =>
  [{ path, mediaType: file.mediaType, bytes, sha256, item: photo.guid, width: file.width, height: file.height }, ...(sidecar ? [{ ...sidecar, item: photo.guid }] : [])]

function rightsOf({ photo, decision, lifted }: Ruling, pictures: readonly BuiltPicture[]): readonly ManifestRights[] {
  const picture = pictures.find(each => each.photo.guid === photo.guid)
  if (!picture) return []
  const reasons = decision.verdict === 'allowed' ? [] : decision.reasons
  return [{
    photo: photo.guid, path: picture.path, verdict: decision.verdict, reasons: reasons.map(({ sentence }) => sentence),
    ...(lifted ? { override: { person: lifted.person, reason: lifted.reason, lifted: reasons.map(({ code }) => code) } } : {}),
  }]
}
