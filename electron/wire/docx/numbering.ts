import type { ListKind } from '../../newsroom/index.ts'
import { attr, numberOf } from '../office/part.ts'
import { at, named, type XmlElement } from '../xml/tree.ts'

/** What `numPr` says of a paragraph: undefined where it is no item, as with number 0 or a level without a sign (ECMA-376-1, 17.9). */
export type Numbering = (properties: XmlElement | undefined) => Readonly<{ list: ListKind; depth: number }> | undefined

export function numberingOf(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(named(root, 'abstractNum').map(each => [attr(each, 'abstractNumId'), each]))
  const lists = new Map(named(root, 'num').map(each => [attr(each, 'numId'), abstracts.get(attr(at(each, 'abstractNumId'), 'val'))]))
  return properties => {
    const id = attr(at(properties, 'numId'), 'val')
    if (id === undefined || id === '0') return undefined
    const depth = Math.min(Math.max(numberOf(at(properties, 'ilvl'), 'val') ?? 0, 0), 8)
    const level = named(lists.get(id), 'lvl').find(each => (numberOf(each, 'ilvl') ?? 0) === depth)
    const format = attr(at(level, 'numFmt'), 'val') ?? 'bullet'
    return format === 'none' ? undefined : { list: format === 'bullet' ? 'bullet' : 'number', depth }
  }
}
