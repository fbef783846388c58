import type { Finding, Photo, Story } from '../../newsroom/index.ts'
import type { Entry, Passage } from '../passages.ts'
import type { Role } from './styles.ts'

type Taken = Exclude<Entry, Passage>

/** One paragraph, item, row or picture of an office document, with what its style says that it is to a story; or words that were taken out. */
export type OfficePart = (Passage & Readonly<{ role?: Role | undefined }>) | (Taken & Readonly<{ role?: undefined }>)

/**
 * What a reader found. `fields` are those that the document tells apart from its text, `title` is the one of its properties. A document
 * `isOurs` where Dateline wrote it: then nothing is guessed.
 */
export type OfficeDocument = Readonly<{
  parts: readonly OfficePart[]
  pictures: readonly Photo[]
  fields: Partial<Story>
  title?: string | undefined
  isOurs: boolean
  findings: readonly Finding[]
}>

export const said = (rule: string, severity: Finding['severity'], message: string): Finding => ({ rule, severity, message, where: { kind: 'item' } })

/** Words as a finding shows them, on one line and not longer than it can be read. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
