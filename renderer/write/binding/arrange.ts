import { $createParagraphNode, $getRoot, $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode, type HeadingTagType } from '@lexical/rich-text'
import { $createTableCellNode, $createTableNode, $createTableRowNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import type { ListKind, Run, Shape } from '../../../electron/newsroom/index.ts'
import { $attribute, $attributionOf } from '../nodes/attribution.ts'
import { $createNoteNode, NoteNode } from '../nodes/NoteNode.ts'
import { $createEmbedNode, $createPictureNode, EmbedNode, PictureNode } from '../nodes/WordlessNode.ts'
import { $isWordless, $leafRuns, $writeLeaf, kindOf, type LeafNode } from './leaf.ts'

export type Placed = Readonly<{ id: string; shape: Shape }>
type Holder = Readonly<{ list: ListKind; inside: Branch[] }> | Readonly<{ table: true; inside: Branch[] }>
type Branch = Placed | Holder

const TAGS: readonly HeadingTagType[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const tagOf = (level: number): HeadingTagType => TAGS[level - 1] ?? 'h2'

function $makeLeaf(shape: Shape): LeafNode {
  switch (shape.type) {
    case 'subhead': return $createHeadingNode(tagOf(shape.level))
    case 'quote': return $attribute($createQuoteNode(), shape.attribution ?? '')
    case 'note': return $createNoteNode()
    case 'item': return $createListItemNode()
    case 'row': return $createTableRowNode().append($createTableCellNode(0).append($createParagraphNode()))
    case 'picture': return $createPictureNode(shape.photo)
    case 'embed': return $createEmbedNode(shape.url)
    case 'paragraph': return $createParagraphNode()
  }
}

/** Gives a node the shape; false if it is of another class. */
function $reshape(node: LeafNode, shape: Shape): boolean {
  switch (shape.type) {
    case 'subhead':
      if (!$isHeadingNode(node)) return false
      if (node.getTag() !== tagOf(shape.level)) node.setTag(tagOf(shape.level))
      return true
    case 'quote':
      if (!$isQuoteNode(node)) return false
      if ($attributionOf(node) !== (shape.attribution ?? '')) $attribute(node, shape.attribution ?? '')
      return true
    case 'picture':
      if (!(node instanceof PictureNode)) return false
      if (node.getPhoto() !== shape.photo) node.setPhoto(shape.photo)
      return true
    case 'embed':
      if (!(node instanceof EmbedNode)) return false
      if (node.getUrl() !== shape.url) node.setUrl(shape.url)
      return true
    case 'note': return node instanceof NoteNode
    case 'item': return $isListItemNode(node)
    case 'row': return $isTableRowNode(node)
    case 'paragraph': return $isParagraphNode(node)
  }
}

/** The node for a block, kept if it is of the right class; otherwise a new one that takes over the words. */
function $fit(old: LeafNode | null, shape: Shape): LeafNode {
  if (old && $reshape(old, shape)) return old
  const leaf = $makeLeaf(shape)
  if (!old || $isWordless(old) || $isWordless(leaf)) return leaf
  if ($isTableRowNode(leaf) || $isTableRowNode(old)) $writeLeaf(leaf, $leafRuns(old))
  else leaf.append(...old.getChildren())
  return leaf
}

/** Where a block of this shape goes: into the table or list that just ended, or into a new one. */
function holderFor(shape: Shape, out: Branch[]): Branch[] {
  if (shape.type === 'row') {
    const last = out.at(-1)
    if (last && 'table' in last) return last.inside
    const inside: Branch[] = []
    out.push({ table: true, inside })
    return inside
  }
  let into = out
  if (shape.type === 'item') {
    for (let depth = 0; depth <= shape.depth; depth++) {
      const last = into.at(-1)
      if (last && 'list' in last && (depth < shape.depth || last.list === shape.list)) { into = last.inside; continue }
      const inside: Branch[] = []
      into.push({ list: shape.list, inside })
      into = inside
    }
  }
  return into
}

/** Flat blocks as a tree: a run of rows is a table, a run of items lists within lists, by their depth (S5, S6). */
function branchesOf(blocks: readonly Placed[]): Branch[] {
  const out: Branch[] = []
  for (const block of blocks) holderFor(block.shape, out).push(block)
  return out
}

const firstId = (branch: Branch | undefined): string => (branch === undefined ? '' : 'id' in branch ? branch.id : firstId(branch.inside[0]))

/** Brings the editor's tree into the document's order, moving what exists and making only what doesn't. */
class Arranger {
  readonly #used = new Set<NodeKey>()
  readonly #spare: LexicalNode[] = []

  constructor(readonly nodes: Map<string, LeafNode>) {}

  run(blocks: readonly Placed[]): void {
    this.#place($getRoot(), branchesOf(blocks), 0)
    for (const node of this.#spare) {
      if (this.#used.has(node.getKey()) || !node.isAttached()) continue
      node.getParent()?.splice(node.getIndexWithinParent(), 1, [])
    }
  }

  #place(parent: ElementNode, want: readonly Branch[], level: number): void {
    const deeper: (() => void)[] = []
    let cursor = parent.getFirstChild()
    let value = 1
    for (const branch of want) {
      const node = 'id' in branch ? this.#leaf(branch) : this.#holder(parent, branch, level, deeper)
      if ($isListItemNode(node)) {
        if (node.getValue() !== value) node.setValue(value)
        if ('id' in branch) value++
      }
      this.#used.add(node.getKey())
      if (cursor?.is(node)) cursor = cursor.getNextSibling()
      else if (cursor) cursor.insertBefore(node, false)
      else parent.splice(parent.getChildrenSize(), 0, [node])
    }
    for (; cursor; cursor = cursor.getNextSibling()) this.#spare.push(cursor)
    for (const go of deeper) go()
  }

  #leaf({ id, shape }: Placed): LeafNode {
    const old = this.nodes.get(id) ?? null
    const node = $fit(old, shape)
    if (old && !old.is(node)) this.#spare.push(old)
    this.nodes.set(id, node)
    return node
  }

  /** The list or table for a branch: the one that its first block stands in, if that is of the right kind and still free. */
  #holder(parent: ElementNode, branch: Holder, level: number, deeper: (() => void)[]): ElementNode {
    const inner = this.#standing(branch, level) ?? ('table' in branch ? $createTableNode() : $createListNode(branch.list))
    this.#used.add(inner.getKey())
    deeper.push(() => { this.#place(inner, branch.inside, level + 1) })
    if (!$isListNode(parent)) return inner
    const around = inner.getParent()
    const wrapper = $isListItemNode(around) && !this.#used.has(around.getKey()) && around.getChildrenSize() === 1 ? around : $createListItemNode()
    if (!inner.getParent()?.is(wrapper)) wrapper.splice(0, 0, [inner])
    return wrapper
  }

  #standing(branch: Holder, level: number): ElementNode | null {
    const chain: ElementNode[] = []
    const isHolder = 'table' in branch ? $isTableNode : $isListNode
    for (let up = this.nodes.get(firstId(branch))?.getParent() ?? null; up; up = up.getParent()) if (isHolder(up)) chain.unshift(up)
    const node = chain[level]
    if (!$isElementNode(node) || this.#used.has(node.getKey())) return null
    return 'list' in branch && $isListNode(node) && kindOf(node) !== branch.list ? null : node
  }
}

/** New nodes for blocks that are yet to be, rows in tables and items in lists, with their words. */
export function $branchNodes(blocks: readonly Readonly<{ shape: Shape; runs: readonly Run[] }>[]): LexicalNode[] {
  const words = new Map(blocks.map(({ runs }, i) => [String(i), runs]))
  const $nodeOf = (branch: Branch): LexicalNode => {
    if ('id' in branch) {
      const leaf = $makeLeaf(branch.shape)
      $writeLeaf(leaf, words.get(branch.id) ?? [])
      return leaf
    }
    const holder = 'table' in branch ? $createTableNode() : $createListNode(branch.list)
    return holder.append(...branch.inside.map($nodeOf).map(node => ($isListNode(node) && $isListNode(holder) ? $createListItemNode().append(node) : node)))
  }
  return branchesOf(blocks.map(({ shape }, i) => ({ id: String(i), shape }))).map($nodeOf)
}

/** `nodes` are the blocks that are drawn already; afterwards it holds every block of `blocks`. */
export const $arrange = (blocks: readonly Placed[], nodes: Map<string, LeafNode>): void => { new Arranger(nodes).run(blocks) }
