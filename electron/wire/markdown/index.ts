import type { WireFormat } from '../format.ts'
import { readMarkdown } from './read.ts'
import { markdownCertainty } from './sniff.ts'
import { validateMarkdown } from './validate.ts'
import { FRONT, writeMarkdown } from './write.ts'

/** CommonMark with tables and strikes of GFM, and front matter for the fields of a story. */
export const markdown: WireFormat = {
  id: 'markdown',
  name: 'Markdown',
  version: '0.31',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  options: [FRONT],
  detect: markdownCertainty,
  read: readMarkdown,
  write: writeMarkdown,
  validate: validateMarkdown,
}
