import * as Y from 'yjs'
import type { Client, documents, DocumentKind } from '../../electron/contract/index.ts'
import { newsDoc } from '../../electron/documents/index.ts'
import type { Connection } from './connection.ts'
import { Outgoing } from './outgoing.ts'
import type { Saving } from './saving.ts'

/** The origin of every change that did not happen in this window; such changes are not sent back. */
export const REMOTE = 'remote'

/** One document of the window. `ready` resolves when its stored state has arrived; `close` gives it back. */
export type OpenDocument = Readonly<{ id: string; kind: DocumentKind; doc: Y.Doc; ready: Promise<void>; close: () => void }>

type Held = { readonly kind: DocumentKind; readonly doc: Y.Doc; readonly outgoing: Outgoing; readonly ready: Promise<void>; holders: number }

/**
 * The documents that are open in this window: one Y.Doc each, however many views show it. What is typed goes to the outgoing
 * queue at once; what others change comes in by announcements, and is asked for again after a host died.
 */
export class OpenDocuments {
  readonly #held = new Map<string, Held>()

  constructor(private readonly client: Client<typeof documents>, connection: Connection, private readonly saving: Saving) {
    connection.onAnnouncement(announcement => {
      if (announcement.name === 'updated') this.#apply(announcement.document, announcement.updates)
    })
    connection.onRenewal(() => { for (const [id, { kind }] of this.#held) void this.#fetch(id, kind) })
  }

  open(kind: DocumentKind, id: string): OpenDocument {
    const held = this.#held.get(id) ?? this.#hold(kind, id)
    held.holders += 1
    let open = true
    return { id, kind, doc: held.doc, ready: held.ready, close: () => { if (open) { open = false; this.#release(id, held) } } }
  }

  #hold(kind: DocumentKind, id: string): Held {
    const doc = newsDoc()
    const outgoing = new Outgoing(this.client, id, kind, this.saving)
    doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== REMOTE) outgoing.push(update) })
    const held: Held = { kind, doc, outgoing, holders: 0, ready: Promise.resolve().then(() => this.#fetch(id, kind)) }
    this.#held.set(id, held)
    return held
  }

  async #fetch(id: string, kind: DocumentKind): Promise<void> {
    const { state } = await this.client.open({ document: id, kind })
    this.#apply(id, [state])
  }

  #apply(id: string, updates: readonly Uint8Array[]): void {
    const doc = this.#held.get(id)?.doc
    if (doc) Y.transact(doc, () => { for (const update of updates) Y.applyUpdate(doc, update, REMOTE) }, REMOTE, false)
  }

  /** Closed only once everything is on disk, and nobody has opened it again meanwhile. */
  #release(id: string, held: Held): void {
    held.holders -= 1
    void held.outgoing.settled().then(async () => {
      if (held.holders > 0 || this.#held.get(id) !== held) return
      this.#held.delete(id)
      held.doc.destroy()
      await this.client.close({ document: id })
    }).catch(reportError)
  }
}
