import { createHeadlessEditor } from '@lexical/headless'
import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { newsDoc, readLines } from '../../../electron/documents/index.ts'
import { Binding } from '../../../renderer/write/binding/binding.ts'
import { registerBounds } from '../../../renderer/write/binding/bounds.ts'
import { $leafRuns, $leaves } from '../../../renderer/write/binding/leaf.ts'
import { sheetNodes } from '../../../renderer/write/nodes/index.ts'

export type Said = Readonly<{ shape: unknown; runs: readonly Readonly<{ text: string }>[] }>

/** What a document says, without ids: what an editor must show. */
export const saidBy = (doc: Y.Doc): Said[] => readLines(doc).map(({ shape, runs }) => ({ shape, runs }))

/** What an editor shows; a lone empty paragraph without a block counts as nothing. */
export const shownBy = (editor: LexicalEditor, binding: Binding): Said[] =>
  editor.read(() => $leaves().filter(({ node }) => binding.idOf(node.getKey()) !== undefined).map(({ node, shape }) => ({ shape, runs: $leafRuns(node) })))

/** An editor of the real nodes, bounds and binding, without a screen. */
export class Peer {
  readonly editor: LexicalEditor
  readonly binding: Binding
  readonly log: Uint8Array[] = []
  readonly errors: Error[] = []

  constructor(readonly name: string, random: () => number, readonly doc: Y.Doc = newsDoc()) {
    this.editor = createHeadlessEditor({ namespace: name, nodes: [...sheetNodes], onError: error => { this.errors.push(error) } })
    registerBounds(this.editor)
    registerRichText(this.editor)
    registerList(this.editor)
    doc.on('update', (update: Uint8Array) => { this.log.push(update) })
    let n = 0
    this.binding = new Binding(this.editor, doc, { person: name, newId: () => `${name}${(n++).toString(36)}`, random, pause: 0 })
  }

  /** Commits what the editor left waiting. */
  flush(): void { this.editor.read(() => undefined) }

  edit(change: () => void): void { this.editor.update(change, { discrete: true }) }

  destroy(): void {
    this.binding.destroy()
    this.doc.destroy()
  }
}
