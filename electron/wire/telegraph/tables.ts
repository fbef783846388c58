import { cellsOf, plain, type Block } from '../../newsroom/index.ts'
import { columns } from './fill.ts'

/** The cells of each row, their words on one line. */
export const cellWords = (rows: readonly Block[]): readonly (readonly string[])[] => rows.map(({ runs }) => cellsOf(runs).map(cell => plain(cell).replace(/\s+/g, ' ').trim()))

/** Cells filled up with spaces so that columns stand below one another; undefined where a row with its borders would be wider than `width`. */
export function aligned(rows: readonly (readonly string[])[], width: number, border: number): readonly (readonly string[])[] | undefined {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: count }, (_, index) => rows.reduce((most, row) => Math.max(most, columns(row[index] ?? '')), 0))
  if (widths.reduce((sum, each) => sum + each, 0) + border * (count + 1) > width) return undefined
  return rows.map(row => row.map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - columns(cell))))
}

/**
 * The cells of a line that is part of a table: parted by `|`, or with two or more gaps of two spaces and more that stand behind no
 * sentence, or, where a table is already open, with one. Undefined for prose.
 */
export function cellsIn(line: string, isOpen: boolean): readonly string[] | undefined {
  const text = line.trim()
  if (text.includes('\t') || / \| /.test(text)) return text.replace(/^\||\|$/g, '').split(/\t| ?\| ?/).map(cell => cell.trim())
  const gaps = text.match(/[^.!?:;"'”’\s]\s{2,}(?=\S)/g)?.length ?? 0
  if (gaps >= 2 || (isOpen && gaps === 1) || (isOpen && /^[\d\s.,:%+-]+$/.test(text) && /\d\s+\S/.test(text))) return text.split(/\s{2,}/)
  return undefined
}
