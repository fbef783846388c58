import { plain, type Block, type Story } from '../../newsroom/index.ts'
import type { Replaced } from '../charset/index.ts'
import type { Loss } from '../format.ts'

export type Fit = (text: string) => Readonly<{ text: string; replaced: readonly Replaced[] }>

/** Fields of the story and its pictures that a telegraph format carries in some way. Others are lost whole, so their characters don't count. */
const storyFields = ['slug', 'headline', 'subheadline', 'summary', 'byline', 'dateline', 'keywords', 'genres', 'edNote', 'usageTerms', 'source', 'refersTo'] as const
const photoFields = ['caption', 'credit', 'title'] as const

/**
 * The story as the client's set can hold it, so that what a writer does after has only characters of that set; each sign that had
 * to be replaced is a loss with what stands there instead.
 */
export function fitStory(story: Story, fit: Fit, set: string): Readonly<{ story: Story; losses: readonly Loss[] }> {
  const losses: Loss[] = []
  const fitting = (text: string, path: string, item = story.guid): string => {
    const { text: fits, replaced } = fit(text)
    losses.push(...distinct(replaced).map(({ from, to }): Loss => ({ item, path, reason: reasonOf(from, set), proposal: to })))
    return fits
  }
  const deep = (value: unknown, path: string, item?: string): unknown => {
    if (typeof value === 'string') return fitting(value, path, item)
    if (Array.isArray(value)) return value.map(each => deep(each, path, item))
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deep(part, path, item)])) : value
  }
  const part = (whole: object, keys: readonly string[], item: string): object => Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)).map(([key, value]) => [key, deep(value, key, item)]))
  const body = story.body.map((block): Block => (block.type === 'note' ? block : fitBlock(block, fitting)))
  const pictures = story.pictures.map(photo => ({ ...photo, ...part(photo, photoFields, photo.guid) }))
  return { story: { ...story, ...part(story, storyFields, story.guid), body, pictures }, losses }
}

function fitBlock(block: Block, fitting: (text: string, path: string) => string): Block {
  const path = `body.${block.id}`
  const runs = block.runs.map(run => ({ ...run, text: fitting(run.text, `${path}.runs`) }))
  if (block.type === 'embed') return { ...block, url: fitting(block.url, `${path}.url`) }
  return block.type === 'quote' && block.attribution !== undefined ? { ...block, runs, attribution: fitting(block.attribution, `${path}.attribution`) } : { ...block, runs }
}

const distinct = (replaced: readonly Replaced[]): readonly Replaced[] => [...new Map(replaced.map(each => [each.from, each])).values()]

const reasonOf = (from: string, set: string): string =>
  (/^[\p{Cc}\p{Cs}]$/u.test(from) ? `A control character is left out: no wire can hold it.` : `“${from}” is not in ${set}.`)

/** The words of a block on one line. */
export const oneLine = (block: Block): string => plain(block.runs).replace(/\s+/g, ' ').trim()
