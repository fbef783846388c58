import { $createParagraphNode, $getRoot, $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $createTableCellNode, $isTableCellNode, $isTableRowNode } from '@lexical/table'
import { canonical, cellsOf, type ListKind, type Run, type Shape } from '../../../electron/newsroom/index.ts'
import { NoteNode } from '../nodes/NoteNode.ts'
import { $attributionOf } from '../nodes/attribution.ts'
import { EmbedNode, PictureNode } from '../nodes/WordlessNode.ts'
import { $lineRuns, $lineSize, $offsetIn, $placeIn, type Place } from './line.ts'
import { $writeLine } from './writeLine.ts'

export type WordlessLeaf = PictureNode | EmbedNode
/** The node of one block. A row has several lines, its cells, parted by tabs in the document; a wordless block has none. */
export type LeafNode = ElementNode | WordlessLeaf
export type Leaf = Readonly<{ node: LeafNode; shape: Shape }>

export const $isWordless = (node: LexicalNode | null | undefined): node is WordlessLeaf => node instanceof PictureNode || node instanceof EmbedNode

const $holdsList = (node: LexicalNode): boolean => $isListItemNode(node) && $isListNode(node.getFirstChild())
export const $isLeaf = (node: LexicalNode | null): node is LeafNode =>
  $isWordless(node) || $isHeadingNode(node) || $isQuoteNode(node) || node instanceof NoteNode || $isTableRowNode(node)
  || ($isListItemNode(node) && !$holdsList(node)) || ($isParagraphNode(node) && !$isTableCellNode(node.getParent()))

/** The block that a node stands in. */
export function $leafOf(node: LexicalNode | null): LeafNode | null {
  for (let at = node; at; at = at.getParent()) if ($isLeaf(at)) return at
  return null
}

export const kindOf = (list: ListNode): ListKind => (list.getListType() === 'number' ? 'number' : 'bullet')

function $itemShape(node: LexicalNode): Shape {
  const list = node.getParent()
  let depth = -1
  for (let up: LexicalNode | null = node; up; up = up.getParent()) if ($isListNode(up)) depth++
  return { type: 'item', list: $isListNode(list) ? kindOf(list) : 'bullet', depth: Math.max(0, depth) }
}

export function $shapeOf(node: LeafNode): Shape {
  if ($isWordless(node)) return node.decorate()
  if ($isHeadingNode(node)) return { type: 'subhead', level: Number(node.getTag().slice(1)) }
  if ($isQuoteNode(node)) {
    const attribution = $attributionOf(node)
    return attribution ? { type: 'quote', attribution } : { type: 'quote' }
  }
  if ($isTableRowNode(node)) return { type: 'row' }
  if (node instanceof NoteNode) return { type: 'note' }
  return $isListItemNode(node) ? $itemShape(node) : { type: 'paragraph' }
}

/** All blocks, in the order of reading. */
export function $leaves(): Leaf[] {
  const out: Leaf[] = []
  const walk = (parent: ElementNode): void => {
    for (let node = parent.getFirstChild(); node; node = node.getNextSibling()) {
      if ($isLeaf(node)) out.push({ node, shape: $shapeOf(node) })
      else if ($isElementNode(node)) walk(node)
    }
  }
  walk($getRoot())
  return out
}

function $lines(leaf: LeafNode): ElementNode[] {
  if ($isWordless(leaf)) return []
  return $isTableRowNode(leaf) ? leaf.getChildren().filter($isTableCellNode).map(cell => cell.getFirstChild()).filter($isElementNode) : [leaf]
}

/** The words of a block with their marks. */
export function $leafRuns(leaf: LeafNode): Run[] {
  if ($isWordless(leaf)) return []
  if (!$isTableRowNode(leaf)) return $lineRuns(leaf)
  return canonical($lines(leaf).flatMap((line, i) => (i ? [{ text: '\t', marks: {} }, ...$lineRuns(line)] : $lineRuns(line))))
}

export function $writeLeaf(leaf: LeafNode, runs: readonly Run[]): void {
  if ($isWordless(leaf)) return
  if (!$isTableRowNode(leaf)) { $writeLine(leaf, runs); return }
  const cells = cellsOf(runs)
  while (leaf.getChildrenSize() > cells.length) leaf.getLastChild()?.remove(true)
  while (leaf.getChildrenSize() < cells.length) leaf.append($createTableCellNode(0).append($createParagraphNode()))
  $lines(leaf).forEach((line, i) => { $writeLine(line, cells[i] ?? []) })
}

/** Offset in the block's text of a point at (node, offset). */
export function $flatOffset(leaf: LeafNode, node: LexicalNode, offset: number): number {
  let sum = 0
  for (const line of $lines(leaf)) {
    const inside = $offsetIn(line, node, offset)
    if (inside !== null) return sum + inside
    sum += $lineSize(line) + 1
  }
  return 0
}

/** The place of an offset in the block's text. Before (0) or behind (1) a wordless block, the place lies in what holds it. */
export function $placeOf(leaf: LeafNode, offset: number, stay?: string): Place {
  if ($isWordless(leaf)) return [leaf.getParentOrThrow().getKey(), leaf.getIndexWithinParent() + Math.min(1, offset), 'element']
  let rest = offset
  for (const line of $lines(leaf)) {
    const size = $lineSize(line)
    if (rest <= size) return $placeIn(line, rest, stay)
    rest -= size + 1
  }
  const last = $lines(leaf).at(-1) ?? leaf
  return $placeIn(last, $lineSize(last), stay)
}
