/** A paragraph of plain text: its line (from 1), how far it is indented, and its words, in lines where a break has a meaning. */
export type Unit = Readonly<{ text: string; line: number; indent: number }>

type Line = Readonly<{ text: string; line: number; indent: number }>

const NARROWEST = 30
const WIDEST = 100
const ITEM = /^(?:[-*•]|\d{1,3}[.)])\s+\S/
const ALONE = /^(?:#{1,6}\s|>|\||\[Picture:)/

/**
 * Paragraphs of a plain text. An empty line parts them. Where the text was broken at a width, lines are joined as far as the
 * next word would not have fitted; in any other text each line is a paragraph.
 */
export function unitsOf(text: string): readonly Unit[] {
  const groups = groupsOf(text)
  const width = Math.max(0, ...groups.flat().map(({ indent, text: words }) => indent + words.length))
  const isBroken = (line: Line, next: Line): boolean => line.indent + line.text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width
  const isWrapped = width >= NARROWEST && width <= WIDEST && groups.some(group => group.some((line, index) => {
    const next = group[index + 1]
    return next !== undefined && isBroken(line, next)
  }))
  return groups.flatMap(group => joined(group, isWrapped ? isBroken : null))
}

function joined(group: readonly Line[], isBroken: ((line: Line, next: Line) => boolean) | null): readonly Unit[] {
  const units: Unit[] = []
  let before: Line | undefined
  for (const line of group) {
    const unit = units.at(-1)
    const begins = ITEM.test(line.text) || ALONE.test(line.text)
    const quoted = quoteBehind(unit, line)
    if (unit && before && isBroken?.(before, { ...line, text: quoted ?? line.text }) && quoted !== undefined) {
      units[units.length - 1] = { ...unit, text: `${unit.text} ${quoted}` }
      before = line
      continue
    }
    const isIndented = before !== undefined && line.indent > before.indent + 1 && !ITEM.test(before.text)
    if (!unit || !before || begins || isBroken === null || isIndented || /^#{1,6}\s/.test(unit.text)) units.push(line)
    else units[units.length - 1] = { ...unit, text: `${unit.text}${isBroken(before, line) ? ' ' : '\n'}${line.text}` }
    before = line
  }
  return units
}

/** What a line of a quote says that goes on; its attribution is a line of its own. */
function quoteBehind(unit: Unit | undefined, line: Line): string | undefined {
  const words = unit?.text.startsWith('>') ? /^>\s+(?!(?:--|—|–)\s)(\S.*)$/.exec(line.text)?.[1] : undefined
  return words
}

function groupsOf(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]]
  text.split('\n').forEach((raw, index) => {
    const words = raw.trim()
    if (words === '') { groups.push([]); return }
    groups.at(-1)?.push({ text: words, line: index + 1, indent: raw.length - raw.trimStart().length })
  })
  return groups.filter(group => group.length > 0)
}
