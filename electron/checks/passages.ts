import { plain, type Photo, type Story, type Where } from '../newsroom/index.ts'

export type PassageKind = 'headline' | 'subhead' | 'body' | 'row' | 'caption' | 'person' | 'removed'

/** A stretch of text under check, which knows where it stands. Offsets count UTF-16 units in `text`. */
export type Passage = Readonly<{ kind: PassageKind; text: string; quoted: boolean; at: (from: number, to: number) => Where }>

const field = (name: string, item?: string) => (from: number, to: number): Where =>
  ({ kind: 'field', field: name, from, to, ...(item === undefined ? {} : { item }) })

/** The passages of one picture: its caption, and the people on record whom the caption doesn't name itself. */
export function photoPassages(photo: Photo, item?: string): readonly Passage[] {
  return [
    { kind: 'caption', text: photo.caption, quoted: false, at: field('caption', item) },
    ...photo.people.filter(({ name }) => !photo.caption.includes(name)).map(({ name }): Passage => ({ kind: 'person', text: name, quoted: false, at: field('people', item) })),
  ]
}

/** Everything that will be printed, in the order of reading: headline, body, pictures. Notes are nobody's business. */
export function passagesOf(story: Story): readonly Passage[] {
  const body = story.body.flatMap((block): Passage[] => {
    if (block.type === 'note' || block.type === 'picture' || block.type === 'embed') return []
    const kind = block.type === 'subhead' || block.type === 'row' ? block.type : 'body'
    return [{ kind, text: plain(block.runs), quoted: block.type === 'quote', at: (from, to) => ({ kind: 'block', block: block.id, from, to }) }]
  })
  return [
    { kind: 'headline', text: story.headline, quoted: false, at: field('headline') },
    ...body,
    ...story.pictures.flatMap(photo => photoPassages(photo, photo.guid)),
  ]
}

/** The second copies of captions that import took out: nobody mends them, but they count when two spellings are weighed. */
export const removedCaptions = (story: Story): readonly Passage[] =>
  story.removed.filter(({ rule }) => rule === 'import/repeated-caption').map(({ text }): Passage => ({ kind: 'removed', text, quoted: false, at: field('caption') }))

const MARKER = /\((?:front|back|\d?[LRC]|left|right|cent(?:er|re)|top|bottom)(?:[ ,][^)]{0,20})?\)/gi

/** The text with position markers blanked out, so that offsets stay: `Sarkozy (L) applauds` must not part a name from its verb. */
export const withoutMarkers = (text: string): string => text.replace(MARKER, marker => ' '.repeat(marker.length))
