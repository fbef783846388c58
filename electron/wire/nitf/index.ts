import type { WireFormat } from '../format.ts'
import { rootName } from '../xml/sniff.ts'
import { CATEGORY, CHARSET, MEDIA_TOPICS, NAMESPACE } from './options.ts'
import { readNitf } from './read.ts'
import { validateNitf } from './validate.ts'
import { writeNitf } from './write.ts'

export { storyOf } from './read.ts'

/** News Industry Text Format: reads 2.5 to 3.6, writes 3.6. */
export const nitf: WireFormat = {
  id: 'nitf',
  name: 'NITF',
  version: '3.6',
  extensions: ['nitf.xml', 'nitf', 'xml'],
  mediaType: 'application/nitf+xml',
  options: [NAMESPACE, CHARSET, MEDIA_TOPICS, CATEGORY],
  detect: bytes => (rootName(bytes) === 'nitf' ? 1 : 0),
  read: readNitf,
  write: writeNitf,
  validate: validateNitf,
}
