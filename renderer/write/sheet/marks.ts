import { useEffect } from 'react'
import { $getNodeByKey, $isTextNode, TextNode, type LexicalEditor } from 'lexical'
import { $isQuoteNode, QuoteNode } from '@lexical/rich-text'
import { useText } from '../../ui/index.ts'
import type { Binding } from '../binding/binding.ts'
import { $namesOf, kindsOf } from '../binding/names.ts'
import { $attributionOf } from '../nodes/attribution.ts'

/** Shows who said a quote, below it; the words stay the quote's own. */
export function registerAttributions(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(QuoteNode, mutations => {
    editor.getEditorState().read(() => {
      for (const key of mutations.keys()) {
        const node = $getNodeByKey(key), element = editor.getElementByKey(key)
        if (!element || !$isQuoteNode(node)) continue
        const attribution = $attributionOf(node)
        if (attribution) element.dataset['attribution'] = attribution
        else delete element.dataset['attribution']
      }
    })
  })
}

/** Marks the blocks that one person deleted while another was writing in them, until they are settled. */
export function useContestedMarks(editor: LexicalEditor, binding: Binding, ids: readonly string[]): void {
  const key = ids.join('\n')
  useEffect(() => {
    const elements = key.split('\n').flatMap(id => editor.getElementByKey(binding.keyOf(id) ?? '') ?? [])
    for (const element of elements) element.dataset['contested'] = ''
    return () => { for (const element of elements) delete element.dataset['contested'] }
  }, [editor, binding, key])
}

/** Shows which words are a name, and of what: a dotted line for the eye, words for who points at it or listens. */
export function useNameMarks(editor: LexicalEditor): void {
  const text = useText()
  useEffect(() => editor.registerMutationListener(TextNode, mutations => {
    editor.getEditorState().read(() => {
      for (const key of mutations.keys()) {
        const node = $getNodeByKey(key), element = editor.getElementByKey(key)
        if (!element || !$isTextNode(node)) continue
        const [kind] = kindsOf($namesOf(node))
        if (kind) {
          element.dataset['name'] = kind
          element.title = text(`name.${kind}`)
          element.setAttribute('aria-description', text(`name.${kind}`))
        } else if (element.dataset['name'] !== undefined) {
          delete element.dataset['name']
          element.removeAttribute('title')
          element.removeAttribute('aria-description')
        }
      }
    })
  }, { skipInitialization: false }), [editor, text])
}
