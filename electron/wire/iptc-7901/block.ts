import type { Finding, Subject } from '../../newsroom/index.ts'
import { genreOf } from '../codes/index.ts'
import { embargoIn } from '../embargo.ts'
import { isByline } from '../opening.ts'
import { signalIn } from '../signal-words.ts'

/** What the headline block says. `notes` are its lines for editors, `signals` all its lines, `embargo` what a line of ours says exactly. */
export type HeadlineBlock = Readonly<{
  headline: string; subheadline?: string; byline: string; genres: readonly Subject[]; notes: readonly string[]; signals: readonly string[]; embargo?: string
}>

const MOST_LINES = 12
const END = /(?:^|\s)=\s*$/
/** Also of an agency: `By dpa correspondents`. */
const BYLINE = /^(?:By|BY|Von|Por|Par) (?=\S)[^.!?]{2,70}$/
const OURS = /^EMBARGOED until (\S+)$/

type Split = Readonly<{ block: readonly string[]; body: readonly string[]; isMarked: boolean }>

/** The lines to the first that ends in ` =` (dpa), else the first line alone. */
export function splitBlock(lines: readonly string[]): Split {
  const from = lines.findIndex(line => line.trim() !== '')
  if (from < 0) return { block: [], body: [], isMarked: false }
  const end = lines.slice(from, from + MOST_LINES).findIndex(line => END.test(line))
  if (end >= 0) {
    const block = lines.slice(from, from + end + 1).map((line, index) => (index === end ? line.trimEnd().slice(0, -1) : line).trim()).filter(Boolean)
    return { block, body: lines.slice(from + end + 1), isMarked: true }
  }
  return { block: [(lines[from] ?? '').trim()], body: lines.slice(from + 1), isMarked: false }
}

/**
 * Sorts the lines of a headline block: words of the wire (`CORRECTION`, `2ND LEAD`), remarks in brackets (genre, embargo, notes on pictures), the
 * headline, which may take more lines, a second one below it, and the byline at the end.
 */
export function readBlock(lines: readonly string[], width: number, isMarked: boolean): HeadlineBlock {
  const told = new Set(signalIn(lines).spoken)
  const rest = lines.filter((_, index) => !told.has(index))
  const remarks = rest.filter(line => /^\(.*\)$/.test(line) || embargoIn(line) !== null)
  const words = rest.filter(line => !remarks.includes(line))
  const last = words.at(-1) ?? ''
  const byline = (isByline(last) || BYLINE.test(last)) && (words.length > 1 || isMarked) ? last : ''
  const titles = byline ? words.slice(0, -1) : words
  const labels = titles.slice(0, -1).filter(isLabel)
  const [headline = '', ...more] = joined(titles.filter(line => !labels.includes(line)), width)
  const notes = [...labels, ...remarks]
  const embargo = remarks.map(line => OURS.exec(line)?.[1]).find(Boolean)
  return {
    headline, ...(more.length > 0 && { subheadline: more.join(' ') }), byline, genres: notes.flatMap(line => genresIn(line) ?? []), ...(embargo !== undefined && { embargo }),
    notes: notes.filter(line => !genresIn(line) && !OURS.test(line)), signals: lines,
  }
}

/** A word or two in capitals above the headline: `REFILE`, `ROUNDUP`. */
const isLabel = (line: string): boolean => /^\p{Lu}[\p{Lu} ]{2,18}$/u.test(line) && line.split(' ').length <= 2

const genresIn = (line: string): readonly Subject[] | undefined => {
  const words = /^\(?([^()]{1,80})\)?$/.exec(line)?.[1]?.split(/,\s*/)
  const genres = words?.flatMap(word => genreOf(word) ?? []) ?? []
  return genres.length > 0 && genres.length === words?.length ? genres : undefined
}

/** A line goes on in the next one where that one's first word would not have fitted. */
function joined(lines: readonly string[], width: number): readonly string[] {
  const out: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const goesOn = before !== undefined && before.length + 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > width
    if (goesOn) out[out.length - 1] = `${out.at(-1) ?? ''} ${line}`
    else out.push(line)
  })
  return out
}

/** Said where a block has no mark of its end. */
export const unmarkedBlock: Finding = { rule: 'iptc-7901/block', severity: 'note', message: 'No line of the headline block ends in “ =”; the first line was taken for the headline.', where: { kind: 'field', field: 'headline' } }

