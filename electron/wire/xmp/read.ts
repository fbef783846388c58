import { peopleIn, splitCredit, type Finding, type Foreign, type Person, type Photo } from '../../newsroom/index.ts'
import { blankPhoto, guidFrom, known } from '../blank.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { standalone } from '../xml/foreign.ts'
import { readXml } from '../xml/read.ts'
import { descendants } from '../xml/tree.ts'
import { mixed, serialise } from '../xml/write.ts'
import { dateOf } from './dates.ts'
import { namespaces, RDF, special, textProperties } from './fields.data.ts'
import { resourcesIn, textIn, type Found, type Resource } from './model.ts'
import { heeded } from './notices.ts'
import { readRights } from './rights.ts'

/**
 * An XMP sidecar as photos: one, or one for each resource that it speaks of. What no field tells is kept as it was.
 *
 * @throws WireError where it is no XMP, or says nothing
 */
export function readXmp(bytes: Uint8Array, source: Source): ReadResult {
  const decoded = decode(bytes, source)
  const document = readXml(decoded.text, source)
  const rdf = [document.root, ...descendants(document.root)].find(({ uri, name }) => uri === RDF && name === 'RDF')
  const resources = rdf ? resourcesIn(rdf) : []
  if (resources.length === 0) throw new WireError('unreadable', source, 'holds no metadata of a picture', 'Ask the sender for it again.')
  const findings: Finding[] = [...decoded.findings, ...document.findings]
  return { items: resources.map((resource, index) => photoFrom(resource, guidFrom(source, resources.length > 1 ? index + 1 : undefined), findings)), findings }
}

const natures = { 'TY-ILL': 'graphic', 'TY-VID': 'video' } as const

function photoFrom(resource: Resource, spare: string, findings: Finding[]): Photo {
  const guid = resource.text(special.guid) ?? spare
  const texts = Object.fromEntries(textProperties.flatMap(([name, property]) => { const text = resource.text(property); return text === undefined ? [] : [[name, text]] }))   // keys are fields of texts
  const caption = resource.text(special.caption) ?? ''
  const byline = resource.list(special.byline).join('; ')
  const credited = texts['credit'] === undefined ? creditOf(caption, byline, guid, findings) : {}
  const urgency = Number(resource.text(special.urgency))
  const version = Number(resource.text(special.version))
  const term = resource.text(special.nature)?.split('/').at(-1)
  const nature = term === 'TY-ILL' || term === 'TY-VID' ? natures[term] : undefined
  const photo: Photo = {
    ...blankPhoto(guid), ...texts, ...(byline && { byline }), ...credited, caption, people: peopleOf(resource, caption), keywords: [...new Set(resource.list(special.keywords))],
    ...known({ nature, language: resource.list(special.language)[0], taken: dateOf(resource.text(special.taken), 'taken', findings), usageTerms: resource.text(special.usageTerms), instructions: resource.text(special.instructions) }),
    ...(Number.isInteger(urgency) && urgency >= 1 && urgency <= 8 && { urgency }), version: Number.isInteger(version) && version >= 1 ? version : 1,
    rights: readRights(resource, findings), foreign: foreignOf(resource, findings),
  }
  return heeded(photo, findings)
}

/** A credit that stands at the end of the caption alone; the caption keeps its words. */
function creditOf(caption: string, byline: string, item: string, findings: Finding[]): Partial<Photo> {
  const split = splitCredit(caption)
  if (!split.credit) return {}
  findings.push({ rule: 'xmp/credit-in-caption', severity: 'note', message: `The credit “${split.credit}” was taken from the end of the caption, where it still stands.`, where: { kind: 'field', field: 'caption', item }, fix: { replacements: [split.caption] } })
  return { credit: split.credit, ...(byline === '' && split.bylines.length > 0 && { byline: split.bylines.join('; ') }) }
}

/** Those whom the metadata name, with title and place from their details and the caption, then those whom only the caption places. */
function peopleOf(resource: Resource, caption: string): readonly Person[] {
  const titles = new Map(resource.records(special.peopleWithDetails).flatMap(fields => { const name = textIn(fields.get('PersonName')); return name === undefined ? [] : [[name, textIn(fields.get('PersonDescription'))] as const] }))
  const placed = peopleIn(caption)
  const names = [...new Set([...resource.list(special.people), ...titles.keys()])]
  return [
    ...names.map((name): Person => { const title = titles.get(name); return { ...placed.find(person => isSame(person.name, name)), name, ...(title && { title }) } }),
    ...placed.filter(person => !names.some(name => isSame(person.name, name))),
  ]
}

const isSame = (found: string, name: string): boolean => found.toLowerCase() === name.toLowerCase() || found.toLowerCase().endsWith(` ${name.toLowerCase()}`)

const told = new Set([...textProperties.map(([, property]) => property), ...Object.values(special)].map(({ prefix, name }) => namespaces[prefix] + name))

/** Properties that no field tells, each as XML that can be given back. */
function foreignOf(resource: Resource, findings: Finding[]): readonly Foreign[] {
  const left = resource.all.filter(({ uri, name }) => !told.has(uri + name))
  if (left.length > 0) findings.push({ rule: 'xmp/foreign', severity: 'note', message: `${left.length === 1 ? 'One property' : `${left.length} properties`} that no field of ours tells ${left.length === 1 ? 'was' : 'were'} kept as ${left.length === 1 ? 'it was' : 'they were'}: ${left.slice(0, 8).map(({ name }) => name.slice(0, 60)).join(', ')}${left.length > 8 ? ' …' : ''}.`, where: { kind: 'item' } })
  return left.map(found => ({ format: 'xmp', path: `${found.uri}${found.name}`, content: contentOf(found) }))
}

/** The home of what stands alone is no namespace of anybody, so that every one is declared. */
const contentOf = ({ uri, name, value, element }: Found): string => (element ? standalone(element, '') : serialise(mixed(name, { xmlns: uri }, value.text)))
