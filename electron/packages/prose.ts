import { cellsOf, type Block, type Run } from '../newsroom/index.ts'
import { markup, safeAddress, type Markup } from './markup.ts'

/** A story's body as HTML. `figure` gives the picture of a guid, null where it isn't in the package. Notes stay inside. */
export function prose(body: readonly Block[], figure: (guid: string) => Markup | null): readonly (Markup | null)[] {
  const out: (Markup | null)[] = []
  for (let at = 0; at < body.length;) {
    const block = body[at]
    if (!block) break
    const group = grouped(block) ? run(body, at) : [block]
    out.push(grouped(block) ? (block.type === 'row' ? table(group) : list(group)) : single(block, figure))
    at += group.length
  }
  return out
}

const grouped = ({ type }: Block): boolean => type === 'item' || type === 'row'

/** The blocks from `at` on that belong together: a list, or a table. */
function run(body: readonly Block[], at: number): readonly Block[] {
  const type = body[at]?.type
  const end = body.findIndex((block, index) => index > at && block.type !== type)
  return body.slice(at, end < 0 ? undefined : end)
}

function single(block: Block, figure: (guid: string) => Markup | null): Markup | null {
  const text = runs(block.runs)
  switch (block.type) {
    case 'paragraph': return markup`<p>${text}</p>`
    case 'subhead': return block.level <= 1 ? markup`<h3>${text}</h3>` : markup`<h4>${text}</h4>`
    case 'quote': return markup`<blockquote><p>${text}</p>${block.attribution && markup`<footer>${block.attribution}</footer>`}</blockquote>`
    case 'picture': return figure(block.photo)
    case 'embed': return markup`<p>${link(block.url, block.url)}</p>`
    case 'note': case 'item': case 'row': return null
  }
}

const table = (rows: readonly Block[]): Markup =>
  markup`<table>${rows.map(row => markup`<tr>${cellsOf(row.runs).map(cell => markup`<td>${runs(cell)}</td>`)}</tr>`)}</table>`

/** Items by depth: deeper ones stand in a list of their own inside the item before them. */
function list(items: readonly Block[]): Markup | null {
  const [first] = items
  if (first?.type !== 'item') return null
  const entries: { head: Block; below: Block[] }[] = []
  let end = items.length
  for (const [index, item] of items.entries()) {
    if (item.type !== 'item') continue
    if (item.depth > first.depth && entries.length > 0) entries.at(-1)?.below.push(item)
    else if (item.list === first.list && item.depth === first.depth) entries.push({ head: item, below: [] })
    else { end = index; break }
  }
  const inner = entries.map(({ head, below }) => markup`<li>${runs(head.runs)}${list(below)}</li>`)
  const rest = list(items.slice(end))
  return first.list === 'number' ? markup`<ol>${inner}</ol>${rest}` : markup`<ul>${inner}</ul>${rest}`
}

function runs(all: readonly Run[]): readonly Markup[] {
  return all.map(({ text, marks }) => {
    let out = markup`${text.split('\n').map((line, index) => [index > 0 && markup`<br>`, line])}`
    if (marks.sub) out = markup`<sub>${out}</sub>`
    if (marks.sup) out = markup`<sup>${out}</sup>`
    if (marks.s) out = markup`<s>${out}</s>`
    if (marks.u) out = markup`<u>${out}</u>`
    if (marks.i) out = markup`<em>${out}</em>`
    if (marks.b) out = markup`<strong>${out}</strong>`
    return marks.link ? link(marks.link, out) : out
  })
}

function link(address: string, text: string | Markup): Markup {
  const safe = safeAddress(address)
  return safe ? markup`<a href="${safe}" rel="noreferrer">${text}</a>` : markup`${text}`
}
