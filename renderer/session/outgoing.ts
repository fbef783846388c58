import type { Client, documents, DocumentKind } from '../../electron/contract/index.ts'
import { asRefusal } from './refusal.ts'
import type { Saving } from './saving.ts'

const RETRY = 500
const LARGEST_BATCH = 10_000

/**
 * What was typed into one document and is not yet on disk. One batch is under way at a time and the rest gathers behind it,
 * so a slow disk makes batches larger, never the queue of calls longer. Nothing leaves the queue before its acknowledgement.
 */
export class Outgoing {
  readonly #writer = crypto.randomUUID()
  #number = 0
  #queue: Uint8Array[] = []
  #draining: Promise<void> | undefined

  constructor(
    private readonly client: Pick<Client<typeof documents>, 'append'>,
    private readonly document: string,
    private readonly kind: DocumentKind,
    private readonly saving: Saving,
  ) {}

  push(update: Uint8Array): void {
    this.#queue.push(update)
    this.saving.waiting(1)
    this.#draining ??= this.#drain()
  }

  /** Resolves when all that was pushed is on disk. */
  async settled(): Promise<void> {
    await this.#draining
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const updates = this.#queue.splice(0, LARGEST_BATCH)
      this.#number += 1
      await this.#deliver({ document: this.document, kind: this.kind, writer: this.#writer, number: this.#number, updates })
    }
    this.#draining = undefined
  }

  /** Tries until it is stored: the same batch, the same number. A fault that is no refusal is a bug and is tried again too: the words stay. */
  async #deliver(batch: Parameters<Client<typeof documents>['append']>[0]): Promise<void> {
    for (;;) {
      try {
        await this.client.append(batch)
        this.saving.acknowledged(batch.updates.length)
        return
      } catch (error) {
        this.saving.failed(asRefusal(error))
        await new Promise(resolve => setTimeout(resolve, RETRY))
      }
    }
  }
}
