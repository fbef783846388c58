import type { Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Source, Validation } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { descendants, elements, type XmlElement } from '../xml/tree.ts'
import { isDate } from './dates.ts'
import { namespaces, ORIGINS, RDF, special, TERMS, terms, textProperties, type Property } from './fields.data.ts'
import { resourcesIn, textIn, type Resource } from './model.ts'

const source: Source = { name: 'the sidecar', sha256: '' }
const MOST = 100
const dates: readonly Property[] = [special.taken, special.from, special.until]
const addresses: readonly Property[] = [{ prefix: 'xmpRights', name: 'WebStatement', kind: 'text', iptc: 'Web Statement of Rights' }, special.licence]

/** Our own strict grammar: XMP (ISO 16684-1) as a packet, IPTC Photo Metadata 2025.1 and PLUS LDF 2.0.1 as to forms and terms. */
export function validateXmp(bytes: Uint8Array): Validation {
  try {
    const { text, findings } = decode(bytes, source)
    const { root, findings: ofXml } = readXml(text, source)
    const odd = [...findings, ...ofXml].map((finding): Finding => ({ ...finding, severity: 'error' }))
    const rdf = [root, ...descendants(root)].filter(({ uri, name }) => uri === RDF && name === 'RDF')
    return { schema: null, findings: [...odd, ...packet(root, rdf), ...rdf.flatMap(resourcesIn).flatMap(properties)].slice(0, MOST) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'xmp/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

const wrong = (rule: string, message: string, element: XmlElement): Finding => ({ rule: `xmp/${rule}`, severity: 'error', message, where: { kind: 'line', line: element.line, column: element.column } })
const field = (rule: string, message: string, { prefix, name }: Property, severity: Finding['severity'] = 'error'): Finding => ({ rule: `xmp/${rule}`, severity, message, where: { kind: 'field', field: `${prefix}:${name}` } })

function packet(root: XmlElement, all: readonly XmlElement[]): readonly Finding[] {
  const [rdf] = all
  if (!rdf || all.length > 1) return [wrong('rdf', 'The packet doesn’t hold exactly one rdf:RDF (ISO 16684-1, 7.3.2).', root)]
  const abouts = new Set(elements(rdf).map(each => each.attributes.find(({ name }) => name === 'about')?.value ?? ''))
  return [
    ...elements(rdf).filter(({ uri, name }) => uri !== RDF || name !== 'Description').map(each => wrong('description', `<${each.name}> stands where only rdf:Description may (ISO 16684-1, 7.4).`, each)),
    ...(abouts.size > 1 ? [wrong('about', 'The descriptions speak of different things: rdf:about must be the same (ISO 16684-1, 7.4).', rdf)] : []),
    ...elements(rdf).flatMap(elements).filter(({ uri }) => uri === '').map(each => wrong('namespace', `<${each.name}> is in no namespace (ISO 16684-1, 7.2).`, each)),
  ]
}

function properties(resource: Resource): readonly Finding[] {
  const known = [...textProperties.map(([, property]) => property), ...Object.values(special)]
  const counts = new Map<string, number>()
  for (const { uri, name } of resource.all) counts.set(uri + name, (counts.get(uri + name) ?? 0) + 1)
  return known.flatMap(property => {
    const value = resource.value(property)
    if (!value) return []
    const wanted = { text: undefined, lang: 'Alt', bag: 'Bag', seq: 'Seq', records: property.prefix === 'plus' ? 'Seq' : 'Bag' }[property.kind]
    const isTwice = (counts.get(namespaces[property.prefix] + property.name) ?? 0) > 1
    return [
      ...(isTwice ? [field('twice', `${property.iptc} stands twice (ISO 16684-1, 6.2).`, property)] : []),
      ...(value.container !== wanted ? [field('form', `${property.iptc} must be ${wanted === undefined ? 'one text' : `an rdf:${wanted}`} (IPTC Photo Metadata 2025.1, ${property.iptc}).`, property)] : []),
      ...(property.kind === 'lang' && value.list && !value.list.some(({ language }) => language === 'x-default') ? [field('x-default', `${property.iptc} has no text in x-default (ISO 16684-1, 8.2.2.4).`, property, 'warning')] : []),
      ...texts(property, (value.list ?? [value]).map(each => textIn(each) ?? '')),
    ]
  })
}

function texts(property: Property, values: readonly string[]): readonly Finding[] {
  const term = terms.find(([each]) => each === property)?.[1]
  return values.flatMap(value => {
    if (dates.includes(property) && !isDate(value)) return [field('date', `“${value.slice(0, 60)}” is no date (ISO 16684-1, 8.2.1.2).`, property)]
    if (term && !(value.startsWith(TERMS) && term.test(value.slice(TERMS.length)))) return [field('term', `“${value.slice(0, 100)}” is no term of ${property.iptc} (PLUS LDF 2.0.1).`, property)]
    if (property === special.originType && !value.startsWith(ORIGINS)) return [field('term', `“${value.slice(0, 100)}” is no Digital Source Type (IPTC Photo Metadata 2025.1).`, property)]
    if (property === special.urgency && !/^[1-8]$/.test(value)) return [field('urgency', `Urgency is 1 to 8, and not “${value.slice(0, 20)}” (IIM 4.2, 2:10).`, property)]
    const isAddress = addresses.some(each => each.prefix === property.prefix && each.name === property.name)
    return isAddress && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value) ? [field('address', `“${value.slice(0, 100)}” is no address (IPTC Photo Metadata 2025.1, ${property.iptc}).`, property)] : []
  })
}
