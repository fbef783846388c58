import { plain } from '../../newsroom/index.ts'
import { cleanText } from '../controls.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { safeTree } from '../web/safe-tree.ts'
import { attribute, elements, rawText, squeezed, type XmlElement } from '../xml/tree.ts'
import { escapeText } from '../xml/write.ts'

const NAMES = 'p|br|a|div|span|b|i|u|s|em|strong|small|sub|sup|ul|ol|li|img|h[1-6]|blockquote|table|tr|td|figure|figcaption|hr|pre|iframe|section|article|font|center'
const TAG = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]*)?/?>`, 'i')
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});/i
const ESCAPED_TAG = new RegExp(`&lt;/?(?:${NAMES})(?:\\s(?:(?!&lt;|&gt;)[^<>])*)?/?&gt;`, 'i')

export const hasMarkup = (text: string): boolean => TAG.test(text)

/** Does a text hold references that a reader of plain text would show as they stand? */
export const hasReference = (text: string): boolean => REFERENCE.test(text)

/** HTML that was escaped once more than it should be: no tag, but escaped ones. */
export const isEscapedTwice = (text: string): boolean => !TAG.test(text) && ESCAPED_TAG.test(text)

/** A text whose references stand for characters; no markup is read. */
export const unescaped = (text: string): string => rawText(readHtml(text.replaceAll('<', '&lt;')))

/** HTML as its words, a line for each block; text without markup keeps its own words, in one line. `isExact` HTML was surely escaped once. */
export function wordsOfHtml(html: string, isExact = false): string {
  const source = !isExact && isEscapedTwice(html) ? unescaped(html) : html
  if (!hasMarkup(source)) return squeezed(hasReference(source) ? unescaped(source) : source)
  return readBlocks(safeTree(readHtml(source)).root, () => null).blocks.map(({ runs }) => plain(runs)).join('\n')
}

/** A text as HTML that `wordsOfHtml` gives back. */
export const asHtml = (text: string): string => escapeText(text).replaceAll('\n', '<br>')

/** An Atom text construct as words (RFC 4287, 3.1): `text`, `html` or `xhtml`. */
export function atomWords(element: XmlElement | undefined, isExact = false): string {
  if (element === undefined) return ''
  const type = attribute(element, 'type') ?? 'text'
  const words = type === 'xhtml' ? squeezed(rawText(element)) : /html/.test(type) ? wordsOfHtml(rawText(element), isExact) : squeezed(rawText(element))
  return cleanText(words).text
}

/** The root of a body: HTML in text, or XHTML in elements. Text without markup has a paragraph for each line that stands apart. */
export function bodyRoot(element: XmlElement, isExact: boolean): Readonly<{ root: XmlElement; isEscapedTwice: boolean }> {
  if (elements(element).length > 0) return { root: element, isEscapedTwice: false }
  const raw = cleanText(rawText(element)).text
  const twice = !isExact && isEscapedTwice(raw)
  const html = twice ? unescaped(raw) : raw
  return { root: readHtml(hasMarkup(html) ? html : html.split(/\n[ \t]*\n/).map(part => `<p>${part.replaceAll('<', '&lt;')}</p>`).join('')), isEscapedTwice: twice }
}
