import { $getNodeByKey, $isElementNode, type EditorState, type NodeKey } from 'lexical'
import { isWordless } from '../../../electron/documents/index.ts'
import { plain, type Run, type Shape } from '../../../electron/newsroom/index.ts'
import { $isWordless, $leafOf, $leafRuns, type Leaf, type LeafNode } from './leaf.ts'
import type { View } from './view.ts'

/** A block that the person made. */
export type Born = Readonly<{ id: string; key: NodeKey; runs: readonly Run[]; shape: Shape }>

const $firstWords = (node: LeafNode): NodeKey | undefined => ($isElementNode(node) ? node.getAllTextNodes()[0]?.getKey() : undefined)
const $isEmpty = (node: LeafNode): boolean => node.getTextContentSize() === 0

/**
 * Gives every node without an id its block: the one that its words stood in, if that was left empty or is gone; else a new
 * one. A wordless block neither takes over another's place nor gives up its own (S18). `adopted` is told of nodes that took
 * over a block.
 */
export function $identify(view: View, leaves: readonly Leaf[], before: EditorState, newId: () => string, adopted: (key: NodeKey) => void): readonly Born[] {
  if (leaves.every(({ node }) => view.isDrawn(node.getKey()))) return []
  const alive = new Map(leaves.map(leaf => [view.idOf(leaf.node.getKey()), leaf]))
  const strange = (): readonly Leaf[] => leaves.filter(({ node }) => !view.isDrawn(node.getKey()))
  const adopt = (id: string, leaf: Leaf): void => {
    view.rekey(id, leaf.node.getKey())
    alive.set(id, leaf)
    adopted(leaf.node.getKey())
  }
  for (const leaf of strange()) {
    const id = homeOf(view, $firstWords(leaf.node), before)
    if (id === undefined) continue
    const old = alive.get(id)
    if (!old || ($isEmpty(old.node) && view.wordsOf(id) === plain($leafRuns(leaf.node)))) adopt(id, leaf)
  }
  // An empty block that changed its class has no words to know it by: it stands where the old one stood.
  const isFree = (id: string): boolean => !alive.has(id) && !view.wordsOf(id) && !isWordless(view.get(id)?.shape ?? { type: 'paragraph' })
  leaves.forEach((leaf, i) => {
    if (view.isDrawn(leaf.node.getKey()) || $isWordless(leaf.node) || !$isEmpty(leaf.node)) return
    const left = leaves[i - 1]
    const id = view.order[left ? view.order.indexOf(view.idOf(left.node.getKey()) ?? '') + 1 : 0]
    if (id !== undefined && isFree(id)) adopt(id, leaf)
  })
  if (isPhantom(view, leaves)) return []
  return strange().map(({ node, shape }) => {
    const id = newId()
    view.name(node.getKey(), id)
    return { id, key: node.getKey(), runs: $leafRuns(node), shape }
  })
}

/** The block in which a text node stood before. */
function homeOf(view: View, words: NodeKey | undefined, before: EditorState): string | undefined {
  if (words === undefined) return undefined
  const home = before.read(() => $leafOf($getNodeByKey(words))?.getKey())
  return home === undefined ? undefined : view.idOf(home)
}

/** A lone empty paragraph in a story without blocks is only there to put the caret in: it's no block until it has words (S17). */
function isPhantom(view: View, leaves: readonly Leaf[]): boolean {
  const [only] = leaves
  return leaves.length === 1 && view.order.length === 0 && only?.shape.type === 'paragraph' && $isEmpty(only.node)
}
