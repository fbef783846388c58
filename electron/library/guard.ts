import * as Y from 'yjs'
import { bodyText, captionOf } from '../documents/index.ts'
import { badUpdate } from './refusals.ts'

/** Larger updates are no typing and no paste that a person makes; a whole document comes in another way. */
export const LARGEST_UPDATE = 4 * 1024 * 1024
const WORTH_GUARDING = 200

/** An update as it would be stored, looked at before it touches anything. */
export type Judged = Readonly<{ bytes: Uint8Array; removes: number }>

/**
 * @returns the update, with how many letters it can remove at most
 * @throws NewsroomError 'bad-request'
 */
export function judge(document: string, bytes: Uint8Array): Judged {
  if (bytes.length > LARGEST_UPDATE) throw badUpdate(document, `it is ${bytes.length.toLocaleString('en')} bytes long, more than the 4 MB that one change may have`)
  try {
    const { structs, ds } = Y.decodeUpdate(bytes)
    let removes = 0
    for (const deletions of ds.clients.values()) for (const { len } of deletions) removes += len
    for (const struct of structs) removes += buriedBy(struct)
    return { bytes, removes }
  } catch (error) {
    throw badUpdate(document, 'it can\'t be read', error)
  }
}

/** A tombstone hides a block without deleting a letter; it carries the words that its writer saw (SPEC S10 of documents). */
function buriedBy(struct: Y.Item | Y.GC): number {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return 0
  const grave: unknown = struct.content.arr[0]
  return typeof grave === 'object' && grave !== null && 'had' in grave && typeof grave.had === 'string' ? grave.had.length : 0
}

/** What a reader would miss: the body of a story, the caption of a photo. */
export const wordsOf = (doc: Y.Doc): string => bodyText(doc) || captionOf(doc).toJSON()


/** Could these updates take away over half of a text of more than 200 letters? Sure only after they are applied. */
export const mayGut = (removes: number): boolean => removes > WORTH_GUARDING / 2

/** Did they? */
export const hasGutted = (before: string, after: string): boolean => before.length > WORTH_GUARDING && after.length < before.length / 2
