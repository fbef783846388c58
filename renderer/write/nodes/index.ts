import type { Klass, LexicalNode } from 'lexical'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { NoteNode } from './NoteNode.ts'
import { EmbedNode, PictureNode } from './WordlessNode.ts'

/** Every class of node that the sheet knows: one to one with the blocks and inlines of a story. */
export const sheetNodes: readonly Klass<LexicalNode>[] = [
  HeadingNode, QuoteNode, NoteNode, ListNode, ListItemNode, LinkNode, TableNode, TableRowNode, TableCellNode, PictureNode, EmbedNode,
]
