import { countWords, formatDateline, plain, type Block, type Story } from '../../newsroom/index.ts'
import { takeWords } from '../signal-words.ts'
import { fill } from '../telegraph/fill.ts'
import { shortMonths } from './codes.data.ts'
import { BYLINE } from './headings.ts'
import { rowLines } from './rows.ts'
import { toWire } from './signs.ts'

export const WIDTH = 69
const UNBROKEN = 1_000_000

export type Style = Readonly<{ wrap: boolean; rails: boolean; agency: string }>
type Cut = Readonly<{ path: string; word: string }>

/** What a text needs to know of its take: `version` in words, `reference` to the first take, `before` the last words of the take before. */
export type Part = Readonly<{ blocks: readonly Block[]; keyword: string; version: string; reference: string; isFirst: boolean; before: string; hasMore: boolean }>

/** Lines of a text, each to be ended by CR LF, the words of its body, and those that had to be broken; tabular is a text of rows alone. */
export type Printed = Readonly<{ lines: readonly string[]; words: number; isTabular: boolean; cut: readonly Cut[] }>

/** A take as lines (2.6): caret lines, then a TAB line for each paragraph, BS lines for rows. */
export function printTake(story: Story, part: Part, style: Style): Printed {
  const cut: Cut[] = []
  const filled = (text: string, path: string, first: string, end: string): readonly string[] => {
    const { lines, cut: words } = fill(`${glued(toWire(text))}${end}`, style.wrap ? WIDTH : UNBROKEN, first)
    cut.push(...words.map(word => ({ path, word })))
    return lines.map(unglued)
  }
  const head: Head = (text, path, end = '<') => (text.trim() === '' ? [] : filled(text.replace(/\s+/g, ' ').trim(), path, '^', end))
  const slug = [part.keyword, part.version, part.reference].filter(Boolean).join(', ')
  const body = textLines(story, part, style, filled)
  const words = countWords(body.join(' ').replace(/[;\b]/g, ' '))
  const above = [...head(`${slug},${words}`, 'slug'), ...states(story, head), ...(part.isFirst ? headings(story, style, head) : head(pickUp(story, part.before), 'body'))]
  return { lines: [...above, ...body, ...(part.hasMore ? ['^MORE<'] : [])], words, isTabular: body.length > 0 && body.every(line => line.startsWith('\b')), cut }
}

type Head = (text: string, path: string, end?: string) => readonly string[]
type Filled = (text: string, path: string, first: string, end: string) => readonly string[]

/** What holds for every take of a story: a killed or embargoed one never leaves without it. */
function states({ status, signal, embargo }: Story, head: Head): readonly string[] {
  return [
    ...(status === 'canceled' || signal === 'kill' ? head('KILL', 'signal') : []), ...(status === 'withheld' ? head('WITHHOLD', 'status') : []), ...(signal !== undefined && signal !== 'kill' ? head(signal.toUpperCase(), 'signal') : []),
    ...(embargo === undefined ? [] : [...head(`$${adv(embargo)}`, 'embargo'), ...head(releaseLine(embargo), 'embargo'), ...head(`EMBARGOED until ${embargo}`, 'embargo')]),
  ]
}

/** AP's order: headline, second headline, pictures, notes for editors, summary, byline. */
function headings(story: Story, { agency }: Style, head: Head): readonly string[] {
  const { headline, subheadline = '', summary = '', byline, pictures, edNote = '', usageTerms = '', refersTo } = story
  const ids = pictures.flatMap(({ title }) => title ?? []).join(', ')
  return [
    ...(refersTo !== undefined && !isNumber(refersTo) ? head(`(refers to ${refersTo.replace(/[()]/g, '')})`, 'refersTo') : []),
    ...head(headline, 'headline'), ...head(subheadline, 'subheadline'), ...(ids ? head(`${agency} Photo ${ids}`, 'pictures') : []),
    ...edNote.split('\n').flatMap(line => head(line.trim() && `Eds: ${line}`, 'edNote')), ...usageTerms.split('\n').flatMap(line => head(line.trim() && `Eds: Usage terms: ${line}`, 'usageTerms')),
    ...summary.split('\n').flatMap(line => head(line, 'summary')), ...head(byline && (BYLINE.test(byline) ? byline : `By ${byline}`), 'byline', '='),
  ]
}

export const isNumber = (reference: string): boolean => /^[A-Za-z]\d{4}$/.test(reference)

/** `Adv14`: the day of the month on which an advance may be used. */
export const adv = (embargo: string): string => `Adv${embargo.slice(8, 10)}`
const releaseLine = (embargo: string): string => `For Release ${shortMonths[Number(embargo.slice(5, 7)) - 1] ?? ''} ${Number(embargo.slice(8, 10))}, ${embargo.slice(0, 4)}`

/** An add says where it goes on: the city and the last words of the take before. */
const pickUp = ({ dateline }: Story, before: string): string => `${(dateline?.city ?? 'UNDATED').toUpperCase()}: ${before.split(/\s+/).slice(-2).join(' ')}`

/** `1st Ld-Writethru`, `2nd Add`, and the state; the header has it without spaces. */
export function versionOf({ take, signal, status, embargo }: Story): string {
  const state = status === 'canceled' || signal === 'kill' ? 'Kill' : status === 'withheld' ? 'Withhold' : signal === 'correction' ? 'Correction' : ''
  return [take ? takeWords(take) : '', state, embargo === undefined ? '' : adv(embargo)].filter(Boolean).join('-')
}

/** A subhead above all text could not be told from a headline, so it is a paragraph there. */
function textLines({ body, dateline }: Story, { blocks, isFirst }: Part, style: Style, filled: Filled): readonly string[] {
  const place = dateline && isFirst ? formatDateline(dateline).replace(/\s*(?:\.-|--|[—–_=-])$/u, ' —') : ''
  const lead = isFirst ? body.find(({ type }) => type === 'paragraph') : undefined
  const rows = rowLines(blocks, style.wrap ? WIDTH : UNBROKEN)
  const counts: number[] = []
  const opening = place && !(lead && blocks.includes(lead)) ? filled(place, 'dateline', TAB, '<') : []
  let isBelow = opening.length > 0
  return [...opening, ...blocks.flatMap((block, index): readonly string[] => {
    if (block.type !== 'item' || blocks[index - 1]?.type !== 'item') counts.length = 0
    const path = `body.${block.id}.runs`
    const text = words(block, style.rails)
    if (block.type === 'row') {
      const row = rows.get(block)
      isBelow = true
      return row?.line === undefined ? filled(row?.words ?? '', path, TAB, '<') : [row.line]
    }
    if (text === '' && !(block === lead && place)) return []
    if (block.type === 'subhead' && isBelow) return filled(text, path, '^', '<')
    isBelow = true
    switch (block.type) {
      case 'item': {
        counts.length = Math.min(counts.length, block.depth + 1)
        counts[block.depth] = block.list === 'number' ? (counts[block.depth] ?? 0) + 1 : 0
        return filled(text, path, `${TAB}${'  '.repeat(block.depth)}${block.list === 'number' ? `${counts[block.depth] ?? 1}.` : '_'} `, '<')
      }
      case 'paragraph': case 'subhead': case 'quote': case 'note': case 'picture': case 'embed': return filled([block === lead ? place : '', text].filter(Boolean).join(' '), path, TAB, '<')
    }
  })]
}

const TAB = '\t   '

/** The words of a block; bold ones between rail codes, which a paragraph always closes. */
function words({ runs }: Block, rails: boolean): string {
  const text = rails ? runs.map(run => (run.marks.b && /\S/.test(run.text) ? `\u000e${run.text}\u000f` : run.text)).join('') : plain(runs)
  return text.replace(/\s+/g, ' ').trim()
}

/** No line ends in a sign that would centre it. */
const GLUE = '\u0001'
const glued = (text: string): string => text.replace(/([=<>]) /g, `$1${GLUE}`)
const unglued = (line: string): string => line.replaceAll(GLUE, ' ')
