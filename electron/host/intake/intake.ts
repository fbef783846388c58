import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentKind, ImportReport } from '../../contract/index.ts'
import { NewsroomError, type Finding, type Item, type NewsPackage, type Photo } from '../../newsroom/index.ts'
import type { Photos } from '../../photos/index.ts'
import { abreast } from '../../packages/index.ts'
import { look, refuseFile, type Input } from '../input.ts'
import { unpack } from './archive.ts'
import { gather, type Bundle, type Refused } from './bundle.ts'
import { matcher, photosOf } from './match.ts'
import { unfoldParcel } from './parcel.ts'
import { shelveAlone, shelveDescribed, takeIn, type TakenIn } from './picture.ts'
import { Remarks } from './remarks.ts'
import { refusalFinding, remark } from './report.ts'
import { shelvePackage, shelveStory, type Shelf, type Shelved } from './shelve.ts'
import { readPortions } from './stream.ts'

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
type Parcels = Readonly<{ name: string; shelve: () => void }>
type Find = (photo: Photo) => Input | undefined

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
  await run.shelve({ name, ...read })
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

  /** Documents come first, so that a picture which one of them describes becomes that photo; packages last, since they name items of other files. */
  async bundle(all: Bundle): Promise<void> {
    const { files, findings } = await unfoldParcel(all)
    if (findings.length > 0) this.#files.push({ name: 'manifest.json', format: null, findings })
    const pictures = files.filter(({ kind }) => kind === 'picture')
    const find = matcher(pictures)
    const used = new Set<Input>()
    const parcels: Parcels[] = []
    for (const input of files.filter(({ kind }) => kind === 'document')) {
      await this.#attempt(input.name, null, async () => { parcels.push(...await this.#document(input, photo => find(photo, input.name), used)) })
    }
    for (const { name, shelve } of parcels) this.#guarded(name, shelve)
    await abreast(pictures.filter(each => !used.has(each)), LANES, picture => this.#attempt(picture.name, null, () => this.#alone(picture)))
  }

  /** Shelves a document part by part, so that a large one needs no more memory than a small one. @returns what is still to be done with its packages */
  async #document(input: Input, find: Find, used: Set<Input>): Promise<readonly Parcels[]> {
    const said = new Remarks()
    const packages: NewsPackage[] = []
    let shelved = 0
    for await (const { format, items, findings, part, parts } of readPortions(input)) {
      if (part > 1) this.#step()
      else this.total += parts - 1
      said.add(findings.map(told))
      if (parts > 1 && part === 1) this.#files.push({ name: input.name, format, findings: said.list })
      try {
        await this.#loose(input.name, items, find, used, said)
        shelved += 1
      } catch (error) {
        if (parts === 1 || !isOfItem(error)) throw error
        said.add([{ ...refusalFinding(error), severity: 'warning' }])
      }
      packages.push(...items.filter(item => item.kind === 'package'))
      if (parts === 1) this.#files.push({ name: input.name, format, findings: said.list })
      else if (this.intake.signal?.aborted && part < parts) {
        said.add([remark('cancelled', 'note', `The import was cancelled: ${shelved} of ${parts} items were imported whole, the others not at all.`)])
        return []
      }
    }
    return packages.map(parcel => ({ name: input.name, shelve: () => { said.add(this.#parcel(parcel)) } }))
  }

  async #alone(input: Input): Promise<void> {
    const taken = await takeIn(this.intake.shelf.library, this.intake.photos, input)
    const shelved = shelveAlone(this.intake.shelf, taken)
    this.#keep(taken.photo.guid, shelved)
    this.#files.push({ name: input.name, format: taken.mediaType, findings: [...taken.findings, ...fateOf(shelved)] })
  }

  async shelve({ name, format, items, findings }: NamedRead): Promise<void> {
    const said = new Remarks()
    said.add(findings.map(told))
    await this.#loose(name, items, () => undefined, new Set(), said)
    for (const parcel of items.filter(item => item.kind === 'package')) said.add(this.#parcel(parcel))
    this.#files.push({ name, format, findings: said.list })
  }

  /** Stories and photos; each package waits until everything that it may name is there. */
  async #loose(name: string, items: readonly Item[], find: Find, used: Set<Input>, said: Remarks): Promise<void> {
    for (const item of items) refuseHuge(name, item)
    for (const photo of items.flatMap(photosOf)) if (!this.#documents.has(photo.guid)) said.add(await this.#describe(photo, find(photo), used, said.list))
    for (const story of items.filter(item => item.kind === 'story')) said.add(fateOf(this.#keep(story.guid, shelveStory(this.intake.shelf, story, guid => this.#documents.get(guid) ?? guid))))
  }

  #parcel(parcel: NewsPackage): readonly Finding[] {
    const { shelf } = this.intake
    return fateOf(this.#keep(parcel.guid, shelvePackage(shelf, parcel, guid => this.#documents.get(guid) ?? shelf.library.findByGuid(guid))))
  }

  #keep(guid: string, shelved: Shelved): Shelved {
    this.#documents.set(copied(guid), shelved.id)
    if (shelved.fate !== 'known') this.#imported.set(shelved.id, { id: shelved.id, kind: shelved.kind, title: copied(shelved.title) })
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
    this.#step()
  }

  #step(): void {
    this.#done += 1
    this.intake.progress?.(Math.min(this.#done, this.total), Math.max(this.total, 1))
  }

  #guarded(name: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#fail(name, null, error)
    }
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

/** A piece of a text keeps the whole text in memory, a copy doesn't. */
const copied = (text: string): string => Buffer.from(text).toString()

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

/** Is it about one item alone? A full disk or a locked newsroom ends the whole import. */
const isOfItem = (error: unknown): boolean => error instanceof NewsroomError && ['too-large', 'unreadable', 'unsupported'].includes(error.code)

function fateOf({ fate, title }: Shelved): readonly Finding[] {
  switch (fate) {
    case 'new': return []
    case 'known': return [remark('known', 'note', `“${title}” was in the newsroom already.`)]
    case 'renewed': return [remark('renewed', 'note', `“${title}” was in the newsroom already; it is up to date now.`)]
  }
}
