import { attribute, elements, named, rawText, type XmlElement } from '../xml/tree.ts'
import { RDF, namespaces, type Property } from './fields.data.ts'

/** A value as XMP holds it: a text with its language, a list, or a record by the local names of its fields (ISO 16684-1, 6.3). */
export type Value = Readonly<{ text: string; language: string | undefined; list: readonly Value[] | undefined; container: string | undefined; fields: ReadonlyMap<string, Value> }>
/** `element` is undefined where the property was written as an attribute. */
export type Found = Readonly<{ uri: string; name: string; value: Value; element: XmlElement | undefined }>

/** What one resource says of itself, whatever the form it was written in (RDF/XML: elements, attributes, records inline). */
export class Resource {
  readonly #found: Found[] = []

  add(description: XmlElement): void {
    for (const { uri, name, value } of description.attributes) {
      if (uri !== RDF && uri !== '' && uri !== XML) this.#found.push({ uri, name, value: plainValue(value), element: undefined })
    }
    for (const element of elements(description)) if (element.uri !== RDF) this.#found.push({ uri: element.uri, name: element.name, value: valueOf(element), element })
  }

  get all(): readonly Found[] {
    return this.#found
  }

  value({ prefix, name }: Property): Value | undefined {
    return this.#found.find(each => each.name === name && each.uri === namespaces[prefix])?.value
  }

  /** The one text of a property: that without a language, else the first. */
  text(property: Property): string | undefined {
    return textIn(this.value(property))
  }

  list(property: Property): readonly string[] {
    const value = this.value(property)
    return (value?.list ?? (value ? [value] : [])).map(each => textIn(each)).filter(each => each !== undefined)
  }

  records(property: Property): readonly ReadonlyMap<string, Value>[] {
    const value = this.value(property)
    return (value?.list ?? (value ? [value] : [])).map(({ fields }) => fields)
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace'
const plainValue = (text: string): Value => ({ text: trimmed(text), language: undefined, list: undefined, container: undefined, fields: new Map() })
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]{1,1000}$/, '')

/** Of a text in several languages `x-default` counts; undefined where nothing is said. */
export function textIn(value: Value | undefined): string | undefined {
  if (!value) return undefined
  const one = value.list ? value.list.find(({ language }) => language === 'x-default') ?? value.list[0] : value
  return one?.text || undefined
}

function valueOf(element: XmlElement): Value {
  const ofRdf = (name: string): string | undefined => element.attributes.find(each => each.uri === RDF && each.name === name)?.value
  const language = element.attributes.find(({ prefix, name }) => prefix === 'xml' && name === 'lang')?.value.toLowerCase()
  const [container] = elements(element).filter(({ uri, name }) => uri === RDF && /^(?:Alt|Bag|Seq)$/.test(name))
  if (container) return { ...plainValue(''), list: named(container, 'li').map(valueOf), container: container.name }
  const [inner] = elements(element).filter(({ uri, name }) => uri === RDF && name === 'Description')
  const holder = inner ?? (ofRdf('parseType') === 'Resource' || elements(element).length > 0 ? element : undefined)
  const fields = new Map<string, Value>()
  for (const each of [element, ...(inner ? [inner] : [])]) for (const { uri, name, value } of each.attributes) if (uri !== RDF && uri !== '' && uri !== XML) fields.set(name, plainValue(value))
  for (const each of elements(holder)) fields.set(each.name, valueOf(each))
  const qualified = fields.get('value')
  const text = qualified?.text ?? ofRdf('resource') ?? (fields.size > 0 ? '' : trimmed(rawText(element)))
  return { ...plainValue(text), language, fields }
}

/** The resources of a packet, by what they are about; most packets have one. */
export function resourcesIn(rdf: XmlElement): readonly Resource[] {
  const byAbout = new Map<string, Resource>()
  for (const description of named(rdf, 'Description')) {
    const about = description.attributes.find(({ name, uri }) => name === 'about' && (uri === RDF || uri === ''))?.value ?? attribute(description, 'about') ?? ''
    const resource = byAbout.get(about) ?? new Resource()
    resource.add(description)
    byAbout.set(about, resource)
  }
  return [...byAbout.values()].filter(({ all }) => all.length > 0)
}
