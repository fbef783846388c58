import { createHash } from 'node:crypto'
import { readDateline, type Block, type NewsPackage, type Photo, type Story } from '../../newsroom/index.ts'
import type { SampleBlock, SamplePackage, SamplePhoto, SampleStory } from './data.ts'
import { runsOf } from './text.ts'

/** The id of a document of the sample: the same name always gives the same (the form of a UUID, version 8, of our own making). */
export function idOf(kind: 'photo' | 'story' | 'package', name: string): string {
  const hex = createHash('sha256').update(`dateline sample ${kind} ${name}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

export const guidOf = (kind: 'photo' | 'story' | 'package', name: string): string => `urn:uuid:${idOf(kind, name)}`

/** The record of a picture, without its file. */
export const photoOf = ({ frame, caption, people, keywords, language, urgency, rights, texts }: SamplePhoto): Photo => ({
  kind: 'photo', guid: guidOf('photo', frame), version: 1, status: 'usable', ...texts, caption, people, keywords, language, ...(urgency === undefined ? {} : { urgency }),
  rights, renditions: [], foreign: [],
})

export function storyOf(sample: SampleStory, photoBy: (frame: string) => Photo): Story {
  const { name, body, pictures, dateline, embargo, edNote, copyright, signal, ...fields } = sample
  const placed = body.flatMap(block => (block.type === 'picture' ? [block.frame] : []))
  return {
    kind: 'story', guid: guidOf('story', name), status: 'usable', ...fields, dateline: typeof dateline === 'string' ? readDateline(dateline) : dateline, ...(embargo && { embargo }), ...(edNote && { edNote }),
    ...(copyright && { copyright }), ...(signal && { signal }), source: 'NWP',
    body: body.map((block, index) => blockOf(block, `b${index + 1}`)), pictures: [...placed, ...pictures].map(photoBy), removed: [], foreign: [],
  }
}

function blockOf(block: SampleBlock, id: string): Block {
  switch (block.type) {
    case 'picture': return { id, type: 'picture', photo: guidOf('photo', block.frame), runs: [] }
    case 'embed': return { id, ...block, runs: [] }
    case 'paragraph': case 'note': case 'quote': case 'subhead': case 'item': case 'row': {
      const { text, ...shape } = block
      return { id, ...shape, runs: runsOf(text) }
    }
  }
}

export const packageOf = ({ name, stories, photos, ...fields }: SamplePackage): NewsPackage => ({
  kind: 'package', guid: guidOf('package', name), version: 1, status: 'usable', ...fields, foreign: [],
  entries: [...stories.map(story => ({ kind: 'story' as const, guid: guidOf('story', story) })), ...photos.map(frame => ({ kind: 'photo' as const, guid: guidOf('photo', frame) }))],
})
