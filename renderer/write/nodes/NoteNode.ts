import { $createParagraphNode, ElementNode, type ParagraphNode, type RangeSelection } from 'lexical'

/** Words for colleagues, never published. */
export class NoteNode extends ElementNode {
  override $config() { return this.config('note', { extends: ElementNode }) }
  override createDOM(): HTMLElement {
    const element = document.createElement('aside')
    element.className = 'note'
    return element
  }
  override updateDOM(): false { return false }
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }
  override collapseAtStart(): true {
    this.replace($createParagraphNode().append(...this.getChildren()))
    return true
  }
  override canMergeWhenEmpty(): true { return true }
}

export const $createNoteNode = (): NoteNode => new NoteNode()
