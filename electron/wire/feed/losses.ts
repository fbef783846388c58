import type { Story } from '../../newsroom/index.ts'
import type { Loss, ReadResult, Source } from '../format.ts'
import { readBackLosses } from '../read-back.ts'

type Reading = Readonly<{ read: (bytes: Uint8Array, source: Source) => ReadResult; format: string; name: string }>

/** What the stories of a feed lose, found by reading the feed; killed ones lose their words on purpose. */
export function feedLosses(bytes: Uint8Array, stories: readonly Story[], killed: readonly Story[], { read, format, name }: Reading): readonly Loss[] {
  if (stories.length + killed.length === 0) return []
  const found = new Map(read(bytes, { name: 'the feed', sha256: '' }).items.flatMap(item => (item.kind === 'story' ? [[item.guid, item] as const] : [])))
  const reasons = {
    format, field: `${name} has no place for it, or it stays in the house.`, marks: 'A feed can’t carry this marking; the words are kept.', shape: 'In the feed this looks like another kind of paragraph; the words are kept.',
    words: 'In the feed white space or the borders of paragraphs come out otherwise.',
  }
  const gone = 'The story is killed: nothing of it may be published.'
  const lossesOf = (story: Story, all: typeof reasons): readonly Loss[] => {
    const back = found.get(story.guid)
    return back ? readBackLosses(story, back, all).map(loss => asNames(loss, back.byline)) : [{ item: story.guid, path: 'item', reason: 'The feed can’t name it.' }]
  }
  return [...stories.flatMap(story => lossesOf(story, reasons)), ...killed.flatMap(story => lossesOf(story, { format, field: gone, marks: gone, shape: gone, words: gone }))]
}

/** What a client prints instead of the byline: the names, one by one, without the word before them. */
const asNames = (loss: Loss, names: string): Loss =>
  (loss.path === 'byline' && names ? { ...loss, reason: 'A feed names the people of a byline, and not the words around them.', proposal: names } : loss)
