// The peers of Dateline's editor: a plain contenteditable, and Lexical with rich text and its history and nothing else.
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { someBody } from '../words.ts'

const query = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
const texts = someBody(Number(query.get('words')), 1).map(({ runs }) => runs[0]?.text ?? '')

switch (query.get('mode') ?? '') {
  case 'plain':
    for (const text of texts) root.append(Object.assign(document.createElement('p'), { textContent: text }))
    break
  case 'bare': {
    const editor = createEditor({ namespace: 'bare', onError: error => { throw error } })
    editor.setRootElement(root)
    registerRichText(editor)
    registerHistory(editor, createEmptyHistoryState(), 300)
    editor.update(() => { for (const text of texts) $getRoot().append($createParagraphNode().append($createTextNode(text))) }, { discrete: true })
    break
  }
  default: root.textContent = 'A bare window.'
}
