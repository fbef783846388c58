import type { Item, Story } from '../../newsroom/index.ts'
import { blankStory } from '../blank.ts'
import { WireError } from '../error.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { readBackLosses } from '../read-back.ts'
import { printStory } from './print.ts'
import { readText } from './read.ts'

export const WIDTH = { key: 'width', label: 'Columns', help: 'The longest line; 0 puts a paragraph on a line.', kind: 'whole', least: 0, most: 400, standard: 69 } as const satisfies ProfileOption

const reasons = {
  format: 'text', field: 'Plain text has no place for it.', marks: 'Plain text has no bold, italic or links; the words are kept.',
  shape: 'In plain text this looks like another kind of paragraph; the words are kept.', words: 'In plain text the borders of paragraphs, or white space, come out otherwise.',
} as const

/** One text file in UTF-8 for each story, its pictures as captions in their places. */
export function writeText(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'txt')
  const width = chosen(issue.profile, WIDTH)
  const written = stories.map(story => ({ story, bytes: new TextEncoder().encode(printStory(story, width)) }))
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  return {
    files: written.map(({ story, bytes }): WireFile => ({ name: names(story), mediaType: 'text/plain', bytes, item: story.guid })),
    losses: [...written.flatMap(({ story, bytes }) => lossesOf(story, bytes)), ...items.filter(item => item.kind !== 'story' && !inStories.has(item.guid)).map(outsideStories)],
  }
}

function lossesOf(story: Story, bytes: Uint8Array): readonly Loss[] {
  return readBackLosses(story, readBack(bytes), reasons)
}

/** A text without any words gives back nothing, and that is what it lost. */
function readBack(bytes: Uint8Array): Story {
  const nothing = blankStory('')
  try {
    const [read] = readText(bytes, { name: 'the text', sha256: '' }).items
    return read?.kind === 'story' ? read : nothing
  } catch (error) {
    if (error instanceof WireError) return nothing
    throw error
  }
}

const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'Plain text has no packages: the stories are written one by one.' : 'Plain text carries a picture only as a caption inside a story.',
})
