import type * as Y from 'yjs'
import { fieldOf } from '../../electron/documents/index.ts'

/** What a package is called. */
export type PackageHead = Readonly<{ title: string; slug: string }>

const words = (value: unknown): string => typeof value === 'string' ? value : ''

export const readHead = (doc: Y.Doc): PackageHead => ({ title: words(fieldOf(doc, 'title')), slug: words(fieldOf(doc, 'slug')) })
