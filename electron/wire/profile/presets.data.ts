import type { Profile } from '../../newsroom/index.ts'

/** In the manner of receivers that a desk meets; each format has its generic profile besides. */
export const receivers: readonly Profile[] = [
  { id: 'nitf-bare', name: 'NITF without a namespace', format: 'nitf', options: { namespace: false } },
  {
    id: 'nitf-newspaper', name: 'Newspaper, NITF', format: 'nitf', options: { namespace: false }, medium: 'print', fileName: '{slug}-{date}-v{version}.{ext}', form: 'folder',
    pictures: { format: 'jpeg', longEdge: 3600, quality: 92, icc: 'srgb' },
  },
  {
    id: 'anpa-wire', name: 'AP-style receiver, ANPA 1312', format: 'anpa-1312', options: { designator: 'a', charset: 'ascii', wrap: true, takeLength: 450 }, medium: 'print', fileName: '{number}-{slug}.{ext}', form: 'folder',
    categories: { 'medtop:15000000': 's', 'medtop:04000000': 'f', 'medtop:11000000': 'p' },
  },
  {
    id: 'iptc-7901-basic', name: 'dpa-style receiver, IPTC 7901', format: 'iptc-7901', options: { charset: 'iso-8859-1', priorities: 'dpa', width: 69 }, medium: 'print', fileName: '{number}-{slug}.{ext}', form: 'folder',
    categories: { 'medtop:11000000': 'pl', 'medtop:04000000': 'wi', 'medtop:01000000': 'ku', 'medtop:15000000': 'sp' },
  },
  {
    id: 'ninjs-api', name: 'News API, ninjs', format: 'ninjs', medium: 'app', fileName: '{id}-v{version}.{ext}', form: 'folder',
    pictures: { format: 'jpeg', longEdge: 2048, quality: 85, icc: 'srgb' },
  },
  {
    id: 'rss-news', name: 'News reader, RSS of two days', format: 'rss', options: { content: 'full', days: 2, most: 100, ttl: 15 }, medium: 'web', fileName: 'news.{ext}', form: 'folder',
    pictures: { format: 'jpeg', longEdge: 1600, quality: 82, icc: 'srgb' },
  },
  { id: 'picture-archive', name: 'Picture archive, IPTC and XMP', format: 'xmp', medium: 'archive', form: 'folder', pictures: { format: 'original', metadata: 'both' } },
  { id: 'text-unwrapped', name: 'Text, a line a paragraph', format: 'text', options: { width: 0 } },
]
