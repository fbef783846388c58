import type { Foreign } from '../../newsroom/item.ts'
import { standalone } from '../xml/foreign.ts'
import { at, attribute, elements, type XmlElement } from '../xml/tree.ts'
import { NAR } from './names.ts'

/** Elements that a field of ours tells, or that only say how the item is packed. */
const understood: Readonly<Record<string, readonly string[]>> = {
  itemMeta: ['itemClass', 'provider', 'versionCreated', 'firstCreated', 'embargoed', 'pubStatus', 'title', 'edNote'],
  contentMeta: ['urgency', 'contentCreated', 'infoSource', 'language', 'keyword', 'slugline', 'headline', 'dateline', 'by', 'creditline', 'description', 'located', 'creator', 'contentMetaExtProperty'],
  rightsInfo: ['copyrightHolder', 'copyrightNotice', 'usageTerms'],
}

/**
 * What no field of ours tells. It is kept and shown, never given back: its codes need the catalogs of the provider, and the
 * order of elements in NewsML-G2 is strict, so a part given back could make the file say something else.
 */
export const foreignParts = (item: XmlElement): readonly Foreign[] => Object.entries(understood).flatMap(([path, names]) =>
  elements(at(item, path)).filter(child => !names.includes(child.name) && !isTold(child)).map(child => ({ format: 'newsml-g2', path, content: standalone(child, NAR) })))

/** Subjects, signals and links of which a field is made. */
function isTold(child: XmlElement): boolean {
  switch (child.name) {
    case 'subject': return ['qcode', 'uri', 'literal'].some(name => attribute(child, name) !== undefined) && !/(?:organisation|event|poi)$/.test(attribute(child, 'type') ?? '')
    case 'signal': return /^(?:sig:(?:correction|update)|dateline:)/.test(attribute(child, 'qcode') ?? '')
    case 'link': return /^dateline:/.test(attribute(child, 'rel') ?? '')
    default: return false
  }
}
