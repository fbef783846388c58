import { countWords, formatDateline, type Block, type Story } from '../../newsroom/index.ts'
import { takeWords } from '../signal-words.ts'
import { fill } from '../telegraph/fill.ts'
import { oneLine } from '../telegraph/fit.ts'
import { aligned, cellWords } from '../telegraph/tables.ts'

/** `has` tells whether the set has a sign: national versions of ISO 646 have letters in the places of `#`, `|` and `[`. */
export type Style = Readonly<{ width: number; indent: boolean; notebook: boolean; signOff: string; has: (sign: string) => boolean }>

/** `groups` are parted by empty lines. `cut` are words that were broken, by the path of their field. */
export type Printed = Readonly<{ headline: readonly string[]; groups: readonly (readonly string[])[]; words: number; cut: readonly Readonly<{ path: string; word: string }>[] }>

/** A flattened story as lines of at most `width` columns: headline block, body, notebook, what is not for publication, sign-off. */
export function printMessage(story: Story, style: Style): Printed {
  const cut: { path: string; word: string }[] = []
  const filled = (text: string, path: string, first = ''): readonly string[] => {
    const { lines, cut: words } = fill(text, style.width, first)
    cut.push(...words.map(word => ({ path, word })))
    return lines
  }
  const body = bodyGroups(story, style, filled)
  const notes = [...(style.notebook ? notebook(story, style, filled) : []), ...hidden(story, filled)]
  return { headline: headlineBlock(story, filled), groups: [...body, ...notes, ...(style.signOff ? [[style.signOff]] : [])], words: countWords(body.flat().join(' ')), cut }
}

type Fill = (text: string, path: string, first?: string) => readonly string[]

/** Words of the wire, remarks, headline, second headline, byline; ` =` ends the last line, or stands below it. */
function headlineBlock(story: Story, filled: Fill): readonly string[] {
  const { status, signal, take, refersTo, embargo, genres = [], headline, subheadline, byline } = story
  const lines = [
    ...(status === 'canceled' || signal === 'kill' ? ['KILL KILL KILL'] : []), ...(status === 'withheld' ? ['HOLD HOLD HOLD'] : []),
    ...(signal !== undefined && signal !== 'kill' ? [signal.toUpperCase()] : []), ...(take ? [takeWords(take).replace('Ld', 'Lead').toUpperCase()] : []),
    ...(refersTo !== undefined && !isCor(story) ? filled(`(refers to ${refersTo.replace(/[()]/g, '')})`, 'refersTo') : []),
    ...(embargo !== undefined ? [`EMBARGOED until ${embargo}`] : []), ...(genres.length > 0 ? filled(`(${genres.map(({ code }) => code).join(', ')})`, 'genres') : []),
    ...title(headline, 'headline', filled), ...title(subheadline ?? '', 'subheadline', filled), ...title(byline && (/^(?:By|BY|Von|Par|Por) /.test(byline) ? byline : `By ${byline}`), 'byline', filled),
  ].map(line => line.replace(/(?:\s*=)+\s*$/, '')).filter(line => line.trim() !== '')
  const last = lines.at(-1)
  return last === undefined || last.length + 2 > 69 ? [...lines, '='] : [...lines.slice(0, -1), `${last} =`]
}

const title = (text: string, path: string, filled: Fill): readonly string[] => (text.trim() === '' ? [] : filled(text.replace(/\s+/g, ' '), path))

/** A correction may name what it corrects in the optional information, as Belga does. */
export const isCor = ({ signal, refersTo = '' }: Story): boolean => signal === 'correction' && /^[A-Za-z]{0,10}\d{1,6}$/.test(refersTo)

function bodyGroups({ body, dateline, take }: Story, style: Style, filled: Fill): readonly (readonly string[])[] {
  const groups: string[][] = []
  const lead = body.find(({ type }) => type === 'paragraph')
  const place = dateline ? formatDateline(dateline).replace(/—$|–$/, '--') : ''
  const numbers: number[] = []
  const tables = tablesOf(body, style)
  if (place && !lead) groups.push([...filled(place, 'dateline')])
  body.forEach((block, index) => {
    const before = body[index - 1]
    if (block.type !== 'item' || before?.type !== 'item') numbers.length = 0
    const lines = block.type === 'row' ? tables.get(block.id) ?? [] : linesOf(block, block === lead ? place : '', numbers, style, filled)
    if (lines.length === 0) return
    if (before?.type === block.type && (block.type === 'item' || block.type === 'row')) groups.at(-1)?.push(...lines)
    else groups.push([...lines])
  })
  return take?.more ? [...groups, ['more']] : groups
}

/** The lines of a paragraph or an item. */
function linesOf(block: Block, place: string, numbers: number[], { indent }: Style, filled: Fill): readonly string[] {
  const path = `body.${block.id}.runs`
  if (block.type === 'item') {
    numbers.length = Math.min(numbers.length, block.depth + 1)
    const number = block.list === 'number' ? (numbers[block.depth] ?? 0) + 1 : 0
    numbers[block.depth] = number
    return oneLine(block) === '' ? [] : filled(unending(oneLine(block)), path, `${'  '.repeat(block.depth)}${number > 0 ? `${number}.` : '-'} `)
  }
  const opening = [place, oneLine(block)].filter(Boolean).join(' ')
  return opening ? filled(unending(opening), path, indent ? '   ' : '') : []
}

const GLUE = '\u0001'

/** No line ends in ` =`, which ends a headline block, and none says that what follows is not for publication. */
const unending = (text: string): string => text.replace(/ =(?= )/g, ` =${GLUE}`).replaceAll(`${GLUE} `, GLUE).replace(/(?: =)+$/, '=').replace(/^\*(?: \*){3,}$/, '* * *')
export const unglued = (line: string): string => line.replaceAll(GLUE, ' ')

/** The lines of each row: columns below one another where they fit, else filled like text between its borders. */
function tablesOf(body: readonly Block[], { width, has }: Style): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>()
  const border = has('|') ? '|' : '!'
  for (let at = 0; at < body.length;) {
    let end = at
    while (body[end]?.type === 'row') end += 1
    const rows = body.slice(at, end)
    const words = cellWords(rows).map(cells => cells.map(cell => cell.replaceAll(border, border === '|' ? '/' : '.')))
    const even = aligned(words, width, 3)
    rows.forEach((row, index) => {
      const cells = words[index] ?? []
      lines.set(row.id, even ? [`${border} ${(even[index] ?? []).join(` ${border} `)} ${border}`] : fill(`${border} ${cells.join(` ${border} `)} ${border}`, width).lines)
    })
    at = Math.max(end, at + 1)
  }
  return lines
}

function notebook({ body, pictures }: Story, { has }: Style, filled: Fill): readonly (readonly string[])[] {
  const links = body.flatMap(({ type, runs }) => (type === 'note' ? [] : runs.flatMap(({ text, marks }) => (marks.link ? [has('[') ? `[${text.trim()}](${marks.link})` : `${text.trim()} (${marks.link})`] : []))))
  const captions = pictures.map(({ caption, credit }) => [caption, credit && `(${credit})`].filter(Boolean).join(' ').replace(/\s+/g, ' ')).filter(text => text !== '')
  const section = (name: string, path: string, lines: readonly string[]): readonly (readonly string[])[] => (lines.length === 0 ? [] : [[has('#') ? `## ${name}` : `-- ${name} --`], lines.flatMap(line => filled(line, path, '- '))])
  const sections = [...section('Internet links', 'body', [...new Set(links)]), ...section('Pictures', 'pictures', captions)]
  return sections.length === 0 ? [] : [[has('#') ? '# Notebook' : '-- Notebook --'], ...sections]
}

/** Behind the mark that dpa's clients know: what nobody prints. */
function hidden({ edNote = '', usageTerms = '' }: Story, filled: Fill): readonly (readonly string[])[] {
  const notes = [...edNote.split('\n').map(line => ({ line, path: 'edNote' })), ...usageTerms.split('\n').map(line => ({ line: line && `Usage terms: ${line}`, path: 'usageTerms' }))].filter(({ line }) => line.trim() !== '')
  return notes.length === 0 ? [] : [['* * * *', 'The following information is not for publication'], ...notes.map(({ line, path }) => filled(line, path))]
}
