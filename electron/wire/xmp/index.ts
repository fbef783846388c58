import type { WireFormat } from '../format.ts'
import { xmpCertainty } from './detect.ts'
import { readXmp } from './read.ts'
import { validateXmp } from './validate.ts'
import { writeXmp } from './write.ts'

/** Sidecars of pictures: IPTC Core, IPTC Extension and PLUS in XMP. Packets inside pictures are read with the pictures. */
export const xmp: WireFormat = {
  id: 'xmp',
  name: 'IPTC Photo Metadata (XMP)',
  version: '2025.1',
  extensions: ['xmp'],
  mediaType: 'application/rdf+xml',
  options: [],
  detect: xmpCertainty,
  read: readXmp,
  write: writeXmp,
  validate: validateXmp,
}
