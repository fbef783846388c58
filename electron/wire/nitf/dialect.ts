import type { Photo } from '../../newsroom/index.ts'
import { element, mixed, textual, type Content } from '../xml/write.ts'
import type { Dialect } from '../markup/write.ts'

const classOf = { b: 'bold', i: 'italic', u: 'underline', s: 'strike', sub: 'sub', sup: 'sup', person: 'person', org: 'org', place: 'location' } as const

/**
 * The body in NITF 3.6: `em` is the only emphasis, `sub` and `sup` stand in `num`, a quote's words in `bq/block`, and the
 * level of a subhead other than 2 in its class.
 */
export const dialect = (pictures: readonly Photo[], media: (photo: Photo) => ReturnType<typeof element> = () => element('media', {})): Dialect => ({
  marked(content: Content, mark) {
    if (typeof content === 'string') {
      if (mark === 'sub' || mark === 'sup') return mixed('num', {}, mixed(mark, {}, content))
      if (mark === 'person' || mark === 'org' || mark === 'place') return mixed(classOf[mark], {}, content)
    }
    return mixed('em', { class: classOf[mark] }, content)
  },
  subhead: (level, attributes, content) => mixed('hl2', { ...attributes, class: level === 2 ? undefined : `level-${level}` }, content),
  quote: (attributes, content, attribution) => element('bq', {}, element('block', {}, mixed('p', attributes, content)), textual('credit', attribution)),
  picture: guid => {
    const photo = pictures.find(each => each.guid === guid)
    return photo ? media(photo) : null
  },
  embed: url => element('media', { 'media-type': 'other', class: 'embed' }, element('media-reference', { source: url })),
})
