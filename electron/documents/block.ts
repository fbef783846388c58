import * as Y from 'yjs'
import { canonical, markNames, plain, type Block, type Marks, type Run, type Shape } from '../newsroom/index.ts'
import { blocksOf, type YBlock } from './document.ts'
import { isRecord, someText, text } from './value.ts'

/** Who deleted a block, and the words they saw when they did (S10). `by` is empty on a block that was just born (S14). */
export type Tombstone = Readonly<{ by: string; had: string }>

/** One block as a document has it: the shape apart from the words, since an editor draws them apart. */
export type Line = Readonly<{ id: string; shape: Shape; runs: readonly Run[]; contested?: Tombstone }>

export const textOf = (block: YBlock): Y.Text => {
  const words = block.get('text')
  if (!(words instanceof Y.Text)) throw new Error('a block without a text')
  return words
}
export const orderOf = (block: YBlock): string => text(block.get('order'))

export function graveOf(block: YBlock): Tombstone | undefined {
  const grave = block.get('deleted')
  return isRecord(grave) ? { by: text(grave['by']), had: text(grave['had']) } : undefined
}

type Insert = Readonly<{ insert: unknown; attributes?: Readonly<Record<string, unknown>> }>

function marksOf(attributes: Readonly<Record<string, unknown>>): Marks {
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = {}
  for (const mark of markNames) if (attributes[mark] === true) marks[mark] = true
  const link = attributes['link']
  return typeof link === 'string' ? { ...marks, link } : marks
}

/** The words of a Y.Text with their marks, canonical (S4); unknown attributes are not seen. */
export function runsOf(words: Y.Text): Run[] {
  // Yjs types a delta as any; these are the two keys that it documents.
  const delta = words.toDelta() as readonly Insert[]
  return canonical(delta.flatMap(({ insert, attributes = {} }) => (typeof insert === 'string' ? [{ text: insert, marks: marksOf(attributes) }] : [])))
}

const int = (block: YBlock, key: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(Number(block.get(key))) || least))

/** What a block is; anything unknown, from a newer version, shows as a paragraph and is left as it is (S3). */
export function shapeOf(block: YBlock): Shape {
  const type = block.get('type')
  switch (type) {
    case 'subhead': return { type, level: int(block, 'level', 1, 6) }
    case 'item': return { type, list: block.get('list') === 'number' ? 'number' : 'bullet', depth: int(block, 'depth', 0, 8) }
    case 'quote': {
      const attribution = someText(block.get('attribution'))
      return attribution === undefined ? { type } : { type, attribution }
    }
    case 'picture': return { type, photo: text(block.get('photo')) }
    case 'embed': return { type, url: text(block.get('url')) }
    case 'row': case 'note': return { type }
    default: return { type: 'paragraph' }
  }
}

export function sameShape(a: Shape, b: Shape): boolean {
  const keys = Object.entries(a)
  const other: Readonly<Record<string, unknown>> = b
  return keys.length === Object.keys(b).length && keys.every(([key, value]) => other[key] === value)
}

/** Blocks that stand for something and carry no words of their own (S18). */
export const isWordless = ({ type }: Shape): boolean => type === 'picture' || type === 'embed'

/** Sets what differs from `before`; an attribute that both types have and the new shape lacks goes. */
export function writeShape(block: YBlock, shape: Shape, before?: Shape): void {
  const old: Readonly<Record<string, unknown>> = before ?? {}
  for (const [key, value] of Object.entries(shape)) if (old[key] !== value) block.set(key, value)
  if (old['attribution'] !== undefined && shape.type === 'quote' && shape.attribution === undefined) block.delete('attribution')
}

/** Are the letters of `short` found in `long`, in their order? */
export function isWithin(short: string, long: string): boolean {
  if (short.length > long.length) return false
  let at = 0
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++
  return at === short.length
}

/** Is the block shown? A tombstone hides only the text its writer had seen: whatever came besides brings the block back (S11). */
export function isShown(block: YBlock): boolean {
  const grave = graveOf(block)
  return !grave || !isWithin(textOf(block).toJSON(), grave.had)
}

const byOrder = (a: readonly [string, YBlock], b: readonly [string, YBlock]): number => {
  const x = orderOf(a[1]), y = orderOf(b[1])
  return x < y ? -1 : x > y ? 1 : a[0] < b[0] ? -1 : 1
}

/** Every block that ever was, in its order. */
export const allBlocks = (doc: Y.Doc): [string, YBlock][] => [...blocksOf(doc)].sort(byOrder)
/** The blocks that a reader sees, in their order (S7). */
export const shownBlocks = (doc: Y.Doc): [string, YBlock][] => [...blocksOf(doc)].filter(([, block]) => isShown(block)).sort(byOrder)

export function readLines(doc: Y.Doc): Line[] {
  return shownBlocks(doc).map(([id, block]) => {
    const grave = graveOf(block), shape = shapeOf(block)
    return { id, shape, runs: isWordless(shape) ? [] : runsOf(textOf(block)), ...(grave ? { contested: grave } : {}) }
  })
}

export const blockOf = ({ id, shape, runs, contested }: Line): Block => ({ ...shape, id, runs, ...(contested ? { contested: { by: contested.by } } : {}) })

/** Writes runs into a text. Half a surrogate pair becomes U+FFFD here, since Yjs would make it so later and elsewhere (S16). */
export function insertRuns(words: Y.Text, at: number, runs: readonly Run[]): void {
  let offset = at
  for (const run of runs) {
    words.insert(offset, run.text.toWellFormed(), { ...run.marks })
    offset += run.text.length
  }
}

/**
 * A block is born dead (S14), in a transaction that nobody can undo: undoing what its maker did puts it back to this, and
 * never takes what others wrote into it. To show it, take `deleted` away.
 */
export function bear(doc: Y.Doc, id: string, order: string, shape: Shape): YBlock {
  const block: YBlock = new Y.Map()
  block.set('text', new Y.Text())
  block.set('order', order)
  writeShape(block, shape)
  block.set('deleted', { by: '', had: '' } satisfies Tombstone)
  blocksOf(doc).set(id, block)
  return block
}

/** Hides a block from everyone who has not written into it since (S10). */
export function bury(block: YBlock, by: string, had: string = textOf(block).toJSON()): void {
  block.set('deleted', { by, had } satisfies Tombstone)
}

/** Whoever edits a block that came back wants it: it stays as long as it has a word; the mark remains to be settled (S13). */
export function keep(block: YBlock): void {
  const grave = graveOf(block)
  if (!grave) return
  if (textOf(block).length === 0) block.delete('deleted')
  else if (grave.had) bury(block, grave.by, '')
}

/** The words of a story's body as a reader sees them, block by block. */
export const wordsOf = (lines: readonly Line[]): string =>
  lines.filter(({ shape }) => shape.type !== 'note' && !isWordless(shape)).map(({ runs }) => plain(runs)).join('\n')
