import type { Foreign } from '../../newsroom/index.ts'
import { standalone } from '../xml/foreign.ts'
import { at, attribute, elements, type XmlElement } from '../xml/tree.ts'
import { NAR } from './names.ts'
import { isOfType } from './subject.ts'

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
export const foreignParts = (item: XmlElement, kind: 'story' | 'photo' | 'package'): readonly Foreign[] => Object.entries(understood).flatMap(([path, names]) =>
  elements(at(item, path)).filter((child, _index, all) => !(names.includes(child.name) && isWhole(child, all, kind)) && !isTold(child, kind))
    .map(child => ({ format: 'newsml-g2', path, content: standalone(child, NAR) })))

/** Is everything told that the element says? A party has a code and other names, a story no description, an item one headline. */
function isWhole(child: XmlElement, siblings: readonly XmlElement[], kind: 'story' | 'photo' | 'package'): boolean {
  switch (child.name) {
    case 'located': case 'creator': case 'infoSource': case 'copyrightHolder':
      return child.attributes.every(({ name }) => ['literal', 'role', 'type', 'lang'].includes(name)) && elements(child).every(({ name }) => name === 'name')
    case 'description': case 'creditline': case 'contentCreated': return kind === 'photo' && siblings.find(({ name }) => name === child.name) === child
    case 'headline': return siblings.find(({ name }) => name === 'headline') === child
    default: return true
  }
}

/** Subjects, signals and links of which a field is made. */
function isTold(child: XmlElement, kind: 'story' | 'photo' | 'package'): boolean {
  switch (child.name) {
    case 'subject': return isSubjectTold(child, kind)
    case 'signal': return /^(?:sig:(?:correction|update)|dateline:)/.test(attribute(child, 'qcode') ?? '')
    case 'link': return /^dateline:/.test(attribute(child, 'rel') ?? '')
    default: return false
  }
}

function isSubjectTold(subject: XmlElement, kind: 'story' | 'photo' | 'package'): boolean {
  if (kind === 'photo') return isOfType(subject, 'person') && attribute(subject, 'qcode') === undefined
  return kind === 'story' && ['qcode', 'uri', 'literal'].some(name => attribute(subject, name) !== undefined) && !isOfType(subject, 'organisation', 'event', 'poi', 'person')
}
