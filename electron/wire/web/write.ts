import { formatDateline, type Block, type Photo, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import { marked } from '../markup/marked.ts'
import { writeBlocks, type Dialect } from '../markup/write.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { safeLink, safeSource } from './addresses.ts'

/** Where the file of a picture lies for readers of the page; undefined where it has none, and then the caption stands alone. */
export type SourceOf = (photo: Photo) => string | undefined

export const besideThePage: SourceOf = photo => safeSource(photo.renditions[0]?.href ?? photo.file?.name)

/** The published body of a story for the web, its dateline as the first words. */
export function webBody(story: Story, sourceOf: SourceOf): readonly Built[] {
  const dateline = story.dateline ? formatDateline({ ...story.dateline, text: printedDateline(story.dateline) }) : ''
  const printed = dateline ? mixed('span', { class: 'dateline' }, `${dateline} `) : undefined
  const first = story.body.findIndex(({ type, runs }) => type === 'paragraph' && runs.some(({ text }) => text.trim() !== ''))
  const built = (blocks: readonly Block[]): readonly Built[] => writeBlocks(blocks, dialect(story.pictures, sourceOf))
  const before = built(story.body.slice(0, Math.max(0, first)))
  const [lead, ...rest] = built(story.body.slice(Math.max(0, first)))
  const opening: readonly Built[] = !printed || !lead ? [lead].filter(each => each !== undefined) : first >= 0 ? [{ ...lead, children: [printed, ...lead.children] }] : [mixed('p', {}, printed), lead]
  return [...before, ...(printed && !lead ? [mixed('p', {}, printed)] : opening), ...rest]
}

/** Pictures that belong to the story and stand nowhere in its text. */
export function attachedFigures(story: Story, sourceOf: SourceOf): Built | undefined {
  const pictures = attachedPictures(story)
  return pictures.length > 0 ? element('section', { class: 'attached' }, pictures.map(photo => figure(photo, sourceOf))) : undefined
}

const dialect = (pictures: readonly Photo[], sourceOf: SourceOf): Dialect => ({
  marked,
  subhead: (level, attributes, content) => mixed(`h${Math.min(Math.max(Math.trunc(level), 2), 6)}`, level < 2 ? { ...attributes, class: 'level-1' } : attributes, content),
  quote: (attributes, content, attribution) => element('blockquote', {}, mixed('p', attributes, content), textual('footer', attribution)),
  picture: guid => {
    const photo = pictures.find(each => each.guid === guid)
    return photo ? figure(photo, sourceOf) : null
  },
  embed: url => element('figure', { class: 'embed' }, mixed('a', { href: safeLink(url) }, url)),
})

/** Without a file there is a caption, and no picture that would be broken. */
function figure(photo: Photo, sourceOf: SourceOf): Built {
  const source = sourceOf(photo)
  return element('figure', { 'data-item': photo.guid },
    source ? element('img', { src: source, alt: photo.altText ?? photo.caption, width: photo.renditions[0]?.width, height: photo.renditions[0]?.height }) : undefined,
    mixed('figcaption', {}, photo.caption, photo.credit ? [' ', mixed('span', { class: 'credit' }, `(${photo.credit})`)] : []))
}
