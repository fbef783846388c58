import { canonical, plain, unmarked, type Run } from '../../newsroom/index.ts'
import { blankPhoto } from '../blank.ts'
import { collapsed } from '../markup/white-space.ts'
import { attr, numberOf } from '../office/part.ts'
import { said, shown, type OfficePart } from '../office/parts.ts'
import type { Style } from '../office/styles.ts'
import { at, descendants, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'
import { emptyLine, readInline, type Line } from './inline.ts'

type List = Readonly<{ style: string | undefined; depth: number }>

const MOST_REPEATED = 100

/** The text of an OpenDocument, paragraph by paragraph (OpenDocument 1.3 part 3, 5 and 9). */
export class BodyReader {
  readonly parts: OfficePart[] = []

  constructor(private readonly context: Context) {}

  read(text: XmlElement | undefined): readonly OfficePart[] {
    this.#blocks(text)
    return this.parts
  }

  #blocks(parent: XmlElement | undefined): void {
    for (const each of elements(parent)) this.#block(each)
  }

  #block(element: XmlElement): void {
    switch (element.name) {
      case 'p': return this.#paragraph(element, this.context.styles.paragraph(attr(element, 'style-name')))
      case 'h': return this.#paragraph(element, this.#heading(element))
      case 'list': return this.#list(element, { style: attr(element, 'style-name'), depth: 0 })
      case 'table': return this.#table(element)
      case 'frame': case 'custom-shape': case 'rect': case 'g': return this.#frame(element)
      case 'change': { const deleted = this.context.changes.deletedAt(element); if (deleted) this.parts.push(deleted); return }
      case 'change-start': case 'change-end': return this.context.changes.mark(element)
      case 'tracked-changes': case 'forms': case 'sequence-decls': case 'variable-decls': case 'user-field-decls': return undefined
      default: return this.#blocks(element)                                // sections, indexes and what other programs wrap around text
    }
  }

  #heading(element: XmlElement): Style {
    const style = this.context.styles.paragraph(attr(element, 'style-name'))
    const level = Math.min(Math.max(numberOf(element, 'outline-level') ?? 1, 1), 6)
    return style.role === undefined && style.shape.type !== 'subhead' ? { shape: { type: 'subhead', level } } : style
  }

  #paragraph(element: XmlElement, { shape, role }: Style): void {
    const line = emptyLine()
    readInline(element.children, line, this.context)
    const runs = collapsed(line.pieces)
    if (role === 'embed' && plain(runs).trim()) this.parts.push({ type: 'embed', url: plain(runs).trim(), runs: [], line: undefined })
    else if (/\S/.test(plain(runs))) this.parts.push({ ...shape, runs, line: undefined, role })
    this.#margin(line)
  }

  #margin({ frames, notes, deleted }: Line): void {
    for (const frame of frames) this.#frame(frame)
    for (const note of notes) this.#note(note)
    this.parts.push(...deleted)
  }

  /** The first paragraph of an item is the item; what else stands in it follows. */
  #list(list: XmlElement, { style, depth }: List): void {
    for (const item of elements(list).filter(({ name }) => name === 'list-item' || name === 'list-header')) {
      let isFirst = item.name === 'list-item'
      for (const each of elements(item)) {
        if (each.name === 'list') this.#list(each, { style: attr(each, 'style-name') ?? style, depth: depth + 1 })
        else if (each.name === 'p' && isFirst) {
          const kind = this.context.styles.list(style ?? this.context.styles.listOf(attr(each, 'style-name')), depth)
          this.#paragraph(each, { shape: { type: 'item', list: kind, depth: Math.min(depth, 8) } })
          isFirst = false
        } else this.#block(each)
      }
    }
  }

  #table(table: XmlElement): void {
    const rows = rowsOf(table)
    const isFrame = rows.every(row => cellsIn(row).length === 1)
    for (const row of rows) {
      const behind = emptyLine()
      if (isFrame) for (const cell of cellsIn(row)) this.#blocks(cell)
      else {
        const cells = cellsIn(row).flatMap(cell => Array.from({ length: repeats(cell) }, () => this.#cell(cell, behind)))
        this.parts.push({ type: 'row', runs: canonical(cells.flatMap((runs, index) => [...(index > 0 ? [{ text: '\t', marks: {} }] : []), ...runs])), line: undefined })
      }
      this.#margin(behind)
    }
  }

  #cell(cell: XmlElement, behind: Line): readonly Run[] {
    const paragraphs = [...descendants(cell)].filter(({ name }) => name === 'p' || name === 'h')
    const lines = paragraphs.map(paragraph => {
      const line = { ...behind, pieces: [] }
      readInline(paragraph.children, line, this.context)
      return collapsed(line.pieces)
    }).filter(runs => runs.length > 0)
    return lines.flatMap((runs, index) => [...(index > 0 ? [{ text: '\n', marks: {} }] : []), ...runs.map(run => ({ ...run, text: run.text.replaceAll('\t', ' ') }))])
  }

  #frame(frame: XmlElement): void {
    const image = at(frame, 'image')
    if (image) this.#picture(frame, image)
    for (const each of elements(frame)) {
      if (each.name === 'text-box') {
        this.context.findings.push(said('odt/text-box', 'note', 'The words of a text box stand behind the paragraph that it belonged to.'))
        this.#blocks(each)
      } else if (/^(?:p|list|frame|g|custom-shape|rect|a)$/.test(each.name)) this.#block(each)
    }
  }

  /** A photo that is described but absent: its file stays in the document, and a finding names it. */
  #picture(frame: XmlElement, image: XmlElement): void {
    const href = attr(image, 'href') ?? ''
    const isOnWeb = /^https?:\/\/[^/]/i.test(href)
    const [altText, title] = [textOf(at(frame, 'desc')), textOf(at(frame, 'title'))]
    const { photos, findings, guid } = this.context
    const photo = { ...blankPhoto(`${guid}#image-${photos.length + 1}`), ...(altText && { altText }), ...(title && { title }), renditions: isOnWeb ? [{ href, role: 'web' as const }] : [] }
    photos.push(photo)
    this.parts.push({ type: 'picture', photo: photo.guid, runs: [], line: undefined })
    if (isOnWeb) findings.push(said('odt/external', 'warning', `The document points to a picture outside (${href.slice(0, 100)}); it was not fetched.`))
    else findings.push(said('odt/picture-file', 'note', `The picture’s file stays in the document (${shown(href)}): save it from there and drop it on the placeholder.`))
  }

  #note(note: XmlElement): void {
    const isComment = note.name === 'annotation'
    const prefix = isComment ? `Comment by ${textOf(at(note, 'creator')).slice(0, 200) || 'an unnamed person'}: ` : attr(note, 'note-class') === 'endnote' ? 'Endnote: ' : 'Footnote: '
    const runs = this.#cell(isComment ? note : at(note, 'note-body') ?? note, emptyLine())
    if (/\S/.test(plain(runs))) this.parts.push({ type: 'note', runs: canonical([...unmarked(prefix), ...runs]), line: undefined })
  }
}

const repeats = (cell: XmlElement): number => Math.min(Math.max(numberOf(cell, 'number-columns-repeated') ?? 1, 1), MOST_REPEATED)
const rowsOf = (parent: XmlElement): readonly XmlElement[] => elements(parent).flatMap(each => (each.name === 'table-row' ? [each] : /^table-(?:header-rows|rows|row-group)$/.test(each.name) ? rowsOf(each) : []))
const cellsIn = (row: XmlElement): readonly XmlElement[] => named(row, 'table-cell', 'covered-table-cell')
