import * as Y from 'yjs'
import { text } from './value.ts'

/** The origin of a person's edit made by the setters of this room; a window's undo takes it back. */
export const byPerson = 'person'

/**
 * A document of Dateline; nobody makes a Y.Doc otherwise (S15). After a foreign update Yjs tidies formatting by itself,
 * each copy as it sees fit: two copies that met the same updates in another order delete different markers, and a mark
 * that both had is lost. So it is told not to. The name is underscored in Yjs, declared in its types and guarded by a test.
 */
export function newsDoc(options?: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options)
  doc.on('afterTransaction', (transaction: Y.Transaction) => { transaction._needFormattingCleanup = false })
  return doc
}

/** A document of its own that says what a stored state says. */
export function docOf(state: Uint8Array): Y.Doc {
  const doc = newsDoc()
  Y.applyUpdate(doc, state)
  return doc
}

export type YBlock = Y.Map<unknown>
export type Values = Y.Map<unknown>

// The roots of S1. A root is never replaced.
export const blocksOf = (doc: Y.Doc): Y.Map<YBlock> => doc.getMap('blocks')
export const headlineOf = (doc: Y.Doc): Y.Text => doc.getText('headline')
export const captionOf = (doc: Y.Doc): Y.Text => doc.getText('caption')
export const fieldsOf = (doc: Y.Doc): Values => doc.getMap('fields')
export const rightsOf = (doc: Y.Doc): Values => doc.getMap('rights')
export const attachedOf = (doc: Y.Doc): Values => doc.getMap('attached')
export const removedOf = (doc: Y.Doc): Values => doc.getMap('removed')
export const entriesOf = (doc: Y.Doc): Values => doc.getMap('entries')

/** The guid of what a document says; without one it is named by its document. */
export const guidOf = (doc: Y.Doc, id: string): string => text(fieldsOf(doc).get('guid')) || `urn:uuid:${id}`

/** Everything of a document that a person's undo takes back. */
export const undoable = (doc: Y.Doc): Y.AbstractType<unknown>[] =>
  // Y.Text and Y.Map are AbstractTypes of their own events; undo reads no event.
  [blocksOf, headlineOf, captionOf, fieldsOf, rightsOf, attachedOf, removedOf, entriesOf].map(root => root(doc) as Y.AbstractType<unknown>)
