import { createHeadlessEditor } from '@lexical/headless'
import { $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection } from 'lexical'
import * as Y from 'yjs'
import { newsDoc, readLines } from '../../../electron/documents/index.ts'
import { Binding } from '../../../renderer/write/binding/binding.ts'
import { $leafRuns, $leaves } from '../../../renderer/write/binding/leaf.ts'
import { sheetNodes } from '../../../renderer/write/nodes/index.ts'
import { diceOf, FIRST_UNIQUE, rng, type Dice } from './dice.ts'
import { allOperations, compose, pickOperation, type Named } from './operations.ts'
import { Peer, saidBy, shownBy } from './peer.ts'

export type Totals = { operations: number; travels: number; compositions: number; merges: number; waiting: number; inserted: number; deleted: number; doubled: number; contested: number; refusals: number }
export const noTotals = (): Totals => ({ operations: 0, travels: 0, compositions: 0, merges: 0, waiting: 0, inserted: 0, deleted: 0, doubled: 0, contested: 0, refusals: 0 })

type Counts = ReadonlyMap<string, number>
const HALF_PAIR = /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * One random script of two or three people, on and off line, through the real binding. After each step: editor = document,
 * the caret inside. After each merge: everybody = the merge by Yjs with no editor attached, and nothing written while drawing.
 * At the end: the log replayed one update at a time, a fresh load, and every letter that somebody wrote and nobody deleted.
 */
export class Script {
  readonly fails: string[] = []
  readonly trace: string[] = []
  readonly #random: () => number
  readonly #unique: boolean
  readonly #dice: Dice
  readonly #peers: readonly Peer[]
  readonly #written = new Set<string>()
  readonly #erased = new Set<string>()

  constructor(readonly seed: number, readonly totals: Totals, readonly operations: readonly Named[] = allOperations) {
    this.#random = rng(seed)
    this.#unique = this.#random() < 0.75
    this.#dice = diceOf(this.#random, this.#unique)
    const count = this.#random() < 0.7 ? 2 : 3
    this.#peers = Array.from({ length: count }, (_, i) => {
      const doc = newsDoc()
      doc.clientID = 1000 + this.#dice.int(1e6) * 4 + i
      return new Peer('abc'.charAt(i), rng(seed * 7 + i), doc)
    })
  }

  run(): readonly string[] {
    const rounds = 2 + this.#dice.int(3)
    for (let round = 0; round < rounds && !this.fails.length; round++) {
      const steps = (round === 0 && this.#random() < 0.5 ? 1 : 0) + this.#peers.length + this.#dice.int(7)
      for (let i = 0; i < steps && !this.fails.length; i++) this.#step(round === 0 && i < 3)
      this.#mergeAll()
    }
    this.#compareAtTheEnd()
    for (const peer of this.#peers) peer.destroy()
    return this.fails
  }

  #step(atFirst: boolean): void {
    this.#act(atFirst ? this.#peers[0]! : this.#dice.pick(this.#peers))
    if (this.#random() >= 0.12) return
    const to = this.#dice.pick(this.#peers), from = this.#dice.pick(this.#peers)
    if (to === from) return
    this.trace.push(`${from.name} -> ${to.name}`)
    this.#receive(to, from)
    this.#agree(to, 'partial merge')
  }

  #act(peer: Peer): void {
    const roll = this.#random()
    if (roll < 0.07) { this.#travel(peer, 'undo'); return }
    if (roll < 0.1) { this.#travel(peer, 'redo'); return }
    if (roll < 0.13) { this.#compose(peer); return }
    const [name, operation] = pickOperation(this.#dice, this.operations)
    this.trace.push(`${peer.name} ${name}`)
    this.totals.operations++
    if (roll < 0.2) { this.#meetRemote(peer, name, () => { operation(this.#dice) }); return }
    this.#watched(peer, () => { peer.edit(() => { operation(this.#dice) }) })
    this.#forgiveLexical(peer)
    this.#agree(peer, name)
  }

  #travel(peer: Peer, way: 'undo' | 'redo'): void {
    this.trace.push(`${peer.name} ${way}`)
    this.#watched(peer, () => { peer.binding[way]() })
    this.totals.travels++
    this.#agree(peer, way)
  }

  #compose(peer: Peer): void {
    this.trace.push(`${peer.name} compose`)
    const other = this.#dice.pick(this.#peers.filter(one => one !== peer))
    const remote = this.#random() < 0.7
    // Lexical replaces what it composes, so these may go again.
    const own = new Set<string>()
    let before = this.#letters(peer)
    compose(peer, this.#dice, () => {
      const after = this.#letters(peer)
      for (const c of after.keys()) if (!before.has(c)) own.add(c)
      this.#note(before, after)
      if (remote) Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc)), 'remote')
      before = this.#letters(peer)
    })
    peer.binding.wake()
    const after = this.#letters(peer)
    for (const c of after.keys()) if (!before.has(c)) this.#written.add(c)
    for (const c of own) if (!after.has(c)) this.#erased.add(c)
    this.totals.compositions++
    this.#agree(peer, 'compose')
  }

  /** An edit is left uncommitted in Lexical while a remote change arrives. */
  #meetRemote(peer: Peer, name: string, operation: () => void): void {
    const other = this.#dice.pick(this.#peers.filter(one => one !== peer))
    other.flush()
    const remote = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc))
    const before = this.#letters(peer)
    peer.editor.update(operation)
    if (this.#unique) this.#note(before, peer.editor.read('pending', () => lettersOf($leaves().flatMap(({ node }) => $leafRuns(node)))))
    this.#forgiveLexical(peer)
    Y.applyUpdate(peer.doc, remote, 'remote')
    this.totals.waiting++
    this.#agree(peer, `${name} (waiting)`)
  }

  /** Lexical itself throws at some edits and rolls back: counted, and editor and document must agree all the same. */
  #forgiveLexical(peer: Peer): void {
    if (peer.errors.length) this.totals.refusals++
    peer.errors.length = 0
  }

  #letters(peer: Peer): Counts {
    return this.#unique ? lettersOf(shownBy(peer.editor, peer.binding).flatMap(({ runs }) => runs)) : new Map()
  }

  #note(before: Counts, after: Counts): void {
    for (const c of after.keys()) if (!before.has(c)) this.#written.add(c)
    for (const [c, n] of before) if ((after.get(c) ?? 0) < n) this.#erased.add(c)
  }

  #watched(peer: Peer, go: () => void): void {
    const before = this.#letters(peer)
    go()
    this.#note(before, this.#letters(peer))
  }

  #agree(peer: Peer, when: string): void {
    peer.flush()
    const doc = JSON.stringify(saidBy(peer.doc)), editor = JSON.stringify(shownBy(peer.editor, peer.binding))
    if (doc !== editor) this.fails.push(`${when}: editor ${peer.name} and document differ\n   doc    ${doc}\n   editor ${editor}`)
    if (/merge|undo|redo|compose/.test(when) && !peer.editor.read($isCaretInside)) this.fails.push(`${when}: the caret of ${peer.name} lies outside`)
    if (peer.errors[0]) this.fails.push(`${when}: ${peer.name} threw ${String(peer.errors[0].stack).slice(0, 3000)}`)
  }

  #receive(to: Peer, from: Peer): void {
    to.flush()
    from.flush()
    const { written } = to.binding
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote')
    if (to.binding.written !== written) this.fails.push(`${to.name} wrote while it drew a remote change`)
    this.totals.merges++
  }

  #mergeAll(): void {
    for (const peer of this.#peers) peer.flush()
    const yardstick = newsDoc()
    for (const peer of this.#peers) Y.applyUpdate(yardstick, Y.encodeStateAsUpdate(peer.doc), null)
    const wanted = JSON.stringify(saidBy(yardstick))
    yardstick.destroy()
    this.trace.push('merge')
    for (let twice = 0; twice < 2; twice++) for (const to of this.#peers) for (const from of this.#peers) if (to !== from) this.#receive(to, from)
    for (const peer of this.#peers) {
      this.#agree(peer, 'merge')
      const said = JSON.stringify(saidBy(peer.doc))
      if (said !== wanted) this.fails.push(`${peer.name} is not what Yjs alone merges to\n   yjs  ${wanted}\n   peer ${said}`)
    }
  }

  #compareAtTheEnd(): void {
    const { doc } = this.#peers[0]!
    const wanted = JSON.stringify(saidBy(doc))
    const replay = newsDoc()
    for (const peer of this.#peers) for (const update of peer.log) Y.applyUpdate(replay, update, null)
    if (JSON.stringify(saidBy(replay)) !== wanted) this.fails.push(`replay from the log differs\n   ${wanted}\n   ${JSON.stringify(saidBy(replay))}`)
    const editor = createHeadlessEditor({ namespace: 'again', nodes: [...sheetNodes], onError: error => { throw error } })
    const binding = new Binding(editor, replay, { person: 'x', newId: () => 'x', random: this.#random })
    if (JSON.stringify(shownBy(editor, binding)) !== wanted) this.fails.push('a fresh load shows something else')
    binding.destroy()
    const lines = readLines(doc), runs = lines.flatMap(line => line.runs)
    if (lines.some(({ contested }) => contested)) this.totals.contested++
    if (HALF_PAIR.test(runs.map(run => run.text).join(''))) this.fails.push('half a surrogate pair')
    if (this.#unique) this.#count(lettersOf(runs))
  }

  #count(seen: Counts): void {
    const missing = [...this.#written].filter(c => !this.#erased.has(c) && !seen.has(c))
    if (missing.length) this.fails.push(`lost ${JSON.stringify(missing)}`)
    if ([...seen.values()].some(n => n > 1)) this.totals.doubled++
    this.totals.inserted += this.#written.size
    this.totals.deleted += this.#erased.size
  }
}

function lettersOf(runs: readonly Readonly<{ text: string }>[]): Counts {
  const out = new Map<string, number>()
  for (const { text } of runs) for (const c of text) if (c.codePointAt(0)! >= FIRST_UNIQUE) out.set(c, (out.get(c) ?? 0) + 1)
  return out
}

function $isCaretInside(): boolean {
  const now = $getSelection()
  return !$isRangeSelection(now) || [now.anchor, now.focus].every(({ key, offset }) => {
    const node = $getNodeByKey(key)
    return node?.isAttached() === true && offset <= ($isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize())
  })
}
