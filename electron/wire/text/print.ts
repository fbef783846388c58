import { type Block, cellsOf, formatDateline, type Photo, plain, type Story } from '../../newsroom/index.ts'
import { printedByline } from '../byline.ts'
import { attachedPictures } from '../carried.ts'
import { cleanText } from '../controls.ts'
import { takeWords } from '../signal-words.ts'
import { layOut } from './lay-out.ts'

/** A story as a person reads it in plain text, UTF-8, lines of at most `width` (0: none broken), with a line feed at the end. */
export function printStory(story: Story, width: number): string {
  const parts = [...notices(story), story.headline, printedByline(story.byline, story.language)].filter(Boolean).map(text => layOut(text, width))
  const firstParagraph = story.body.find(({ type }) => type === 'paragraph')
  const dateline = story.dateline ? formatDateline(story.dateline) : ''
  if (dateline && !firstParagraph) parts.push(dateline)
  let before: Block | undefined
  const numbers: number[] = []
  for (const block of story.body) {
    const text = printBlock(block, width, { dateline: block === firstParagraph ? dateline : '', number: numberOf(block, before, numbers), pictures: story.pictures })
    if (text === '') continue
    const last = parts.at(-1)
    if (last !== undefined && before?.type === block.type && (block.type === 'item' || block.type === 'row')) parts[parts.length - 1] = `${last}\n${text}`
    else parts.push(text)
    before = block
  }
  return cleanText(`${[...parts, ...attachedPictures(story).map(photo => printPicture(photo, width))].join('\n\n')}\n`).text
}

/** What a story is to its readers and to an earlier one stands above it, in the words of the wire. */
function notices({ embargo, status, signal, take, refersTo }: Story): readonly string[] {
  const standing = status === 'canceled' ? 'KILL: not for publication.' : status === 'withheld' ? 'HOLD: not for publication.' : ''
  const isSaid = signal === undefined || (signal === 'kill' && status === 'canceled')
  return [embargo ? `EMBARGOED until ${embargo}` : '', standing, isSaid ? '' : signal.toUpperCase(), take ? takeWords(take) : '', refersTo ? `(refers to ${refersTo})` : '']
}

type Around = Readonly<{ dateline: string; number: number; pictures: readonly Photo[] }>

/** Empty for what is not printed: a note stays in the house. */
function printBlock(block: Block, width: number, { dateline, number, pictures }: Around): string {
  const words = plain(block.runs)
  switch (block.type) {
    case 'note': return ''
    case 'embed': return block.url
    case 'picture': {
      const photo = pictures.find(({ guid }) => guid === block.photo)
      return photo ? printPicture(photo, width) : ''
    }
    case 'row': return `| ${cellsOf(block.runs).map(cell => plain(cell).replace(/\s+/g, ' ')).join(' | ')} |`
    case 'paragraph': return words.trim() || dateline ? layOut([dateline, words].filter(Boolean).join(' '), width) : ''
    case 'subhead': return words.trim() && layOut(words.replace(/\s+/g, ' '), 0, `${'#'.repeat(block.level)} `)
    case 'quote': return words.trim() && [layOut(words, width, '> '), ...(block.attribution ? [layOut(block.attribution, 0, '> -- ')] : [])].join('\n')
    case 'item': {
      const indent = ' '.repeat(2 * block.depth)
      const sign = block.list === 'number' ? `${number}. ` : '- '
      return words.trim() && layOut(words, width, indent + sign, indent + ' '.repeat(sign.length))
    }
  }
}

const printPicture = ({ caption, credit }: Photo, width: number): string =>
  layOut(`[Picture: ${[caption, credit && `(${credit})`].filter(Boolean).join(' ').replace(/\s+/g, ' ')}]`, width)

/** Items of one depth count on until another kind of block or a lesser depth comes between. */
function numberOf(block: Block, before: Block | undefined, numbers: number[]): number {
  if (block.type !== 'item') { numbers.length = 0; return 0 }
  if (before?.type !== 'item') numbers.length = 0
  numbers.length = Math.min(numbers.length, block.depth + 1)
  const number = block.list === 'number' ? (numbers[block.depth] ?? 0) + 1 : 0
  numbers[block.depth] = number
  return number
}
