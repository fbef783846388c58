import { type Shape, unmarked } from '../../newsroom/index.ts'
import type { Passage } from '../passages.ts'
import type { Unit } from './units.ts'

/**
 * Units of plain text as passages, by signs that people use in mail and Markdown: `## Subhead`, `> quote`, `> -- attribution`,
 * `- item`, `1. item`, `| cell | cell |`. A number begins a list only with 1, or one past the item before it: `18. September` is a date.
 */
export function passagesOf(units: readonly Unit[]): readonly Passage[] {
  const passages: Passage[] = []
  let number = 0
  for (const unit of units) {
    const counted = /^(\d{1,3})[.)]\s+/.exec(unit.text)
    number = counted && (Number(counted[1]) === 1 || Number(counted[1]) === number + 1) ? Number(counted[1]) : 0
    passages.push(...passageOf(unit, number > 0 ? counted?.[0].length ?? 0 : 0, passages))
  }
  return passages
}

function passageOf({ text, line, indent }: Unit, counted: number, before: Passage[]): readonly Passage[] {
  const make = (shape: Shape, words: string): readonly Passage[] => [{ ...shape, runs: unmarked(words), line }]
  const depth = Math.min(Math.floor(indent / 2), 8)
  if (counted > 0) return make({ type: 'item', list: 'number', depth }, text.slice(counted))
  const bullet = /^[-*•]\s+(?=\S)/.exec(text)
  if (bullet && !/^\*{1,3}[^*]+\*{1,3}$/.test(text)) return make({ type: 'item', list: 'bullet', depth }, text.slice(bullet[0].length))
  const subhead = /^(#{1,6})\s+(.+)$/s.exec(text)
  if (subhead?.[1] && subhead[2]) return make({ type: 'subhead', level: subhead[1].length }, subhead[2])
  if (text.startsWith('>')) return quoted(text, line, before)
  if (/^\|.*\|$/.test(text)) return /^[|\s:-]+$/.test(text) ? [] : make({ type: 'row' }, text.slice(1, -1).split('|').map(cell => cell.trim()).join('\t'))
  return make({ type: 'paragraph' }, text)
}

/** `> -- Name` behind a quote is its attribution. */
function quoted(text: string, line: number, before: Passage[]): readonly Passage[] {
  const words = text.replace(/^(?:>\s?)+/gm, '').trim()
  const attribution = /^(?:--|—|–)\s*(\S.*)$/s.exec(words)?.[1]
  const last = before.at(-1)
  if (attribution && last?.type === 'quote' && last.attribution === undefined) {
    before[before.length - 1] = { ...last, attribution }
    return []
  }
  return words === '' ? [] : [{ type: 'quote', runs: unmarked(words), line }]
}
