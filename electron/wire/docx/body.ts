import { canonical, plain, type Run, type Shape } from '../../newsroom/index.ts'
import { attr, numberOf } from '../office/part.ts'
import { said, shown, type OfficePart } from '../office/parts.ts'
import type { Style } from '../office/styles.ts'
import { at, elements, named, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'
import { emptyLine, Inlines, type Line } from './inline.ts'
import { marginsOf, runsOf } from './margins.ts'
import { pictureIn } from './pictures.ts'
import { controlledPicture } from './placed.ts'

/** The text of a Word document, paragraph by paragraph, with what stands beside it where it stands. */
export class BodyReader {
  readonly parts: OfficePart[] = []
  readonly #inlines: Inlines
  readonly #margins: ReturnType<typeof marginsOf>
  readonly #told = new Set<string>()
  #joined = emptyLine()

  constructor(private readonly context: Context) {
    this.#inlines = new Inlines(context)
    this.#margins = marginsOf(context)
  }

  read(): readonly OfficePart[] {
    this.#blocks(at(this.context.word.document, 'body'))
    this.#margin(this.#joined)
    for (const id of this.#margins.comments) this.#comment(id)
    return this.parts
  }

  #blocks(parent: XmlElement | undefined): void {
    for (const each of elements(parent)) this.#block(each)
  }

  #block(element: XmlElement): void {
    switch (element.name) {
      case 'p': return this.#paragraph(element)
      case 'tbl': return this.#table(element)
      case 'sdt': return this.#control(element)
      case 'customXml': case 'ins': case 'moveTo': return this.#blocks(element)
      case 'AlternateContent': return this.#blocks(named(element, 'Choice')[0] ?? named(element, 'Fallback')[0])
      case 'altChunk': { this.context.findings.push(said('docx/chunk', 'warning', 'Another document is embedded in the text; its words were not read.')); return }
      default: return undefined
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = at(paragraph, 'pPr')
    const line = this.#joined
    this.#inlines.read(paragraph, line)
    const isJoined = at(properties, 'rPr', 'del') !== undefined             // its end is deleted: the next one goes on here
    if (isJoined) return
    this.#joined = emptyLine()
    const { shape, role } = this.#styleOf(properties)
    const runs = canonical(line.runs)
    if (role === 'embed' && plain(runs).trim()) this.parts.push({ type: 'embed', url: plain(runs).trim(), runs: [], line: undefined })
    else if (/\S/.test(plain(runs))) this.parts.push({ ...shape, runs, line: undefined, role })
    this.#margin(line)
  }

  #styleOf(properties: XmlElement | undefined): Style {
    const id = attr(at(properties, 'pStyle'), 'val')
    const style = this.context.styles.paragraph(id, numberOf(at(properties, 'outlineLvl'), 'val'))
    if (style.role !== undefined || style.shape.type === 'subhead') return style
    const own = at(properties, 'numPr')
    const item = this.context.numbering(own) ?? (own ? undefined : this.context.numbering(this.context.styles.numbering(id)))
    const shape: Shape | undefined = item && { type: 'item', ...item }
    return shape ? { shape } : style.shape.type === 'item' && own ? { shape: { type: 'paragraph' } } : style
  }

  /** What a paragraph holds beside its words stands behind it. */
  #margin({ drawings, boxes, notes, comments, deleted }: Line): void {
    for (const drawing of new Set(drawings)) {
      for (const photo of pictureIn(drawing, this.context)) {
        this.context.photos.push(photo)
        this.parts.push({ type: 'picture', photo: photo.guid, runs: [], line: undefined })
      }
    }
    for (const box of boxes) {
      this.context.findings.push(said('docx/text-box', 'note', 'The words of a text box stand behind the paragraph that it belonged to.'))
      this.#blocks(box)
    }
    for (const { kind, id } of notes) this.#note(this.#margins.note(kind, id))
    for (const id of comments) this.#comment(id)
    for (const { text, by } of deleted) if (/\S/.test(text)) this.parts.push({ removed: 'import/tracked-deletion', text, by, line: undefined })
  }

  #comment(id: string): void {
    if (this.#told.has(id)) return
    this.#told.add(id)
    this.#note(this.#margins.comment(id))
  }

  #note(runs: readonly Run[] | undefined): void {
    if (runs && /\S/.test(plain(runs))) this.parts.push({ type: 'note', runs, line: undefined })
  }

  #control(element: XmlElement): void {
    const content = at(element, 'sdtContent')
    const behind = emptyLine()
    const placed = this.context.isOurs && content ? controlledPicture(element, content, this.context, { inlines: this.#inlines, behind }) : undefined
    if (!placed) return this.#blocks(content)
    this.parts.push(...placed)
    this.#margin(behind)
  }

  #table(table: XmlElement): void {
    const rows = rowsOf(table).filter(row => !this.#isDeleted(row))
    const isFrame = !this.context.isOurs && rows.every(row => cellsIn(row).length === 1)
    for (const row of rows) {
      if (isFrame) for (const cell of cellsIn(row)) this.#blocks(cell)
      else this.#row(row)
    }
  }

  #isDeleted(row: XmlElement): boolean {
    if (!at(row, 'trPr', 'del')) return false
    this.parts.push({ removed: 'import/tracked-deletion', text: cellsIn(row).map(cell => plain(runsOf(cell, this.#inlines))).join(' | '), by: attr(at(row, 'trPr', 'del'), 'author'), line: undefined })
    return true
  }

  #row(row: XmlElement): void {
    const behind: Line = emptyLine()
    const cells = cellsIn(row).flatMap(cell => [this.#cell(cell, behind), ...Array.from({ length: Math.min((numberOf(at(cell, 'tcPr', 'gridSpan'), 'val') ?? 1) - 1, 60) }, (): readonly Run[] => [])])
    this.parts.push({ type: 'row', runs: canonical(cells.flatMap((runs, index) => [...(index > 0 ? [{ text: '\t', marks: {} }] : []), ...runs])), line: undefined })
    this.#margin(behind)
  }

  /** The paragraphs of a cell are its lines; a tab would part cells, so it is a space there. */
  #cell(cell: XmlElement, behind: Line): readonly Run[] {
    const runs: Run[] = []
    const add = (each: XmlElement): void => {
      if (each.name === 'tbl') this.context.findings.push(said('docx/table-in-table', 'note', `A table inside a table came in as lines of its cell: “${shown(plain(runsOf(each, this.#inlines)))}”`))
      if (each.name !== 'p') { elements(each).forEach(add); return }
      const line = { ...behind, runs: [] }
      this.#inlines.read(each, line)
      if (line.runs.length > 0 && runs.length > 0) runs.push({ text: '\n', marks: {} })
      runs.push(...line.runs)
    }
    elements(cell).forEach(add)
    return runs.map(run => ({ ...run, text: run.text.replaceAll('\t', ' ') }))
  }
}

/** Rows and cells may stand in content controls and custom XML. */
const rowsOf = (parent: XmlElement): readonly XmlElement[] => elements(parent).flatMap(each => (each.name === 'tr' ? [each] : /^(?:sdt|sdtContent|customXml|ins)$/.test(each.name) ? rowsOf(each) : []))
const cellsIn = (parent: XmlElement): readonly XmlElement[] => elements(parent).flatMap(each => (each.name === 'tc' ? [each] : /^(?:sdt|sdtContent|customXml|ins)$/.test(each.name) ? cellsIn(each) : []))
