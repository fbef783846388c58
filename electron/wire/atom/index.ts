import { feedOptions } from '../feed/options.ts'
import type { WireFormat } from '../format.ts'
import { readAtom } from './read.ts'
import { atomCertainty } from './sniff.ts'
import { validateAtom } from './validate.ts'
import { writeAtom } from './write.ts'

/** Atom 1.0 (RFC 4287) with Media RSS, Dublin Core and tombstones (RFC 6721). */
export const atom: WireFormat = {
  id: 'atom',
  name: 'Atom',
  version: '1.0',
  extensions: ['atom', 'xml'],
  mediaType: 'application/atom+xml',
  options: feedOptions,
  detect: atomCertainty,
  read: readAtom,
  write: writeAtom,
  validate: validateAtom,
}
