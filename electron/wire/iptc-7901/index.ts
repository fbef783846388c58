import type { WireFormat } from '../format.ts'
import { iptc7901Certainty } from './detect.ts'
import { options } from './options.ts'
import { readIptc7901 } from './read.ts'
import { validateIptc7901 } from './validate.ts'
import { writeIptc7901 } from './write.ts'

/** IPTC 7901, the text feed of European agencies. */
export const iptc7901: WireFormat = {
  id: 'iptc-7901',
  name: 'IPTC 7901',
  version: '5',
  extensions: ['7901.txt', '7901', 'iptc', 'fra', 'tty'],
  mediaType: 'text/plain',
  options,
  detect: iptc7901Certainty,
  read: readIptc7901,
  write: writeIptc7901,
  validate: validateIptc7901,
}
