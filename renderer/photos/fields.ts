import type * as Y from 'yjs'
import { captionOf, editText, setField } from '../../electron/documents/index.ts'
import type { Photo, PhotoTextField } from '../../electron/newsroom/index.ts'

/** The fields of the caption tab, in the order that Tab walks them; the rest stand behind "More fields". */
export const wireFields = ['headline', 'byline', 'credit', 'city', 'country', 'taken', 'keywords', 'altText'] as const satisfies readonly PanelField[]
export const moreFields = ['copyright', 'source', 'instructions', 'event', 'location', 'state', 'countryCode', 'jobId', 'title', 'extendedDescription', 'usageTerms'] as const satisfies readonly PanelField[]

export type PanelField = Exclude<PhotoTextField, 'captionWriter' | 'bylineTitle' | 'webStatement'> | 'caption' | 'keywords'

export const isLong = (field: PanelField): boolean => field === 'altText' || field === 'extendedDescription' || field === 'instructions'

/** The field as a person reads and types it. */
export const shownValue = (photo: Photo, field: PanelField): string => field === 'keywords' ? photo.keywords.join(', ') : photo[field] ?? ''

/** Writes the field as typed; an empty one is taken off the record. */
export function writeValue(doc: Y.Doc, field: PanelField, value: string): void {
  if (field === 'caption') return editText(captionOf(doc), value)
  if (field === 'keywords') return setField(doc, 'keywords', listOf(value))
  setField(doc, field, value === '' ? undefined : value)
}

/** What stands between commas, without doubles. */
export const listOf = (value: string): readonly string[] => [...new Set(value.split(/[,;]/).map(part => part.trim()).filter(Boolean))]
