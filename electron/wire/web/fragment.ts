import { type Block, type Finding, peopleIn, type Photo, plain, type Removed, splitCredit } from '../../newsroom/index.ts'
import { known as present } from '../blank.ts'
import { describedPhoto } from '../described.ts'
import { readBlocks } from '../markup/blocks.ts'
import { albumOf } from '../markup/figure.ts'
import { numbered, placeholderFindings, withoutFurniture, withPictures, type Entry } from '../passages.ts'
import type { XmlElement } from '../xml/tree.ts'
import { safeTree } from './safe-tree.ts'

/** The body of a page or a paste. `pictures` are those that blocks name and that `known` doesn't hold. */
export type Fragment = Readonly<{ blocks: readonly Block[]; pictures: readonly Photo[]; removed: readonly Removed[]; findings: readonly Finding[] }>

/**
 * The text of an element of a page, or of what a person pastes from Word, Google Docs, a mail or the web, as blocks. Only what
 * a story knows is built: nothing runs, nothing is fetched, no address but http, https, mailto and tel stays. Furniture is
 * listed in `removed`, and captions in the text become pictures; not so in a page of our own (`isOurs`), which says itself what is
 * what. Ids of blocks are `b1`, `b2`, …; `guid` names pictures that are described in the text (`guid#picture-1`).
 */
export function readBody(root: XmlElement, guid: string, known: readonly Photo[], isOurs: boolean): Fragment {
  const { root: safe, furniture } = safeTree(root)
  const { pictureOf, described } = albumOf(known, guid)
  const { blocks, findings } = readBlocks(safe, pictureOf)
  const shown = described.map(withCredit)
  const passages = blocks.map(({ id: _id, ...block }): Entry => ({ ...block, line: undefined }))
  const entries = isOurs ? passages : withoutLinkLists(withoutFurniture(passages))
  const aside = furniture.map((text): Entry => ({ removed: 'import/furniture', text, line: undefined }))
  const pictured = isOurs ? { entries, pictures: [] } : withPictures([...entries, ...aside], guid, [...known, ...shown])
  const { body, removed, findings: taken } = numbered(pictured.entries)
  const pictures = [...shown, ...pictured.pictures]
  return { blocks: body, pictures, removed, findings: [...findings, ...taken, ...placeholderFindings(pictures)] }
}

/** The credit stands behind the caption, in the page's one text below the picture. */
function withCredit(photo: Photo): Photo {
  if (photo.credit) return { ...photo, people: peopleIn(photo.caption), ...present({ byline: splitCredit(`Words. (${photo.credit})`).bylines.join(', ') || undefined }) }
  const { photo: { kind: _kind, guid: _guid, version: _version, status: _status, keywords: _keywords, rights: _rights, renditions: _renditions, foreign: _foreign, ...told } } = describedPhoto(photo.caption, photo.guid)
  return { ...photo, ...told }
}

/** Below a heading that is furniture (“Related stories”) stand links to other stories, one to a paragraph or item. */
function withoutLinkLists(entries: readonly Entry[]): readonly Entry[] {
  let isList = false
  return entries.map((entry): Entry => {
    if (entry.removed !== undefined) { isList = entry.removed === 'import/furniture'; return entry }
    const isLink = (entry.type === 'item' || entry.type === 'paragraph') && plain(entry.runs).trim() !== '' && entry.runs.every(({ text, marks }) => marks.link !== undefined || text.trim() === '')
    isList = isList && isLink
    return isList ? { removed: 'import/furniture', text: plain(entry.runs).trim(), line: entry.line } : entry
  })
}
