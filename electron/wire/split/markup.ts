import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { latin1 } from '../single-byte.ts'
import { cutOff, MOST_HELD, type Piece, type Range, type Splitter, type Survey } from './survey.ts'
import { endOfTag, readTag, valueOf, type Tag } from './tag.ts'

const LESS = 0x3c
/** What holds no tag, by how it begins and ends. */
const PASSED_OVER: readonly (readonly [begin: string, end: string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']]
/** NewsML-G2, news item nature: classes of what is a picture. */
const PICTURE = /(?:^|:)(?:picture|photo|graphics?)$/i
const DOCTYPE = '<!DOCTYPE'

/** How the items of a kind of document are called. NewsML 1.2 lets a NewsItem stand in another one (NewsML 1.2, NewsComponent). */
export type Family = Readonly<{ items: readonly string[]; nested?: boolean }>

type Open = {
  readonly head: Range; readonly from: number; readonly name: string; readonly tail: string; readonly id: string | undefined; readonly links: Set<string>
  depth: number
  itemClass: string | undefined
}

/**
 * Documents of XML that hold many items, or many documents one after another. Items are known by their tags alone: one that isn't
 * well-formed ends at the latest where the next one begins, so that it spoils no other.
 */
export class MarkupSplitter implements Splitter {
  readonly #pieces: Piece[] = []
  readonly #around: string[] = []
  /** What came and isn't understood yet, and where in the file it begins. */
  #rest = new Uint8Array()
  #base = 0
  #passing: string | undefined
  /** Where the head of the items to come begins, and its end once the first of them has begun. */
  #headFrom = 0
  #headTo: number | undefined
  #item: Open | undefined

  constructor(private readonly family: Family, private readonly source: Source) {}

  take(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk)
    const read = this.#read(bytes)
    this.#rest = bytes.slice(read)
    this.#base += read
    if (this.#rest.length > MOST_HELD) this.#refuse('too-large', `has a tag of more than ${MOST_HELD / 1e6} MB`, 'Ask the sender for the file without what makes it so large.')
    if (this.#item === undefined && this.#headTo === undefined && this.#base - this.#headFrom > MOST_HELD) this.#refuse('too-large', `has more than ${MOST_HELD / 1e6} MB before its first item`, 'Ask the sender for it in parts.')
  }

  end(): Survey {
    const at = this.#base + this.#rest.length
    const open = this.#item !== undefined
    if (open) this.#close(at, false)
    const whole = open || (this.#around.length === 0 && this.#passing === undefined)
    return { pieces: this.#pieces, findings: whole ? [] : [cutOff('The end of the document is missing: items behind the last one may be lost.')] }
  }

  /** @returns how many bytes were understood */
  #read(bytes: Uint8Array): number {
    for (let at = 0; ;) {
      if (this.#passing !== undefined) {
        const end = indexOf(bytes, this.#passing, at)
        if (end === -1) return Math.max(at, bytes.length - this.#passing.length + 1)
        at = end + this.#passing.length
        this.#passing = undefined
      }
      const tag = bytes.indexOf(LESS, at)
      if (tag === -1) return bytes.length
      const next = this.#step(bytes, tag)
      if (next === undefined) return tag
      at = next
    }
  }

  /** @returns where what begins at `at` ends, or the text behind its beginning; undefined where more bytes are needed to tell */
  #step(bytes: Uint8Array, at: number): number | undefined {
    const second = bytes[at + 1]
    if (second === undefined) return undefined
    if (second !== 0x21 && second !== 0x3f) return this.#tag(bytes, at)
    const begins = latin1(bytes.subarray(at, at + DOCTYPE.length)).toUpperCase()
    const passed = PASSED_OVER.find(([begin]) => begins.startsWith(begin))
    if (passed) {
      this.#passing = passed[1]
      return at + passed[0].length
    }
    if (begins.length < DOCTYPE.length) return undefined
    const end = endOfTag(bytes, at)
    if (end !== undefined && begins === DOCTYPE && this.#item === undefined && /[[]|<!/.test(latin1(bytes.subarray(at + 1, end)))) {
      this.#refuse('unreadable', 'declares entities or a grammar of its own, which is refused as unsafe', 'Ask the sender for the file without its internal DTD.')
    }
    return end
  }

  #tag(bytes: Uint8Array, at: number): number | undefined {
    const end = endOfTag(bytes, at)
    if (end === undefined) return undefined
    const tag = readTag(bytes.subarray(at, end))
    if (this.#item) this.#inside(this.#item, tag, this.#base + at, this.#base + end)
    else this.#outside(tag, this.#base + at, this.#base + end)
    return end
  }

  #inside(item: Open, tag: Tag, from: number, to: number): void {
    const isItem = this.family.items.includes(tag.local)
    if (tag.kind === 'open' && isItem && !this.family.nested) {
      this.#close(from, false)
      this.#begin(tag, from)
    } else if (isItem && tag.local === item.name) {
      item.depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
      if (item.depth === 0) this.#close(to, true)
    } else if (tag.local === 'itemClass' && tag.kind !== 'close') {
      item.itemClass ??= valueOf(tag, 'qcode') ?? ''
    } else if (tag.local === 'link' && tag.kind !== 'close') {
      const named = valueOf(tag, 'residref')
      if (named !== undefined) item.links.add(named)
    } else if (tag.kind === 'close' && this.#around.includes(tag.name)) {
      // The list around it ends, so the item has no end of its own.
      this.#close(from, false)
      this.#outside(tag, from, to)
    }
  }

  #outside(tag: Tag, from: number, to: number): void {
    if (this.family.items.includes(tag.local) && tag.kind !== 'close') {
      this.#begin(tag, from)
      if (tag.kind === 'empty') this.#close(to, true)
    } else if (tag.kind === 'open') this.#around.push(tag.name)
    else if (tag.kind === 'close') this.#leave(tag.name, to)
  }

  #begin(tag: Tag, from: number): void {
    this.#headTo ??= from
    const tail = [...this.#around].reverse().map(name => `</${name}>`).join('')
    this.#item = { head: { from: this.#headFrom, to: this.#headTo }, from, name: tag.local, tail, id: valueOf(tag, 'guid'), links: new Set(), depth: 1, itemClass: undefined }
  }

  #close(to: number, closed: boolean): void {
    if (!this.#item) return
    const { head, from, tail, id, links, itemClass } = this.#item
    this.#pieces.push({
      head, own: { from, to }, tail, closed, ...(id === undefined ? {} : { id }), ...(links.size === 0 ? {} : { links: [...links] }), ...(PICTURE.test(itemClass ?? '') ? { isPicture: true } : {}),
    })
    this.#item = undefined
    if (this.#around.length === 0) this.#anew(to)
  }

  #leave(name: string, to: number): void {
    const at = this.#around.lastIndexOf(name)
    if (at !== -1) this.#around.length = at
    if (this.#around.length === 0) this.#anew(to)
  }

  /** Another document may follow in the same file. */
  #anew(from: number): void {
    this.#headFrom = from
    this.#headTo = undefined
  }

  #refuse(code: 'unreadable' | 'too-large', problem: string, remedy: string): never {
    throw new WireError(code, this.source, problem, remedy)
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function indexOf(bytes: Uint8Array, words: string, from: number): number {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at !== -1 && at + words.length <= bytes.length; at = bytes.indexOf(first, at + 1)) {
    if ([...words].every((character, index) => bytes[at + index] === character.charCodeAt(0))) return at
  }
  return -1
}
