import type { Item } from '../../newsroom/index.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { readBackLosses } from '../read-back.ts'
import { pageOf } from './page.ts'
import { readPage } from './read.ts'
import { pageBytes } from '../web/serialise.ts'

const reasons = {
  format: 'html', field: 'A public page has no place for it.', marks: 'The page can’t carry this marking; the words are kept.',
  shape: 'On the page this looks like another kind of paragraph; the words are kept.', words: 'On the page white space or the borders of paragraphs come out otherwise.',
} as const

/** One page for each story, with its pictures in their places. Nothing of the house stands in it. */
export function writePages(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'html')
  const files = stories.map((story): WireFile => ({ name: names(story), mediaType: 'text/html', bytes: pageBytes(pageOf(story, issue)), item: story.guid }))
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  const losses = stories.flatMap((story, index): readonly Loss[] => {
    const [read] = readPage(files[index]?.bytes ?? new Uint8Array(), { name: 'the page', sha256: '' }).items
    return read?.kind === 'story' ? readBackLosses(story, read, reasons) : []
  })
  return { files, losses: [...losses, ...items.filter(item => item.kind !== 'story' && !inStories.has(item.guid)).map(outsideStories)] }
}

const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'A page carries one story: those of the package are written one by one.' : 'A page carries a picture only inside a story.',
})
