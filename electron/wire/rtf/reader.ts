import { plain } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { isHarmless } from '../markup/inlines.ts'
import { said, shown } from '../office/parts.ts'
import { characters, signs, silent } from './characters.data.ts'
import { Bytes } from './code-page.ts'
import { Flow } from './flow.ts'
import { firstState, format, type Aside, type Destination, type State } from './state.ts'
import { Tables } from './tables.ts'
import type { Token } from './tokens.ts'

const DEEPEST = 500

/** Groups that hold something of their own (RTF 1.9.1, Destinations). */
const destinations: Readonly<Record<string, Destination>> = { fonttbl: 'fonts', stylesheet: 'styles', listtable: 'lists', listoverridetable: 'lists', revtbl: 'authors', fldinst: 'code', shptxt: 'box', shppict: 'body', shpinst: 'body' }
const asides: Readonly<Record<string, Aside['kind']>> = {
  footnote: 'footnote', annotation: 'annotation', atnauthor: 'annotator', title: 'title', author: 'author', keywords: 'keywords', listtext: 'listtext', pntext: 'listtext',
  header: 'page', headerl: 'page', headerr: 'page', headerf: 'page', footer: 'page', footerl: 'page', footerr: 'page', footerf: 'page',
}

/** Follows the tokens of one document. What it can't understand it passes over, as RTF asks readers to do. */
export class Reader {
  readonly tables = new Tables()
  readonly flow: Flow
  readonly info: Partial<Record<'title' | 'author' | 'keywords', string>> = {}
  readonly #stack: State[] = []
  readonly #bytes = new Bytes(this.tables)
  #state = firstState()
  #skip = 0
  #starred = false
  #annotator = ''

  constructor(private readonly source: Source, guid: string) {
    this.flow = new Flow(this.tables, guid)
  }

  get isOpen(): boolean {
    return this.#stack.length > 0
  }

  token(token: Token): void {
    if (token.kind !== 'text' && !(token.kind === 'symbol' && token.sign.startsWith('\'') && token.sign.length === 2)) this.#flush()
    switch (token.kind) {
      case 'open': return this.#open()
      case 'close': return this.#close()
      case 'starred': { this.#starred = true; return }
      case 'text': return this.#raw(token.bytes)
      case 'symbol': return this.#symbol(token.sign)
      case 'word': {
        const isStarred = this.#starred
        this.#starred = false
        if (this.#skip > 0 && token.name !== 'u' && token.name !== 'bin') { this.#skip -= 1; if (Object.hasOwn(characters, token.name)) return }
        return this.#word(token.name, token.parameter, isStarred)
      }
    }
  }

  end(): void {
    this.#flush()
    while (this.#stack.length > 0) this.#close()
    this.flow.end(this.#state)
  }

  #open(): void {
    this.#skip = 0
    if (this.#stack.length >= DEEPEST) throw new WireError('too-large', this.source, `has more groups inside one another than Dateline reads (${DEEPEST})`, 'Ask the sender for it as text.')
    this.#stack.push(this.#state)
    this.#state = { ...this.#state }
  }

  #close(): void {
    this.#skip = 0
    this.#starred = false
    const { aside, destination } = this.#state
    const outer = this.#stack.pop()
    if (!outer) return
    if (aside && outer.aside !== aside) this.#finish(aside)
    if (destination === 'box' && outer.destination !== 'box') this.flow.leaveBox(this.#state)
    this.#state = outer
  }

  /** Text of a font of signs, or of a code page; line ends of the file are no words. */
  #raw(bytes: Uint8Array): void {
    const skipped = Math.min(this.#skip, bytes.length)
    this.#skip -= skipped
    if (this.#state.destination !== 'skip') this.#bytes.add(bytes.subarray(skipped), this.#state.font)
  }

  #symbol(sign: string): void {
    if (sign.startsWith('\'') && sign.length === 2) return this.#raw(Uint8Array.of(sign.charCodeAt(1)))
    if (this.#skip > 0) { this.#skip -= 1; return }
    if (sign === '\n' || sign === '\r') this.#break()
    else this.#say(signs[sign] ?? '')
  }

  #word(name: string, parameter: number | undefined, isStarred: boolean): void {
    const state = this.#state
    if (this.#begins(name, isStarred)) return
    switch (state.destination) {
      case 'skip': return undefined
      case 'fonts': return this.tables.fontWord(name, parameter ?? 0)
      case 'styles': return this.tables.styleWord(name, parameter ?? 0)
      case 'lists': return this.tables.listWord(name, parameter ?? 0)
      case 'authors': case 'code': case 'aside': case 'box': case 'body': break
    }
    if (name === 'u') { this.#unicode(parameter ?? 0); return }
    if (format(state, name, parameter)) return
    if (name === 'ansicpg') { this.tables.codePage = parameter ?? 1252; return }
    if (name === 'mac') { this.tables.codePage = 10000; return }
    if (Object.hasOwn(characters, name)) return this.#say(characters[name] ?? '')
    if (name === 'par' || name === 'sect' || name === 'page') return this.#break()
    if (state.destination !== 'body') return
    if (name === 'cell' || name === 'nestcell') this.flow.cell()
    else if (name === 'row' || name === 'nestrow') this.flow.row()
  }

  /** The first word of a group says where its words go; one with an asterisk that is not known goes nowhere. */
  #begins(name: string, isStarred: boolean): boolean {
    const state = this.#state
    if (name === 'ud' && state.unicode !== undefined) { state.destination = state.unicode; return true }
    if (state.destination === 'skip') return true
    const kind = Object.hasOwn(asides, name) ? asides[name] : undefined
    if (name === 'field') { state.field = { code: '' }; state.inResult = false; return true }
    if (name === 'fldrslt') { state.inResult = true; return true }
    if (name === 'pict') { if (state.destination === 'body') this.flow.picture(); state.destination = 'skip'; return true }
    if (name === 'upr') { state.unicode = state.destination; state.destination = 'skip'; return true }
    if (kind !== undefined && (state.destination === 'body' || state.destination === 'box' || kind === 'page')) { state.destination = 'aside'; state.aside = { kind, runs: [] }; return true }
    const destination = Object.hasOwn(destinations, name) ? destinations[name] : undefined
    if (destination !== undefined) {
      if (destination === 'box') this.flow.enterBox()
      if (destination !== 'body' || state.destination === 'body') state.destination = destination
      return true
    }
    if (silent.has(name)) {
      if (name === 'pn') return true                                        // tells the kind of list, and has no words but in its own groups
      state.destination = 'skip'
      return true
    }
    if (isStarred && !/^(?:cs|ts|ds|pn\w*)$/.test(name)) { state.destination = 'skip'; return true }
    return false
  }

  #unicode(code: number): void {
    this.#say(String.fromCharCode(code < 0 ? code + 0x10000 : code))
    this.#skip = this.#state.fallback
  }

  #break(): void {
    if (this.#state.destination === 'body' || this.#state.destination === 'box') this.flow.paragraph(this.#state)
    else this.#say('\n')
  }

  #flush(): void {
    const text = this.#bytes.take()
    if (text !== '') this.#say(text)
  }

  #say(text: string): void {
    const { destination, aside, field } = this.#state
    if (text === '') return
    switch (destination) {
      case 'skip': case 'lists': return undefined
      case 'fonts': return this.tables.fontText(text)
      case 'styles': return this.tables.styleText(text)
      case 'authors': return this.tables.revisionText(text)
      case 'code': { if (field) field.code += text; return }
      case 'aside': { aside?.runs.push({ text, marks: this.#state.marks }); return }
      case 'body': case 'box': return this.flow.text(text, this.#state, this.#link())
    }
  }

  #link(): string | undefined {
    const { field, inResult } = this.#state
    const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]{1,4000})"|([^\s"\\]{1,4000}))/i.exec(inResult ? field?.code ?? '' : '') ?? []
    const address = quoted ?? bare
    if (address === undefined || isHarmless(address)) return address
    this.flow.findings.push(said('rtf/link', 'warning', `A link that could do harm was taken off its words: ${shown(address)}`))
    return undefined
  }

  #finish({ kind, runs }: Aside): void {
    const words = plain(runs).trim()
    switch (kind) {
      case 'footnote': return this.flow.note('Footnote: ', runs)
      case 'annotator': { this.#annotator = words; return }
      case 'annotation': { this.flow.note(`Comment by ${this.#annotator.slice(0, 200) || 'an unnamed person'}: `, runs); this.#annotator = ''; return }
      case 'listtext': { if (words !== '') this.flow.sign(words); return }
      case 'page': { if (words !== '') this.flow.findings.push(said('rtf/header', 'note', `A header or footer was left out: “${shown(words)}”`)); return }
      case 'title': case 'author': case 'keywords': { if (words !== '') this.info[kind] = words; return }
    }
  }
}
