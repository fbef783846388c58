import type { Item } from '../../newsroom/index.ts'
import type { Issue, WriteResult } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { storyFiles } from '../story-files.ts'
import { printStory } from './print.ts'
import { readText } from './read.ts'

export const WIDTH = { key: 'width', label: 'Columns', help: 'The longest line; 0 puts a paragraph on a line.', kind: 'whole', least: 0, most: 400, standard: 69 } as const satisfies ProfileOption

const reasons = {
  format: 'text', field: 'Plain text has no place for it.', marks: 'Plain text has no bold, italic or links; the words are kept.',
  shape: 'In plain text this looks like another kind of paragraph; the words are kept.', words: 'In plain text the borders of paragraphs, or white space, come out otherwise.',
} as const

/** One text file in UTF-8 for each story, its pictures as captions in their places. */
export function writeText(items: readonly Item[], issue: Issue): WriteResult {
  const width = chosen(issue.profile, WIDTH)
  return storyFiles(items, {
    extension: 'txt', mediaType: 'text/plain', reasons, read: readText, bytesOf: story => new TextEncoder().encode(printStory(story, width)),
    wordless: 'The story has no words below its headline, and a plain text is nothing else.',
    outside: { package: 'Plain text has no packages: the stories are written one by one.', photo: 'Plain text carries a picture only as a caption inside a story.' },
  })
}
