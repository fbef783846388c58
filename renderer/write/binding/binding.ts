import * as Y from 'yjs'
import { $getRoot, COLLABORATION_TAG, CUT_TAG, PASTE_TAG, SKIP_SCROLL_INTO_VIEW_TAG, type EditorState, type LexicalEditor, type NodeKey, type UpdateListenerPayload } from 'lexical'
import { blocksOf, byPerson, undoable } from '../../../electron/documents/index.ts'
import { $caretOf, $select, relativeTo, spotOf, type Caret, type RelativeCaret } from './caret.ts'
import { FromEditor, type Edit } from './fromEditor.ts'
import { ToEditor } from './toEditor.ts'
import { View } from './view.ts'

/** `newId` names blocks; `random` gives 0 to 1; `pause` ends an undo step (ms). */
export type BindingOptions = Readonly<{ person: string; newId: () => string; random: () => number; pause?: number }>

type StackItem = Readonly<{ stackItem: Readonly<{ meta: Map<unknown, unknown> }>; origin: unknown }>
type BlockEvents = Y.YEvent<Y.AbstractType<unknown>>[]

/** Ties one Lexical editor to one story, in both directions; undo is the person's own (B8). */
export class Binding {
  readonly undoManager: Y.UndoManager
  /** Transactions made from the editor; a test asserts that none is made while a remote change is drawn. */
  written = 0
  readonly #editor: LexicalEditor
  readonly #doc: Y.Doc
  readonly #view = new View()
  readonly #from: FromEditor
  readonly #to: ToEditor
  readonly #birth = Symbol('birth')
  readonly #carets = new WeakMap<object, RelativeCaret>()
  readonly #stop: (() => void)[] = []
  #before: RelativeCaret | null = null
  #restore: RelativeCaret | null = null
  #lastEdit: Readonly<{ id: string; offset: number }> | null = null
  #busy = false
  #broken = false
  /** Inside Lexical's commit, where drawing would only be queued. */
  #listening = false

  constructor(editor: LexicalEditor, doc: Y.Doc, options: BindingOptions) {
    this.#editor = editor
    this.#doc = doc
    this.#from = new FromEditor(doc, this.#view, options)
    this.#to = new ToEditor(doc, this.#view)
    this.undoManager = new Y.UndoManager(undoable(doc), { trackedOrigins: new Set([this, byPerson]), captureTimeout: options.pause ?? 500 })
    this.undoManager.on('stack-item-added', ({ stackItem, origin }: StackItem) => {
      if (this.#before && (origin === this || origin === this.undoManager)) this.#carets.set(stackItem, this.#before)
    })
    this.undoManager.on('stack-item-popped', ({ stackItem }: StackItem) => { this.#restore = this.#carets.get(stackItem) ?? null })
    const observe = (events: BlockEvents, { origin }: Y.Transaction): void => {
      if (origin === this || origin === this.#birth) return
      this.#to.note(events)
      this.#draw()
    }
    const blocks = blocksOf(doc)
    // Yjs types the events by the map; they are events of the map and of what is in it.
    const listener = observe as Parameters<typeof blocks.observeDeep>[0]
    blocks.observeDeep(listener)
    this.#draw()
    this.#stop.push(
      editor.registerUpdateListener(payload => { this.#updated(payload) }),
      () => { blocks.unobserveDeep(listener) },
      () => { this.undoManager.destroy() },
    )
  }

  destroy(): void { for (const stop of this.#stop) stop() }
  /** The block that a node of the editor shows. */
  idOf(key: NodeKey): string | undefined { return this.#view.idOf(key) }
  /** The node that shows a block. */
  keyOf(id: string): NodeKey | undefined { return this.#view.get(id)?.key }
  /** Where the caret stands, by block and offset. */
  caret(): Caret | null { return this.#editor.getEditorState().read(() => $caretOf(this.#view)) }
  undo(): void { this.#travel(() => this.undoManager.undo()) }
  redo(): void { this.#travel(() => this.undoManager.redo()) }

  /** Puts the caret, or a selection, into the story. Places that aren't there are left alone. */
  select(anchor: Readonly<{ id: string; offset: number }>, focus = anchor): void {
    this.#flushEditor()
    this.#editor.update(() => { $select(this.#view, { ...anchor, key: '' }, { ...focus, key: '' }) }, { discrete: true })
  }

  #travel(go: () => unknown): void {
    this.#flushEditor()
    this.#before = relativeTo(this.#doc, this.#view, this.caret())
    this.#restore = null
    go()
    // Set by the listener of popped items while `go` ran.
    const caret = this.#restore as RelativeCaret | null
    const anchor = caret && spotOf(this.#doc, this.#view, caret.anchor), focus = caret && spotOf(this.#doc, this.#view, caret.focus)
    if (anchor && focus) this.#write(() => { $select(this.#view, anchor, focus) })
    this.undoManager.stopCapturing()
    this.#lastEdit = null
  }

  #updated(payload: UpdateListenerPayload): void {
    // Our own drawing, or the selection alone.
    if (this.#busy || (!payload.dirtyElements.size && !payload.dirtyLeaves.size)) return
    this.#from.note(payload)
    // The block sleeps until the composition ends.
    if (this.#editor.isComposing()) return
    this.#listening = true
    try { this.#pull(payload.editorState, payload.prevEditorState, payload.tags) }
    finally { this.#listening = false }
    if (this.#view.pending.size || this.#view.rearranged) queueMicrotask(() => { this.#draw() })
  }

  #pull(state: EditorState, before: EditorState, tags: ReadonlySet<string>): void {
    state.read(() => {
      this.#before = relativeTo(this.#doc, this.#view, before.read(() => $caretOf(this.#view)))
      const edit = this.#from.$read(before)
      if (!edit) return
      if (!this.#isTypingOn(edit, tags)) this.undoManager.stopCapturing()
      this.written++
      this.#from.write(edit, { edit: this, birth: this.#birth })
      const focus = $caretOf(this.#view)?.focus
      this.#lastEdit = focus ? { id: focus.id, offset: focus.offset } : null
    })
  }

  /** Typing merges into one undo step until a pause, a jump of the caret, a paste, or anything but typing (B8). */
  #isTypingOn({ changes, born, gone, keys, shapes, caret }: Edit, tags: ReadonlySet<string>): boolean {
    const [change] = changes
    const [splice] = change?.splices ?? []
    const isTyping = changes.length === 1 && change?.splices.length === 1 && born.length + gone.length + keys.size + shapes.length === 0
    if (!isTyping || !splice || !caret || tags.has(PASTE_TAG) || tags.has(CUT_TAG)) return false
    return this.#lastEdit?.id === change.id && [splice.at, splice.at + splice.remove].includes(this.#lastEdit.offset)
  }

  /** Takes up what waited for the end of a composition, should Lexical not have said anything itself. */
  wake(): void {
    this.#flushEditor()
    if (this.#editor.isComposing()) return
    const state = this.#editor.getEditorState()
    if (this.#from.isWaiting) this.#pull(state, state, new Set())
    this.#draw()
  }

  /** Commits what a person's key left waiting, so that it is read against what they saw. */
  #flushEditor(): void { if (!this.#busy) this.#editor.read(() => undefined) }

  #draw(): void {
    if (this.#busy) return
    if (this.#listening) { queueMicrotask(() => { this.#draw() }); return }
    this.#flushEditor()
    const { pending } = this.#view
    if (!pending.size && !this.#view.rearranged) return
    const composing = this.#editor.isComposing()
    const asleep = composing ? this.caret()?.focus.id : undefined
    if (composing && ![...pending.keys()].some(id => id !== asleep)) return
    this.#write(() => { this.#to.$draw(asleep, composing) })
  }

  #write(draw: () => void): void {
    this.#busy = true
    const drawn = { isDone: false }
    try {
      this.#editor.update(() => { draw(); drawn.isDone = true }, { discrete: true, skipTransforms: true, tag: [COLLABORATION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] })
    } finally { this.#busy = false }
    if (!drawn.isDone) this.#reload()
  }

  /** Lexical rolled a drawing back: what we think is shown isn't. Draws all anew, and never writes (B7). */
  #reload(): void {
    if (this.#broken) throw new Error('the editor cannot draw this story')
    this.#broken = true
    this.#view.clear()
    this.#from.forget()
    this.#write(() => { $getRoot().clear() })
    this.#draw()
    this.#broken = false
  }
}
