import { cellsOf, plain, type Block, type Marks, type Run } from '../../newsroom/index.ts'
import { element, mixed, type Built, type Content } from '../xml/write.ts'
import { needsVerbatim } from './white-space.ts'

type Attributes = Readonly<Record<string, string | undefined>>

/** What differs between NITF and XHTML; paragraphs, lists, tables and links are the same in both. */
export type Dialect = Readonly<{
  /** Marks from the innermost outwards; `link` is not among them. */
  marked: (content: Content, mark: keyof Omit<Marks, 'link'>) => Content
  subhead: (level: number, attributes: Attributes, content: readonly Content[]) => Built
  quote: (attributes: Attributes, content: readonly Content[], attribution: string | undefined) => Built
  /** Null where the picture isn't there. */
  picture: (photo: string) => Built | null
  embed: (url: string) => Built
}>

/** The published blocks of a body. Notes stay in the house; a block without words says nothing and is left out. */
export function writeBlocks(body: readonly Block[], dialect: Dialect): readonly Built[] {
  const out: Built[] = []
  for (let index = 0; index < body.length;) {
    const block = body[index]
    if (!block) break
    const group = runOf(body, index)
    const built = block.type === 'item' ? listOf(group, dialect) : block.type === 'row' ? [tableOf(group, dialect)] : single(block, dialect)
    out.push(...built)
    index += group.length
  }
  return out
}

/** The items of one list or the rows of one table; any other block alone. */
function runOf(body: readonly Block[], from: number): readonly Block[] {
  const type = body[from]?.type
  if (type !== 'item' && type !== 'row') return body.slice(from, from + 1)
  const length = body.slice(from).findIndex(block => block.type !== type)
  return length < 0 ? body.slice(from) : body.slice(from, from + length)
}

const hasWords = (block: Block): boolean => /\S/.test(plain(block.runs))

function single(block: Block, dialect: Dialect): readonly Built[] {
  const text = (build: () => Built): readonly Built[] => (hasWords(block) ? [build()] : [])
  const content = (): readonly Content[] => inline(block.runs, dialect)
  switch (block.type) {
    case 'paragraph': return text(() => mixed('p', styleOf(block.runs), content()))
    case 'subhead': return text(() => dialect.subhead(block.level, styleOf(block.runs), content()))
    case 'quote': return text(() => dialect.quote(styleOf(block.runs), content(), block.attribution))
    case 'picture': {
      const built = dialect.picture(block.photo)
      return built ? [built] : []
    }
    case 'embed': return [dialect.embed(block.url)]
    case 'note': case 'item': case 'row': return []
  }
}

type OpenList = { readonly name: 'ul' | 'ol'; readonly items: OpenItem[] }
type OpenItem = { readonly own: readonly Content[]; readonly attributes: Attributes; readonly lists: OpenList[] }

/** Lists nest by depth; a level that is left out becomes an item without words, which a reader passes over. */
function listOf(items: readonly Block[], dialect: Dialect): readonly Built[] {
  const top: OpenList[] = []
  const open: OpenList[] = []
  for (const item of items) {
    if (item.type !== 'item' || !hasWords(item)) continue
    const name = item.list === 'number' ? 'ol' : 'ul'
    open.length = Math.min(open.length, item.depth + 1)
    if (open.length === item.depth + 1 && open.at(-1)?.name !== name) open.pop()
    while (open.length <= item.depth) {
      const list: OpenList = { name, items: [] }
      const parent = open.at(-1)
      if (parent) lastItem(parent).lists.push(list)
      else top.push(list)
      open.push(list)
    }
    open.at(-1)?.items.push({ own: inline(item.runs, dialect), attributes: styleOf(item.runs), lists: [] })
  }
  return top.map(built)
}

function lastItem(list: OpenList): OpenItem {
  const last = list.items.at(-1)
  if (last) return last
  const empty: OpenItem = { own: [], attributes: {}, lists: [] }
  list.items.push(empty)
  return empty
}

const built = (list: OpenList): Built =>
  element(list.name, {}, list.items.map(({ own, attributes, lists }) => mixed('li', attributes, [...own, ...lists.map(built)])))

const tableOf = (rows: readonly Block[], dialect: Dialect): Built =>
  element('table', {}, rows.map(row => element('tr', {}, cellsOf(row.runs).map(cell => mixed('td', styleOf(cell), inline(cell, dialect))))))

/** Runs as content; neighbours with the same link share one element. */
export function inline(runs: readonly Run[], dialect: Dialect): readonly Content[] {
  const out: Content[] = []
  for (let index = 0; index < runs.length;) {
    const run = runs[index]
    if (!run) break
    const { link } = run.marks
    if (link === undefined) {
      out.push(...marked(run, dialect))
      index++
      continue
    }
    const rest = runs.slice(index).findIndex(({ marks }) => marks.link !== link)
    const linked = rest < 0 ? runs.slice(index) : runs.slice(index, index + rest)
    out.push(mixed('a', { href: link }, linked.flatMap(part => marked(part, dialect))))
    index += linked.length
  }
  return out
}

const inward = ['place', 'org', 'person', 'sup', 'sub', 's', 'u', 'i', 'b'] as const

const marked = ({ text, marks }: Run, dialect: Dialect): readonly Content[] =>
  text.split(/(\n)/).filter(Boolean).map(part =>
    part === '\n' ? element('br', {}) : inward.reduce<Content>((content, mark) => (marks[mark] ? dialect.marked(content, mark) : content), part))

export const styleOf = (runs: readonly Run[]): Attributes => (needsVerbatim(runs) ? { style: 'white-space: pre-wrap' } : {})
