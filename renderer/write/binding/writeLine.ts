import { $createLineBreakNode, $createTabNode, $createTextNode, $isLineBreakNode, $isTabNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical'
import { $createLinkNode, $isLinkNode } from '@lexical/link'
import type { Run } from '../../../electron/newsroom/index.ts'
import { BITS, bits, KNOWN_FORMATS } from './line.ts'
import { $namesOf, $setNames, namesIn } from './names.ts'

type Piece =
  | Readonly<{ kind: 'text'; text: string; format: number; names: number }>
  | Readonly<{ kind: 'break' | 'tab' }>
  | Readonly<{ kind: 'link'; url: string; inside: Piece[] }>

function pieceOf(part: string, format: number, names: number): Piece {
  return part === '\n' ? { kind: 'break' } : part === '\t' ? { kind: 'tab' } : { kind: 'text', text: part, format, names }
}

function piecesOf(runs: readonly Run[]): Piece[] {
  const out: Piece[] = []
  for (const { text, marks } of runs) {
    const format = bits.reduce((sum, bit) => sum | (marks[bit] ? BITS[bit] : 0), 0)
    let into = out
    if (marks.link) {
      const last = out.at(-1)
      if (last?.kind === 'link' && last.url === marks.link) into = last.inside
      else {
        into = []
        out.push({ kind: 'link', url: marks.link, inside: into })
      }
    }
    for (const part of text.split(/([\n\t])/)) if (part) into.push(pieceOf(part, format, namesIn(marks)))
  }
  return out
}

function alike(node: LexicalNode, piece: Piece, exactly: boolean): boolean {
  switch (piece.kind) {
    case 'break': return $isLineBreakNode(node)
    case 'tab': return $isTabNode(node)
    case 'link': return $isLinkNode(node) && node.getURL() === piece.url && (!exactly || matches(node, piece.inside))
    case 'text': return $isTextNode(node) && !$isTabNode(node) && node.isSimpleText()
      && (node.getFormat() & KNOWN_FORMATS) === piece.format && $namesOf(node) === piece.names && (!exactly || node.getTextContent() === piece.text)
  }
}

function matches(line: ElementNode, want: readonly Piece[]): boolean {
  const have = line.getChildren()
  return have.length === want.length && want.every((piece, i) => { const node = have[i]; return node !== undefined && alike(node, piece, true) })
}

function $make(piece: Piece): LexicalNode {
  switch (piece.kind) {
    case 'break': return $createLineBreakNode()
    case 'tab': return $createTabNode()
    case 'link': return $createLinkNode(piece.url).append(...piece.inside.map($make))
    case 'text': {
      const node = $createTextNode(piece.text).setFormat(piece.format)
      $setNames(node, piece.names)
      return node
    }
  }
}

/** Makes a line say what the document says, changing as few nodes as it can: whatever stays keeps its key (B6). */
export const $writeLine = (line: ElementNode, runs: readonly Run[]): void => { $write(line, piecesOf(runs)) }

function $write(line: ElementNode, want: readonly Piece[]): void {
  const have = line.getChildren()
  const fits = (h: number, w: number): boolean => { const node = have[h], piece = want[w]; return node !== undefined && piece !== undefined && alike(node, piece, true) }
  const least = Math.min(have.length, want.length)
  let start = 0, ends = 0
  while (start < least && fits(start, start)) start++
  while (ends < least - start && fits(have.length - 1 - ends, want.length - 1 - ends)) ends++
  $replaceMiddle(line, have.slice(start, have.length - ends), want.slice(start, want.length - ends), have[start - 1])
}

/** Between the common head and tail, nodes of the same format are reused in their order and get new text. */
function $replaceMiddle(line: ElementNode, have: readonly LexicalNode[], want: readonly Piece[], behind: LexicalNode | undefined): void {
  let next = 0
  let last = behind
  for (const piece of want) {
    const found = have.findIndex((node, k) => k >= next && alike(node, piece, false))
    const old = have[found]
    if (old) {
      for (const gone of have.slice(next, found)) gone.remove(true)
      next = found + 1
      $refill(old, piece)
      last = old
      continue
    }
    const made = $make(piece)
    const first = line.getFirstChild()
    if (last) last.insertAfter(made, false)
    else if (first) first.insertBefore(made, false)
    else line.append(made)
    last = made
  }
  for (const gone of have.slice(next)) gone.remove(true)
}

function $refill(node: LexicalNode, piece: Piece): void {
  if (piece.kind === 'link' && $isLinkNode(node)) $write(node, piece.inside)
  else if (piece.kind === 'text' && $isTextNode(node) && node.getTextContent() !== piece.text) node.setTextContent(piece.text)
}
