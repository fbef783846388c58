import { check, checkPhoto } from '../checks/index.ts'
import { hasErrors, NewsroomError, type Finding, type Item } from '../newsroom/index.ts'
import { openPhotos, type FieldText, type Photos, type ReadPhoto } from '../photos/index.ts'
import { detect, formats, presets, readAny, type FormatId, type Profile, type Schemas } from '../wire/index.ts'
import { landConversion, prepare, type Conversion, type Prepared } from './conversion.ts'
import { displayName, look, readDocument, refuseBroken, refuseFile } from './input.ts'
import { presetProfiles, profileNamed } from './profiles.ts'
import { findSchemas } from './schemas.ts'

export { printProfile, formatIds, writableIds, type FormatId, type Loss, type ReadableId, type WritableId } from '../wire/index.ts'
export { landConversion, type Conversion, type ConvertedFile, type Prepared } from './conversion.ts'

export type Reading = Readonly<{ file: string; format: string; items: readonly Item[]; findings: readonly Finding[] }>
/** `valid` is null where no official schema is at hand and our own checks found nothing. */
export type Verdict = Readonly<{ file: string; format: FormatId; schema: string | null; valid: boolean | null; findings: readonly Finding[] }>

/** What can be done with files alone, without a library. */
export type Workbench = Readonly<{
  photos: Photos
  schemas: Schemas
  read(path: string): Promise<Reading>
  /** Writes in memory and proves; nothing is on disk yet. */
  prepare(path: string, profile: Profile, at: string): Promise<Prepared>
  /** The same, then puts the files into a folder. */
  convert(path: string, profile: Profile, out: string, at: string): Promise<Conversion>
  validate(path: string, format?: FormatId): Promise<Verdict>
  check(path: string): Promise<Reading>
  readPhoto(path: string): Promise<ReadPhoto>
  writePhoto(path: string, target: string, fields: readonly FieldText[]): Promise<readonly Finding[]>
  close(): Promise<void>
}>

export function openWorkbench(): Workbench {
  const photos = openPhotos()
  const schemas = findSchemas()
  return {
    photos, schemas,
    read: path => read(path, photos),
    prepare: async (path, profile, at) => prepare(await read(path, photos), profile, schemas, at),
    convert: async (path, profile, out, at) => landConversion(prepare(await read(path, photos), profile, schemas, at), out),
    validate: (path, format) => validate(path, format, schemas),
    check: async path => checked(await read(path, photos)),
    readPhoto: path => photos.read(path),
    writePhoto: (path, target, fields) => photos.set(path, target, fields),
    close: () => photos.close(),
  }
}

/**
 * The profile of a conversion: by its id or by its JSON file, else the generic one of the format.
 *
 * @throws NewsroomError `usage` for a profile of another format, `not-found`, `not-valid`
 */
export async function profileFor(format: string | undefined, name: string | undefined): Promise<Profile> {
  const profile = await profileNamed(name ?? format ?? '', presetProfiles)
  if (format === undefined || profile.format === format) return profile
  throw new NewsroomError('usage', { kind: 'file', id: profile.id, label: 'profile' }, `The profile “${profile.name}” is for ${profile.format}, not for ${format}.`, `Leave out --to, or use ${presets.filter(each => each.format === format).map(({ id }) => id).join(' or ')}.`)
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
    case 'archive': throw refuseFile('unsupported', name, 'is a zip archive, and no document', 'Import a package of Dateline with “import”; unpack any other first.')
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
