import { markNames, plain, printedText, type Block, type Run, type Story } from '../../newsroom/index.ts'
import { legal } from '../xml/characters.ts'
import type { Announced } from './announced.ts'
import { same } from './normal.ts'

/** Where a body differs, and how, as a sentence. */
export type BodyFault = Readonly<{ path: string; message: string }>

/**
 * What of a body doesn't come back, beyond what was announced. Blocks are told apart by their order. Where their borders or words
 * were announced to change, the words themselves must still be there, in order.
 */
export function bodyFaults(sent: Story, got: Story, announced: Announced): readonly BodyFault[] {
  if (announced.has('body')) return wordFaults(sent, got)
  const theirs = published(got)
  const faults: BodyFault[] = []
  let next = 0
  for (const block of published(sent)) {
    const path = `body.${block.id}`
    const other = theirs[next]
    if (announced.has(path) && !(other && (block.type === 'picture') === (other.type === 'picture') && sameWords(block, other))) continue
    next += 1
    const fault = blockFault(block, other, path, announced)
    if (fault) faults.push(fault)
    if (!other) break
  }
  const [extra] = theirs.slice(next)
  if (extra && faults.length === 0) faults.push({ path: 'body', message: `there is more in it: ${quoted(plain(extra.runs) || extra.type)}` })
  return faults
}

function blockFault(block: Block, other: Block | undefined, path: string, announced: Announced): BodyFault | undefined {
  if (!other) return { path, message: `the paragraph ${quoted(plain(block.runs) || block.type)} is missing` }
  if (!announced.has(`${path}.runs`) && !announced.within(`${path}.runs`) && !sameWords(block, other)) return { path: `${path}.runs`, message: `${quoted(plain(block.runs))} comes out as ${quoted(plain(other.runs))}` }
  if (!announced.has(`${path}.type`) && !announced.within(path) && shapeOf(block) !== shapeOf(other)) return { path: `${path}.type`, message: `${quoted(plain(block.runs) || block.type)} comes out as ${other.type} instead of ${block.type}, or differs in its kind` }
  const marks = announced.has(`${path}.marks`) || announced.has(`${path}.runs`) || announced.within(`${path}.runs`) || announced.within(`${path}.marks`)
  if (!marks && marked(block.runs) !== marked(other.runs)) return { path: `${path}.marks`, message: `the markings of ${quoted(plain(block.runs))} differ` }
  return undefined
}

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

/** What leaves the house: no notes, no blocks without words, no pictures that aren't there. */
const published = ({ body, pictures }: Story): readonly Block[] => body.filter(block => {
  switch (block.type) {
    case 'note': return false
    case 'picture': return pictures.some(({ guid }) => guid === block.photo)
    case 'embed': case 'row': return true
    case 'paragraph': case 'subhead': case 'quote': case 'item': return /\S/.test(legal(plain(block.runs)))
  }
})

/** Without ids, which are the reader's own. */
const shapeOf = (block: Block): string => {
  const { id: _id, runs: _runs, contested: _contested, ...shape } = block
  return same(shape.type === 'picture' ? { type: shape.type } : shape)
}

const spaced = (text: string): string => legal(text).replace(/[ \r]*\n[ \n\r]*/g, '\n').replace(/[ \r]+/g, ' ')
const sameWords = (a: Block, b: Block): boolean => spaced(plain(a.runs)).trim() === spaced(plain(b.runs)).trim()

/** Each character that can be seen with its marks: a mark on white space is none. */
const marked = (runs: readonly Run[]): string => {
  let out = ''
  let last = ''
  for (const { text, marks } of runs) {
    const key = `${markNames.filter(mark => marks[mark]).join()}|${marks.link ?? ''}`
    const words = legal(text).replace(/\s+/g, '')
    if (words === '') continue
    out += key === last ? words : `\u0000${key}\u0000${words}`
    last = key
  }
  return out
}

/** Words whose letters every character set has; others may have left as substitutes. */
const wordsOf = (text: string): readonly string[] => (legal(text).replace(/\p{Cf}/gu, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter(word => /^[A-Za-z0-9]+$/.test(word))

/** All that a text says: a reader of lines may take one for another thing than it was. */
const everything = (story: Story): string => [
  story.headline, story.subheadline, story.byline, story.dateline?.text, story.edNote, story.summary,
  ...story.body.flatMap(block => [plain(block.runs), block.type === 'quote' ? block.attribution : undefined]), ...story.pictures.flatMap(({ caption, credit }) => [caption, credit]), ...story.removed.map(({ text }) => text),
].join('\n')

function wordFaults(sent: Story, got: Story): readonly BodyFault[] {
  const found = wordsOf(everything(got))
  let from = 0
  const whole = sent.body.filter(({ runs }) => legal(plain(runs)) === plain(runs))
  const missing = wordsOf(printedText(whole)).find(word => {
    let at = from
    while (at < found.length && !found[at]?.includes(word)) at += 1         // a substitute may have grown onto it: “No.” for “#”
    from = at + 1
    return at >= found.length
  })
  return missing === undefined ? [] : [{ path: 'body', message: `the word “${missing}” is missing, or stands elsewhere` }]
}
