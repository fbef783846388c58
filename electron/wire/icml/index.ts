import type { WritingFormat } from '../format.ts'
import { DATELINE, styles } from './styles.ts'
import { validateIcml } from './validate.ts'
import { writeIcml } from './write.ts'

/** Texts for InDesign and InCopy: a story that a layout places. */
export const icml: WritingFormat = {
  id: 'icml',
  name: 'InDesign and InCopy (ICML)',
  version: '8.0',
  extensions: ['icml'],
  mediaType: 'application/x-incopy',
  options: [DATELINE, ...Object.values(styles)],
  write: writeIcml,
  validate: validateIcml,
}
