import { createHash } from 'node:crypto'
import { NewsroomError } from '../newsroom/index.ts'
import { prove, writeAs, writerOf, type Loss, type Profile, type Schemas, type Validation } from '../wire/index.ts'
import type { Sending } from './preflight.ts'
import { itemsOf, type Shipment } from './shipment.ts'

/** A document of the package as it will lie there. `path` is relative to the package's folder; `profile` is the id. */
export type BuiltFile = Readonly<{ path: string; mediaType: string; bytes: Uint8Array; sha256: string; format: string; profile: string; item: string; validation: Validation }>

export type BuiltFiles = Readonly<{ files: readonly BuiltFile[]; losses: readonly (Loss & Readonly<{ format: string; profile: string }>)[] }>

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the shipment by one profile, into a folder named by it, and proves every file: valid by the official schema where there is
 * one, and saying what was sent. Pictures must point at their files already.
 *
 * @throws NewsroomError `invalid-output` where a file is not valid or says something else: our fault, and nothing leaves
 */
export function buildFiles(shipment: Shipment, sending: Sending, profile: Profile, schemas: Schemas): BuiltFiles {
  const { id, format } = profile
  const written = writeAs(itemsOf(shipment), { ...sending, profile })
  const { files, faults: [fault] } = prove(format, written, schemas, sha256Of)
  if (fault !== undefined) throw spoiled(writerOf(format).name, fault)
  return {
    files: files.map(({ file: { name, mediaType, bytes, item }, validation }) => ({ path: `${id}/${name}`, mediaType, bytes, sha256: sha256Of(bytes), format, profile: id, item, validation })),
    losses: written.losses.map(loss => ({ ...loss, format, profile: id })),
  }
}

/** A refusal of what would leave: `what` says why. */
export const spoiled = (label: string, what: string): NewsroomError =>
  new NewsroomError('invalid-output', { kind: 'file', id: label, label }, `${label} would not be right: ${what}`,
    'Nothing was written. This is a fault of Dateline: please report it, with the story if you may.')
