import type { Marks, Run } from '../../newsroom/index.ts'
import { attr } from '../office/part.ts'
import { said, shown } from '../office/parts.ts'
import { symbolOf } from '../office/symbols.ts'
import { isHarmless } from '../markup/inlines.ts'
import { at, descendants, elements, named, rawText, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'
import type { Relation } from './package.ts'
import { directMarks, isOn } from './styles.ts'

/** What a paragraph holds beside its words: each is told at the paragraph. */
export type Line = Readonly<{
  runs: Run[]
  deleted: { text: string; by: string | undefined }[]
  comments: Set<string>
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
  drawings: XmlElement[]
  boxes: XmlElement[]
}>

export const emptyLine = (): Line => ({ runs: [], deleted: [], comments: new Set(), notes: [], drawings: [], boxes: [] })

type Field = { phase: 'code' | 'result'; code: string }
type Around = Readonly<{ marks: Marks; inLink: boolean; deletedBy?: string | undefined }>

/** Reads what stands inside paragraphs. Fields may begin in one and end in another, so one reader goes through the whole text. */
export class Inlines {
  readonly #fields: Field[] = []

  /** `relations` are those of the part that is read: a footnote has its own. */
  constructor(private readonly context: Context, private readonly relations: ReadonlyMap<string, Relation> = context.word.relations) {}

  /** Adds the content of a paragraph, or of something inside one, to `line`. */
  read(parent: XmlElement, line: Line, around: Around = { marks: {}, inLink: false }): void {
    for (const each of elements(parent)) this.#one(each, line, around)
  }

  #one(element: XmlElement, line: Line, around: Around): void {
    switch (element.name) {
      case 'r': return this.#run(element, line, around)
      case 'hyperlink': return this.read(element, line, this.#linked(this.#address(element), around))
      case 'fldSimple': return this.read(element, line, this.#linked(addressIn(attr(element, 'instr') ?? ''), around))
      case 'ins': case 'moveTo': return this.#inserted(element, line, around)
      case 'del': return this.read(element, line, { ...around, deletedBy: attr(element, 'author') ?? '' })
      case 'commentRangeEnd': case 'commentReference': { this.#comment(element, line); return }
      case 'sdt': { for (const content of named(element, 'sdtContent')) this.read(content, line, around); return }
      case 'AlternateContent': { const chosen = oneOf(element); if (chosen) this.read(chosen, line, around); return }
      case 'oMath': case 'oMathPara': return this.#formula(element, line, around)
      case 'smartTag': case 'customXml': case 'dir': case 'bdo': return this.read(element, line, around)
      default: return undefined                                        // bookmarks, proofing marks, and what was moved away from here
    }
  }

  #run(run: XmlElement, line: Line, around: Around): void {
    const properties = at(run, 'rPr')
    const style = attr(at(properties, 'rStyle'), 'val')
    const ofStyle = style === undefined ? {} : this.context.styles.character(style) ?? {}
    const inField = this.#link(around)
    const marks = { ...directMarks(properties, { ...ofStyle, ...inField.marks }) }
    const hidden = named(properties, 'vanish').some(isOn)
    for (const each of elements(run)) this.#piece(each, line, { ...inField, marks }, hidden)
  }

  #piece(element: XmlElement, line: Line, around: Around, hidden: boolean): void {
    const field = this.#fields.at(-1)
    switch (element.name) {
      case 'fldChar': return this.#field(attr(element, 'fldCharType'))
      case 'instrText': { if (field?.phase === 'code') field.code += rawText(element); return }
      case 't': case 'delText': {
        const text = wordsOf(element)
        if (hidden) this.context.findings.push(said('docx/hidden', 'note', `Hidden text was left out: “${shown(text)}”`))
        else this.#text(text, line, around)
        return
      }
      case 'tab': case 'ptab': return this.#text('\t', line, around)
      case 'br': return this.#text(/^(?:page|column)$/.test(attr(element, 'type') ?? '') ? '' : '\n', line, around)
      case 'cr': return this.#text('\n', line, around)
      case 'noBreakHyphen': return this.#text('\u2011', line, around)
      case 'softHyphen': return this.#text('\u00ad', line, around)
      case 'sym': return this.#symbol(element, line, around)
      case 'footnoteReference': case 'endnoteReference': {
        const id = attr(element, 'id')
        if (id !== undefined) line.notes.push({ kind: element.name === 'footnoteReference' ? 'footnote' : 'endnote', id })
        return
      }
      case 'commentReference': { this.#comment(element, line); return }
      case 'drawing': case 'pict': case 'object': { drawing(element, line); return }
      case 'AlternateContent': { const chosen = oneOf(element); for (const each of elements(chosen)) this.#piece(each, line, around, hidden); return }
      case 'ruby': { for (const each of named(at(element, 'rubyBase'), 'r')) this.#run(each, line, around); return }
      default: return undefined
    }
  }

  #text(text: string, line: Line, { marks, deletedBy }: Around): void {
    if (text === '' || this.#fields.some(({ phase }) => phase === 'code')) return
    if (deletedBy === undefined) { line.runs.push({ text, marks }); return }
    const last = line.deleted.at(-1)
    if (last && last.by === deletedBy) last.text += text
    else line.deleted.push({ text, by: deletedBy })
  }

  #symbol(element: XmlElement, line: Line, around: Around): void {
    const [font, code] = [attr(element, 'font') ?? '', Number.parseInt(attr(element, 'char') ?? '', 16)]
    const symbol = code > 0x1f && code <= 0xffff ? symbolOf(font, code) : undefined
    if (symbol === undefined) this.context.findings.push(said('docx/symbol', 'warning', `A sign of the font “${font.slice(0, 60)}” could not be read; it stands as \uFFFD.`))
    this.#text(symbol ?? '\uFFFD', line, around)
  }

  #inserted(element: XmlElement, line: Line, around: Around): void {
    const words = shown([...descendants(element)].filter(({ name }) => name === 't').map(rawText).join(''))
    if (words && element.name === 'ins') this.context.change(`${attr(element, 'author')?.slice(0, 100) ?? 'Somebody'} inserted as a tracked change, and it was kept: “${words}”`)
    this.read(element, line, around)
  }

  #formula(element: XmlElement, line: Line, around: Around): void {
    const words = [...descendants(element)].filter(({ name }) => name === 't').map(rawText).join('')
    this.context.findings.push(said('docx/formula', 'warning', `A formula came in as its signs in a row: “${shown(words)}”`))
    this.#text(words, line, around)
  }

  #comment(element: XmlElement, line: Line): void {
    const id = attr(element, 'id')
    if (id !== undefined) line.comments.add(id)
  }

  #field(type: string | undefined): void {
    const open = this.#fields.at(-1)
    if (type === 'begin' && this.#fields.length < 50) this.#fields.push({ phase: 'code', code: '' })
    else if (type === 'separate' && open) open.phase = 'result'
    else if (type === 'end') this.#fields.pop()
  }

  #address(element: XmlElement): string | undefined {
    const id = element.attributes.find(({ name, uri, prefix }) => name === 'id' && (prefix === 'r' || uri.endsWith('relationships')))?.value
    const relation = id === undefined ? undefined : this.relations.get(id)
    if (!relation?.isExternal) return undefined
    const anchor = attr(element, 'anchor')
    return anchor && !relation.target.includes('#') ? `${relation.target}#${anchor}` : relation.target
  }

  /** The link of the field that is open, where it is one. */
  #link(around: Around): Around {
    const code = this.#fields.findLast(({ phase }) => phase === 'result')?.code
    return code === undefined || around.inLink ? around : this.#linked(addressIn(code), around)
  }

  #linked(address: string | undefined, around: Around): Around {
    if (address === undefined) return around
    if (isHarmless(address)) return { ...around, inLink: true, marks: { ...around.marks, link: address } }
    this.context.findings.push(said('docx/link', 'warning', `A link that could do harm was taken off its words: ${shown(address)}`))
    return around
  }
}

/** `HYPERLINK "address" \l "place"`, as field codes write links; a place alone lies within the document. */
function addressIn(code: string): string | undefined {
  const [, quoted, bare, place] = /^\s*HYPERLINK\s+(?:"([^"]{1,4000})"|([^\s"\\]{1,4000}))(?:\s+\\l\s+"([^"]{1,1000})")?/i.exec(code) ?? []
  const address = quoted ?? bare
  return address && place ? `${address}#${place}` : address
}

/** White space at the ends counts only where the document says so; a line end is white space. */
function wordsOf(element: XmlElement): string {
  const text = rawText(element).replace(/[\r\n\t]/g, ' ')
  const keeps = element.attributes.some(({ prefix, name, value }) => prefix === 'xml' && name === 'space' && value === 'preserve')
  return keeps ? text : text.replace(/^ +| +$/g, '')
}

/** Two ways to say the same: the first that there is, never both (ECMA-376-3, 7.3). */
const oneOf = (element: XmlElement): XmlElement | undefined => named(element, 'Choice')[0] ?? named(element, 'Fallback')[0]

function drawing(element: XmlElement, line: Line): void {
  const boxes: XmlElement[] = []
  const walk = (each: XmlElement): void => {
    if (each.name === 'txbxContent') { boxes.push(each); return }
    if (each.name === 'blip' || each.name === 'imagedata') line.drawings.push(element)
    if (each.name === 'AlternateContent') { const chosen = oneOf(each); if (chosen) walk(chosen); return }
    elements(each).forEach(walk)
  }
  walk(element)
  line.boxes.push(...boxes)
}
