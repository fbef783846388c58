import type { Block, Item, Photo, Story } from '../../newsroom/index.ts'
import { datelineLosses } from '../dateline.ts'
import { foreignLosses } from '../carried.ts'
import type { Loss } from '../format.ts'
import { isHarmless } from '../markup/inlines.ts'
import { characterLosses } from '../xml/characters.ts'
import { losesMarks } from './story.ts'

const REASON = 'A text for the layout has no place for it.'
/** Fields that stand in the text, stay in the house, or are told apart. */
const carried = { story: ['kind', 'headline', 'subheadline', 'byline', 'dateline', 'slug', 'body', 'pictures', 'state', 'removed', 'foreign'], photo: ['kind', 'caption', 'credit', 'foreign'] } as const

/** Everything of a story that its text for the layout doesn't hold. */
export const lossesOf = (story: Story): readonly Loss[] => [
  ...fieldLosses(story), ...datelineLosses(story), ...characterLosses(story), ...story.body.flatMap(block => blockLosses(block, story.guid)),
  ...story.pictures.flatMap(fieldLosses), ...foreignLosses(story.foreign, 'icml', 0, story.guid),
]

function fieldLosses(item: Story | Photo): readonly Loss[] {
  return Object.entries(item).filter(([key, value]) => !carried[item.kind].some(each => each === key) && !isStandard(key, value)).map(([path]) => ({ item: item.guid, path, reason: REASON }))
}

/** What any item would have that came from nowhere. */
const isStandard = (key: string, value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) || (key === 'version' && value === 1) || (key === 'status' && value === 'usable')

function blockLosses(block: Block, item: string): readonly Loss[] {
  if (block.type === 'note') return []
  const loss = (part: string, reason: string): Loss => ({ item, path: `body.${block.id}.${part}`, reason })
  const unsafe = block.runs.some(({ marks: { link } }) => link !== undefined && !isHarmless(link))
  return [
    ...(block.type === 'row' ? [loss('type', 'In the layout a table is text with tabs.')] : []),
    ...(block.type === 'embed' ? [loss('type', 'In the layout only the address is printed.')] : []),
    ...(block.type === 'subhead' && block.level !== 2 ? [loss('type', 'In the layout all subheads have one style.')] : []),
    ...(losesMarks(block.runs) || unsafe ? [loss('marks', 'The layout doesn’t show this marking; the words are kept.')] : []),
  ]
}

export const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'A text for the layout carries one story: those of the package are written one by one.' : 'A text for the layout carries a picture only as a caption inside a story.',
})
