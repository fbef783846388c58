import type { Item, Story } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { zipped } from '../office/zip.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { itemLosses } from '../read-back.ts'
import { MEDIA_TYPE } from './names.ts'
import { readDocx } from './read.ts'
import { writtenBody } from './write-body.ts'
import { partsOf } from './write-parts.ts'

export const NOTES = { key: 'notes', label: 'Notes as comments', help: 'Notes of the newsroom go along as Word comments: for colleagues only.', kind: 'switch', standard: false } as const satisfies ProfileOption

const reasons = {
  format: 'docx', field: 'A Word document has no place for it.', marks: 'Word can’t mark words in all these ways at once; the words are kept.',
  shape: 'In Word this looks like another kind of paragraph; the words are kept.', words: 'In Word white space or the borders of paragraphs come out otherwise.',
} as const

/** One Word document for each story, with captions and credits where its pictures stand; the files of pictures go beside it. */
export function writeDocx(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'docx')
  const withNotes = chosen(issue.profile, NOTES)
  const files = stories.map((story): WireFile => ({ name: names(story), mediaType: MEDIA_TYPE, bytes: zipped(partsOf(story, writtenBody(story, withNotes), issue)), item: story.guid }))
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  return {
    files,
    losses: [...stories.flatMap((story, index) => lossesOf(story, files[index]?.bytes)), ...items.filter(item => item.kind !== 'story' && !inStories.has(item.guid)).map(outsideStories)],
  }
}

/** Found by reading what was written, so that none is forgotten. */
function lossesOf(story: Story, bytes: Uint8Array | undefined): readonly Loss[] {
  const [read] = bytes ? readDocx(bytes, { name: 'the document', sha256: '' }).items : []
  return [...itemLosses(story, read, reasons), ...foreignLosses(story.foreign, 'docx', 0, story.guid)]
}

const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'A Word document carries one story: those of the package are written one by one.' : 'A Word document carries a picture only as a caption inside a story.',
})
