import type { DocumentKind } from '../contract/index.ts'
import type { Library } from '../library/index.ts'
import type { Announcer } from './announcer.ts'

const QUIET_MS = 250
const LATEST_MS = 5_000
/** The lists take no more than a twentieth of the host's time, so that a very long story doesn't hold up its own saving. */
const REST = 20

/**
 * Follows what changes in the library, from here and from other programs: brings the lists up to date off the typing path,
 * and tells the windows.
 */
export class Changes {
  #seen: number
  #version: number
  #due: NodeJS.Timeout | undefined
  #tookMs = 0
  readonly #poll: NodeJS.Timeout

  constructor(private readonly library: Library, private readonly announcer: Announcer, private readonly report: (error: unknown) => void, pollMs: number) {
    this.#seen = library.lastSequence()
    this.#version = library.dataVersion()
    this.#poll = setInterval(() => { this.#guarded(() => this.#look()) }, pollMs)
    this.#poll.unref()
  }

  /** Something was stored from here: lists follow soon. */
  touched(): void {
    this.#due ??= setTimeout(() => { this.#guarded(() => this.catchUp()) }, Math.min(LATEST_MS, Math.max(QUIET_MS, this.#tookMs * REST)))
  }

  /** Brings the lists up to date now, and says which rows changed. */
  catchUp(): void {
    clearTimeout(this.#due)
    this.#due = undefined
    const began = performance.now()
    for (let changed = this.library.project(); changed.length > 0; changed = this.library.project()) this.#tellListed(changed)
    this.#tookMs = performance.now() - began
  }

  /** The row of a document changed without an update, such as one that went to the bin. */
  rowChanged(id: string): void {
    const { kind } = this.library.state(id)
    if (kind) this.#tellListed([{ id, kind }])
  }

  /** New documents have their rows from the start; only the windows don't know of them. */
  created(documents: readonly Readonly<{ id: string; kind: DocumentKind }>[]): void {
    if (documents.length > 0) this.#tellListed(documents)
  }

  #tellListed(changed: readonly Readonly<{ id: string; kind: DocumentKind }>[]): void {
    this.announcer.tell({ name: 'listed', kinds: [...new Set(changed.map(({ kind }) => kind))], documents: changed.map(({ id }) => id) })
  }

  stop(): void {
    clearInterval(this.#poll)
    clearTimeout(this.#due)
  }

  /** `data_version` rises when another program wrote. While it rests, all that is new came from here and was told already. */
  #look(): void {
    const last = this.library.lastSequence()
    const version = this.library.dataVersion()
    if (version === this.#version) {
      this.#seen = last
      return
    }
    this.#version = version
    const changes = this.library.changesSince(this.#seen)
    for (const { document, updates, sequence } of changes) {
      this.announcer.tell({ name: 'updated', document, updates: [...updates] })
      this.#seen = Math.max(this.#seen, sequence)
    }
    this.catchUp()
    for (const document of new Set(changes.map(each => each.document))) this.rowChanged(document)   // the other program may have made the rows itself
  }

  #guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.report(error)                                               // the next look tries again; what was stored is safe
    }
  }
}
