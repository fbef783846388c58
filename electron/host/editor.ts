import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import type { DocumentKind } from '../contract/index.ts'
import { docOf } from '../documents/index.ts'
import type { Library } from '../library/index.ts'
import type { Announcer } from './announcer.ts'

/** Edits of the host itself, such as a placeholder that gets its picture: stored like a person's, and told to every window. */
export class Editor {
  readonly #writer = randomUUID()
  #number = 0

  constructor(private readonly library: Library, private readonly announcer: Announcer, private readonly touched: () => void) {}

  edit(document: string, kind: DocumentKind, change: (doc: Y.Doc) => void): void {
    const doc = docOf(this.library.state(document).state)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => { updates.push(update) })
    change(doc)
    if (updates.length === 0) return
    this.#number += 1
    this.library.append({ document, kind, writer: this.#writer, number: this.#number, updates })
    this.announcer.tell({ name: 'updated', document, updates })
    this.touched()
  }
}
