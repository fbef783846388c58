import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Preview, ShownBlock, ShownStory } from '../contract/index.ts'
import { markNames, type Block, type Finding, type Photo, type Profile, type Run, type Story } from '../newsroom/index.ts'
import { buildPicture, itemsOf, pictureSets, planPictures, pointingAt, withPictures, type BuiltPicture, type PictureTools, type Sending, type Shipment } from '../packages/index.ts'
import { formats, textOf, writeAs, writerOf, type ReadableId, type WireFile } from '../wire/index.ts'
import type { House } from './desk.ts'
import { byDocument } from './findings.ts'
import type { Assembled } from './shipments.ts'

type Making = Readonly<{ sending: Sending; tools: PictureTools; pictures: PictureCache }>

/** What pictures weigh once a profile's metadata is in them: known for the last ones, so that a preview embeds each only once. */
export class PictureCache {
  readonly #known = new Map<string, BuiltPicture>()

  async weighed(shipment: Shipment, profile: Profile, { tools, sending }: Pick<Making, 'tools' | 'sending'>): Promise<Shipment> {
    const [set] = pictureSets([profile])
    if (!set) return shipment
    const planned = planPictures(shipment, set).map(picture => ({ picture, key: keyOf(picture) }))
    const fresh = planned.filter(({ key }) => !this.#known.has(key))
    if (fresh.length > 0) await inFolder(async folder => {
      await mkdir(join(folder, set.folder))
      await Promise.all(fresh.map(async ({ picture, key }) => this.#keep(key, await buildPicture(picture, folder, tools, sending.at))))
    })
    return withPictures(shipment, pointingAt(planned.map(({ picture, key }) => ({ ...this.#known.get(key), ...picture }))))
  }

  #keep(key: string, built: BuiltPicture): void {
    this.#known.set(key, built)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest)
  }
}

const MOST = 2_000

/** The same for the same original, record and wishes. */
const keyOf = (picture: ReturnType<typeof planPictures>[number]): string => createHash('sha256').update(JSON.stringify(picture)).digest('hex')

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-preview-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What one item looks like to a client: the very bytes of an export by this profile, and what a reader finds in them. */
export async function preview({ shipment, documentOf }: Assembled, kind: 'story' | 'package', profile: Profile, schemas: House['schemas'], making: Making): Promise<Preview> {
  const pointed = await making.pictures.weighed(shipment, profile, making)
  const { files, losses, oldOf } = writeAs(kind === 'package' ? itemsOf(pointed) : pointed.stories, { ...making.sending, profile })
  const file = files.find(({ item }) => item === (kind === 'package' ? shipment.package.guid : shipment.stories[0]?.guid)) ?? files[0]
  const { schema, findings } = file ? writerOf(profile.format).validate(file.bytes, schemas) : { schema: null, findings: nothing }
  const source = file ? sourceOf(file) : { kind: 'text' as const, source: '' }
  return {
    ...source, name: file?.name ?? '', bytes: file?.bytes.length ?? 0, schema, findings: findings.map(finding => byDocument(finding, documentOf)),
    losses: losses.map(loss => ({ ...loss, item: documentOf(loss.item) ?? loss.item })),
    stories: file && source.kind !== 'text' ? storiesIn(file, profile.format).map(story => shownStory(story, originalsOf(shipment, oldOf))) : [],
  }
}

const nothing: readonly Finding[] = []

type Source = Readonly<{ kind: 'xml' | 'json' | 'text'; source: string } | { kind: 'binary'; source: null }>

/** Control bytes as the symbols that Unicode has for them, so that nothing is there unseen. */
function sourceOf(file: WireFile): Source {
  const { bytes, mediaType } = file
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return { kind: 'binary', source: null }
  const kind = /json/.test(mediaType) ? 'json' : /xml|html|icml/.test(mediaType) ? 'xml' : 'text'
  return { kind, source: textOf(file).replace(/[\u0000-\u0008\u000b-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0))).replaceAll('\u007f', '\u2421') }
}

/** A file of ours that our own reader can't read is told by the proof of an export; here there is just nothing to show. */
function storiesIn({ name, bytes }: WireFile, format: string): readonly Story[] {
  const reader = isReadable(format) ? formats[format] : undefined
  return reader?.read(bytes, { name, sha256: '' }).items.filter(item => item.kind === 'story') ?? []
}

const isReadable = (id: string): id is ReadableId => Object.entries(formats).some(([each, format]) => each === id && 'read' in format)

/** The SHA-256 of the newsroom's original of a picture that a reader found, by its id, or by its caption where a format has no ids. */
type Originals = (photo: Photo) => string | null

function originalsOf({ stories, photos }: Shipment, oldOf: (id: string) => string): Originals {
  const all = [...stories.flatMap(({ pictures }) => pictures), ...photos]
  const byGuid = new Map(all.map(({ guid, file }) => [guid, file?.sha256 ?? null]))
  const byCaption = new Map(all.map(({ caption, file }) => [caption, file?.sha256 ?? null]))
  return ({ guid, caption }) => byGuid.get(oldOf(guid)) ?? (caption ? byCaption.get(caption) : null) ?? null
}

function shownStory(story: Story, originals: Originals): ShownStory {
  const placed = new Set(story.body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
  const show = (block: Block): readonly ShownBlock[] => shownBlock(block, story, originals)
  const attached = story.pictures.filter(({ guid }) => !placed.has(guid)).map((photo): Block => ({ id: photo.guid, type: 'picture', photo: photo.guid, runs: [] }))
  return {
    headline: story.headline, subheadline: story.subheadline ?? '', byline: story.byline, dateline: story.dateline?.text ?? '', language: story.language,
    notices: [story.status === 'canceled' ? 'Killed. Do not use.' : '', story.status === 'withheld' ? 'On hold.' : '', story.embargo ? `Embargoed until ${story.embargo}.` : '', story.edNote ?? ''].filter(Boolean),
    blocks: [...story.body, ...attached].flatMap(show),
  }
}

function shownBlock(block: Block, { pictures }: Story, originals: Originals): readonly ShownBlock[] {
  const runs = block.runs.map(shownRun)
  switch (block.type) {
    case 'paragraph': case 'note': case 'row': return [{ type: block.type, runs }]
    case 'quote': return [{ type: 'quote', runs, attribution: block.attribution ?? '' }]
    case 'subhead': return [{ type: 'subhead', runs, level: block.level }]
    case 'item': return [{ type: 'item', runs, list: block.list, depth: block.depth }]
    case 'embed': return [{ type: 'embed', url: block.url }]
    case 'picture': {
      const photo = pictures.find(({ guid }) => guid === block.photo)
      return photo ? [{ type: 'picture', caption: photo.caption, credit: photo.credit ?? '', nature: photo.nature ?? null, sha256: originals(photo) }] : []
    }
  }
}

const shownRun = ({ text, marks }: Run) => ({ text, marks: markNames.filter(mark => marks[mark]), ...(marks.link === undefined ? {} : { link: marks.link }) })
