import { plain } from '../../newsroom/index.ts'
import { pieces } from '../markup/inlines.ts'
import { collapsed } from '../markup/white-space.ts'
import { attribute, languageOf, named, textOf, type XmlElement } from '../xml/tree.ts'

/** Of texts in several languages, that of the item; else the first. */
export function inLanguage(texts: readonly XmlElement[], language: string | undefined): XmlElement | undefined {
  const wanted = language?.toLowerCase().split('-')[0]
  return texts.find(each => wanted !== undefined && languageOf(each)?.toLowerCase().split('-')[0] === wanted) ?? texts.find(each => languageOf(each) === undefined) ?? texts[0]
}

/** The name of a party, a place or a concept, else its literal; a bare code or address is no name. */
export const conceptName = (element: XmlElement | undefined, language?: string): string | undefined =>
  textOf(inLanguage(named(element, 'name'), language)) || attribute(element, 'literal')

/** Text of several lines, parted by `br`. */
export const blockText = (element: XmlElement | undefined): string => (element ? plain(collapsed(pieces(element.children))) : '')

/** The code of a QCode, whatever its alias, and the last part of an address. */
export const wordOf = (qcode: string | undefined): string => qcode?.replace(/^.*[:/#]/, '') ?? ''
