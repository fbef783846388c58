import type { Shape } from '../../newsroom/index.ts'
import type { Passage } from '../passages.ts'
import { railRuns } from './rails.ts'
import { cellsIn } from './tables.ts'

type Open = { shape: Shape; words: string; line: number; isRowOpen: boolean }

const BULLET = /^(\s*)[-*•]\s+(?=\S)/
const NUMBER = /^(\s*)(\d{1,3})\.\s+(?=\S)/

/**
 * Lines of a wire as paragraphs: joined until an empty or an indented line. Items (`- `, `1. `) and rows of tables (`| … |`, columns
 * with gaps) stay lines; a row that begins with `| ` may go on until a line ends with ` |`. `line` is that of the first one.
 */
export function passagesOf(lines: readonly string[], line: number): readonly Passage[] {
  const out: Open[] = []
  let open: Open | undefined
  const counts: number[] = []
  const begin = (shape: Shape, words: string, at: number, isRowOpen = false): void => {
    open = { shape, words, line: at, isRowOpen }
    out.push(open)
  }
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '') { open = undefined; continue }
    if (open?.isRowOpen) { open.words += ` ${text}`; open.isRowOpen = !text.endsWith(` ${open.words.charAt(0)}`); continue }
    const isIndented = /^ {2,}|^\t/.test(raw)
    const item = itemIn(raw, counts)
    const cells = rowIn(text, open?.shape.type === 'row' || (open === undefined && isTableAhead(lines, index)))
    if (item) begin(item.shape, item.words, line + index)
    else if (/^\| ./.test(text) ? !text.endsWith(' |') : /^! .* ! /.test(text) && !text.endsWith(' !')) begin({ type: 'row' }, text, line + index, true)
    else if (cells) begin({ type: 'row' }, cells.join('\t'), line + index)
    else if (!open || open.shape.type === 'row' || (isIndented && open.shape.type === 'paragraph')) begin({ type: 'paragraph' }, text, line + index)
    else open.words += ` ${text}`
    if (open?.shape.type !== 'item') counts.length = 0
  }
  return out.map(({ shape, words, line: at }): Passage => ({ ...shape, runs: railRuns(shape.type === 'row' && /^[|!] /.test(words) ? bordered(words).join('\t') : words), line: at }))
}

const rowIn = (text: string, isOpen: boolean): readonly string[] | undefined => (/^\|.*\|$|^! (?:.* )?!$/.test(text) ? bordered(text) : cellsIn(text, isOpen))

/** Borders are `|`, and `!` where the set has a letter in its place. */
function bordered(text: string): readonly string[] {
  const border = text.charAt(0)
  return text.slice(1, text.endsWith(border) ? -1 : undefined).split(border).map(cell => cell.trim())
}

/** A line of figures alone begins a table only if the next line is a row too. */
const isTableAhead = (lines: readonly string[], index: number): boolean => cellsIn(lines[index + 1] ?? '', false) !== undefined

/** A number begins an item only with 1, or one more than the item before it at its depth. */
function itemIn(raw: string, counts: number[]): Readonly<{ shape: Shape; words: string }> | undefined {
  const bullet = BULLET.exec(raw)
  const match = bullet && !/^\s*(?:[-*] ){2,}[-*]?\s*$/.test(raw) ? bullet : NUMBER.exec(raw)
  if (!match) return undefined
  const depth = Math.min(8, Math.floor((match[1]?.length ?? 0) / 2))
  const number = match[2] === undefined ? 0 : Number(match[2])
  if (match[2] !== undefined && number !== 1 && number !== (counts[depth] ?? 0) + 1) return undefined
  counts.length = Math.min(counts.length, depth + 1)
  counts[depth] = number
  return { shape: { type: 'item', list: match[2] === undefined ? 'bullet' : 'number', depth }, words: raw.slice(match[0].length).trim() }
}
