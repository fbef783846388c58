import type * as Y from 'yjs'
import { $createParagraphNode, $getNodeByKey, $getRoot, $getSelection, $isRangeSelection, $setSelection } from 'lexical'
import { blocksOf, isShown, isWordless, runsOf, shapeOf, shownBlocks, textOf } from '../../../electron/documents/index.ts'
import { Alignment } from './alignment.ts'
import { $arrange } from './arrange.ts'
import { $caretOf, $select, nearest, type Spot } from './caret.ts'
import { $isLeaf, $writeLeaf, type LeafNode } from './leaf.ts'
import type { View } from './view.ts'

/** Draws what the document has and the editor doesn't: only the blocks that changed. Never writes (B4). */
export class ToEditor {
  constructor(readonly doc: Y.Doc, readonly view: View) {}

  /** Notes what an event of `blocks` and what is in them changed. */
  note(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const { view } = this
    for (const event of events) {
      const id = String(event.path[0] ?? '')
      if (event.path.length < 2) { view.rearranged = true; continue }
      const block = blocksOf(this.doc).get(id)
      if (view.has(id)) {
        const waiting = view.pending.get(id) ?? new Alignment(view.wordsOf(id).length)
        // A path of two steps is a block's text.
        waiting.remote(event as unknown as Y.YEvent<Y.Text>)
        view.pending.set(id, waiting)
      }
      if (block && isShown(block) !== view.has(id)) view.rearranged = true
    }
  }

  /** `asleep` is the block in which a composition runs: it is left alone, and so is the structure (B5). */
  $draw(asleep: string | undefined, composing: boolean): void {
    const { view } = this
    const caret = $caretOf(view)
    // While words change under it, a selection may point past their end, and Lexical throws at the next node it takes out.
    const parked = $getSelection()
    if ($isRangeSelection(parked)) $setSelection(null)
    const moved = (spot: Spot): Spot => {
      const waiting = spot.id === asleep ? undefined : view.pending.get(spot.id)
      return waiting ? { ...spot, offset: waiting.toDoc(spot.offset) } : spot
    }
    const wanted = caret && { anchor: moved(caret.anchor), focus: moved(caret.focus) }
    const was = view.order
    const fresh = view.rearranged && !composing ? this.#arrange() : []
    for (const id of new Set([...fresh, ...view.pending.keys()])) if (id !== asleep) this.#line(id)
    if (!wanted) return
    if ($isRangeSelection(parked)) $setSelection(parked)
    const anchor = nearest(view, wanted.anchor, was), focus = nearest(view, wanted.focus, was)
    if (anchor && focus) $select(view, anchor, focus)
    else $getRoot().selectStart()
  }

  #line(id: string): void {
    const shown = this.view.get(id), block = blocksOf(this.doc).get(id)
    this.view.pending.delete(id)
    const leaf = shown ? $getNodeByKey(shown.key) : null
    if (!shown || !block || !$isLeaf(leaf)) return
    shown.runs = isWordless(shown.shape) ? [] : runsOf(textOf(block))
    $writeLeaf(leaf, shown.runs)
  }

  /** Brings the blocks into the document's order; gives the ids of those whose words are to be drawn. */
  #arrange(): readonly string[] {
    const { view } = this
    view.rearranged = false
    const list = shownBlocks(this.doc).map(([id, block]) => ({ id, shape: shapeOf(block) }))
    const alive = new Set(list.map(({ id }) => id))
    for (const id of view.ids()) if (!alive.has(id)) { view.forget(id); view.pending.delete(id) }
    const nodes = new Map<string, LeafNode>()
    for (const id of view.ids()) { const node = $getNodeByKey(view.get(id)?.key ?? ''); if ($isLeaf(node)) nodes.set(id, node) }
    $arrange(list, nodes)
    if (!list.length && !$getRoot().getChildrenSize()) $getRoot().append($createParagraphNode())
    const fresh: string[] = []
    for (const { id, shape } of list) {
      const key = nodes.get(id)?.getKey() ?? ''
      const shown = view.get(id)
      if (!shown) view.show(id, { key, runs: [], shape })
      else view.rekey(id, key)
      if (shown?.shape.type !== shape.type) fresh.push(id)
      if (shown) shown.shape = shape
    }
    view.order = list.map(({ id }) => id)
    return fresh
  }
}

