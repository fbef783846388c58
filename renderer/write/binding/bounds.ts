import { $createLineBreakNode, $createParagraphNode, $createTextNode, $isElementNode, $isRootNode, $isTabNode, mergeRegister, ParagraphNode, TabNode, TextNode, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { $createTableCellNode, $isTableCellNode, $isTableNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { NoteNode } from '../nodes/NoteNode.ts'
import { EmbedNode, PictureNode } from '../nodes/WordlessNode.ts'
import { $isWordless, type WordlessLeaf } from './leaf.ts'
import { KNOWN_FORMATS } from './line.ts'

function $topOf(node: LexicalNode): LexicalNode {
  const up = node.getParent()
  return up && !$isRootNode(up) ? $topOf(up) : node
}

/** A block holds words. A paragraph within it (from a paste) gives its words up; a table, a list or a picture moves out behind it. */
function $keepWordsOnly(node: ElementNode): void {
  for (const child of node.getChildren()) {
    if ($isWordless(child)) { $topOf(node).insertAfter(child, false); continue }
    if (!$isElementNode(child) || child.isInline() || ($isListItemNode(node) && $isListNode(child))) continue
    if ($isListNode(child) || $isTableNode(child)) { $topOf(node).insertAfter(child, false); continue }
    if (child.getPreviousSibling()) child.insertBefore($createLineBreakNode())
    for (const word of child.getChildren()) child.insertBefore(word)
    child.remove()
  }
}

function $keepKnownFormats(node: TextNode): void {
  if (node.getStyle()) node.setStyle('')
  if (node.getFormat() & ~KNOWN_FORMATS) node.setFormat(node.getFormat() & KNOWN_FORMATS)
  if (!node.isSimpleText() && !$isTabNode(node) && node.getMode() !== 'normal') node.setMode('normal')
}

/** A tab parts cells, so a cell can't hold one. */
function $keepTabsOutOfCells(node: TabNode): void {
  for (let up = node.getParent(); up; up = up.getParent()) {
    if ($isTableCellNode(up)) { node.replace($createTextNode(' ').setFormat(node.getFormat())); return }
  }
}

/** Typing at a caret that was left on a row puts words beside the cells. */
function $keepRow(row: TableRowNode): void {
  for (const child of row.getChildren()) {
    if ($isTableCellNode(child)) continue
    const cell = $createTableCellNode(0)
    child.insertBefore(cell)
    cell.append(child)
  }
  if (row.isEmpty()) row.remove()
}

function $keepTable(table: TableNode): void {
  for (const child of table.getChildren().toReversed()) {
    if ($isTableRowNode(child)) continue
    table.insertAfter($isWordless(child) || ($isElementNode(child) && !child.isInline()) ? child : $createParagraphNode().append(child), false)
  }
  if (table.isEmpty()) table.remove()
}

/** One paragraph a cell; a second one becomes a line. */
function $keepCell(cell: TableCellNode): void {
  for (const child of cell.getChildren()) if ($isWordless(child)) $topOf(cell).insertAfter(child, false)
  const [first, ...rest] = cell.getChildren()
  if (!(first instanceof ParagraphNode)) {
    const words = cell.getTextContent()
    cell.clear()
    const paragraph = $createParagraphNode()
    if (words) paragraph.append($createTextNode(words.replaceAll(/\s+/g, ' ')))
    cell.append(paragraph)
    return
  }
  for (const more of rest) {
    first.append($createLineBreakNode())
    if ($isElementNode(more)) first.append(...more.getChildren())
    more.remove()
  }
}

/** Words or a list within an item, never both. */
function $keepItem(item: ListItemNode): void {
  const children = item.getChildren()
  if (children.length < 2 || !children.some($isListNode)) return
  for (const list of children.filter($isListNode).toReversed()) {
    if (list === children[0] && children.every($isListNode)) continue
    item.insertAfter($createListItemNode().append(list), false)
  }
}

/** A picture or an embed stands between blocks. */
function $keepOutside(node: WordlessLeaf): void {
  const top = $topOf(node)
  if (!top.is(node)) top.insertAfter(node, false)
}

/** Keeps what a person or a paste puts into the editor within what the document can say: what the reader can't see must not exist. */
export function registerBounds(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[ParagraphNode, HeadingNode, QuoteNode, NoteNode, ListItemNode].map(block => editor.registerNodeTransform<ElementNode>(block, $keepWordsOnly)),
    editor.registerNodeTransform(TextNode, $keepKnownFormats),
    editor.registerNodeTransform(TabNode, $keepTabsOutOfCells),
    editor.registerNodeTransform(TableRowNode, $keepRow),
    editor.registerNodeTransform(TableNode, $keepTable),
    editor.registerNodeTransform(TableCellNode, $keepCell),
    editor.registerNodeTransform(ListItemNode, $keepItem),
    editor.registerNodeTransform(PictureNode, $keepOutside),
    editor.registerNodeTransform(EmbedNode, $keepOutside),
  )
}
