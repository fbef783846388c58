import type { LexicalEditor } from 'lexical'

/** When an input method ends, what waited for it is taken up, after Lexical has had its turn. */
export function registerComposition(editor: LexicalEditor, wake: () => void): () => void {
  const later = (): void => { setTimeout(wake) }
  return editor.registerRootListener((root, old) => {
    for (const type of ['compositionend', 'blur']) {
      old?.removeEventListener(type, later)
      root?.addEventListener(type, later)
    }
  })
}
