import type { WireFormat } from '../format.ts'
import { readText } from './read.ts'
import { textCertainty } from './sniff.ts'
import { validateText } from './validate.ts'
import { WIDTH, writeText } from './write.ts'

/** Plain text, and the text of web pages as people paste it. */
export const text: WireFormat = {
  id: 'text',
  name: 'Text',
  version: '1',
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  options: [WIDTH],
  detect: textCertainty,
  read: readText,
  write: writeText,
  validate: validateText,
}
