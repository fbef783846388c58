import type { DocumentKind } from '../../electron/contract/index.ts'
import { setField } from '../../electron/documents/index.ts'
import type { OpenDocument } from './openDocument.ts'

/**
 * A new story or package with nothing in it but when it began, and the byline of the person who writes it.
 *
 * @returns its id, once its first words are on their way to the disk
 */
export async function create(open: (kind: DocumentKind, id: string) => OpenDocument, kind: 'story' | 'package', person: string): Promise<string> {
  const document = open(kind, crypto.randomUUID())
  await document.ready
  document.doc.transact(() => {
    setField(document.doc, 'created', new Date().toISOString())
    setField(document.doc, 'version', 1)
    if (kind === 'story') {
      setField(document.doc, 'state', 'draft')
      setField(document.doc, 'language', navigator.language)
      if (person) setField(document.doc, 'byline', `By ${person}`)
    }
  })
  document.close()
  return document.id
}
