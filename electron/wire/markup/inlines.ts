import type { Marks } from '../../newsroom/index.ts'
import { attribute, isElement, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { lineBreak, type Piece } from './white-space.ts'

/** Elements that hold no words of the story. */
export const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'alt-code', 'rt', 'rp', 'meta', 'link', 'object', 'svg', 'math'])

const blockLevel: ReadonlySet<string> = new Set([
  'p', 'pre', 'div', 'section', 'article', 'main', 'block', 'body', 'html', 'nitf', 'body.content', 'bq', 'blockquote', 'ul', 'ol', 'dl', 'li', 'dt', 'dd',
  'table', 'nitf-table', 'thead', 'tbody', 'tfoot', 'tr', 'hl1', 'hl2', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'media', 'figure', 'note', 'fn', 'hr', 'address',
  'header', 'footer', 'aside', 'nav', 'iframe', 'embed', 'video', 'audio', 'img', 'details', 'summary', 'form', 'fieldset', 'center', 'media-caption', 'figcaption',
])

export const isBlock = (node: XmlNode): boolean => isElement(node) && blockLevel.has(node.name)

/** Inline content to pieces. A block inside, as in the cell of a table, begins a line of its own. */
export function* pieces(nodes: Iterable<XmlNode>, marks: Marks = {}, verbatim = false): Generator<Piece> {
  for (const node of nodes) {
    if (!isElement(node)) yield { text: node, marks, verbatim }
    else if (node.name === 'br') yield lineBreak
    else if (!silent.has(node.name)) yield* inside(node, marks, verbatim)
  }
}

function* inside(element: XmlElement, marks: Marks, verbatim: boolean): Generator<Piece> {
  const keeps = verbatim || isVerbatim(element)
  if (isBlock(element)) {
    yield* ownLine(pieces(element.children, marks, keeps))
  } else {
    yield* pieces(apart(element), { ...marks, ...marksOf(element) }, keeps)
  }
}

/** What stands between the parts of a name, a place, an address or a fraction that are written without any text between them. */
const between: Readonly<Record<string, string>> = { person: ' ', location: ', ', postaddr: ', ', frac: '/' }

function apart({ name, children }: XmlElement): readonly XmlNode[] {
  const parting = Object.hasOwn(between, name) ? between[name] : undefined
  if (parting === undefined || children.length < 2) return children
  const parts = children.filter(isElement).filter(each => !silent.has(each.name))
  const isClose = parts.length > 1 && parts.every(each => each.name !== 'frac-sep') && children.every(child => isElement(child) || child.trim() === '')
  return isClose ? parts.flatMap((part, index) => (index === 0 ? [part] : [parting, part])) : children
}

/** A mark that stands for the border of a block; `lines` makes it a line break where there are words on both sides. */
export const border: Piece = { text: '', marks: {}, verbatim: true }

function* ownLine(content: Iterable<Piece>): Generator<Piece> {
  yield border
  yield* content
  yield border
}

/** Borders of blocks become one line break each, none at the ends. */
export function lines(content: Iterable<Piece>): readonly Piece[] {
  const out: Piece[] = []
  let pending = false
  for (const piece of content) {
    if (piece === border) { pending = out.length > 0; continue }
    if (!piece.verbatim && !/[^ \t\r\n\f]/.test(piece.text) && (pending || out.length === 0)) continue
    if (pending) out.push(lineBreak)
    pending = false
    out.push(piece)
  }
  return out
}

/** Text whose white space counts: `pre`, `xml:space="preserve"`, or a style that says so. */
export const isVerbatim = (element: XmlElement): boolean =>
  element.name === 'pre' || /white-space:\s*pre/.test(attribute(element, 'style') ?? '')
  || element.attributes.some(({ prefix, name, value }) => prefix === 'xml' && name === 'space' && value === 'preserve')

/** An address that opens nothing but a page, a mail or a call; white space and controls can't hide what it is. */
export const isHarmless = (address: string): boolean =>
  !/^(?:javascript|vbscript|data|file|blob):/i.test(address.replace(/[\s\p{Cc}]/gu, ''))

const byName: Readonly<Record<string, Marks>> = {
  strong: { b: true }, b: { b: true }, i: { i: true }, cite: { i: true }, u: { u: true }, ins: { u: true },
  s: { s: true }, strike: { s: true }, del: { s: true }, sub: { sub: true }, sup: { sup: true },
  person: { person: true }, org: { org: true }, location: { place: true },
}
const byClass: Readonly<Record<string, Marks>> = {
  bold: { b: true }, italic: { i: true }, underline: { u: true }, strike: { s: true }, sub: { sub: true }, sup: { sup: true },
  person: { person: true }, org: { org: true }, location: { place: true },
}
const byNaming: Readonly<Record<string, Marks>> = { person: { person: true }, org: { org: true }, place: { place: true } }

/** NITF knows `em` alone, with the kind in `class` (3.6, em); agencies and pages use the names of HTML. */
function marksOf(element: XmlElement): Marks {
  if (element.name === 'a') {
    const link = attribute(element, 'href')
    return link && isHarmless(link) ? { link } : {}
  }
  if (element.name === 'virtloc') {
    const link = attribute(element, 'value')
    return link && /^https?:/.test(link) ? { link } : {}
  }
  if (element.name === 'span') return ofClass(element, byNaming)[0] ?? {}
  if (element.name !== 'em') return Object.hasOwn(byName, element.name) ? byName[element.name] ?? {} : {}
  const kinds = ofClass(element, byClass)
  return kinds.length > 0 ? Object.assign({}, ...kinds) as Marks : { i: true }   // an object made of marks is marks
}

const ofClass = (element: XmlElement, known: Readonly<Record<string, Marks>>): readonly Marks[] =>
  (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).flatMap(kind => (Object.hasOwn(known, kind) ? [known[kind] ?? {}] : []))
