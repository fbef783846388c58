import { $createParagraphNode, type LexicalNode, type RangeSelection } from 'lexical'
import type { NewBlock } from '../../../electron/documents/index.ts'
import { $branchNodes } from '../binding/arrange.ts'
import { $writeLine } from '../binding/writeLine.ts'

/** Puts blocks where the selection is, in place of what is selected; a lone paragraph goes into the line. */
export function $insertBlocks(selection: RangeSelection, blocks: readonly NewBlock[]): void {
  const [only] = blocks
  if (blocks.length === 1 && only?.shape.type === 'paragraph') {
    const line = $createParagraphNode()
    $writeLine(line, only.runs)
    const words: LexicalNode[] = line.getChildren()
    selection.insertNodes(words)
    return
  }
  selection.insertNodes($branchNodes(blocks))
}
