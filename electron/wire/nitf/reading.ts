import type { Finding } from '../../newsroom/index.ts'
import type { XmlAttribute, XmlElement } from '../xml/tree.ts'

/** What is gathered while one document is read: remarks, and the elements and attributes that the story tells. */
export type Reading = Readonly<{ findings: Finding[]; told: Set<XmlElement | XmlAttribute> }>

export const newReading = (): Reading => ({ findings: [], told: new Set() })

/** A field of the story says what this attribute says. */
export function tell({ told }: Reading, element: XmlElement | undefined, name: string): void {
  const found = element?.attributes.find(each => each.prefix === '' && each.name === name)
  if (found) told.add(found)
}

/** A remark on a field of the story. */
export const remark = (rule: string, severity: Finding['severity'], message: string, field: string): Finding =>
  ({ rule, severity, message, where: { kind: 'field', field } })
