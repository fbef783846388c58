import { feedOptions, TTL } from '../feed/options.ts'
import type { WireFormat } from '../format.ts'
import { readRss } from './read.ts'
import { rssCertainty } from './sniff.ts'
import { validateRss } from './validate.ts'
import { writeRss } from './write.ts'

/** RSS 2.0 with Media RSS and Dublin Core; reads all versions since 0.91. */
export const rss: WireFormat = {
  id: 'rss',
  name: 'RSS',
  version: '2.0',
  extensions: ['rss', 'rdf', 'xml'],
  mediaType: 'application/rss+xml',
  options: [...feedOptions, TTL],
  detect: rssCertainty,
  read: readRss,
  write: writeRss,
  validate: validateRss,
}
