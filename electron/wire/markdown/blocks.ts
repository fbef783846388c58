import { canonical, type Finding, plain, type Run, type Shape } from '../../newsroom/index.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import type { Passage } from '../passages.ts'
import { safeTree } from '../web/safe-tree.ts'
import { inlinesOf, type Image } from './inlines.ts'
import type { Token } from './parse.ts'

/** Passages of a document, in its order; an image stands where it was, as a passage whose picture is `image` with its number. */
type Blocks = Readonly<{ passages: readonly Passage[]; images: readonly Image[]; findings: readonly Finding[] }>

type List = { readonly list: 'bullet' | 'number'; hasItem: boolean }

/** The name of the picture that stands for the image of this number, until the picture is made. */
export const imageName = (number: number): string => `image-${number}`

/** Tokens of a document as passages. `offset` is added to line numbers. */
export function blocksOf(tokens: readonly Token[], offset: number): Blocks {
  const reader = new TokenReader(offset)
  for (const token of tokens) reader.take(token)
  return { passages: reader.passages, images: reader.images, findings: reader.findings }
}

class TokenReader {
  readonly passages: Passage[] = []
  readonly images: Image[] = []
  readonly findings: Finding[] = []
  readonly #lists: List[] = []
  readonly #quotes: number[] = []
  #level = 0
  #row: Run[] | undefined
  #cells = 0
  #isHead = false

  constructor(private readonly offset: number) {}

  take(token: Token): void {
    switch (token.type) {
      case 'heading_open': { this.#level = Number(token.tag.slice(1)); return }
      case 'heading_close': { this.#level = 0; return }
      case 'bullet_list_open': { this.#lists.push({ list: 'bullet', hasItem: false }); return }
      case 'ordered_list_open': { this.#lists.push({ list: 'number', hasItem: false }); return }
      case 'bullet_list_close': case 'ordered_list_close': { this.#lists.pop(); return }
      case 'list_item_open': { const list = this.#lists.at(-1); if (list) list.hasItem = false; return }
      case 'blockquote_open': { this.#quotes.push(this.passages.length); return }
      case 'blockquote_close': { this.#attribute(this.#quotes.pop() ?? 0); return }
      case 'thead_open': case 'thead_close': { this.#isHead = token.type === 'thead_open'; return }
      case 'tr_open': { this.#row = []; this.#cells = 0; return }
      case 'tr_close': { this.#closeRow(token); return }
      case 'inline': { this.#inline(token); return }
      case 'fence': case 'code_block': { this.#words(canonical([{ text: token.content.replace(/\n$/, ''), marks: {} }]), this.#line(token)); return }
      case 'html_block': { this.#html(token); return }
      default: return
    }
  }

  #line(token: Token): number | undefined {
    return token.map ? token.map[0] + 1 + this.offset : undefined
  }

  #shape(): Shape {
    const list = this.#lists.at(-1)
    if (this.#level > 0) return { type: 'subhead', level: this.#level }
    if (list) return { type: 'item', list: list.list, depth: Math.min(this.#lists.length - 1, 8) }
    return this.#quotes.length > 0 ? { type: 'quote' } : { type: 'paragraph' }
  }

  #inline(token: Token): void {
    const { parts, isAddress, isStrange } = inlinesOf(token)
    const line = this.#line(token)
    if (isStrange) this.findings.push({ rule: 'markdown/html', severity: 'note', message: 'Of HTML in the text the words were kept.', where: line === undefined ? { kind: 'item' } : { kind: 'line', line } })
    if (this.#row) { this.#cell(parts.flatMap(part => ('runs' in part ? part.runs : []))); for (const part of parts) if ('image' in part) this.#image(part.image, line); return }
    if (isAddress !== undefined && this.#shape().type === 'paragraph') { this.passages.push({ type: 'embed', url: isAddress, runs: [], line }); return }
    for (const part of parts) if ('image' in part) this.#image(part.image, line); else this.#words(part.runs, line)
  }

  /** A second paragraph of an item is another line of it. */
  #words(runs: readonly Run[], line: number | undefined): void {
    if (!/\S/.test(plain(runs))) return
    const list = this.#level === 0 ? this.#lists.at(-1) : undefined
    const last = this.passages.at(-1)
    if (list?.hasItem && last?.type === 'item') {
      this.passages[this.passages.length - 1] = { ...last, runs: canonical([...last.runs, { text: '\n', marks: {} }, ...runs]) }
      return
    }
    if (list) list.hasItem = true
    this.passages.push({ ...this.#shape(), runs, line })
  }

  #image(image: Image, line: number | undefined): void {
    this.passages.push({ type: 'picture', photo: imageName(this.images.length), runs: [], line })
    this.images.push(image)
  }

  /** Tabs part the cells of a row, so none may stand in a cell. */
  #cell(runs: readonly Run[]): void {
    this.#row?.push(...(this.#cells > 0 ? [{ text: '\t', marks: {} }] : []), ...runs.map(({ text, marks }) => ({ text: text.replaceAll('\t', ' '), marks })))
    this.#cells += 1
  }

  /** An empty head is there because a table must have one. */
  #closeRow(token: Token): void {
    const runs = canonical(this.#row ?? [])
    this.#row = undefined
    if (this.#isHead && !/\S/.test(plain(runs))) return
    this.passages.push({ type: 'row', runs, line: this.#line(token) })
  }

  /** `> — Name` as the last paragraph of a quote is its attribution. */
  #attribute(from: number): void {
    const last = this.passages.at(-1)
    const before = this.passages.at(-2)
    const name = last?.type === 'quote' ? /^(?:--|—|–)\s+(\S.*)$/su.exec(plain(last.runs))?.[1] : undefined
    if (this.passages.length - from < 2 || name === undefined || before?.type !== 'quote') return
    this.passages.splice(-2, 2, { ...before, attribution: name })
  }

  #html(token: Token): void {
    const { blocks } = readBlocks(safeTree(readHtml(token.content)).root, () => null)
    for (const { id: _id, ...block } of blocks) this.passages.push({ ...block, line: this.#line(token) })
    if (blocks.length > 0) this.findings.push({ rule: 'markdown/html', severity: 'note', message: 'HTML between the paragraphs was read as on a page.', where: { kind: 'line', line: this.#line(token) ?? 1 } })
  }
}
