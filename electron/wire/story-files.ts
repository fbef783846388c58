import { plain, type Item, type Story } from '../newsroom/index.ts'
import { blankStory } from './blank.ts'
import { WireError } from './error.ts'
import type { Loss, ReadResult, Source, WireFile, WriteResult } from './format.ts'
import { fileNames } from './naming.ts'
import { isKilled, refused } from './public.ts'
import { readBackLosses } from './read-back.ts'

/**
 * How one format makes a file of a story. `refusal` says why a story may not be in it, `prepared` what of it is written, with what that
 * loses. `wordless` is why a story without text gives no file, for formats that are nothing but text; a kill needs no words.
 */
type Making = Readonly<{
  extension: string
  mediaType: string
  reasons: Parameters<typeof readBackLosses>[2]
  outside: Readonly<{ package: string; photo: string }>
  bytesOf: (story: Story) => Uint8Array
  read: (bytes: Uint8Array, source: Source) => ReadResult
  refusal?: (item: Item) => string | undefined
  wordless?: string
  prepared?: (story: Story) => Readonly<{ story: Story; losses: readonly Loss[] }>
}>

/** One file for each story. What it loses is found by reading it back; what stands in no story is a loss of the whole item. */
export function storyFiles(items: readonly Item[], making: Making): WriteResult {
  const { extension, mediaType, outside, bytesOf, refusal, wordless, prepared = (story: Story) => ({ story, losses: [] }) } = making
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, extension)
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  const files: WireFile[] = []
  const losses: Loss[] = []
  for (const each of stories) {
    const reason = refusal?.(each)
    if (reason !== undefined) { losses.push(refused(each, reason)); continue }
    const { story, losses: prior } = prepared(each)
    const bytes = bytesOf(story)
    const back = readBack(bytes, making)
    if (wordless !== undefined && !isKilled(story) && !(hasText(story) && back.body.length > 0)) { losses.push(refused(each, wordless)); continue }
    files.push({ name: names(each), mediaType, bytes, item: each.guid })
    losses.push(...prior, ...readBackLosses(story, back, making.reasons))
  }
  for (const item of items) if (item.kind !== 'story' && !inStories.has(item.guid)) losses.push(refused(item, outside[item.kind]))
  return { files, losses }
}

/** Is there anything below the headline that a client could print? */
const hasText = ({ body, pictures }: Story): boolean => body.some(({ type, runs }) => type !== 'note' && (type === 'picture' || type === 'embed' || /\S/.test(plain(runs)))) || pictures.length > 0

/** A file without any words gives back nothing, and that is what it lost. */
function readBack(bytes: Uint8Array, { read }: Making): Story {
  const nothing = blankStory('')
  try {
    return read(bytes, { name: 'what was written', sha256: '' }).items.find(item => item.kind === 'story') ?? nothing
  } catch (error) {
    if (error instanceof WireError) return nothing
    throw error
  }
}
