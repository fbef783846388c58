import { unbroken } from './signs.ts'

/** A paragraph of plain text: its line (from 1), how far it is indented, and its words, in lines where a break has a meaning. */
export type Unit = Readonly<{ text: string; line: number; indent: number }>

type Line = Readonly<{ text: string; line: number; indent: number }>

const NARROWEST = 30
const WIDEST = 100
const ITEM = /^(?:[-*•]|\d{1,3}[.)])\s+\S/
const ALONE = /^(?:#{1,6}\s|>|\||\[Picture:)/
/** Lines that nobody breaks, however long: subheads, rows, the attribution of a quote, an address. */
const UNBROKEN = /^(?:#{1,6}\s|\||>\s*(?:--|—|–)\s|\S+$)/

/**
 * Paragraphs of a plain text. An empty line parts them. Where the text was broken at a width, lines are joined as far as the
 * next word would not have fitted; in any other text each line is a paragraph.
 */
export function unitsOf(text: string): readonly Unit[] {
  const groups = groupsOf(text)
  const width = groups.flat().filter(line => !UNBROKEN.test(line.text)).reduce((most, { indent, text: words }) => Math.max(most, indent + words.length), 0)
  const isBroken = (line: Line, next: Line): boolean => line.indent + line.text.length + 1 + (unbroken.exec(quoted(next) ?? next.text)?.[0].length ?? 0) > width
  const isWrapped = width >= NARROWEST && width <= WIDEST && groups.some(group => group.some((line, index) => {
    const next = group[index + 1]
    return next !== undefined && isBroken(line, next)
  }))
  return groups.flatMap(group => joined(group, isWrapped ? isBroken : null))
}

function joined(group: readonly Line[], isBroken: ((line: Line, next: Line) => boolean) | null): readonly Unit[] {
  const units: { first: Line; parts: string[] }[] = []
  let before: Line | undefined
  for (const line of group) {
    const unit = units.at(-1)
    const quoted = unit ? quoteBehind(unit.first, line) : undefined
    const next = quoted === undefined ? line : { ...line, text: quoted }
    if (unit && before && isBroken && (quoted === undefined ? !begins(line, before, unit.first) : isBroken(before, next))) unit.parts.push(isBroken(before, next) ? ' ' : '\n', next.text)
    else units.push({ first: line, parts: [line.text] })
    before = line
  }
  return units.map(({ first, parts }) => ({ ...first, text: parts.join('') }))
}

/** A new paragraph within a group: by its sign, by its indent, or behind a subhead, which has one line. */
const begins = (line: Line, before: Line, first: Line): boolean =>
  ITEM.test(line.text) || ALONE.test(line.text) || (line.indent > before.indent + 1 && !ITEM.test(before.text)) || /^#{1,6}\s/.test(first.text)

/** What a line of a quote says that goes on; its attribution is a line of its own. */
const quoteBehind = (first: Line, line: Line): string | undefined =>
  first.text.startsWith('>') ? quoted(line) : undefined

const quoted = ({ text }: Line): string | undefined => /^>\s+(?!(?:--|—|–)\s)(\S.*)$/.exec(text)?.[1]

function groupsOf(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]]
  text.split('\n').forEach((raw, index) => {
    const words = raw.trim()
    if (words === '') { groups.push([]); return }
    groups.at(-1)?.push({ text: words, line: index + 1, indent: raw.length - raw.trimStart().length })
  })
  return groups.filter(group => group.length > 0)
}
