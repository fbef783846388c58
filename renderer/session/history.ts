import * as Y from 'yjs'
import { byPerson, undoable } from '../../electron/documents/index.ts'
import type { OpenDocument } from './openDocument.ts'

const PAUSE = 1000
const MOST_STEPS = 100

type Part = Readonly<{ document: OpenDocument; manager: Y.UndoManager }>
type Step = Readonly<{ name: string; parts: readonly Part[] }>

/**
 * What a person did to the fields of one or many documents, and how to take it back: one step however many documents it
 * touched. Edits of the same name to the same documents within a second are one step, so that a word goes in one undo.
 */
export class EditHistory {
  readonly #managers = new Map<Y.Doc, Y.UndoManager>()
  #done: Step[] = []
  #undone: Step[] = []
  #last = 0

  constructor(private readonly reopen: (document: OpenDocument) => OpenDocument) {}

  /** `change` must go through the setters of `electron/documents`, or transact with `byPerson`. `now` is in ms. */
  edit(name: string, documents: readonly OpenDocument[], change: (doc: Y.Doc) => void, now: number = Date.now()): void {
    const top = this.#done.at(-1)
    const goesOn = top?.name === name && now - this.#last < PAUSE && documents.every(({ doc }) => top.parts.some(part => part.document.doc === doc))
    const parts = documents.flatMap(document => this.#change(document, change, goesOn))
    this.#last = now
    if (parts.length === 0) return
    this.#forget(this.#undone.splice(0))
    if (goesOn) return this.#forget([{ name, parts }])
    this.#done.push({ name, parts })
    if (this.#done.length > MOST_STEPS) this.#forget(this.#done.splice(0, 1))
  }

  undo(): void {
    const step = this.#done.pop()
    if (!step) return
    for (const { manager } of step.parts) manager.undo()
    this.#undone.push(step)
    this.#last = 0
  }

  redo(): void {
    const step = this.#undone.pop()
    if (!step) return
    for (const { manager } of step.parts) manager.redo()
    this.#done.push(step)
    this.#last = 0
  }

  /** The document, held open for as long as the step can be undone; nothing where the change changed nothing. */
  #change(document: OpenDocument, change: (doc: Y.Doc) => void, goesOn: boolean): readonly Part[] {
    const { doc } = document
    const manager = this.#managers.get(doc) ?? new Y.UndoManager(undoable(doc), { trackedOrigins: new Set([byPerson]), captureTimeout: Number.MAX_SAFE_INTEGER })
    this.#managers.set(doc, manager)
    if (!goesOn) manager.stopCapturing()
    const updates: Uint8Array[] = []
    const note = (update: Uint8Array): void => { updates.push(update) }
    doc.on('update', note)
    doc.transact(() => change(doc), byPerson)
    doc.off('update', note)
    return updates.length > 0 ? [{ document: this.reopen(document), manager }] : []
  }

  #forget(steps: readonly Step[]): void {
    for (const { parts } of steps) for (const { document } of parts) document.close()
  }
}
