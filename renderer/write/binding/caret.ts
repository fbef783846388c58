import * as Y from 'yjs'
import { $createRangeSelection, $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type NodeKey, type PointType } from 'lexical'
import { blocksOf, textOf } from '../../../electron/documents/index.ts'
import { $flatOffset, $isLeaf, $isWordless, $leafOf, $placeOf } from './leaf.ts'
import type { View } from './view.ts'

/** A place in the story: a block and an offset in its text. `key` is the node that it stood in, kept where that still holds. */
export type Spot = Readonly<{ id: string; offset: number; key: NodeKey }>
export type Caret = Readonly<{ anchor: Spot; focus: Spot }>

type Anchor = Readonly<{ id: string; at: Y.RelativePosition }>
/** A caret that keeps its place while others write. */
export type RelativeCaret = Readonly<{ anchor: Anchor; focus: Anchor }>

function $spotOf(view: View, point: PointType): Spot | null {
  let node = $getNodeByKey(point.key)
  let leaf = $leafOf(node)
  let offset = point.offset
  if (!leaf && $isElementNode(node)) {
    // A point between blocks: at the start of the one behind it, or at the end of the last.
    const past = offset >= node.getChildrenSize()
    node = node.getDescendantByIndex(offset)
    leaf = $leafOf(node)
    offset = !past || !node ? 0 : $isElementNode(node) ? node.getChildrenSize() : $isWordless(node) ? 1 : node.getTextContentSize()
  }
  const id = leaf ? view.idOf(leaf.getKey()) : undefined
  if (!leaf || !node || id === undefined) return null
  return { id, offset: $isWordless(leaf) ? Math.min(1, offset) : $flatOffset(leaf, node, offset), key: node.getKey() }
}

/** Where the caret or selection stands; null without one within blocks. */
export function $caretOf(view: View): Caret | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const anchor = $spotOf(view, selection.anchor), focus = $spotOf(view, selection.focus)
  return anchor && focus ? { anchor, focus } : null
}

/** Puts the selection there, touching only the points that lie elsewhere. */
export function $select(view: View, anchor: Spot, focus: Spot): void {
  const placeOf = ({ id, offset, key }: Spot) => {
    const leaf = $getNodeByKey(view.get(id)?.key ?? '')
    return $isLeaf(leaf) ? $placeOf(leaf, offset, key) : null
  }
  const places = [placeOf(anchor), placeOf(focus)] as const
  if (!places[0] || !places[1]) return
  const now = $getSelection()
  const selection = $isRangeSelection(now) ? now : $createRangeSelection()
  for (const [point, [key, offset, type]] of [[selection.anchor, places[0]], [selection.focus, places[1]]] as const) {
    if (point.key !== key || point.offset !== offset || point.type !== type) point.set(key, offset, type)
  }
  if (!$isRangeSelection(now)) $setSelection(selection)
}

/** The spot itself, or the end of the nearest block before it that is still there; `was` is the order that the spot is from. */
export function nearest(view: View, spot: Spot, was: readonly string[]): Spot | null {
  if (view.has(spot.id)) return spot
  const before = was.slice(0, Math.max(0, was.indexOf(spot.id))).findLast(id => view.has(id))
  if (before !== undefined) return { id: before, offset: view.wordsOf(before).length, key: '' }
  const [first] = view.order
  return first === undefined ? null : { id: first, offset: 0, key: '' }
}

/** The caret by what stands to its left in the document. */
export function relativeTo(doc: Y.Doc, view: View, caret: Caret | null): RelativeCaret | null {
  if (!caret) return null
  const anchorOf = ({ id, offset }: Spot): Anchor | null => {
    const block = blocksOf(doc).get(id)
    return block ? { id, at: Y.createRelativePositionFromTypeIndex(textOf(block), view.pending.get(id)?.toDoc(offset) ?? offset, -1) } : null
  }
  const anchor = anchorOf(caret.anchor), focus = anchorOf(caret.focus)
  return anchor && focus ? { anchor, focus } : null
}

/** Where a relative place lies by now; null if its block isn't shown. */
export function spotOf(doc: Y.Doc, view: View, { id, at }: Anchor): Spot | null {
  const found = Y.createAbsolutePositionFromRelativePosition(at, doc)
  return view.has(id) ? { id, offset: found?.index ?? 0, key: '' } : null
}
