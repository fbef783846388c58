import { cellsOf, plain, unmarked, type Block, type Photo, type Run, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import { isHarmless } from '../markup/inlines.ts'
import { element, mixed, type Built } from '../xml/write.ts'
import { OUR_AUTHOR } from './margins.ts'
import { pictureTag } from './placed.ts'
import { Links, writtenRuns } from './write-runs.ts'

export type WrittenBody = Readonly<{ blocks: readonly Built[]; comments: readonly Built[]; numbered: number; pictures: readonly string[]; links: Links }>

type Unit = { block: Block | undefined; notes: Block[] }

/** The text of a story as `w:body` holds it, with the comments, lists, pictures and links that it needs. */
export function writtenBody(story: Story, withNotes: boolean): WrittenBody {
  const body = new BodyWriter(story)
  const head = headOf(story)
  const units = unitsOf(story, withNotes)
  const [leading, ...rest] = units
  head.forEach(([style, text], index) => { body.paragraph(style, unmarked(text), index === head.length - 1 ? leading?.notes : undefined) })
  if (head.length === 0 && leading && leading.notes.length > 0) body.paragraph('Body', [], leading.notes)
  body.units(rest)
  for (const photo of attachedPictures(story)) body.picture(photo, true, [])
  return body
}

const headOf = (story: Story): readonly (readonly [string, string])[] =>
  ([...notices(story).map(text => ['Notice', text] as const), ['Headline', story.headline], ['Subheadline', story.subheadline ?? ''], ['Byline', story.byline], ['Dateline', printedDateline(story.dateline)]] as const).filter(([, text]) => text !== '')

/** What nobody who opens the document may overlook; our reader has it from the properties. */
function notices({ embargo, status, edNote }: Story): readonly string[] {
  const standing = status === 'canceled' ? 'KILL: not for publication.' : status === 'withheld' ? 'HOLD: not for publication.' : ''
  return [embargo ? `EMBARGOED until ${embargo}` : '', standing, edNote ? `Note to editors: ${edNote}` : ''].filter(Boolean)
}

/** Each block with the notes behind it; the first unit has those before any block. Blocks without words are left out. */
function unitsOf({ body, pictures }: Story, withNotes: boolean): readonly Unit[] {
  const units: Unit[] = [{ block: undefined, notes: [] }]
  for (const block of body) {
    if (block.type === 'note') { if (withNotes && /\S/.test(plain(block.runs))) units.at(-1)?.notes.push(block) }
    else if (block.type === 'picture' ? pictures.some(({ guid }) => guid === block.photo) : block.type === 'row' || block.type === 'embed' || /\S/.test(plain(block.runs))) units.push({ block, notes: [] })
  }
  return units
}

class BodyWriter {
  readonly blocks: Built[] = []
  readonly comments: Built[] = []
  readonly pictures: string[] = []
  readonly links = new Links()
  /** Numbered lists so far; each begins with 1. */
  numbered = 0

  constructor(private readonly story: Story) {}

  units(units: readonly Unit[]): void {
    for (let at = 0; at < units.length;) {
      const type = units[at]?.block?.type
      let end = at + 1
      while ((type === 'row' || type === 'item') && units[end]?.block?.type === type) end += 1
      const group = units.slice(at, end)
      if (type === 'row') this.#table(group)
      else if (type === 'item') this.#list(group)
      else for (const unit of group) this.#block(unit)
      at = end
    }
  }

  paragraph(style: string, runs: readonly Run[], notes: readonly Block[] = [], numbering?: Built): void {
    this.blocks.push(this.#paragraph(style, runs, notes, numbering))
  }

  picture(photo: Photo, isAttached: boolean, notes: readonly Block[]): void {
    this.pictures.push(photo.guid)
    this.blocks.push(mixed('w:sdt', {},
      mixed('w:sdtPr', {}, element('w:alias', { 'w:val': 'Picture' }), element('w:tag', { 'w:val': pictureTag(this.pictures.length, isAttached) })),
      mixed('w:sdtContent', {}, this.#paragraph('Caption', unmarked(photo.caption), notes), photo.credit ? this.#paragraph('Credit', unmarked(photo.credit), []) : undefined)))
  }

  #block({ block, notes }: Unit): void {
    if (!block) return
    switch (block.type) {
      case 'paragraph': return this.paragraph('Body', block.runs, notes)
      case 'subhead': return this.paragraph(`Subhead${block.level}`, block.runs, notes)
      case 'quote': {
        this.paragraph('Quote', block.runs, block.attribution ? [] : notes)
        if (block.attribution) this.paragraph('QuoteAttribution', unmarked(block.attribution), notes)
        return
      }
      case 'embed': return this.paragraph('Embed', [{ text: block.url, marks: isHarmless(block.url) ? { link: block.url } : {} }], notes)
      case 'picture': {
        const photo = this.story.pictures.find(({ guid }) => guid === block.photo)
        if (photo) this.picture(photo, false, notes)
        return
      }
      case 'item': case 'row': case 'note': return undefined               // written in groups, and at the block before
    }
  }

  /** ECMA-376-1, 17.9: number 1 is the list of bullets, each numbered list has one of its own. */
  #list(units: readonly Unit[]): void {
    if (units.some(({ block }) => block?.type === 'item' && block.list === 'number')) this.numbered += 1
    for (const { block, notes } of units) {
      if (block?.type !== 'item') continue
      const number = block.list === 'bullet' ? 1 : this.numbered + 1
      this.paragraph('List', block.runs, notes, mixed('w:numPr', {}, element('w:ilvl', { 'w:val': block.depth }), element('w:numId', { 'w:val': number })))
    }
  }

  /** ECMA-376-1, 17.4. A row with fewer cells than others ends early. A paragraph parts a table from what follows. */
  #table(units: readonly Unit[]): void {
    const rows = units.map(({ block, notes }) => ({ cells: cellsOf(block?.runs ?? []), notes }))
    const columns = Math.max(...rows.map(({ cells }) => cells.length))
    const width = Math.floor(9000 / columns)
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }))
    this.blocks.push(mixed('w:tbl', {},
      mixed('w:tblPr', {}, element('w:tblW', { 'w:w': 0, 'w:type': 'auto' }), mixed('w:tblBorders', {}, borders)),
      mixed('w:tblGrid', {}, Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width }))),
      rows.map(({ cells, notes }) => mixed('w:tr', {},
        cells.length < columns ? mixed('w:trPr', {}, element('w:gridAfter', { 'w:val': columns - cells.length })) : undefined,
        cells.map((cell, index) => mixed('w:tc', {}, mixed('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), this.#paragraph('Body', cell, index === 0 ? notes : [])))))))
    this.paragraph('Body', [])
  }

  #paragraph(style: string, runs: readonly Run[], notes: readonly Block[], numbering?: Built): Built {
    const ids = notes.map(note => this.#comment(note))
    return mixed('w:p', {}, mixed('w:pPr', {}, element('w:pStyle', { 'w:val': style }), numbering),
      ids.map(id => element('w:commentRangeStart', { 'w:id': id })), writtenRuns(runs, this.links), ids.map(id => element('w:commentRangeEnd', { 'w:id': id })),
      ids.map(id => mixed('w:r', {}, element('w:commentReference', { 'w:id': id }))))
  }

  /** Links of comments would be relations of their part; a note of ours keeps the words alone. */
  #comment({ runs }: Block): number {
    const id = this.comments.length
    const words = runs.map(({ text, marks: { link: _link, ...marks } }) => ({ text, marks }))
    this.comments.push(mixed('w:comment', { 'w:id': id, 'w:author': OUR_AUTHOR, 'w:initials': 'DL' }, mixed('w:p', {}, writtenRuns(words, this.links))))
    return id
  }
}
