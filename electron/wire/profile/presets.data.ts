import type { Profile } from '../../newsroom/index.ts'

/** In the manner of receivers that a desk meets; each format has its generic profile besides. */
export const receivers: readonly Profile[] = [
  { id: 'nitf-bare', name: 'NITF without a namespace', format: 'nitf', options: { namespace: false } },
  { id: 'nitf-newspaper', name: 'Newspaper, NITF', format: 'nitf', options: { namespace: false }, medium: 'print', fileName: '{slug}-{date}-v{version}.{ext}', form: 'folder', pictures: { format: 'jpeg', longEdge: 3600, quality: 92, icc: 'srgb', metadata: 'embedded' } },
  { id: 'ninjs-api', name: 'News API, ninjs', format: 'ninjs', medium: 'web', fileName: '{id}-v{version}.{ext}', form: 'folder', pictures: { format: 'jpeg', longEdge: 2048, quality: 85, icc: 'srgb', metadata: 'embedded' } },
  { id: 'text-unwrapped', name: 'Text, a line a paragraph', format: 'text', options: { width: 0 } },
]
