import type { WireFormat } from '../format.ts'
import { anpaCertainty } from './detect.ts'
import { options } from './options.ts'
import { readAnpa } from './read.ts'
import { validateAnpa } from './validate.ts'
import { writeAnpa } from './write.ts'

/** ANPA 1312, the text feed of North American agencies. */
export const anpa1312: WireFormat = {
  id: 'anpa-1312',
  name: 'ANPA 1312',
  version: '1989',
  extensions: ['anpa', 'tst'],
  mediaType: 'text/plain',
  options,
  detect: anpaCertainty,
  read: readAnpa,
  write: writeAnpa,
  validate: validateAnpa,
}
