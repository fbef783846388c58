import type { WireFormat } from '../format.ts'
import { rootName } from '../xml/sniff.ts'
import { VERSION } from './names.ts'
import { readNewsml1 } from './read.ts'
import { validateNewsml1 } from './validate.ts'
import { TOGETHER, writeNewsml1 } from './write.ts'
import { BODY } from './write-story.ts'

/** NewsML 1: reads 1.0 to 1.2, writes 1.2. */
export const newsml1: WireFormat = {
  id: 'newsml-1',
  name: 'NewsML 1.2',
  version: VERSION,
  extensions: ['newsml.xml', 'xml'],
  mediaType: 'text/vnd.iptc.newsml',
  options: [BODY, TOGETHER],
  detect: bytes => (rootName(bytes) === 'NewsML' ? 1 : 0),
  read: readNewsml1,
  write: writeNewsml1,
  validate: validateNewsml1,
}
