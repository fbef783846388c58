import type { WireFormat } from '../format.ts'
import { htmlOptions } from './options.ts'
import { readPage } from './read.ts'
import { htmlCertainty } from './sniff.ts'
import { validatePage } from './validate.ts'
import { writePages } from './write.ts'

/** Web pages: reads any, writes one self-contained page a story with linked data (schema.org NewsArticle). */
export const html: WireFormat = {
  id: 'html',
  name: 'HTML',
  version: '5',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  options: htmlOptions,
  detect: htmlCertainty,
  read: readPage,
  write: writePages,
  validate: validatePage,
}
