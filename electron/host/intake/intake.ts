import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentKind, ImportReport } from '../../contract/index.ts'
import type { Finding, Item, Photo } from '../../newsroom/index.ts'
import type { Photos } from '../../photos/index.ts'
import { abreast } from '../../packages/index.ts'
import { readAny } from '../../wire/index.ts'
import { look, readDocument, refuseFile, type Input } from '../input.ts'
import { unpack } from './archive.ts'
import { gather, type Bundle, type Refused } from './bundle.ts'
import { matcher, photosOf } from './match.ts'
import { unfoldParcel } from './parcel.ts'
import { shelveAlone, shelveDescribed, takeIn, type TakenIn } from './picture.ts'
import { refusalFinding, remark } from './report.ts'
import { shelvePackage, shelveStory, type Shelf, type Shelved } from './shelve.ts'

export type Intake = Readonly<{
  shelf: Shelf
  photos: Photos
  report: (error: unknown) => void
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}>

type FileReport = ImportReport['files'][number]
type Read = Readonly<{ format: string; items: readonly Item[]; findings: readonly Finding[] }>
type NamedRead = Read & Readonly<{ name: string }>

/** Imports files and folders. What is bad is refused by name and takes nothing good with it. */
export async function bringIn(paths: readonly string[], intake: Intake): Promise<ImportReport> {
  const { files, refused } = await gather(paths)
  const loose = files.filter(({ kind }) => kind !== 'archive')
  const run = new Run(intake, files.length)
  run.refuse(refused)
  await run.bundle(loose)
  for (const archive of files.filter(({ kind }) => kind === 'archive')) await run.archive(archive)
  return run.result()
}

/** Puts what was read from somewhere else than a file into the newsroom; its pictures are placeholders. */
export async function shelveRead(intake: Intake, name: string, read: Read): Promise<ImportReport> {
  const run = new Run(intake, 1)
  await run.shelve({ name, ...read }, () => undefined, new Set())
  return run.result()
}

/** One import, with what it has done so far. */
class Run {
  readonly #imported = new Map<string, Readonly<{ id: string; kind: DocumentKind; title: string }>>()
  readonly #files: FileReport[] = []
  readonly #documents = new Map<string, string>()
  #done = 0

  constructor(private readonly intake: Intake, private total: number) {}

  refuse(refused: readonly Refused[]): void {
    for (const { name, findings } of refused) this.#files.push({ name, format: null, findings })
  }

  result(): ImportReport {
    return { imported: [...this.#imported.values()], files: this.#files }
  }

  async archive(archive: Input): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-unpacked-'))
    try {
      const unpacked = await unpack(archive.path, archive.name, folder)
      const inside: Input[] = []
      for (const { path, name } of unpacked) await this.#attempt(name, null, async () => { inside.push(await lookInside(path, name)) })
      this.total += inside.length - 1
      await this.bundle(inside)
    } catch (error) {
      this.#fail(archive.name, null, error)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Documents are read first, so that a picture which one of them describes becomes that photo. */
  async bundle(all: Bundle): Promise<void> {
    const { files, findings } = await unfoldParcel(all)
    if (findings.length > 0) this.#files.push({ name: 'manifest.json', format: null, findings })
    const pictures = files.filter(({ kind }) => kind === 'picture')
    const read: NamedRead[] = []
    for (const input of files.filter(({ kind }) => kind === 'document')) {
      await this.#attempt(input.name, null, async () => { read.push(await readInput(input)) })
    }
    const find = matcher(pictures)
    const used = new Set<Input>()
    for (const one of read.sort(packagesLast)) await this.#attempt(one.name, one.format, () => this.shelve(one, photo => find(photo, one.name), used))
    await abreast(pictures.filter(each => !used.has(each)), LANES, picture => this.#attempt(picture.name, null, () => this.#alone(picture)))
  }

  async #alone(input: Input): Promise<void> {
    const taken = await takeIn(this.intake.shelf.library, this.intake.photos, input)
    const shelved = shelveAlone(this.intake.shelf, taken)
    this.#keep(taken.photo.guid, shelved)
    this.#files.push({ name: input.name, format: taken.mediaType, findings: [...taken.findings, ...fateOf(shelved)] })
  }

  async shelve({ name, format, items, findings }: NamedRead, find: (photo: Photo) => Input | undefined, used: Set<Input>): Promise<void> {
    const { shelf } = this.intake
    for (const item of items) refuseHuge(name, item)
    const said: Finding[] = findings.map(told)
    for (const photo of items.flatMap(photosOf)) if (!this.#documents.has(photo.guid)) said.push(...await this.#describe(photo, find(photo), used, said))
    const shelved = [
      ...items.filter(item => item.kind === 'story').map(story => this.#keep(story.guid, shelveStory(shelf, story, guid => this.#documents.get(guid) ?? guid))),
      ...items.filter(item => item.kind === 'package').map(parcel => this.#keep(parcel.guid, shelvePackage(shelf, parcel, guid => this.#documents.get(guid) ?? shelf.library.findByGuid(guid)))),
    ]
    this.#files.push({ name, format, findings: [...said, ...shelved.flatMap(fateOf)] })
  }

  #keep(guid: string, shelved: Shelved): Shelved {
    this.#documents.set(guid, shelved.id)
    if (shelved.fate !== 'known') this.#imported.set(shelved.id, { id: shelved.id, kind: shelved.kind, title: shelved.title })
    return shelved
  }

  /** A photo of a document; should its file be bad, the photo stays a placeholder and the file is named. */
  async #describe(photo: Photo, input: Input | undefined, used: Set<Input>, said: readonly Finding[]): Promise<readonly Finding[]> {
    const { shelf, photos } = this.intake
    let taken: TakenIn | undefined
    if (input) {
      used.add(input)
      await this.#attempt(input.name, null, async () => { taken = await takeIn(shelf.library, photos, input) })
      if (taken) this.#files.push({ name: input.name, format: taken.mediaType, findings: taken.findings })
    }
    const shelved = shelveDescribed(shelf, photo, taken)
    this.#keep(photo.guid, shelved)
    const isTold = said.some(({ rule }) => rule === 'import/placeholder')
    return isTold || (taken ?? shelf.library.photo(shelved.id).file) ? [] : [remark('placeholder', 'note', `A picture is described, but its file didn’t come along: “${shelved.title}”.`)]
  }

  /** One unit of the import: what fails is told under its name, and the others go on. */
  async #attempt(name: string, format: string | null, work: () => Promise<void>): Promise<void> {
    if (this.intake.signal?.aborted) {
      this.#files.push({ name, format, findings: [remark('cancelled', 'note', 'Not imported: the import was cancelled.')] })
      return
    }
    try {
      await work()
    } catch (error) {
      this.#fail(name, format, error)
    }
    this.#done += 1
    this.intake.progress?.(Math.min(this.#done, this.total), Math.max(this.total, 1))
  }

  #fail(name: string, format: string | null, error: unknown): void {
    const finding = refusalFinding(error)
    if (finding.rule === 'import/internal') this.intake.report(error)
    this.#files.push({ name, format, findings: [finding] })
  }
}

/** As many pictures at a time as ExifTool has processes. */
const LANES = 2
const MOST_PICTURES = 1_000
const MOST_BLOCKS = 20_000

/** What no newsroom sends, and what would hold up every other window while it is stored. */
function refuseHuge(name: string, item: Item): void {
  if (photosOf(item).length > MOST_PICTURES) throw refuseFile('too-large', name, `names more than ${MOST_PICTURES} pictures`, 'Ask the sender for it in parts.')
  if (item.kind === 'story' && item.body.length > MOST_BLOCKS) throw refuseFile('too-large', name, `holds a story of more than ${MOST_BLOCKS} paragraphs`, 'Ask the sender for it in parts.')
}

/** A reader's error about something that was taken in all the same: errors of a report mean that a file was refused. */
const told = (finding: Finding): Finding => (finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding)

async function lookInside(path: string, name: string): Promise<Input> {
  const input = await look(path, name)
  if (input.kind === 'archive') throw refuseFile('unsupported', name, 'is an archive inside an archive', 'Unpack it and import what is in it.')
  return input
}

async function readInput({ path, name }: Input): Promise<NamedRead> {
  const { bytes, source } = await readDocument(path, name)
  return { name, ...readAny(bytes, source) }
}

/** A package names items of other files: those first. */
const packagesLast = (a: Read, b: Read): number => Number(a.items.some(({ kind }) => kind === 'package')) - Number(b.items.some(({ kind }) => kind === 'package'))

function fateOf({ fate, title }: Shelved): readonly Finding[] {
  switch (fate) {
    case 'new': return []
    case 'known': return [remark('known', 'note', `“${title}” was in the newsroom already.`)]
    case 'renewed': return [remark('renewed', 'note', `“${title}” was in the newsroom already; it is up to date now.`)]
  }
}
