import { attribute, elements, textOf, type XmlElement } from '../xml/tree.ts'
import { safeSource } from '../web/addresses.ts'
import type { Node } from './json-ld.ts'

/** The attribute that holds the value of a property (HTML Living Standard, 5.2.4). */
const valueAttribute: Readonly<Record<string, string>> = { meta: 'content', a: 'href', link: 'href', area: 'href', img: 'src', source: 'src', video: 'src', audio: 'src', iframe: 'src', time: 'datetime', data: 'value', meter: 'value', object: 'data' }

/** Things of schema.org that a page marks in its elements (`itemscope`), in the form of linked data; those inside others stand in them too. */
export function microdata(page: XmlElement): readonly Node[] {
  const nodes: Node[] = []
  type Draft = Record<string, unknown>
  const add = (owner: Draft, names: string, value: unknown): void => {
    for (const name of names.split(/\s+/).filter(Boolean)) {
      const before = Object.hasOwn(owner, name) ? owner[name] : undefined
      owner[name] = before === undefined ? value : Array.isArray(before) ? [...before as unknown[], value] : [before, value]   // only lists were put there
    }
  }
  const visit = (element: XmlElement, owner: Draft | undefined): void => {
    const isScope = element.attributes.some(({ name }) => name === 'itemscope')
    const names = attribute(element, 'itemprop')
    const type = /^https?:\/\/schema\.org\/(\w+)/i.exec(attribute(element, 'itemtype') ?? '')?.[1]
    const id = attribute(element, 'itemid')
    const own: Draft | undefined = isScope ? { ...(type && { '@type': type }), ...(id && { '@id': id }) } : undefined
    if (own) nodes.push(own)
    if (names && owner && names !== 'articleBody') add(owner, names, own ?? valueOf(element))
    for (const child of elements(element)) visit(child, own ?? owner)
  }
  visit(page, undefined)
  return nodes.filter(node => Object.hasOwn(node, '@type'))
}

function valueOf(element: XmlElement): string {
  const name = Object.hasOwn(valueAttribute, element.name) ? valueAttribute[element.name] : undefined
  const value = attribute(element, 'content') ?? (name === undefined ? undefined : attribute(element, name))
  return (name === 'src' ? safeSource(value) : value) ?? textOf(element)
}
