import type { WireFormat } from '../format.ts'
import { officeKind } from '../office/kind.ts'
import { MEDIA_TYPE } from './names.ts'
import { readDocx } from './read.ts'
import { validateDocx } from './validate.ts'
import { NOTES, writeDocx } from './write.ts'

/** Word documents (Office Open XML, ECMA-376), transitional and strict. */
export const docx: WireFormat = {
  id: 'docx',
  name: 'Word (DOCX)',
  version: 'ECMA-376',
  extensions: ['docx'],
  mediaType: MEDIA_TYPE,
  options: [NOTES],
  detect: bytes => (officeKind(bytes) === 'docx' ? 1 : 0),
  read: readDocx,
  write: writeDocx,
  validate: validateDocx,
}
