import type { Marks } from '../../newsroom/index.ts'
import { chainOf } from '../office/chain.ts'
import { attr, numberOf } from '../office/part.ts'
import { styleOf, type Style } from '../office/styles.ts'
import { at, named, type XmlElement } from '../xml/tree.ts'
import { entityMarks } from './entities.ts'

type Named = Readonly<{ id: string; name: string; basedOn: string | undefined; outline: number | undefined; numbering: XmlElement | undefined; properties: XmlElement | undefined }>

/** The styles of a document. Built-in names are English whatever the language of Word; ids are not (ECMA-376-1, 17.7.4). */
export type Styles = Readonly<{
  paragraph(id: string | undefined, outline: number | undefined): Style
  /** `numPr` of the style, where lists come by style. */
  numbering(id: string | undefined): XmlElement | undefined
  /** What a character style marks; null where it is the one of links. */
  character(id: string): Marks | null
}>

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map(named(root, 'style').map(read).map(style => [style.id, style]))
  const known = new Map<string, Style>()
  const paragraph = (id: string): Style => {
    const chain = chainOf(styles, id)
    const outline = chain.map(style => style.outline).find(level => level !== undefined)
    return styleOf(chain.length > 0 ? chain.flatMap(style => [style.name, style.id]) : [id], outline)
  }
  return {
    paragraph: (id, outline) => {
      const own = outline === undefined || outline > 8 ? undefined : outline + 1
      if (id === undefined) return styleOf([], own)
      let style = known.get(id)
      if (!style) known.set(id, style = paragraph(id))
      return own !== undefined && style.role === undefined && style.shape.type === 'paragraph' ? styleOf([], own) : style
    },
    numbering: id => chainOf(styles, id).map(style => style.numbering).find(Boolean),
    character: id => {
      const chain = chainOf(styles, id)
      if (/^(?:hyperlink|followedhyperlink|internetlink)$/i.test((chain[0]?.name ?? id).replace(/\s/g, ''))) return null
      return chain.reduceRight<Marks>((marks, style) => ({ ...marks, ...directMarks(style.properties, marks), ...entityMarks(style.id) }), chain.length > 0 ? {} : entityMarks(id))
    },
  }
}

function read(style: XmlElement): Named {
  const level = numberOf(at(style, 'pPr', 'outlineLvl'), 'val')
  return {
    id: attr(style, 'styleId') ?? '', name: attr(at(style, 'name'), 'val') ?? '', basedOn: attr(at(style, 'basedOn'), 'val'),
    outline: level === undefined || level > 8 ? undefined : level + 1, numbering: at(style, 'pPr', 'numPr'), properties: at(style, 'rPr'),
  }
}

const toggles = [['b', 'b'], ['i', 'i'], ['strike', 's'], ['dstrike', 's']] as const

/** The marks that run properties set over `outer`: a property may switch off what a style sets (17.17.4, ST_OnOff). */
export function directMarks(properties: XmlElement | undefined, outer: Marks): Marks {
  if (!properties) return outer
  const marks: Record<string, true | string | undefined> = { ...outer }
  for (const [name, mark] of toggles) {
    const [found] = named(properties, name)
    if (found) marks[mark] = isOn(found) ? true : undefined
  }
  const underline = attr(at(properties, 'u'), 'val')
  if (underline !== undefined) marks['u'] = underline === 'none' ? undefined : true
  const vertical = attr(at(properties, 'vertAlign'), 'val')
  if (vertical !== undefined) {
    marks['sup'] = vertical === 'superscript' ? true : undefined
    marks['sub'] = vertical === 'subscript' ? true : undefined
  }
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined))   // only values of Marks went in
}

export const isOn = (element: XmlElement): boolean => !/^(?:0|false|off)$/i.test(attr(element, 'val') ?? '')
