import type { Photo } from '../../newsroom/index.ts'
import { blankPhoto } from '../blank.ts'
import { attr } from '../office/part.ts'
import { said, shown } from '../office/parts.ts'
import { descendants, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'

/**
 * The picture of a drawing, as a photo that is described but absent: its file stays in the document, and a finding names it. A picture
 * that lies on the web has its address.
 */
export function pictureIn(drawing: XmlElement, { word, guid, photos, findings }: Context): readonly Photo[] {
  const inside = [...descendants(drawing)]
  const blip = inside.find(({ name }) => name === 'blip' || name === 'imagedata')
  const described = inside.find(({ name }) => name === 'docPr' || name === 'cNvPr')
  const id = attr(blip, 'link') ?? attr(blip, 'embed') ?? attr(blip, 'id')
  const relation = id === undefined ? undefined : word.relations.get(id)
  const altText = attr(described, 'descr') ?? attr(inside.find(({ name }) => name === 'shape'), 'alt')
  const title = attr(described, 'title')
  const isOnWeb = relation?.isExternal === true && /^https?:\/\/[^/]/i.test(relation.target)
  if (relation && !relation.isExternal) findings.push(said('docx/picture-file', 'note', `The picture’s file stays in the document (${shown(relation.target)}): save it from there and drop it on the placeholder.`))
  return [{
    ...blankPhoto(`${guid}#image-${photos.length + 1}`), ...(altText && { altText }), ...(title && { title }),
    renditions: isOnWeb ? [{ href: relation.target, role: 'web' }] : [],
  }]
}
