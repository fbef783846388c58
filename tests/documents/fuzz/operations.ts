import {
  $createLineBreakNode, $createParagraphNode, $createRangeSelection, $createTextNode, $getNodeByKey, $getRoot, $getSelection, $isRangeSelection, $isTextNode,
  $setCompositionKey, $setSelection, type ElementNode, type LexicalNode, type RangeSelection,
} from 'lexical'
import { $toggleLink } from '@lexical/link'
import { $insertList, $isListItemNode, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $createTableCellNode, $createTableNode, $createTableRowNode, $isTableRowNode } from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import { $isWordless, $leafRuns, $leaves, $placeOf, type LeafNode } from '../../../renderer/write/binding/leaf.ts'
import { $attribute } from '../../../renderer/write/nodes/attribution.ts'
import { nameKinds } from '../../../renderer/write/binding/names.ts'
import { $toggleName } from '../../../renderer/write/sheet/format.ts'
import { $createNoteNode } from '../../../renderer/write/nodes/NoteNode.ts'
import { $createEmbedNode, $createPictureNode } from '../../../renderer/write/nodes/WordlessNode.ts'
import type { Dice } from './dice.ts'
import type { Peer } from './peer.ts'

type Operation = (dice: Dice) => void
export type Named = readonly [name: string, weight: number, operation: Operation]

const $words = (): ElementNode[] => $leaves().flatMap(({ node }) => ($isWordless(node) ? [] : [node]))
const $textOf = (leaf: LeafNode): string => $leafRuns(leaf).map(run => run.text).join('')
const $size = (leaf: LeafNode): number => $textOf(leaf).length

function $selectAt(a: LeafNode, from: number, b: LeafNode = a, to = from): RangeSelection {
  const selection = $createRangeSelection()
  selection.anchor.set(...$placeOf(a, from))
  selection.focus.set(...$placeOf(b, to))
  $setSelection(selection)
  return selection
}

/** Like Backspace or typing over a selection: never between the halves of a surrogate pair. */
function $whole(leaf: LeafNode, at: number): number {
  const c = $textOf(leaf).charCodeAt(at)
  return c >= 0xdc00 && c <= 0xdfff ? at - 1 : at
}

const $leaf = (dice: Dice): ElementNode | null => { const all = $words(); return all.length ? dice.pick(all) : null }
const $at = (dice: Dice, leaf: ElementNode): number => $whole(leaf, dice.random() < 0.35 ? $size(leaf) : dice.int($size(leaf) + 1))
const $span = (dice: Dice, leaf: ElementNode): [number, number] => { const a = $at(dice, leaf), b = $at(dice, leaf); return a < b ? [a, b] : [b, a] }
const $outsideTables = (): ElementNode[] => $words().filter(node => !$isTableRowNode(node))

const type: Operation = dice => { const leaf = $leaf(dice); if (leaf) $selectAt(leaf, $at(dice, leaf)).insertText(dice.fresh(1 + dice.int(4))) }
const typeOn: Operation = dice => { const now = $getSelection(); if ($isRangeSelection(now) && now.isCollapsed()) now.insertText(dice.fresh(1)); else type(dice) }
const typeOver: Operation = dice => { const leaf = $leaf(dice); if (leaf) { const [a, b] = $span(dice, leaf); $selectAt(leaf, a, leaf, b).insertText(dice.fresh(2)) } }
const erase: Operation = dice => { const leaf = $leaf(dice); if (leaf) { const [a, b] = $span(dice, leaf); if (a < b) $selectAt(leaf, a, leaf, b).removeText() } }
const eraseAcross: Operation = dice => {
  const all = $outsideTables()
  const i = dice.int(all.length), j = Math.min(all.length - 1, i + 1 + dice.int(2))
  const a = all[i], b = all[j]
  if (a && b && i < j) $selectAt(a, $at(dice, a), b, $at(dice, b)).removeText()
}
const typeAcross: Operation = dice => {
  const all = $outsideTables()
  const i = dice.int(all.length), a = all[i], b = all[i + 1]
  if (a && b) $selectAt(a, $at(dice, a), b, $at(dice, b)).insertText(dice.fresh(2))
}
const split: Operation = dice => { const leaf = $leaf(dice); if (leaf) $selectAt(leaf, $at(dice, leaf)).insertParagraph() }
const join: Operation = dice => {
  const all = $outsideTables()
  const i = dice.int(all.length), a = all[i], b = all[i + 1]
  if (a && b) $selectAt(a, $size(a), b, 0).removeText()
}
const $top = (node: LexicalNode): LexicalNode => { let at = node; for (let up = at.getParent(); up?.getParent(); up = up.getParent()) at = up; return at }
const $move = (dice: Dice, a: LeafNode | null, b: LeafNode | null): void => {
  if (!a || !b || a.is(b)) return
  if ($isListItemNode(a) && $isListItemNode(b)) { b.insertBefore(a); return }
  const x = $top(a), y = $top(b)
  if (!x.is(y)) { if (dice.random() < 0.5) y.insertBefore(x); else y.insertAfter(x) }
}
const move: Operation = dice => { const a = $leaf(dice), b = $leaf(dice); $move(dice, a, b) }
const setType: Operation = dice => {
  const leaf = $leaf(dice)
  if (!leaf || $isTableRowNode(leaf)) return
  const make = dice.pick<() => ElementNode>([() => $createParagraphNode(), () => $createHeadingNode('h2'), () => $createHeadingNode('h3'), () => $createQuoteNode()])
  $setBlocksType($selectAt(leaf, 0, leaf, $size(leaf)), make)
}
const name: Operation = dice => { const leaf = $leaf(dice); if (leaf) { const [a, b] = $span(dice, leaf); $toggleName($selectAt(leaf, a, leaf, b), dice.pick(nameKinds)) } }
const list: Operation = dice => {
  const leaf = $leaf(dice)
  if (!leaf || $isTableRowNode(leaf)) return
  $selectAt(leaf, 0)
  if ($isListItemNode(leaf) && dice.random() < 0.4) $removeList()
  else $insertList(dice.pick(['bullet', 'number']))
}
const indent: Operation = dice => {
  const items = $words().filter($isListItemNode)
  if (!items.length) { list(dice); return }
  const item = dice.pick(items)
  item.setIndent(Math.max(0, Math.min(3, item.getIndent() + (dice.random() < 0.6 ? 1 : -1))))
}
const mark: Operation = dice => { const leaf = $leaf(dice); if (leaf) { const [a, b] = $span(dice, leaf); if (a < b) $selectAt(leaf, a, leaf, b).formatText(dice.pick(['bold', 'italic', 'underline', 'superscript'])) } }
const markAcross: Operation = dice => { const all = $words(), i = dice.int(all.length), a = all[i], b = all[i + 1]; if (a && b) $selectAt(a, $at(dice, a), b, $at(dice, b)).formatText('bold') }
const link: Operation = dice => {
  const leaf = $leaf(dice)
  if (!leaf || $isTableRowNode(leaf)) return
  const [a, b] = $span(dice, leaf)
  if (a < b) { $selectAt(leaf, a, leaf, b); $toggleLink(dice.random() < 0.7 ? dice.pick(['https://a.example/', 'https://b.example/']) : null) }
}
const paste: Operation = dice => {
  const leaf = $leaf(dice)
  if (!leaf || $isTableRowNode(leaf)) return
  const nodes = Array.from({ length: 1 + dice.int(3) }, () => $createParagraphNode().append($createTextNode(dice.fresh(3)), $createTextNode(dice.fresh(2)).toggleFormat('bold')))
  $selectAt(leaf, $at(dice, leaf)).insertNodes(nodes)
}
const pasteLine: Operation = dice => { const leaf = $leaf(dice); if (leaf && !$isTableRowNode(leaf)) $selectAt(leaf, $at(dice, leaf)).insertRawText(`${dice.fresh(2)}\n${dice.fresh(1)}\t${dice.fresh(1)}`) }
const drop: Operation = dice => { const leaf = $leaf(dice); if (leaf && $leaves().length > 1) leaf.remove() }
const clear: Operation = dice => {
  $getRoot().clear()
  $getRoot().append(dice.random() < 0.6 ? $createParagraphNode().append($createTextNode(dice.fresh(3))) : $createParagraphNode())
}
const table: Operation = dice => {
  const rows = $words().filter($isTableRowNode)
  const $cell = (): ElementNode => { const paragraph = $createParagraphNode(); if (dice.random() < 0.7) paragraph.append($createTextNode(dice.fresh(2))); return $createTableCellNode(0).append(paragraph) }
  const $row = (n: number): ElementNode => $createTableRowNode().append(...Array.from({ length: n }, $cell))
  if (!rows.length) { $getRoot().append($createTableNode().append($row(2), $row(2))); return }
  const row = dice.pick(rows)
  if (dice.random() < 0.5) row.insertAfter($row(row.getChildrenSize()))
  else if (dice.random() < 0.5) row.append($cell())
  else row.remove()
}
const breakLine: Operation = dice => { const leaf = $leaf(dice); if (leaf) $selectAt(leaf, $at(dice, leaf)).insertNodes([$createLineBreakNode()]) }
const rewrite: Operation = dice => {
  const words = $getRoot().getAllTextNodes().filter(node => $isTextNode(node) && node.isSimpleText() && node.getTextContent() !== '\t')
  if (!words.length) return
  const node = dice.pick(words)
  if (dice.random() < 0.5) { node.setTextContent(dice.fresh(3)); node.select() }
  else node.replace($createTextNode(dice.fresh(3))).select()
}
const placeCaret: Operation = dice => { const leaf = $leaf(dice); if (leaf) $selectAt(leaf, $at(dice, leaf)) }

const note: Operation = dice => { const leaf = $leaf(dice); if (leaf && !$isTableRowNode(leaf)) $setBlocksType($selectAt(leaf, 0, leaf, $size(leaf)), $createNoteNode) }
const attribute: Operation = dice => { const quotes = $words().filter($isQuoteNode); if (quotes.length) $attribute(dice.pick(quotes), dice.pick(['Rasmussen', 'Merkel', ''])) }
const insertWordless: Operation = dice => {
  const leaf = $leaf(dice)
  const node = dice.random() < 0.7 ? $createPictureNode(dice.pick(['p1', 'p2', 'p3'])) : $createEmbedNode(dice.pick(['https://a.example/v', 'https://b.example/v']))
  if (!leaf) { $getRoot().append(node); return }
  $selectAt(leaf, $at(dice, leaf))
  if (dice.random() < 0.5 && !$isTableRowNode(leaf)) $insertNodeToNearestRoot(node)
  else leaf.insertAfter(node)
}
const dropWordless: Operation = dice => { const all = $leaves().map(({ node }) => node).filter($isWordless); if (all.length) dice.pick(all).remove() }
const moveWordless: Operation = dice => { const all = $leaves().map(({ node }) => node); const pictures = all.filter($isWordless); if (pictures.length) $move(dice, dice.pick(pictures), dice.pick(all)) }
const eraseAround: Operation = dice => {
  const all = $leaves().map(({ node }) => node).filter(node => !$isTableRowNode(node))
  const i = dice.int(all.length), a = all[i], b = all[i + 1]
  if (a && b) $selectAt(a, $isWordless(a) ? dice.int(2) : $at(dice, a), b, $isWordless(b) ? dice.int(2) : $at(dice, b)).removeText()
}
const typeBeside: Operation = dice => { const all = $leaves().map(({ node }) => node).filter($isWordless); if (all.length) $selectAt(dice.pick(all), dice.int(2)).insertText(dice.fresh(2)) }

/** Edits of words, lists and tables, with weights. The regression seeds name scripts made of these, so their order stays as it is. */
export const wordOperations: readonly Named[] = [
  ['type', 22, type], ['typeOn', 14, typeOn], ['typeOver', 7, typeOver], ['erase', 8, erase], ['eraseAcross', 5, eraseAcross], ['typeAcross', 3, typeAcross],
  ['split', 8, split], ['join', 6, join], ['move', 6, move], ['setType', 5, setType], ['list', 4, list], ['indent', 3, indent], ['mark', 6, mark], ['markAcross', 3, markAcross], ['name', 4, name],
  ['link', 3, link], ['paste', 3, paste], ['pasteLine', 2, pasteLine], ['drop', 3, drop], ['clear', 1, clear], ['table', 3, table], ['breakLine', 2, breakLine], ['rewrite', 3, rewrite],
  ['placeCaret', 3, placeCaret],
]

/** Those, and pictures, embeds, notes and attributions among them. */
export const allOperations: readonly Named[] = [
  ...wordOperations, ['insertWordless', 6, insertWordless], ['dropWordless', 2, dropWordless], ['moveWordless', 3, moveWordless], ['eraseAround', 3, eraseAround],
  ['typeBeside', 2, typeBeside], ['note', 3, note], ['attribute', 2, attribute],
]

export function pickOperation(dice: Dice, of: readonly Named[]): readonly [string, Operation] {
  let at = dice.random() * of.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight, operation] of of) { at -= weight; if (at < 0) return [name, operation] }
  return ['type', type]
}

/** A composition, as an input method makes one: the text grows and changes in place; `during` runs half-way. */
export function compose(peer: Peer, dice: Dice, during: () => void): void {
  let key = ''
  peer.edit(() => {
    const leaf = $leaf(dice)
    if (!leaf) return
    const selection = $selectAt(leaf, $at(dice, leaf))
    selection.insertText(dice.fresh(1))
    key = selection.anchor.key
    $setCompositionKey(key)
  })
  if (!key) return
  const go = (): void => { const now = $getSelection(); if ($isRangeSelection(now) && $getNodeByKey(key)) now.insertText(dice.fresh(1)) }
  peer.edit(go)
  during()
  peer.edit(go)
  peer.edit(() => { $setCompositionKey(null); $getNodeByKey(key)?.markDirty() })
}
