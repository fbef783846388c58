import { isEndMark, unmarked, type Shape } from '../../newsroom/index.ts'
import type { Entry } from '../passages.ts'
import { isMore } from '../signal-words.ts'
import { railRuns, withoutRails } from '../telegraph/rails.ts'
import type { Unit } from './lines.ts'
import { fromWire } from './signs.ts'

/** The caret lines above the text, and what is below. Lines that `<` ends before the first TAB belong to the head too: they are the summary. */
export function parted(units: readonly Unit[]): Readonly<{ head: readonly Unit[]; text: readonly Unit[] }> {
  const tabbed = units.findIndex(({ isTabbed, kind }) => isTabbed || kind === 'row')
  const isHead = (unit: Unit, index: number): boolean => unit.kind === 'head' || (index < tabbed && unit.kind === 'text' && unit.end === '<' && units.slice(index + 1, tabbed).some(({ kind }) => kind === 'head'))
  const end = units.findIndex((unit, index) => !isHead(unit, index))
  const at = end < 0 ? units.length : end
  return { head: units.slice(0, at), text: units.slice(at) }
}

/** Units of the text as paragraphs, subheads, items and rows; `hasMore` says that another take follows. */
export function entriesOf(units: readonly Unit[]): Readonly<{ entries: readonly Entry[]; hasMore: boolean }> {
  const counts: number[] = []
  const last = units.at(-1)
  const hasMore = last !== undefined && isMore(last.text)
  const entries = (hasMore ? units.slice(0, -1) : units).flatMap((unit): readonly Entry[] => {
    const words = fromWire(unit.text).replace(/\s{2,}/g, unit.kind === 'row' ? '$&' : ' ').trim()
    if (isEndMark(withoutRails(words)) || /^(?:END|_{3,})$/.test(words)) return [{ removed: 'import/end-mark', text: words, line: unit.line }]
    const { shape, text } = shaped(unit, words, counts)
    return [{ ...shape, runs: shape.type === 'row' ? unmarked(withoutRails(text)) : railRuns(text), line: unit.line }]
  })
  return { entries, hasMore }
}

function shaped(unit: Unit, words: string, counts: number[]): Readonly<{ shape: Shape; text: string }> {
  if (unit.kind === 'row') return { shape: { type: 'row' }, text: cellsOf(words).join('\t') }
  const sign = unit.kind === 'text' ? /^(?:[_•*-] +|(\d{1,3})\. +)(?=\S)/.exec(words) : null
  const depth = Math.max(0, Math.min(8, Math.floor((unit.indent - 3) / 2)))
  const number = Number(sign?.[1] ?? 0)
  if (!sign || (sign[1] !== undefined && number !== 1 && number !== (counts[depth] ?? 0) + 1)) {
    counts.length = 0
    return { shape: unit.kind === 'head' ? { type: 'subhead', level: 2 } : { type: 'paragraph' }, text: words }
  }
  counts.length = Math.min(counts.length, depth + 1)
  counts[depth] = number
  return { shape: { type: 'item', list: sign[1] === undefined ? 'bullet' : 'number', depth }, text: words.slice(sign[0].length) }
}

/** Cells with `;` between (zip form), else with gaps. */
const cellsOf = (row: string): readonly string[] => (row.includes(';') ? row.split(';') : row.split(/\t|\s{2,}/)).map(cell => (cell.trim() === '_' ? '–' : cell.trim()))
