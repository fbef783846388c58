import { canonical, plain } from '../../newsroom/index.ts'
import { blankPhoto } from '../blank.ts'
import { attr } from '../office/part.ts'
import type { OfficePart } from '../office/parts.ts'
import { at, named, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'
import type { Inlines, Line } from './inline.ts'
import { ourPicture } from './properties.ts'

const TAG = /^dateline-(picture|attached)-(\d{1,4})$/

/** The mark of a content control that holds one picture of ours; `attached` pictures stand nowhere in the text. */
export const pictureTag = (number: number, isAttached: boolean): string => `dateline-${isAttached ? 'attached' : 'picture'}-${number}`

/** A picture that Dateline wrote: caption and credit in a content control, whose number leads to the guid; what else stands there goes to `behind`. Undefined for any other control. */
export function controlledPicture(control: XmlElement, content: XmlElement, context: Context, { inlines, behind }: Readonly<{ inlines: Inlines; behind: Line }>): readonly OfficePart[] | undefined {
  const [, place, number] = TAG.exec(attr(at(control, 'sdtPr', 'tag'), 'val') ?? '') ?? []
  const guid = number === undefined ? undefined : ourPicture(context.word, Number(number))
  if (guid === undefined || context.photos.some(photo => photo.guid === guid)) return undefined
  const words = { caption: '', credit: '' }
  for (const paragraph of named(content, 'p')) {
    const line = { ...behind, runs: [] }
    inlines.read(paragraph, line)
    const { role } = context.styles.paragraph(attr(at(paragraph, 'pPr', 'pStyle'), 'val'), undefined)
    const key = role === 'credit' ? 'credit' : 'caption'
    words[key] = [words[key], plain(canonical(line.runs))].filter(Boolean).join('\n')
  }
  const { caption, credit } = words
  context.photos.push({ ...blankPhoto(guid), caption, ...(credit && { credit }) })
  return place === 'picture' ? [{ type: 'picture', photo: guid, runs: [], line: undefined }] : []
}
