import { plain, type Block, type Finding, type ListKind, type Run, type Shape } from '../../newsroom/index.ts'
import { attribute, descendants, elements, isElement, named, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { isBlock, isVerbatim, lines, pieces } from './inlines.ts'
import { collapsed, type Piece } from './white-space.ts'

/** What a format answers when a picture stands in the text: the photo's guid, an address to embed, or nothing. */
export type PictureOf = (element: XmlElement) => Readonly<{ photo: string } | { url: string }> | null

type Draft = Shape & Readonly<{ runs: readonly Run[] }>
type Body = Readonly<{ blocks: readonly Block[]; findings: readonly Finding[] }>

/**
 * The body of a story from the elements of NITF or XHTML: one reader for both, since agencies mix them. Block ids are `b1`,
 * `b2`, … in the order of the source. Everything that holds words becomes a block.
 */
export function readBlocks(parent: XmlElement, pictureOf: PictureOf): Body {
  const reader = new BlockReader(pictureOf)
  reader.flow(parent, { type: 'paragraph' })
  return { blocks: reader.drafts.map((draft, index) => ({ id: `b${index + 1}`, ...draft })), findings: reader.findings }
}

class BlockReader {
  readonly drafts: Draft[] = []
  readonly findings: Finding[] = []

  constructor(private readonly pictureOf: PictureOf) {}

  /** Children of a block: words that stand free between blocks are a block of `shape`. */
  flow(parent: XmlElement, shape: Shape): void {
    let free: XmlNode[] = []
    const flush = (): void => {
      this.words(shape, pieces(free, {}, isVerbatim(parent)))
      free = []
    }
    for (const child of parent.children) {
      if (!isElement(child) || !(isBlock(child) || holdsPicture(child))) { free.push(child); continue }
      flush()
      this.block(child, shape)
    }
    flush()
  }

  words(shape: Shape, content: Iterable<Piece>): void {
    const runs = collapsed(content)
    if (/[^\s]/.test(plain(runs))) this.drafts.push({ ...shape, runs })
  }

  block(element: XmlElement, outer: Shape): void {
    switch (element.name) {
      case 'p': case 'address': case 'dt': case 'dd': { this.paragraph(element, outer); return }
      case 'pre': { this.words(outer, [...pieces(trimmedLines(element), {}, true)]); return }
      case 'hl1': case 'hl2': case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': { this.flow(element, { type: 'subhead', level: levelOf(element) }); return }
      case 'bq': case 'blockquote': { this.quote(element); return }
      case 'ul': case 'ol': { this.list(element, 0); return }
      case 'table': { this.table(element); return }
      case 'note': { this.flow(element, attribute(element, 'type') === 'npa' ? { type: 'note' } : outer); return }
      case 'media': case 'figure': case 'img': case 'iframe': case 'embed': case 'video': case 'audio': { this.picture(element); return }
      case 'hr': return
      default: this.flow(element, outer)
    }
  }

  paragraph(element: XmlElement, outer: Shape): void {
    const isSubhead = /(^|[\s-])(subhead|crosshead|hl2)/i.test(attribute(element, 'class') ?? '') && outer.type === 'paragraph'
    const source = attribute(element, 'quote-source')
    if (isSubhead) this.flow(element, { type: 'subhead', level: 2 })
    else if (source && outer.type === 'paragraph') this.flow(element, { type: 'quote', attribution: source })
    else this.flow(element, outer)
  }

  quote(element: XmlElement): void {
    const from = this.drafts.length
    const credits = elements(element).filter(isCredit)
    this.flow({ ...element, children: element.children.filter(child => typeof child === 'string' || !isCredit(child)) }, { type: 'quote' })
    const attribution = credits.map(textOf).join(' ') || attribute(element, 'quote-source') || attribute(element, 'cite')
    const last = this.drafts.at(-1)
    if (attribution && this.drafts.length > from && last?.type === 'quote') this.drafts[this.drafts.length - 1] = { ...last, attribution }
    else if (credits.length > 0) this.words({ type: 'quote' }, credits.flatMap(credit => [...pieces(credit.children)]))
  }

  list(element: XmlElement, depth: number): void {
    const list: ListKind = element.name === 'ol' ? 'number' : 'bullet'
    const shape: Shape = { type: 'item', list, depth: Math.min(depth, 8) }
    for (const child of element.children) {
      if (typeof child === 'string') this.words(shape, pieces([child]))
      else if (child.name === 'ul' || child.name === 'ol') this.list(child, depth + 1)
      else this.item(child, shape, depth)
    }
  }

  item(element: XmlElement, shape: Shape, depth: number): void {
    let own: XmlNode[] = []
    const flush = (): void => {
      this.words(shape, lines(pieces(own, {}, isVerbatim(element))))
      own = []
    }
    for (const child of element.children) {
      if (!isElement(child) || !isBlock(child) || child.name === 'p' || child.name === 'div') { own.push(child); continue }
      flush()
      if (child.name === 'ul' || child.name === 'ol') this.list(child, depth + 1)
      else this.block(child, shape)
    }
    flush()
  }

  table(table: XmlElement): void {
    for (const caption of named(table, 'caption')) this.flow(caption, { type: 'paragraph' })
    const rows = rowsOf(table)
    if (rows.some(row => named(row, 'td', 'th').some(cell => ['colspan', 'rowspan'].some(span => Number(attribute(cell, span) ?? 1) > 1)))) {
      this.findings.push({
        rule: 'markup/spanned-cell', severity: 'note', message: 'A cell of the table spans others; it was read as one cell.',
        where: { kind: 'line', line: table.line, column: table.column },
      })
    }
    for (const row of rows) this.drafts.push({ type: 'row', runs: named(row, 'td', 'th').flatMap((cell, index) => [...(index > 0 ? [TAB] : []), ...cellRuns(cell)]) })
  }

  picture(element: XmlElement): void {
    const answer = this.pictureOf(element)
    if (answer === null) this.flow(element, { type: 'paragraph' })
    else if ('photo' in answer) this.drafts.push({ type: 'picture', photo: answer.photo, runs: [] })
    else this.drafts.push({ type: 'embed', url: answer.url, runs: [] })
  }
}

/** A picture inside a link or an emphasis is a picture all the same. */
const holdsPicture = (element: XmlElement): boolean => [...descendants(element)].some(({ name }) => name === 'img')

const TAB: Run = { text: '\t', marks: {} }

/** Tabs part the cells of a row, so none may stand in a cell. */
const cellRuns = (cell: XmlElement): readonly Run[] =>
  collapsed(lines(pieces(cell.children, {}, isVerbatim(cell)))).map(({ text, marks }) => ({ text: text.replaceAll('\t', ' '), marks }))

const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elements(table).flatMap(part => (part.name === 'tr' ? [part] : ['thead', 'tbody', 'tfoot'].includes(part.name) ? named(part, 'tr') : []))

const isCredit = (node: XmlElement): boolean => node.name === 'credit' || (node.name === 'footer') || (node.name === 'p' && attribute(node, 'class') === 'attribution')

/** `hl2` has no level of its own: `class="level-3"`, else 2. */
function levelOf({ name, ...element }: XmlElement): number {
  const told = /(?:^|\s)level-([1-6])(?:\s|$)/.exec(attribute({ name, ...element }, 'class') ?? '')?.[1]
  if (told) return Number(told)
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : 2
}

/** Preformatted text without the empty lines that stand around it. */
function trimmedLines(element: XmlElement): readonly XmlNode[] {
  const [first, ...rest] = element.children
  const opened = typeof first === 'string' ? [first.replace(/^\s*\n/, ''), ...rest] : element.children
  const last = opened.at(-1)
  return typeof last === 'string' ? [...opened.slice(0, -1), last.trimEnd()] : opened
}

