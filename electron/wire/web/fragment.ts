import type { Block, Finding, Photo, Removed } from '../../newsroom/index.ts'
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
 * listed in `removed`. Ids of blocks are `b1`, `b2`, …; `guid` names pictures that are described in the text (`guid#picture-1`).
 */
export function readBody(root: XmlElement, guid: string, known: readonly Photo[]): Fragment {
  const { root: safe, furniture } = safeTree(root)
  const { pictureOf, described } = albumOf(known, guid)
  const { blocks, findings } = readBlocks(safe, pictureOf)
  const shown = described.map(withCredit)
  const entries = withoutFurniture(blocks.map(({ id: _id, ...block }) => ({ ...block, line: undefined })))
  const aside = furniture.map((text): Entry => ({ removed: 'import/furniture', text, line: undefined }))
  const pictured = withPictures([...entries, ...aside], guid, [...known, ...shown])
  const { body, removed, findings: taken } = numbered(pictured.entries)
  const pictures = [...shown, ...pictured.pictures]
  return { blocks: body, pictures, removed, findings: [...findings, ...taken, ...placeholderFindings(pictures)] }
}

/** The credit stands behind the caption, in the page's one text below the picture. */
function withCredit(photo: Photo): Photo {
  const { photo: { kind: _kind, guid: _guid, version: _version, status: _status, keywords: _keywords, rights: _rights, renditions: _renditions, foreign: _foreign, ...told } } = describedPhoto(photo.caption, photo.guid)
  return { ...photo, ...told }
}
