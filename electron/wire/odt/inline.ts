import type { Marks } from '../../newsroom/index.ts'
import { isHarmless } from '../markup/inlines.ts'
import { lineBreak, type Piece } from '../markup/white-space.ts'
import { attr, numberOf } from '../office/part.ts'
import { said, shown, type OfficePart } from '../office/parts.ts'
import { at, isElement, type XmlElement, type XmlNode } from '../xml/tree.ts'
import type { Context } from './context.ts'

/** What a paragraph holds; what stands beside its words is told behind it. */
export type Line = Readonly<{ pieces: Piece[]; frames: XmlElement[]; notes: XmlElement[]; deleted: OfficePart[] }>

export const emptyLine = (): Line => ({ pieces: [], frames: [], notes: [], deleted: [] })

const MOST_SPACES = 1000

/** Inline content (OpenDocument 1.3 part 3, 6). White space counts as in XML, but for the elements that stand for it. */
export function readInline(nodes: readonly XmlNode[], line: Line, context: Context, marks: Marks = {}): void {
  for (const node of nodes) {
    if (isElement(node)) inlineElement(node, line, context, marks)
    else {
      context.changes.words(node)
      line.pieces.push({ text: node, marks, verbatim: false })
    }
  }
}

function inlineElement(element: XmlElement, line: Line, context: Context, marks: Marks): void {
  const inside = (inner: Marks): void => readInline(element.children, line, context, inner)
  switch (element.name) {
    case 'span': { const { sub: _sub, sup: _sup, ...outer } = marks; const own = context.styles.marks(attr(element, 'style-name')); return inside({ ...(own.sub ?? own.sup ? outer : marks), ...own }) }
    case 'a': return inside({ ...marks, ...linkOf(element, context) })
    case 's': { line.pieces.push({ text: ' '.repeat(Math.min(Math.max(numberOf(element, 'c') ?? 1, 1), MOST_SPACES)), marks, verbatim: true }); return }
    case 'tab': { line.pieces.push({ text: '\t', marks: {}, verbatim: true }); return }
    case 'line-break': { line.pieces.push(lineBreak); return }
    case 'note': case 'annotation': { line.notes.push(element); return }
    case 'frame': case 'custom-shape': case 'rect': case 'g': { line.frames.push(element); return }
    case 'change': { const deleted = context.changes.deletedAt(element); if (deleted) line.deleted.push(deleted); return }
    case 'change-start': case 'change-end': { context.changes.mark(element); return }
    case 'ruby': return readInline(at(element, 'ruby-base')?.children ?? [], line, context, marks)
    case 'hidden-text': case 'hidden-paragraph': {
      context.findings.push(said('odt/hidden', 'note', `Hidden text was left out: “${shown(attr(element, 'string-value') ?? '')}”`))
      return
    }
    default: return inside(marks)                                          // fields show what they say; bookmarks are empty
  }
}

function linkOf(element: XmlElement, { findings }: Context): Marks {
  const address = attr(element, 'href')
  if (address === undefined || address.startsWith('#')) return {}
  if (isHarmless(address)) return { link: address }
  findings.push(said('odt/link', 'warning', `A link that could do harm was taken off its words: ${shown(address)}`))
  return {}
}
