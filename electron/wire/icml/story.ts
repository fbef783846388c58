import { canonical, formatDateline, marksKey, plain, unmarked, type Block, type Marks, type Photo, type Run, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { StyleKey } from './styles.ts'

/** A paragraph of the layout: its style, its words, and where it is an item, the level of its list (from 1). */
export type Paragraph = Readonly<{ style: StyleKey; runs: readonly StyledRun[]; level?: number; restarts?: boolean }>
/** `style` is a character style of its own, such as that of a dateline. */
export type StyledRun = Run & Readonly<{ style?: 'datelineWords' }>

/** A story as paragraphs of one text, in the order in which it is read; pictures are their captions. */
export function paragraphsOf(story: Story, datelineAlone: boolean): readonly Paragraph[] {
  const first = story.body.findIndex(({ type }) => type === 'paragraph')
  const isRunIn = !datelineAlone && first >= 0
  const dateline = isRunIn ? formatDateline(story.dateline ?? { text: '' }) : printedDateline(story.dateline)
  const head: readonly (readonly [StyleKey, string])[] = [['headline', story.headline], ['subheadline', story.subheadline ?? ''], ['byline', story.byline], ['dateline', isRunIn ? '' : dateline]]
  const numbered = numbersOf(story.body)
  return [
    ...head.filter(([, text]) => text !== '').map(([style, text]): Paragraph => ({ style, runs: unmarked(text) })),
    ...story.body.flatMap((block, index) => ofBlock(block, story.pictures, { first: index === first, dateline: isRunIn && index === first ? dateline : '', restarts: numbered.has(block.id) })),
    ...attachedPictures(story).flatMap(ofPicture),
  ].filter(({ style, runs }) => style === 'table' || /\S/.test(plain(runs)))
}

/** The first numbered item of each list. */
function numbersOf(body: readonly Block[]): ReadonlySet<string> {
  let isOpen = false
  return new Set(body.flatMap(block => {
    const isNumber = block.type === 'item' && block.list === 'number'
    const begins = isNumber && !isOpen
    isOpen = isNumber || (isOpen && block.type === 'item')
    return begins ? [block.id] : []
  }))
}

type Around = Readonly<{ first: boolean; dateline: string; restarts: boolean }>

function ofBlock(block: Block, pictures: readonly Photo[], { first, dateline, restarts }: Around): readonly Paragraph[] {
  switch (block.type) {
    case 'note': return []
    case 'embed': return [{ style: 'embed', runs: unmarked(block.url) }]
    case 'picture': return pictures.filter(({ guid }) => guid === block.photo).flatMap(ofPicture)
    case 'row': return [{ style: 'table', runs: block.runs }]
    case 'subhead': return [{ style: 'subhead', runs: block.runs }]
    case 'quote': return [{ style: 'quote', runs: block.runs }, ...(block.attribution ? [{ style: 'attribution' as const, runs: unmarked(block.attribution) }] : [])]
    case 'item': return [{ style: block.list === 'bullet' ? 'bullets' : 'numbers', runs: block.runs, level: block.depth + 1, ...(restarts && { restarts }) }]
    case 'paragraph': return [{ style: first ? 'first' : 'body', runs: dateline ? [{ text: `${dateline} `, marks: {}, style: 'datelineWords' }, ...block.runs] : block.runs }]
  }
}

const ofPicture = ({ caption, credit }: Photo): readonly Paragraph[] => [{ style: 'caption', runs: unmarked(caption) }, ...(credit ? [{ style: 'credit' as const, runs: unmarked(credit) }] : [])]

/** What of the marks the layout shows. */
export const layoutMarks = ({ person: _person, org: _org, place: _place, sub, ...marks }: Marks): Marks => (sub && !marks.sup ? { ...marks, sub } : marks)

export const losesMarks = (runs: readonly Run[]): boolean => canonical(runs).some(({ marks }) => marksKey(layoutMarks(marks)) !== marksKey(marks))
