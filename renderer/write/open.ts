import { createContext, useContext } from 'react'
import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import type { Finding } from '../../electron/newsroom/index.ts'
import type { OpenDocument } from '../session/index.ts'
import type { Binding } from './binding/binding.ts'
import type { Digest } from './digest.ts'

/**
 * The story that is open, with its editor: what sheet and inspector share. `photos` are the open documents of its pictures, by
 * id: findings name them so. `meant` are the words that each finding spoke of when it came; null where it spoke of none.
 */
export type OpenStory = Readonly<{
  id: string
  doc: Y.Doc
  person: string
  editor: LexicalEditor
  binding: Binding
  findings: readonly Finding[]
  meant: ReadonlyMap<Finding, string | null>
  digest: Digest
  photos: ReadonlyMap<string, OpenDocument>
}>

export const OpenStoryContext = createContext<OpenStory | null>(null)

export function useOpenStory(): OpenStory {
  const story = useContext(OpenStoryContext)
  if (!story) throw new Error('This part stands outside an open story.')
  return story
}
