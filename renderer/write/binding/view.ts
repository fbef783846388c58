import type { NodeKey } from 'lexical'
import { plain, type Run, type Shape } from '../../../electron/newsroom/index.ts'
import type { Alignment } from './alignment.ts'

/** What the editor shows of one block. */
export type Shown = { key: NodeKey; runs: readonly Run[]; shape: Shape }

/**
 * What the editor shows, block by block. A person's change is the difference to this and nothing else, so nothing that
 * came from elsewhere can be taken for a person's deletion (B1).
 */
export class View {
  readonly #shown = new Map<string, Shown>()
  readonly #ids = new Map<NodeKey, string>()
  /** Blocks whose words in the document are others than on the screen, with how the two lie against each other. */
  readonly pending = new Map<string, Alignment>()
  /** Ids of the blocks on the screen, in order. */
  order: readonly string[] = []
  /** The document has blocks, places or kinds that aren't drawn yet. */
  rearranged = true

  idOf(key: NodeKey): string | undefined { return this.#ids.get(key) }
  isDrawn(key: NodeKey): boolean { return this.#ids.has(key) }
  get(id: string): Shown | undefined { return this.#shown.get(id) }
  has(id: string): boolean { return this.#shown.has(id) }
  ids(): readonly string[] { return [...this.#shown.keys()] }
  wordsOf(id: string): string { return plain(this.#shown.get(id)?.runs ?? []) }

  show(id: string, shown: Shown): void {
    this.#shown.set(id, shown)
    this.#ids.set(shown.key, id)
  }

  /** A block is shown by another node from now on. */
  rekey(id: string, key: NodeKey): void {
    const shown = this.#shown.get(id)
    if (!shown || shown.key === key) return
    this.#ids.delete(shown.key)
    shown.key = key
    this.#ids.set(key, id)
  }

  /** Names the node of a block that the document is about to get. */
  name(key: NodeKey, id: string): void { this.#ids.set(key, id) }

  forget(id: string): void {
    const shown = this.#shown.get(id)
    if (shown && this.#ids.get(shown.key) === id) this.#ids.delete(shown.key)
    this.#shown.delete(id)
  }

  clear(): void {
    this.#shown.clear()
    this.#ids.clear()
    this.pending.clear()
    this.order = []
    this.rearranged = true
  }
}
