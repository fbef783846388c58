import { $createParagraphNode, $getSelection, $isRangeSelection, $isTabNode, $isTextNode, type ElementNode, type LexicalEditor, type LexicalNode, type RangeSelection, type TextNode } from 'lexical'
import { $isLinkNode, $toggleLink } from '@lexical/link'
import { $insertList, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import type { Shape } from '../../../electron/newsroom/index.ts'
import { $leafOf, $shapeOf } from '../binding/leaf.ts'
import { $namesOf, $setNames, kindsOf, namesIn, type NameKind } from '../binding/names.ts'
import { $attribute, $attributionOf } from '../nodes/attribution.ts'
import { $createNoteNode } from '../nodes/NoteNode.ts'

/** What a person makes of the blocks under the selection. */
export type Kind = 'paragraph' | 'subhead' | 'quote' | 'note' | 'bullet' | 'number'

const MAKERS: Readonly<Record<'paragraph' | 'subhead' | 'quote' | 'note', () => ElementNode>> = {
  paragraph: $createParagraphNode, subhead: () => $createHeadingNode('h2'), quote: () => $createQuoteNode(), note: $createNoteNode,
}

const kindOf = (shape: Shape | undefined): Kind => {
  switch (shape?.type) {
    case 'subhead': case 'quote': case 'note': return shape.type
    case 'item': return shape.list
    case 'paragraph': case 'row': case 'picture': case 'embed': case undefined: return 'paragraph'
  }
}

/** What the block under the caret is. */
export function $kindHere(): Kind {
  const selection = $getSelection()
  const leaf = $isRangeSelection(selection) ? $leafOf(selection.anchor.getNode()) : null
  return kindOf(leaf ? $shapeOf(leaf) : undefined)
}

/** Makes the selected blocks this; asked once more, they become paragraphs again. */
export function setKind(editor: LexicalEditor, wanted: Kind): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const now = $kindHere()
    const kind = now === wanted ? 'paragraph' : wanted
    if (kind === 'bullet' || kind === 'number') { $insertList(kind); return }
    if (now === 'bullet' || now === 'number') $removeList()
    const after = $getSelection()
    if ($isRangeSelection(after)) $setBlocksType(after, MAKERS[kind])
  })
}

/** The address of the link under the caret; empty without one. */
export function $linkHere(): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return ''
  for (let node: LexicalNode | null = selection.anchor.getNode(); node; node = node.getParent()) if ($isLinkNode(node)) return node.getURL()
  return ''
}

/** Only what a reader may follow: no script, no file. */
export function safeAddress(typed: string): string | null {
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`
  const url = URL.parse(address)
  return url && ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null
}

/** Links the selection; an empty address takes the link away. */
export function setLink(editor: LexicalEditor, typed: string): void {
  const address = typed.trim() ? safeAddress(typed.trim()) : null
  editor.update(() => { $toggleLink(address) })
}

function $quoteHere(): QuoteNode | null {
  const selection = $getSelection()
  const leaf = $isRangeSelection(selection) ? $leafOf(selection.anchor.getNode()) : null
  return $isQuoteNode(leaf) ? leaf : null
}

/** Who said the quote under the caret; empty where nobody is named. */
export function $attributionHere(): string {
  const quote = $quoteHere()
  return quote ? $attributionOf(quote) : ''
}

export function setAttribution(editor: LexicalEditor, name: string): void {
  editor.update(() => {
    const quote = $quoteHere()
    if (quote) $attribute(quote, name.trim())
  })
}

const $wordsIn = (nodes: readonly LexicalNode[]): readonly TextNode[] => nodes.filter($isTextNode).filter(node => !$isTabNode(node))

/** What all of the selected words are the name of. */
export function $nameHere(): NameKind | undefined {
  const selection = $getSelection()
  const [first, ...rest] = $isRangeSelection(selection) ? $wordsIn(selection.getNodes()) : []
  return first && rest.every(node => $namesOf(node) === $namesOf(first)) ? kindsOf($namesOf(first))[0] : undefined
}

/** The selected words become the name of this and of nothing else; words that all are already, no name. Without a selection, the name under the caret is taken off. */
export function $toggleName(selection: RangeSelection, kind: NameKind): void {
  const words = $wordsIn(selection.isCollapsed() ? [selection.anchor.getNode()] : selection.extract())
  const names = namesIn({ [kind]: true })
  const isOff = selection.isCollapsed() || words.every(node => $namesOf(node) === names)
  for (const node of words) $setNames(node, isOff ? 0 : names)
}

export function setName(editor: LexicalEditor, kind: NameKind): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $toggleName(selection, kind)
  })
}
