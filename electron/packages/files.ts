import { createHash } from 'node:crypto'
import { NewsroomError } from '../newsroom/index.ts'
import { formats, type Loss, type Schemas, type Validation, type WireFile, type WritableId } from '../wire/index.ts'
import type { Sending } from './preflight.ts'
import { standardProfiles } from './profiles.ts'
import { readBack } from './readback.ts'
import { itemsOf, type Shipment } from './shipment.ts'

/** A document of the package as it will lie there. `path` is relative to the package's folder. */
export type BuiltFile = Readonly<{ path: string; mediaType: string; bytes: Uint8Array; sha256: string; format: WritableId; item: string; validation: Validation }>

export type BuiltFiles = Readonly<{ files: readonly BuiltFile[]; losses: readonly (Loss & Readonly<{ format: WritableId }>)[] }>

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the shipment in every format, validates each file against the official schema where there is one, and reads it
 * back. Pictures must point at their files already.
 *
 * @throws NewsroomError `invalid-output` where a file is not valid or loses words: our fault, and nothing leaves
 */
export function buildFiles(shipment: Shipment, sending: Sending, schemas: Schemas): BuiltFiles {
  const written = standardProfiles.map(({ format: id, profile }) => {
    const format = formats[id]
    const { files, losses } = format.write(itemsOf(shipment), { ...sending, profile })
    return { files: prove(files, id, shipment, schemas), losses: losses.map(loss => ({ ...loss, format: id })) }
  })
  return { files: written.flatMap(({ files }) => files), losses: written.flatMap(({ losses }) => losses) }
}

function prove(files: readonly WireFile[], id: WritableId, { stories }: Shipment, schemas: Schemas): readonly BuiltFile[] {
  const format = formats[id]
  const built = files.map(file => {
    const path = `${id}/${file.name}`
    const validation = format.validate(file.bytes, schemas)
    const error = validation.findings.find(({ severity }) => severity === 'error')
    if (error) throw spoiled(path, error.message)
    return { file, built: { path, mediaType: file.mediaType, bytes: file.bytes, sha256: sha256Of(file.bytes), format: id, item: file.item, validation } }
  })
  const [fault] = readBack(built.map(({ file, built: { sha256 } }) => ({ file, sha256 })), id, stories)
  if (fault) throw spoiled(format.name, fault)
  return built.map(each => each.built)
}

const spoiled = (path: string, what: string): NewsroomError =>
  new NewsroomError('invalid-output', { kind: 'file', id: path, label: path }, `“${path}” would not be right: ${what}`,
    'Nothing was exported. This is a fault of Dateline: please report it, with the story if you may.')
