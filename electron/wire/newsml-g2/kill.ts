import type { Item } from '../../newsroom/index.ts'
import type { Loss } from '../format.ts'

/** What stands where nobody wrote why: a kill without a note would be no kill (NewsML-G2 practice, V-G2-11). */
export const KILL_NOTE = 'KILL: do not use this item. If it was used, remove it.'

export const isKilled = (item: Item): boolean => item.status === 'canceled' || (item.kind === 'story' && item.signal === 'kill')

const notes = { story: 'edNote', photo: 'instructions', package: 'note' } as const
const contents = { story: ['body', 'pictures'], photo: ['renditions'], package: ['entries'] } as const

/** The note of an item, which a kill always has. */
export const noteOf = (item: Item): string | undefined => {
  const note = item.kind === 'story' ? item.edNote : item.kind === 'photo' ? item.instructions : item.note
  return note || (isKilled(item) ? KILL_NOTE : note)
}

/** A kill leaves as a version without content: what was in the item stays behind. */
export function killLosses(item: Item): readonly Loss[] {
  if (!isKilled(item)) return []
  const path = notes[item.kind]
  const filled = contents[item.kind].filter(field => Object.entries(item).some(([key, value]) => key === field && Array.isArray(value) && value.length > 0))
  return [
    ...filled.map(field => ({ item: item.guid, path: field, reason: 'A kill leaves without content.' })),
    ...(item.kind === 'photo' && item.file && item.renditions.length === 0 ? [{ item: item.guid, path: 'renditions', reason: 'A kill leaves without content.' }] : []),
    ...(item.status === 'canceled' ? [] : [{ item: item.guid, path: 'status', reason: 'What a signal kills is canceled.', proposal: 'canceled' }]),
    ...(noteOf(item) === KILL_NOTE ? [{ item: item.guid, path, reason: 'A kill says why, and this one says nothing.', proposal: KILL_NOTE }] : []),
  ]
}
