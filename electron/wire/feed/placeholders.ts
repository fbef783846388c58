import type { Photo } from '../../newsroom/index.ts'
import { blankPhoto } from '../blank.ts'
import { attribute, descendants, isElement, squeezed, textOf, rawText, type XmlElement } from '../xml/tree.ts'

/** Pictures of our own feeds that stand in the text without a file: their caption and credit are all that the feed says. */
export function placeholdersIn(root: XmlElement, known: readonly Photo[]): readonly Photo[] {
  const guids = new Set(known.map(({ guid }) => guid))
  return [...descendants(root)].flatMap((figure): readonly Photo[] => {
    const guid = figure.name === 'figure' ? attribute(figure, 'data-item') : undefined
    if (guid === undefined || guids.has(guid)) return []
    guids.add(guid)
    const caption = [...descendants(figure)].find(({ name }) => name === 'figcaption')
    const marked = caption?.children.filter(isElement).find(each => attribute(each, 'class') === 'credit')
    const credit = /^\((.*)\)$/s.exec(textOf(marked))?.[1]
    return [{ ...blankPhoto(guid), caption: squeezed((caption?.children ?? []).filter(child => child !== marked).map(rawText).join('')), ...(credit && { credit }) }]
  })
}
