import { cellsOf, plain, type Block } from '../../newsroom/index.ts'
import { toWire } from './signs.ts'

/** `line` is absent where the row would be too wide for one; then its cells are words in a paragraph. */
type Row = Readonly<{ line?: string; words: string }>

/** A BS line for each row (2.6): cells with `;` between, as many in each row of a table. */
export function rowLines(blocks: readonly Block[], width: number): ReadonlyMap<Block, Row> {
  const rows = new Map<Block, Row>()
  for (let at = 0; at < blocks.length;) {
    let end = at
    while (blocks[end]?.type === 'row') end += 1
    const table = blocks.slice(at, end).map(block => ({ block, cells: cellsOf(block.runs).map(cell => plain(cell).replace(/\s+/g, ' ').replaceAll(';', ',').trim()) }))
    const count = table.reduce((most, { cells }) => Math.max(most, cells.length), 2)
    for (const { block, cells } of table) {
      const line = `\b${[...cells, ...Array.from({ length: count - cells.length }, () => '')].map(toWire).join(';')}`
      rows.set(block, { words: cells.filter(Boolean).join('; '), ...(line.length <= width && { line }) })
    }
    at = Math.max(end, at + 1)
  }
  return rows
}
