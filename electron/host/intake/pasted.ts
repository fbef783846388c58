import * as Y from 'yjs'
import { newsDoc, writeStory } from '../../documents/index.ts'
import type { Story } from '../../newsroom/index.ts'
import { shelveDescribed } from './picture.ts'
import type { Shelf } from './shelve.ts'

/**
 * A story that was read from the clipboard as the state of a document that nobody has stored; the window takes from it what
 * it needs. Pictures that it describes come into the newsroom as placeholders, for the window to name.
 */
export function pastedState(shelf: Shelf, story: Story): Uint8Array {
  const documents = new Map(story.pictures.map(photo => [photo.guid, shelveDescribed(shelf, photo, undefined).id]))
  const doc = newsDoc()
  writeStory(doc, story, guid => documents.get(guid) ?? guid, shelf.newId)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
