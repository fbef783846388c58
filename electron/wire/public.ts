import type { Item, Photo, Story } from '../newsroom/index.ts'
import { latestOf } from './dates.ts'
import type { Loss } from './format.ts'

/** Killed by its status or by the word of the wire. */
export const isKilled = ({ status, signal }: Story): boolean => status === 'canceled' || signal === 'kill'

const isHeld = (embargo: string | undefined, at: string): boolean => embargo !== undefined && !(latestOf(embargo) <= Date.parse(at))

/** Why an item may not leave to the public at this instant (ISO 8601 with offset); undefined where it may. A killed story may leave as a tombstone. */
export function refusal(item: Item, at: string): string | undefined {
  if (item.status === 'withheld') return 'It is withheld, so it is not published.'
  switch (item.kind) {
    case 'package': return undefined
    case 'photo': return item.status === 'canceled' || item.rights?.withdrawn === true ? 'The picture was withdrawn, so it is not published.' : isHeld(item.rights?.embargo, at) ? 'The picture is embargoed, so it is not published yet.' : undefined
    case 'story': {
      if (isKilled(item)) return undefined
      if (isHeld(item.embargo, at)) return 'It is embargoed, so it is not published before the time.'
      return item.signal === 'test' || item.signal === 'advisory' ? `A${item.signal === 'test' ? ' test' : 'n advisory'} is for newsrooms, so it is not published.` : undefined
    }
  }
}

type Public = Readonly<{ story: Story; losses: readonly Loss[] }>

/** A story with the pictures that may be published; the others are losses. */
export function publicStory(story: Story, at: string): Public {
  const judged = story.pictures.map(photo => ({ photo, reason: refusal(photo, at) }))
  const losses = judged.flatMap(({ photo, reason }) => (reason === undefined ? [] : [refused(photo, reason)]))
  if (losses.length === 0) return { story, losses }
  const left = new Set(losses.map(({ item }) => item))
  return {
    losses,
    story: { ...story, pictures: story.pictures.filter(({ guid }) => !left.has(guid)), body: story.body.filter(block => block.type !== 'picture' || !left.has(block.photo)) },
  }
}

/** The loss that says that an item is not in the file at all. */
export const refused = ({ guid }: Pick<Photo, 'guid'>, reason: string): Loss => ({ item: guid, path: 'item', reason })
