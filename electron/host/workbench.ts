import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { check, checkPhoto } from '../checks/index.ts'
import { hasErrors, NewsroomError, type Finding, type Item } from '../newsroom/index.ts'
import { land, profiles, safeName } from '../packages/index.ts'
import { openPhotos, type FieldText, type Photos, type ReadPhoto } from '../photos/index.ts'
import { detect, formats, readAny, writerOf, type FormatId, type Loss, type Profile, type Schemas, type WritableId } from '../wire/index.ts'
import { displayName, look, readDocument, refuseBroken, refuseFile, sha256Of } from './input.ts'
import { findSchemas } from './schemas.ts'

export { readableIds, writableIds, type FormatId, type Loss, type ReadableId, type WritableId } from '../wire/index.ts'
export { profiles } from '../packages/index.ts'

export type Reading = Readonly<{ file: string; format: string; items: readonly Item[]; findings: readonly Finding[] }>
export type ConvertedFile = Readonly<{ path: string; mediaType: string; bytes: number; sha256: string }>
export type Conversion = Readonly<{ file: string; format: string; to: string; files: readonly ConvertedFile[]; losses: readonly Loss[]; findings: readonly Finding[] }>
/** `valid` is null where no official schema is at hand and our own checks found nothing. */
export type Verdict = Readonly<{ file: string; format: FormatId; schema: string | null; valid: boolean | null; findings: readonly Finding[] }>

/** What can be done with files alone, without a library. */
export type Workbench = Readonly<{
  photos: Photos
  schemas: Schemas
  read(path: string): Promise<Reading>
  convert(path: string, profile: Profile, out: string, at: string): Promise<Conversion>
  validate(path: string, format?: FormatId): Promise<Verdict>
  check(path: string): Promise<Reading>
  readPhoto(path: string): Promise<ReadPhoto>
  writePhoto(path: string, target: string, fields: readonly FieldText[]): Promise<readonly Finding[]>
  close(): Promise<void>
}>

const PROVIDER = { name: 'Dateline' } as const

export function openWorkbench(): Workbench {
  const photos = openPhotos()
  const schemas = findSchemas()
  return {
    photos, schemas,
    read: path => read(path, photos),
    convert: async (path, profile, out, at) => convert(await read(path, photos), profile, out, at),
    validate: (path, format) => validate(path, format, schemas),
    check: async path => checked(await read(path, photos)),
    readPhoto: path => photos.read(path),
    writePhoto: (path, target, fields) => photos.set(path, target, fields),
    close: () => photos.close(),
  }
}

/** The profile of a conversion: by its id, else the standard one of the format. @throws NewsroomError `usage` */
export function profileFor(format: WritableId, id: string | undefined): Profile {
  const known = profiles.filter(each => each.format === format)
  const found = id === undefined ? known[0] : known.find(each => each.id === id)
  if (found) return found
  throw new NewsroomError('usage', { kind: 'file', id: id ?? format, label: 'profile' }, `There is no profile “${id ?? ''}” for ${format}.`, `Use ${known.map(each => each.id).join(' or ')}.`)
}

async function read(path: string, photos: Photos): Promise<Reading> {
  const name = displayName(path)
  const { kind } = await look(path, name)
  switch (kind) {
    case 'picture': {
      const { photo, file, findings } = await photos.read(path, name)
      refuseBroken(name, findings)
      return { file: path, format: file.mediaType, items: [photo], findings }
    }
    case 'archive': throw refuseFile('unsupported', name, 'is a zip archive or an office document', 'Import a package of Dateline with “import”; unpack any other first.')
    case 'document': {
      const { bytes, source } = await readDocument(path, name)
      const { format, items, findings } = readAny(bytes, source)
      return { file: path, format, items, findings }
    }
  }
}

function checked({ file, format, items, findings }: Reading): Reading {
  const made = items.flatMap(item => {
    const found = item.kind === 'story' ? check(item) : item.kind === 'photo' ? checkPhoto(item) : []
    return items.length === 1 ? found : found.map(finding => withItem(finding, item.guid))
  })
  return { file, format, items, findings: [...findings, ...made] }
}

/** A finding that says which item of several it is about. */
export function withItem(finding: Finding, guid: string): Finding {
  const { where } = finding
  return where.kind === 'line' || where.item !== undefined ? finding : { ...finding, where: { ...where, item: guid } }
}

async function convert(reading: Reading, profile: Profile, out: string, at: string): Promise<Conversion> {
  const { files, losses } = writerOf(profile.format).write(reading.items, { profile, at, provider: PROVIDER })
  if (files.length === 0) throw refuseFile('unsupported', basename(reading.file), `holds nothing that ${writerOf(profile.format).name} can carry`, 'Choose another format.')
  const written: ConvertedFile[] = []
  for (const { name, mediaType, bytes } of files) {
    const path = within(out, name)
    await land(path, async stage => {
      await mkdir(dirname(stage), { recursive: true })
      await writeFile(stage, bytes, { flag: 'wx', flush: true })
    })
    written.push({ path, mediaType, bytes: bytes.length, sha256: sha256Of(bytes) })
  }
  return { file: reading.file, format: reading.format, to: profile.format, files: written, losses, findings: reading.findings }
}

/** A name that a writer made, below `folder` and nowhere else. */
function within(folder: string, name: string): string {
  const root = resolve(folder)
  const path = resolve(root, name)
  return path.startsWith(root + sep) ? path : resolve(root, safeName(name, 'story'))
}

async function validate(path: string, wanted: FormatId | undefined, schemas: Schemas): Promise<Verdict> {
  const name = displayName(path)
  const { kind } = await look(path, name)
  if (kind !== 'document') throw refuseFile('unsupported', name, kind === 'picture' ? 'is a picture, and no wire document' : 'is an archive, and no wire document', 'Use “photo read” for pictures; unpack an archive first.')
  const { bytes } = await readDocument(path, name)
  const format = wanted ?? detect(bytes)?.format
  if (!format) throw refuseFile('unsupported', name, 'is in no format that Dateline knows', 'Name the format with --format.')
  const { schema, findings } = formats[format].validate(bytes, schemas)
  return { file: path, format, schema, valid: hasErrors(findings) ? false : schema === null ? null : true, findings }
}
