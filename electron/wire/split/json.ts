import { cutOff, type Piece, type Range, type Splitter, type Survey } from './survey.ts'

const QUOTE = 0x22, BACKSLASH = 0x5c, COMMA = 0x2c, COLON = 0x3a
const OPEN_LIST = 0x5b, CLOSE_LIST = 0x5d, OPEN_OBJECT = 0x7b, CLOSE_OBJECT = 0x7d, NEW_LINE = 0x0a

/** Lists of items lie at most so deep: `{"data":{"items":[` is 2. */
const DEEPEST = 4
/** What feeds call the list that their items stand in, and the objects around it. */
const LIST_NAME = /^(?:data|items?|results?|hits|docs|documents|_items|response|feed|articles|stories|news|newsItems|entries|packages)$/i
const LONGEST_NAME = 40

type Level = { readonly list: boolean; key: string }

/**
 * JSON that is a list of items, an object with such a list inside (`{"data":{"items":[…]}}`), or one object a line. Knows strings and
 * depth, nothing else: what stands in an item is its reader's business.
 */
export class JsonSplitter implements Splitter {
  readonly #levels: Level[] = []
  readonly #listed: Piece[] = []
  readonly #lines: Range[] = []
  #at = 0
  #inString = false
  #escaped = false
  #name: number[] = []
  #text = ''
  /** Where the item that is open began, and how deep its list lies. */
  #item: Readonly<{ from: number; depth: number; head: string; tail: string }> | undefined
  #line = 0
  #depth = 0

  take(chunk: Uint8Array): void {
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0
      if (this.#inString) this.#within(byte)
      else this.#between(byte, this.#at + index)
    }
    this.#at += chunk.length
  }

  end(): Survey {
    const open = this.#item
    if (open) this.#listed.push({ head: open.head, own: { from: open.from, to: this.#at }, tail: open.tail, closed: false })
    if (this.#listed.length > 0) return { pieces: this.#listed, findings: open || this.#depth === 0 ? [] : [cutOff('The list of items has no end: the file may be cut off.')] }
    const lines = this.#lines.map((own): Piece => ({ head: '', own, tail: '', closed: true }))
    return { pieces: this.#depth === 0 ? lines : [...lines, { head: '', own: { from: this.#line, to: this.#at }, tail: '', closed: false }], findings: [] }
  }

  #within(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    // A bare line end never stands in a string of JSON: the string was not closed.
    else if (byte === QUOTE || byte === NEW_LINE) {
      this.#inString = false
      this.#text = String.fromCharCode(...this.#name)
      return
    }
    if (this.#item === undefined && this.#name.length < LONGEST_NAME) this.#name.push(byte)
  }

  #between(byte: number, place: number): void {
    switch (byte) {
      case QUOTE: this.#inString = true; this.#name = []; break
      case COLON: this.#named(); break
      case COMMA: if (this.#item === undefined) this.#named(''); break
      case OPEN_OBJECT: this.#open(false, place); break
      case OPEN_LIST: this.#open(true, place); break
      case CLOSE_OBJECT: case CLOSE_LIST: this.#close(place); break
      default:
    }
  }

  #named(key = this.#text): void {
    const level = this.#levels.at(-1)
    if (level && !level.list && this.#item === undefined) level.key = key
  }

  #open(list: boolean, place: number): void {
    if (this.#depth === 0) this.#line = place
    if (this.#item === undefined && !list && this.#isListOfItems()) {
      this.#item = { from: place, depth: this.#depth, head: this.#levels.map(opening).join(''), tail: [...this.#levels].reverse().map(closing).join('') }
    }
    this.#depth += 1
    if (this.#item === undefined && this.#levels.length === this.#depth - 1 && this.#depth <= DEEPEST + 1) this.#levels.push({ list, key: '' })
  }

  /** Only the names of feeds lead there, and no list lies in another. */
  #isListOfItems(): boolean {
    const above = this.#levels.slice(0, -1)
    return this.#levels.length === this.#depth && this.#levels.at(-1)?.list === true && this.#depth <= DEEPEST && above.every(({ list, key }) => !list && LIST_NAME.test(key))
  }

  #close(place: number): void {
    if (this.#depth === 0) return
    this.#depth -= 1
    if (this.#item?.depth === this.#depth) {
      const { from, head, tail } = this.#item
      this.#listed.push({ head, own: { from, to: place + 1 }, tail, closed: true })
      this.#item = undefined
    }
    if (this.#item === undefined && this.#levels.length > this.#depth) this.#levels.pop()
    if (this.#depth === 0) this.#lines.push({ from: this.#line, to: place + 1 })
  }
}

const opening = ({ list, key }: Level): string => (list ? '[' : `{${JSON.stringify(key)}:`)
const closing = ({ list }: Level): string => (list ? ']' : '}')
