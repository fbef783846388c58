import { attribute, elements, isElement, named, type XmlElement } from '../xml/tree.ts'
import { isBlock } from '../markup/inlines.ts'
import { isOfType } from './concept.ts'
import { wordOf } from './texts.ts'

const kinds = { person: 'person', organisation: 'org', geoArea: 'place', poi: 'place' } as const
type Kind = (typeof kinds)[keyof typeof kinds]

/**
 * An `inlineRef` names elements of the text by their ids, and what they speak of by a concept (NewsML-G2 2.35, inlineRef): the type
 * of the concept stands there, or in the `assert` or the `subject` of the same concept. Of it the words keep that they name a person, an organisation or a place.
 */
export function entityMarks(item: XmlElement): (root: XmlElement) => XmlElement {
  const known = [...named(item, 'assert'), ...elements(item).filter(({ name }) => name === 'contentMeta').flatMap(content => named(content, 'subject'))]
  const kindOfId = new Map(named(item, 'inlineRef').flatMap(reference => {
    const same = known.filter(each => ['qcode', 'uri', 'literal'].some(name => attribute(reference, name) !== undefined && attribute(reference, name) === attribute(each, name)))
    const kind = [reference, ...same].map(kindOf).find(found => found !== undefined)
    return kind === undefined ? [] : (attribute(reference, 'idrefs') ?? '').split(/\s+/).map(id => [id, kind] as const)
  }))
  return kindOfId.size === 0 ? root => root : root => marked(root, kindOfId)
}

/** By its type, by a child that says the type, or by the details that only such a concept has. */
function kindOf(concept: XmlElement): Kind | undefined {
  const types = Object.keys(kinds) as (keyof typeof kinds)[]   // the keys of a constant object
  const type = types.find(each => isOfType(concept, each) || named(concept, 'type').some(child => wordOf(attribute(child, 'qcode')) === each)
    || named(concept, `${each === 'poi' ? 'POI' : each}Details`).length > 0)
  return type && kinds[type]
}

function marked(element: XmlElement, kindOfId: ReadonlyMap<string, Kind>): XmlElement {
  const children = element.children.map(child => (isElement(child) ? marked(child, kindOfId) : child))
  const kind = kindOfId.get(attribute(element, 'id') ?? '')
  if (kind === undefined || isBlock(element)) return { ...element, children }
  return { ...element, children: [{ ...element, name: 'span', attributes: [{ prefix: '', name: 'class', uri: '', value: kind }], children }] }
}
