import { createHash } from 'node:crypto'
import { NewsroomError, type Finding, type Item } from '../../newsroom/index.ts'
import { checkProfile, detect, formats, presets, prove, readAny, writeAs, type Loss, type Profile, type ReadingFormat, type Schemas, type WireFile, type WritingFormat } from '../../wire/index.ts'
import { findSchemas } from '../schemas.ts'

export type { Finding, Item, NewsPackage, Photo, Story } from '../../newsroom/index.ts'
export type { Loss, Schemas, WireFile } from '../../wire/index.ts'
export { NewsroomError } from '../../newsroom/index.ts'

/** What Dateline knows of a format. */
export type Format = Readonly<{ id: string; name: string; version: string; extensions: readonly string[]; mediaType: string; reads: boolean; writes: boolean }>

/** A client's wishes, as a profile's JSON file says them; `dateline profile show` prints examples. */
export type ProfileData = Readonly<{ id: string; name: string; format: string; [wish: string]: unknown }>

/** `name` is how messages call the document. `format` is for a document that doesn't tell by itself what it is. */
export type ReadOptions = Readonly<{ name?: string; format?: string }>
export type Reading = Readonly<{ format: string; items: readonly Item[]; findings: readonly Finding[] }>

/**
 * `to` is a format's id or a preset's, or a profile. `at` is the instant of writing, ISO 8601 with its zone; now, where it is left out.
 * `schemas` as in `validate`.
 */
export type WriteOptions = Readonly<{ to: string | ProfileData; at?: string; provider?: Readonly<{ name: string; uri?: string }>; schemas?: string | Schemas }>

/** `losses` are what the format can't carry. `faults` is empty where every file is valid and read back gives what was written, less the losses: send nothing else. */
export type Writing = Readonly<{ files: readonly WireFile[]; losses: readonly Loss[]; faults: readonly string[] }>

/** `schemas` is the folder of the official schemas (`npm run schemas` fetches them), or a function that gives them by file name. */
export type ValidateOptions = ReadOptions & Readonly<{ schemas?: string | Schemas }>

/** `schema` names the official schema that judged. `valid` is null where none was at hand and our own strict checks found nothing. */
export type Verdict = Readonly<{ format: string; schema: string | null; valid: boolean | null; findings: readonly Finding[] }>

type Registered = ReadingFormat | WritingFormat
const registered: readonly Registered[] = Object.values(formats)

/** Every format that is read or written. */
export const knownFormats: readonly Format[] = registered.map(format => {
  const { id, name, version, extensions, mediaType } = format
  return { id, name, version, extensions, mediaType, reads: 'read' in format, writes: 'write' in format }
})

/**
 * Reads a document of any format, known by its content alone; a text counts as UTF-8.
 *
 * @throws NewsroomError `unsupported`, `unreadable` or `too-large` where nothing can be read; its message and remedy are for people
 */
export function read(document: Uint8Array | string, { name = 'The document', format }: ReadOptions = {}): Reading {
  const bytes = bytesOf(document)
  const source = { name, sha256: sha256Of(bytes) }
  if (format === undefined) return readAny(bytes, source)
  const reader = byId(format)
  if (!('read' in reader)) throw refusal(`${reader.name} is written only.`, 'Leave the format out, or name another.')
  return { format, ...reader.read(bytes, source) }
}

/**
 * Writes items in one format, validates each file and reads it back.
 *
 * @throws NewsroomError `usage` for a profile that can't be used, `unsupported` for a format that isn't written
 */
export function write(items: readonly Item[], { to, at = new Date().toISOString(), provider = { name: 'Dateline' }, schemas }: WriteOptions): Writing {
  const profile = profileOf(to)
  const written = writeAs(items, { profile, at, provider })
  const { faults } = prove(profile.format, written, schemasOf(schemas), sha256Of)
  return { files: written.files, losses: written.losses, faults }
}

/** Judges a document by the official schema of its format where it is at hand, and by our own strict grammar of the standard. @throws NewsroomError `unsupported` for what is no news format */
export function validate(document: Uint8Array | string, { format, schemas }: ValidateOptions = {}): Verdict {
  const bytes = bytesOf(document)
  const id = format ?? detect(bytes)?.format
  if (id === undefined) throw refusal('The document is in no format that Dateline knows.', 'Name its format.')
  const { schema, findings } = byId(id).validate(bytes, schemasOf(schemas))
  const isWrong = findings.some(({ severity }) => severity === 'error')
  return { format: id, schema, valid: isWrong ? false : schema === null ? null : true, findings }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const bytesOf = (document: Uint8Array | string): Uint8Array => (typeof document === 'string' ? new TextEncoder().encode(document) : document)

function schemasOf(given: string | Schemas | undefined): Schemas {
  return typeof given === 'function' ? given : findSchemas(given === undefined ? undefined : [given])
}

function byId(id: string): Registered {
  const found = registered.find(format => format.id === id)
  if (found) return found
  throw refusal(`“${id}” is no format that Dateline knows.`, `Use one of ${registered.map(format => format.id).join(', ')}.`)
}

function profileOf(to: string | ProfileData): Profile {
  if (typeof to === 'string') {
    const preset = presets.find(({ id }) => id === to)
    if (preset) return preset
    throw refusal(`“${to}” is no format or preset that Dateline writes by.`, `Use one of ${presets.map(({ id }) => id).join(', ')}.`)
  }
  const { profile, findings } = checkProfile(to)
  if (profile) return profile
  throw new NewsroomError('usage', { kind: 'file', id: to.id, label: to.name }, `The profile can’t be used: ${findings.map(({ message }) => message).join(' ')}`, 'Correct it, or use a preset.')
}

const refusal = (message: string, remedy: string): NewsroomError => new NewsroomError('unsupported', { kind: 'file', id: 'document', label: 'The document' }, message, remedy)
