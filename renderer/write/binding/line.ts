import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isLinkNode } from '@lexical/link'
import { canonical, type Marks, type Run } from '../../../electron/newsroom/index.ts'
import { $namesOf, kindsOf } from './names.ts'

/** The bits of a Lexical format for our marks. */
export const BITS = { b: 1, i: 2, s: 4, u: 8, sub: 32, sup: 64 } as const
export type Bit = keyof typeof BITS
export const bits: readonly Bit[] = ['b', 'i', 's', 'u', 'sub', 'sup']
export const KNOWN_FORMATS = bits.reduce((sum, bit) => sum | BITS[bit], 0)

function marksOf(format: number, names: number, link: string | undefined): Marks {
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = {}
  for (const bit of bits) if (format & BITS[bit]) marks[bit] = true
  for (const kind of kindsOf(names)) marks[kind] = true
  return link ? { ...marks, link } : marks
}

function $runsIn(line: ElementNode, link?: string): Run[] {
  const out: Run[] = []
  for (let node = line.getFirstChild(); node; node = node.getNextSibling()) {
    if ($isTextNode(node)) out.push({ text: node.getTextContent(), marks: marksOf(node.getFormat(), $namesOf(node), link) })
    else if ($isLineBreakNode(node)) out.push({ text: '\n', marks: {} })
    else if ($isLinkNode(node)) out.push(...$runsIn(node, node.getURL()))
    else if ($isElementNode(node) && node.isInline()) out.push(...$runsIn(node, link))
  }
  return out
}

/** The text of a line with its marks, as the document writes it. */
export const $lineRuns = (line: ElementNode): Run[] => canonical($runsIn(line))

/** Length of what a node holds, in UTF-16 units of the document's text. */
export function $lineSize(node: LexicalNode): number {
  if (!$isElementNode(node)) return $isLineBreakNode(node) ? 1 : $isTextNode(node) ? node.getTextContentSize() : 0
  let sum = 0
  for (let child = node.getFirstChild(); child; child = child.getNextSibling()) sum += $lineSize(child)
  return sum
}

/** Offset in the line of (node, offset); null if the node isn't in it. */
export function $offsetIn(line: ElementNode, node: LexicalNode, offset: number): number | null {
  let sum = 0, index = 0
  for (let child = line.getFirstChild(); child; child = child.getNextSibling(), index++) {
    if (node.is(line) && index >= offset) return sum
    if (child.is(node) && $isTextNode(child)) return sum + offset
    const inside = $isElementNode(child) ? $offsetIn(child, node, offset) : null
    if (inside !== null) return sum + inside
    sum += $lineSize(child)
  }
  return node.is(line) ? sum : null
}

/** Where a point of a selection stands, as Lexical's `set` takes it. */
export type Place = readonly [key: string, offset: number, type: 'text' | 'element']

type Slot = Readonly<{ node: LexicalNode; parent: ElementNode; index: number; from: number; to: number }>

function $slotsOf(line: ElementNode): Slot[] {
  const slots: Slot[] = []
  let at = 0
  const walk = (parent: ElementNode): void => {
    let index = 0
    for (let node = parent.getFirstChild(); node; node = node.getNextSibling(), index++) {
      if ($isElementNode(node)) { walk(node); continue }
      const from = at
      at += $lineSize(node)
      slots.push({ node, parent, index, from, to: at })
    }
  }
  walk(line)
  return slots
}

/** The place of an offset: in the text to its left if there is one; the node `stay` is kept wherever it still holds. */
export function $placeIn(line: ElementNode, offset: number, stay?: string): Place {
  const slots = $slotsOf(line)
  const words = slots.filter(({ node }) => $isTextNode(node))
  const slot = words.find(({ node, from, to }) => node.getKey() === stay && from <= offset && offset <= to)
    ?? words.find(({ from, to }) => from < offset && offset <= to) ?? words.find(({ from }) => from === offset)
  if (slot) return [slot.node.getKey(), offset - slot.from, 'text']
  const past = slots.find(({ from, to }) => from < offset && offset <= to)
  if (past) return [past.parent.getKey(), past.index + 1, 'element']
  return [line.getKey(), offset === 0 ? 0 : line.getChildrenSize(), 'element']
}
