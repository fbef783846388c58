import { canonical, plain, unmarked, type Finding, type Marks, type Photo, type Run, type Shape } from '../../newsroom/index.ts'
import { blankPhoto } from '../blank.ts'
import { cleanText } from '../controls.ts'
import { said, shown, type OfficePart } from '../office/parts.ts'
import type { State } from './state.ts'
import type { Tables } from './tables.ts'

const MOST_CHANGES = 1000

/** The paragraphs, rows and pictures of the text as they come. */
export class Flow {
  readonly parts: OfficePart[] = []
  readonly photos: Photo[] = []
  readonly findings: Finding[] = []
  #runs: Run[] = []
  #cells: Run[][] = []
  #behind: OfficePart[] = []
  /** The words around a text box, while it is read. */
  readonly #around: Run[][] = []
  #sign: 'bullet' | 'number' | undefined
  #changes = 0

  constructor(private readonly tables: Tables, private readonly guid: string) {}

  text(text: string, state: State, link: string | undefined): void {
    if (state.hidden) { this.#change(`Hidden text was left out: “${shown(text)}”`, 'rtf/hidden'); return }
    if (state.deleted) { this.#deleted(text, this.tables.authors[state.author]); return }
    if (state.revised) this.#change(`${this.tables.authors[state.author] ?? 'Somebody'} inserted as a tracked change, and it was kept: “${shown(text)}”`, 'rtf/tracked-change')
    this.#runs.push({ text, marks: link === undefined ? state.marks : { ...linked(state.marks), link } })
  }

  /** What the sign of an item shows, as programs that know no lists print it. */
  sign(text: string): void {
    this.#sign = /^\s*[\dA-Za-z]{1,5}[.)]/.test(text) ? 'number' : 'bullet'
  }

  /** Words beside the text stand behind the paragraph. */
  note(prefix: string, runs: readonly Run[]): void {
    if (/\S/.test(plain(runs))) this.#behind.push({ type: 'note', runs: trimmed(canonical([...unmarked(prefix), ...runs])), line: undefined })
  }

  picture(): void {
    const photo = blankPhoto(`${this.guid}#image-${this.photos.length + 1}`)
    this.photos.push(photo)
    this.#behind.push({ type: 'picture', photo: photo.guid, runs: [], line: undefined })
    this.findings.push(said('rtf/picture-file', 'note', 'The file of a picture stays in the document: save it from there and drop it on the placeholder.'))
  }

  paragraph(state: State): void {
    if (state.inTable) { this.#runs.push({ text: '\n', marks: {} }); return }
    const runs = trimmed(canonical(this.#runs))
    this.#runs = []
    const { shape, role } = this.tables.style(state.style, state.outline)
    const listed = role === undefined && shape.type !== 'subhead' ? this.#item(state) : undefined
    this.#sign = undefined
    const parts = this.#around.length > 0 ? this.#behind : this.parts
    if (role === 'embed' && plain(runs).trim()) parts.push({ type: 'embed', url: plain(runs).trim(), runs: [], line: undefined })
    else if (/\S/.test(plain(runs))) parts.push(listed ? { ...listed, runs, line: undefined } : { ...shape, runs, line: undefined, role })
    if (this.#around.length === 0) this.#settle()
  }

  enterBox(): void {
    this.#around.push(this.#runs)
    this.#runs = []
  }

  /** The words of a text box stand behind the paragraph that it belongs to. */
  leaveBox(state: State): void {
    this.paragraph({ ...state, inTable: false })
    this.#runs = this.#around.pop() ?? []
    this.findings.push(said('rtf/text-box', 'note', 'The words of a text box stand behind the paragraph that it belonged to.'))
  }

  cell(): void {
    this.#cells.push(trimmed(canonical(this.#runs)).map(run => ({ ...run, text: run.text.replaceAll('\t', ' ') })))
    this.#runs = []
  }

  row(): void {
    if (this.#runs.some(({ text }) => /\S/.test(text))) this.cell()
    this.#runs = []
    if (this.#cells.length > 0) this.parts.push({ type: 'row', runs: canonical(this.#cells.flatMap((runs, index) => [...(index > 0 ? [{ text: '\t', marks: {} }] : []), ...runs])), line: undefined })
    this.#cells = []
    this.#sign = undefined
    this.#settle()
  }

  /** The last paragraph may have no end; cells without a row are paragraphs. */
  end(state: State): void {
    if (this.#cells.length > 0) this.row()
    this.paragraph({ ...state, inTable: false })
    if (this.#changes > MOST_CHANGES) this.findings.push(said('rtf/tracked-change', 'note', `${this.#changes - MOST_CHANGES} further stretches were inserted or hidden.`))
  }

  #item(state: State): Shape | undefined {
    const list = state.list === undefined ? state.bullet ?? this.#sign : this.tables.list(state.list, state.depth)
    return list && { type: 'item', list, depth: state.depth }
  }

  #settle(): void {
    this.parts.push(...this.#behind)
    this.#behind = []
  }

  #deleted(text: string, by: string | undefined): void {
    const last = this.#behind.at(-1)
    if (last && last.removed !== undefined && last.by === by) this.#behind[this.#behind.length - 1] = { ...last, text: last.text + text }
    else if (/\S/.test(text)) this.#behind.push({ removed: 'import/tracked-deletion', text, by, line: undefined })
  }

  #change(message: string, rule: string): void {
    this.#changes += 1
    if (this.#changes <= MOST_CHANGES) this.findings.push(said(rule, 'note', message))
  }
}

/** Without line ends around, and without characters that no text holds. */
function trimmed(runs: readonly Run[]): Run[] {
  const out = canonical(runs.map(run => ({ ...run, text: cleanText(run.text).text })))
  while (out.at(-1)?.text.trim() === '') out.pop()
  while (out[0]?.text.trim() === '') out.shift()
  return out
}

/** Word processors underline every link; that says nothing more. */
const linked = ({ u: _u, ...marks }: Marks): Marks => marks
