import type * as Y from 'yjs'
import type { Splice } from '../../../electron/documents/index.ts'

type Step = Readonly<{ kind: 'keep' | 'add' | 'drop'; n: number }>
type Piece = { kind: 'both' | 'doc' | 'shown'; n: number }

/**
 * What an event did to a text, in lengths. Never read `event.delta` of a Y.Text (S15): the getter deletes format markers
 * that look needless to this copy, inside a transaction of its own, so to look is to write.
 */
function stepsOf(event: Y.YEvent<Y.Text>): Step[] {
  const out: Step[] = []
  for (let item = event.target._start; item; item = item.right) {
    if (!item.countable) continue
    const kind = event.adds(item) ? (item.deleted ? null : 'add') : item.deleted ? (event.deletes(item) ? 'drop' : null) : 'keep'
    if (kind) out.push({ kind, n: item.length })
  }
  return out
}

/**
 * How the text on the screen lies against the text in the document while the two differ: a composition is going on,
 * or a remote change has come and isn't drawn yet. Each piece is in both, in the document alone, or on the screen alone.
 */
export class Alignment {
  #pieces: Piece[]

  constructor(length: number) { this.#pieces = length ? [{ kind: 'both', n: length }] : [] }

  /** The document changed. */
  remote(event: Y.YEvent<Y.Text>): void {
    const out: Piece[] = []
    const rest = this.#pieces.map(piece => ({ ...piece }))
    const take = (length: number, drop: boolean): void => {
      for (let n = length; n > 0;) {
        const piece = rest[0]
        if (!piece) return
        if (piece.kind === 'shown') { out.push(piece); rest.shift(); continue }
        const k = Math.min(n, piece.n)
        if (!drop) out.push({ kind: piece.kind, n: k })
        else if (piece.kind === 'both') out.push({ kind: 'shown', n: k })
        n -= k
        piece.n -= k
        if (!piece.n) rest.shift()
      }
    }
    for (const { kind, n } of stepsOf(event)) {
      if (kind === 'add') out.push({ kind: 'doc', n })
      else take(n, kind === 'drop')
    }
    this.#pieces = [...out, ...rest]
  }

  /** Document offset for a place on the screen: right after the character to its left. */
  toDoc(shown: number): number {
    let doc = 0, at = 0, best = 0
    for (const { kind, n } of this.#pieces) {
      if (at >= shown) break
      const k = Math.min(n, shown - at)
      if (kind === 'doc') doc += n
      else { at += k; if (kind === 'both') doc += k; best = doc }
    }
    return best
  }

  /** Document ranges for a stretch of the screen; parts that are gone from the document have none. */
  ranges(from: number, to: number): [number, number][] {
    const out: [number, number][] = []
    let doc = 0, at = 0
    for (const { kind, n } of this.#pieces) {
      if (kind === 'doc') { doc += n; continue }
      const a = Math.max(from, at), b = Math.min(to, at + n)
      if (kind === 'both') { if (a < b) out.push([doc + a - at, doc + b - at]); doc += n }
      at += n
    }
    return out
  }

  /** The screen changed, and the document with it. */
  local({ at, remove, insert }: Splice): void {
    const out: Piece[] = []
    let shown = 0, placed = !insert
    const place = (): void => { if (!placed) { out.push({ kind: 'both', n: insert.length }); placed = true } }
    if (at === 0) place()
    for (const { kind, n } of this.#pieces) {
      if (kind === 'doc') { out.push({ kind, n }); continue }
      const head = Math.max(0, Math.min(n, at - shown)), tail = Math.max(0, Math.min(n, shown + n - at - remove))
      if (head) out.push({ kind, n: head })
      if (shown + n >= at) place()
      if (tail) out.push({ kind, n: tail })
      shown += n
    }
    place()
    this.#pieces = out
  }
}
