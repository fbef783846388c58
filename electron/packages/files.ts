import { createHash } from 'node:crypto'
import { NewsroomError } from '../newsroom/index.ts'
import { formats, type FormatId, type Loss, type Schemas, type Validation, type WireFile, type WireFormat } from '../wire/index.ts'
import type { Sending } from './preflight.ts'
import { standardProfiles } from './profiles.ts'
import { readBack } from './readback.ts'
import { itemsOf, type Shipment } from './shipment.ts'

/** A document of the package as it will lie there. `path` is relative to the package's folder. */
export type BuiltFile = Readonly<{ path: string; mediaType: string; bytes: Uint8Array; sha256: string; format: FormatId; item: string; validation: Validation }>

export type BuiltFiles = Readonly<{ files: readonly BuiltFile[]; losses: readonly (Loss & Readonly<{ format: FormatId }>)[] }>

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the shipment in every format, validates each file against the official schema where there is one, and reads it
 * back. Pictures must point at their files already.
 *
 * @throws NewsroomError `invalid-output` where a file is not valid or loses words: our fault, and nothing leaves
 */
export function buildFiles(shipment: Shipment, sending: Sending, schemas: Schemas): BuiltFiles {
  const written = standardProfiles.map(profile => {
    const format = formats[profile.format]
    const { files, losses } = format.write(itemsOf(shipment), { ...sending, profile })
    return { files: prove(files, format, shipment, schemas), losses: losses.map(loss => ({ ...loss, format: format.id })) }
  })
  return { files: written.flatMap(({ files }) => files), losses: written.flatMap(({ losses }) => losses) }
}

function prove(files: readonly WireFile[], format: WireFormat, { stories }: Shipment, schemas: Schemas): readonly BuiltFile[] {
  const built = files.map(file => {
    const path = `${format.id}/${file.name}`
    const validation = format.validate(file.bytes, schemas)
    const error = validation.findings.find(({ severity }) => severity === 'error')
    if (error) throw spoiled(path, error.message)
    return { file, built: { path, mediaType: file.mediaType, bytes: file.bytes, sha256: sha256Of(file.bytes), format: format.id, item: file.item, validation } }
  })
  const [fault] = readBack(built.map(({ file, built: { sha256 } }) => ({ file, sha256 })), format.id, stories)
  if (fault) throw spoiled(format.name, fault)
  return built.map(each => each.built)
}

const spoiled = (path: string, what: string): NewsroomError =>
  new NewsroomError('invalid-output', { kind: 'file', id: path, label: path }, `“${path}” would not be right: ${what}`,
    'Nothing was exported. This is a fault of Dateline: please report it, with the story if you may.')
