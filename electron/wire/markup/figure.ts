import type { Photo } from '../../newsroom/index.ts'
import { captionIn, renditionsIn } from '../web/images.ts'
import { attribute, descendants, type XmlElement } from '../xml/tree.ts'
import type { PictureOf } from './blocks.ts'
import { isHarmless } from './inlines.ts'

type Album = Readonly<{ pictureOf: PictureOf; described: Photo[] }>

/**
 * Pictures in XHTML. A `figure` that names a known photo stands for it; any other picture is described by what stands in the
 * text alone (`described`), with the guid that the figure names, else one made of the story's and its place. Nothing is fetched.
 */
export function albumOf(known: readonly Photo[], storyGuid: string): Album {
  const described: Photo[] = []
  const pictureOf: PictureOf = outer => {
    const inside = [outer, ...descendants(outer)]
    const named = inside.map(each => attribute(each, 'data-item')).filter(guid => guid !== undefined)
    const item = named.find(guid => [...known, ...described].some(photo => photo.guid === guid))
    if (item) return { photo: item }
    const embedded = embedOf(outer, inside)
    if (embedded) return isHarmless(embedded) ? { url: embedded } : null
    const image = inside.find(({ name }) => name === 'img')
    if (!image) return null
    const sources = renditionsIn(image, inside).map(({ href }) => href)
    const same = known.find(photo => photo.renditions.some(({ href }) => sources.includes(href)))
    if (same) return { photo: same.guid }
    const photo = describedBy(image, inside, named[0] ?? `${storyGuid}#picture-${described.length + 1}`)
    described.push(photo)
    return { photo: photo.guid }
  }
  return { pictureOf, described }
}

function embedOf(outer: XmlElement, inside: readonly XmlElement[]): string | undefined {
  if (outer.name === 'figure' && attribute(outer, 'class') === 'embed') return inside.map(each => attribute(each, 'href')).find(Boolean)
  return inside.filter(({ name }) => ['iframe', 'embed', 'video', 'audio', 'source'].includes(name)).map(each => attribute(each, 'src')).find(Boolean)
}

function describedBy(image: XmlElement, inside: readonly XmlElement[], guid: string): Photo {
  const altText = attribute(image, 'alt')
  const { caption, credit } = captionIn(inside)
  return {
    kind: 'photo', guid, version: 1, status: 'usable', caption, people: [], keywords: [], rights: null,
    renditions: renditionsIn(image, inside), foreign: [], ...(altText ? { altText } : {}), ...(credit ? { credit } : {}),
  }
}
