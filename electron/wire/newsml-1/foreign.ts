import type { Foreign } from '../../newsroom/index.ts'
import { standalone } from '../xml/foreign.ts'
import { at, elements, named, type XmlElement } from '../xml/tree.ts'
import type { Content } from '../xml/write.ts'
import { isNote, type Scope } from './lines.ts'
import { formal } from './management.ts'
import { TAKE } from './names.ts'

const NEWSML = ''

/** Elements that a field of ours tells, or that only say how the item is packed. */
const told: Readonly<Record<string, readonly string[]>> = {
  NewsManagement: ['NewsItemType', 'FirstCreated', 'ThisRevisionCreated', 'Status', 'StatusWillChange', 'Urgency', 'DerivedFrom', 'Instruction'],
  NewsLines: ['HeadLine', 'ByLine', 'ByLineTitle', 'DateLine', 'CopyrightLine', 'SlugLine', 'KeywordLine', 'RightsLine'],
  AdministrativeMetadata: ['Source', 'Provider', 'Catalog'],
  RightsMetadata: ['UsageRights', 'Catalog'],
  DescriptiveMetadata: ['Catalog', 'Language', 'Genre', 'SubjectCode', 'Location'],
}

/** What no field of a story tells, of the item's management and of the components around its words. */
export function storyForeign(item: XmlElement, scope: Scope): readonly Foreign[] {
  const containers = [...named(item, 'NewsManagement'), ...scope.flatMap(component => named(component, 'NewsLines', 'AdministrativeMetadata', 'RightsMetadata', 'DescriptiveMetadata', 'Metadata'))]
  return containers.flatMap(container => {
    const speaksOf = at(container, 'Instruction') && !at(container, 'DerivedFrom') ? at(container, 'AssociatedWith') : undefined
    const firsts = new Set([at(container, 'SubHeadLine'), speaksOf])
    return (container.name === 'Metadata' ? [container] : elements(container).filter(child => !firsts.has(child) && !isTold(container, child)))
      .map(each => ({ format: 'newsml-1', path: container.name, content: standalone(each, NEWSML) }))
  })
}

function isTold(container: XmlElement, child: XmlElement): boolean {
  switch (child.name) {
    case 'NewsLine': return isNote(child)
    case 'Property': return (container.name === 'DescriptiveMetadata' && formal(child) === 'Keyword') || (container.name === 'NewsManagement' && formal(child) === TAKE)
    case 'UsageRights': return named(child, 'StartDate', 'EndDate').length === 0
    default: return told[container.name]?.includes(child.name) ?? false
  }
}

/** What no field of a picture tells: the properties that aren't ours, and topics. */
export const photoForeign = (scope: Scope, isOurs: (property: string) => boolean): readonly Foreign[] => scope.flatMap(component =>
  ['AdministrativeMetadata', 'RightsMetadata', 'DescriptiveMetadata'].flatMap(path => elements(at(component, path))
    .filter(child => ['SubjectCode', 'TopicOccurrence', 'OfInterestTo', 'Genre', 'Contributor'].includes(child.name) || (child.name === 'Property' && !isOurs(formal(child) ?? '')))
    .map(child => ({ format: 'newsml-1', path, content: standalone(child, NEWSML) }))))

const SAFE = /^<(OfInterestTo|Property|TopicOccurrence)((?: [A-Za-z]+="[^"<&]*")*)\/>$/
const PLAIN: ReadonlySet<string> = new Set(['FormalName', 'Vocabulary', 'Scheme', 'Value', 'ValueRef', 'Topic', 'HowPresent', 'AssignedBy', 'Importance', 'Confidence'])

/** The parts of DescriptiveMetadata that can leave again, by their name; all other ones stay in the house. */
export function givenBack(foreign: readonly Foreign[]): ((name: string) => readonly Content[]) & Readonly<{ left: number }> {
  const own = foreign.filter(({ format }) => format === 'newsml-1')
  const able = own.flatMap(({ path, content }) => {
    const [, name, attributes = ''] = SAFE.exec(content) ?? []
    const names = [...attributes.matchAll(/ ([A-Za-z]+)=/g)].map(([, each = '']) => each)
    return path === 'DescriptiveMetadata' && name && names.every(each => PLAIN.has(each)) && names.includes(name === 'TopicOccurrence' ? 'Topic' : 'FormalName') ? [{ name, content }] : []
  })
  return Object.assign((name: string): readonly Content[] => able.filter(each => each.name === name).map(({ content }) => ({ raw: content })), { left: own.length - able.length })
}

