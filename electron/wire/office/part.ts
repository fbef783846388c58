import type { Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { readXml } from '../xml/read.ts'
import type { XmlElement } from '../xml/tree.ts'
import type { Archive } from './zip.ts'

/** The root of one part that is XML; undefined where there is no such part. @throws WireError where it is damaged or declares entities */
export function xmlPart(archive: Archive, name: string, source: Source, findings: Finding[]): XmlElement | undefined {
  const bytes = archive.part(name)
  if (!bytes) return undefined
  const decoded = decode(bytes, source)
  const document = readXml(decoded.text, source)
  findings.push(...decoded.findings, ...document.findings)
  return document.root
}

/** The same for a part that the text can do without: where it can't be read, that is a finding. */
export function optionalPart(archive: Archive, name: string, source: Source, findings: Finding[]): XmlElement | undefined {
  try {
    return xmlPart(archive, name, source, findings)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    findings.push({ rule: 'office/part', severity: 'warning', message: `The part “${name}” of the document could not be read and was left out: ${error.message}`, where: { kind: 'item' } })
    return undefined
  }
}

/** An attribute by its local name, whatever its prefix; undefined where it is absent or empty. */
export const attr = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.find(each => each.name === name)?.value || undefined

export const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = Number.parseInt(attr(element, name) ?? '', 10)
  return Number.isFinite(value) ? value : undefined
}
