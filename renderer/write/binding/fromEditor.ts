import type * as Y from 'yjs'
import { $getNodeByKey, $getRoot, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical'
import { bear, blocksOf, isShown, markDiff, orderOf, runTag, sameShape, slice, spliced, textDiff, insertRuns, textOf, bury, keep, writeShape, type Reformat, type Splice, type YBlock } from '../../../electron/documents/index.ts'
import { plain, type Run, type Shape } from '../../../electron/newsroom/index.ts'
import { Alignment } from './alignment.ts'
import { $caretOf, type Caret } from './caret.ts'
import { $identify, type Born } from './identify.ts'
import { $isLeaf, $leafOf, $leafRuns, $leaves, $shapeOf, type Leaf } from './leaf.ts'
import { newKeys } from './moves.ts'
import type { View } from './view.ts'

type Change = Readonly<{ id: string; runs: readonly Run[]; splices: readonly Splice[]; marks: readonly Reformat[] }>
type Reshape = Readonly<{ id: string; shape: Shape; was: Shape }>

/** All that a person did since the last time. `order` is the order of blocks from now on, `keys` the new order keys. */
export type Edit = Readonly<{
  changes: readonly Change[]
  born: readonly Born[]
  gone: readonly string[]
  shapes: readonly Reshape[]
  keys: ReadonlyMap<string, string>
  order: readonly string[]
  caret: Caret | null
}>

const $neighbours = (key: NodeKey): string | null => {
  const node = $getNodeByKey(key)
  return node && [node.getParent(), node.getPreviousSibling(), node.getNextSibling()].map(other => other?.getKey()).join()
}
const $ends = (): string => {
  const root = $getRoot()
  return `${root.getChildrenSize()},${root.getFirstChild()?.getKey() ?? ''},${root.getLastChild()?.getKey() ?? ''}`
}

/** Reads what a person did in the editor, and writes it into the document. */
export class FromEditor {
  readonly #dirty = new Set<NodeKey>()
  readonly #tag: string
  #restructured = false

  constructor(readonly doc: Y.Doc, readonly view: View, readonly options: Readonly<{ person: string; newId: () => string; random: () => number }>) {
    this.#tag = runTag(options.random)
  }

  get isWaiting(): boolean { return this.#dirty.size > 0 || this.#restructured }

  forget(): void {
    this.#dirty.clear()
    this.#restructured = false
  }

  /**
   * Notes what an update of Lexical touched. Lexical calls the root changed at every key, so that says nothing: what counts
   * is a block that is new, gone, elsewhere or of another kind. This costs nothing for a key (B3).
   */
  note({ dirtyElements, dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload): void {
    editorState.read(() => {
      for (const [key, intended] of dirtyElements) this.#note(key, intended, prevEditorState)
      for (const key of dirtyLeaves) if (this.view.isDrawn(key) || $isLeaf($getNodeByKey(key))) this.#note(key, true, prevEditorState)
    })
  }

  #note(key: NodeKey, intended: boolean, before: EditorState): void {
    const node = $getNodeByKey(key)
    const leaf = $leafOf(node)
    if (leaf) this.#dirty.add(leaf.getKey())
    if (this.#restructured) return
    const id = leaf ? this.view.idOf(leaf.getKey()) : undefined
    if (leaf && id === undefined) this.#restructured = true
    else if (!node) this.#restructured = this.view.isDrawn(key)
    else if (key === 'root') this.#restructured = $ends() !== before.read($ends)
    else if (!leaf) this.#restructured = intended
    else if (intended && leaf.is(node)) {
      const shape = this.view.get(id ?? '')?.shape
      this.#restructured = $neighbours(key) !== before.read(() => $neighbours(key)) || (shape !== undefined && !sameShape($shapeOf(leaf), shape))
    }
  }

  /** What the person did; null if that is nothing. To be called while reading the state that has it. */
  $read(before: EditorState): Edit | null {
    const leaves = this.#restructured ? $leaves() : null
    const born = leaves ? $identify(this.view, leaves, before, this.options.newId, key => this.#dirty.add(key)) : []
    const caret = $caretOf(this.view)
    const changes = this.#changes(caret)
    this.forget()
    const order = leaves ? leaves.flatMap(({ node }) => this.view.idOf(node.getKey()) ?? []) : this.view.order
    const present = leaves && new Set(order)
    const gone = present ? this.view.order.filter(id => !present.has(id)) : []
    const shapes = leaves ? this.#shapes(leaves) : []
    const keys = leaves ? this.#keys(order, born) : new Map<string, string>()
    const isNothing = !changes.length && !gone.length && !born.length && !keys.size && !shapes.length
    return isNothing ? null : { changes, born, gone, shapes, keys, order, caret }
  }

  #changes(caret: Caret | null): readonly Change[] {
    return [...this.#dirty].flatMap(key => {
      const id = this.view.idOf(key), node = $getNodeByKey(key)
      const shown = id === undefined ? undefined : this.view.get(id)
      if (id === undefined || !shown || !$isLeaf(node)) return []
      const runs = $leafRuns(node)
      const splices = textDiff(plain(shown.runs), plain(runs), caret?.focus.id === id ? caret.focus.offset : null)
      const marks = markDiff(splices.length ? spliced(shown.runs, runs, splices) : shown.runs, runs)
      return splices.length || marks.length ? [{ id, runs, splices, marks }] : []
    })
  }

  #shapes(leaves: readonly Leaf[]): readonly Reshape[] {
    return leaves.flatMap(({ node, shape }) => {
      const id = this.view.idOf(node.getKey()) ?? ''
      const was = this.view.get(id)?.shape
      return was && !sameShape(was, shape) ? [{ id, shape, was }] : []
    })
  }

  #keys(order: readonly string[], born: readonly Born[]): ReadonlyMap<string, string> {
    const blocks = blocksOf(this.doc)
    const keyOf = (id: string): string => { const block = blocks.get(id); return block ? orderOf(block) : '' }
    return newKeys({ was: this.view.order, now: order, born: new Set(born.map(({ id }) => id)), keyOf, tag: this.#tag })
  }

  /** Writes an edit as one tracked transaction, after an untracked one that bears blocks (B2, S14). */
  write({ changes, born, gone, shapes, keys, order }: Edit, origins: Readonly<{ edit: unknown; birth: unknown }>): void {
    const { doc } = this
    if (born.length) doc.transact(() => { for (const { id, shape } of born) bear(doc, id, keys.get(id) ?? '', shape) }, origins.birth)
    doc.transact(() => {
      const arrived = [...changes.flatMap(({ splices }) => splices.map(({ insert }) => insert)), ...born.map(({ runs }) => plain(runs))]
      for (const { id, runs } of born) {
        this.#block(id).delete('deleted')
        insertRuns(textOf(this.#block(id)), 0, runs)
      }
      for (const change of changes) {
        this.#change(change)
        if (change.splices.length) keep(this.#block(change.id))
      }
      for (const { id, shape, was } of shapes) writeShape(this.#block(id), shape, was)
      for (const [id, key] of keys) if (this.view.has(id)) this.#block(id).set('order', key)
      for (const id of gone) this.#bury(id, arrived)
    }, origins.edit)
    this.#remember({ changes, born, gone, shapes, order })
  }

  #block(id: string): YBlock {
    const block = blocksOf(this.doc).get(id)
    // S2: a block is never taken out of the map.
    if (!block) throw new Error(`the document has no block ${id}`)
    return block
  }

  #remember({ changes, born, gone, shapes, order }: Pick<Edit, 'changes' | 'born' | 'gone' | 'shapes' | 'order'>): void {
    const { view } = this
    for (const { id, runs, splices } of changes) {
      const shown = view.get(id)
      if (shown) shown.runs = runs
      // Half a surrogate pair became U+FFFD in the document: draw that.
      if (splices.some(({ insert }) => !insert.isWellFormed()) && !view.pending.has(id)) view.pending.set(id, new Alignment(plain(runs).length))
    }
    for (const { id, shape } of shapes) { const shown = view.get(id); if (shown) shown.shape = shape }
    for (const { id, shape, runs, key } of born) view.show(id, { key, runs, shape })
    for (const id of gone) {
      if (isShown(this.#block(id))) view.rearranged = true
      view.forget(id)
    }
    view.order = order
  }

  /** Applies a change to the text, at the places that its offsets have by now. */
  #change({ id, runs, splices, marks }: Change): void {
    const text = textOf(this.#block(id))
    const waiting = this.view.pending.get(id)
    const ranges = (from: number, to: number): readonly (readonly [number, number])[] => waiting?.ranges(from, to) ?? [[from, to]]
    let shift = 0
    for (const { at: before, remove, insert } of splices) {
      const at = before + shift
      for (const [from, to] of ranges(at, at + remove).toReversed()) if (to > from) text.delete(from, to - from)
      if (remove) waiting?.local({ at, remove, insert: '' })
      if (insert) {
        insertRuns(text, waiting?.toDoc(at) ?? at, slice(runs, at, at + insert.length))
        waiting?.local({ at, remove: 0, insert })
      }
      shift += insert.length - remove
    }
    for (const { from, to, marks: change } of marks) for (const [a, b] of ranges(from, to)) text.format(a, b - a, change)
  }

  /** Puts a tombstone on a block. What moved to another block (a join) is taken out, so that it can't come back twice (S12). */
  #bury(id: string, arrived: readonly string[]): void {
    const block = this.#block(id), text = textOf(block)
    const had = this.view.wordsOf(id)
    const stays = had.length - Math.max(0, ...arrived.map(insert => commonEnd(insert, had)))
    if (stays < had.length) {
      const waiting = this.view.pending.get(id)
      for (const [a, b] of (waiting?.ranges(stays, had.length) ?? [[stays, had.length] as const]).toReversed()) text.delete(a, b - a)
    }
    bury(block, this.options.person, had.slice(0, stays))
  }
}

function commonEnd(a: string, b: string): number {
  let n = 0
  while (n < Math.min(a.length, b.length) && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
