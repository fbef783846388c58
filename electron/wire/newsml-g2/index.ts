import type { WireFormat } from '../format.ts'
import { rootName } from '../xml/sniff.ts'
import { itemNames, VERSION } from './names.ts'
import { BODY, CATALOG, CONFORMANCE, FORM } from './option.ts'
import { readNewsmlG2 } from './read.ts'
import { validateNewsmlG2 } from './validate.ts'
import { writeNewsmlG2 } from './write.ts'

const roots: ReadonlySet<string | undefined> = new Set([...itemNames, 'newsMessage'])

/** NewsML-G2: reads 2.x, writes 2.35. */
export const newsmlG2: WireFormat = {
  id: 'newsml-g2',
  name: 'NewsML-G2',
  version: VERSION,
  extensions: ['newsml-g2.xml', 'newsml', 'xml'],
  mediaType: 'application/vnd.iptc.g2.newsitem+xml',
  options: [CONFORMANCE, BODY, FORM, CATALOG],
  detect: bytes => (roots.has(rootName(bytes)) ? 1 : 0),
  read: readNewsmlG2,
  write: writeNewsmlG2,
  validate: validateNewsmlG2,
}
