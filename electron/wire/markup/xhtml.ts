import type { Block, Photo } from '../../newsroom/index.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { marked } from './marked.ts'
import { writeBlocks, type Dialect } from './write.ts'

/** The body as XHTML. A picture is a `figure` whose `data-item` names the photo, so that a reader finds the whole record. */
export function xhtmlBlocks(body: readonly Block[], pictures: readonly Photo[]): readonly Built[] {
  const dialect: Dialect = {
    marked,
    subhead: (level, attributes, content) => mixed(`h${Math.min(Math.max(Math.trunc(level), 1), 6)}`, attributes, content),
    quote: (attributes, content, attribution) => element('blockquote', {}, mixed('p', attributes, content), textual('footer', attribution)),
    picture: guid => {
      const photo = pictures.find(each => each.guid === guid)
      return photo ? figure(photo) : null
    },
    embed: url => element('figure', { class: 'embed' }, mixed('a', { href: url }, url)),
  }
  return writeBlocks(body, dialect)
}

const figure = (photo: Photo): Built => element('figure', { 'data-item': photo.guid },
  element('img', { src: photo.renditions[0]?.href ?? photo.file?.name ?? photo.guid, alt: photo.altText ?? '' }),
  textual('figcaption', [photo.caption, photo.credit].filter(Boolean).join(' ')))
