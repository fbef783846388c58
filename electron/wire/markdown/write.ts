import type { Item } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import type { Issue, WriteResult } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { storyFiles } from '../story-files.ts'
import { printMarkdown } from './print.ts'
import { readMarkdown } from './read.ts'

export const FRONT = { key: 'front-matter', label: 'Front matter', help: 'The fields of the story above its text.', kind: 'switch', standard: true } as const satisfies ProfileOption

const reasons = {
  format: 'markdown', field: 'Markdown has no place for it.', marks: 'Markdown without HTML has bold, italic, struck words and links; the words are kept.', shape: 'In Markdown this looks like another kind of paragraph; the words are kept.',
  words: 'In Markdown the borders of paragraphs, cells or white space come out otherwise.',
} as const

/** One file in UTF-8 for each story. */
export function writeMarkdown(items: readonly Item[], issue: Issue): WriteResult {
  const hasFront = chosen(issue.profile, FRONT)
  return storyFiles(items, {
    extension: 'md', mediaType: 'text/markdown', reasons, read: readMarkdown, bytesOf: story => new TextEncoder().encode(printMarkdown(story, hasFront, isoNow(story, issue))),
    wordless: 'The story has no words below its headline, and Markdown is nothing else.',
    outside: { package: 'Markdown has no packages: the stories are written one by one.', photo: 'Markdown carries a picture only inside a story.' },
  })
}
