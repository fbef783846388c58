import { conceptOf } from './concepts.ts'
import { fieldsOf } from './fields.ts'
import { addressOfScheme, schemaUri, type Version } from './names.ts'
import type { Json, Ninjs } from './write-item.ts'

/** An object of 3.1 as the version spells it, with the version's name. */
export function spelled(object: Ninjs, version: Version): Ninjs {
  const standard = { name: 'ninjs', version, schema: schemaUri(version) }
  switch (version) {
    case '3.1': return { ...object, standard }
    case '2.2': return { ...ofSecond(object), standard }
    case '1.6': return { ...ofFirst(object), $standard: standard }
  }
}

/** Small letters; an embargo is `embargoed`, and an association has no relation (ninjs 2.2, associations). */
const ofSecond = (object: Ninjs): Ninjs => Object.fromEntries(Object.entries(object).map(([key, value]) => {
  if (key === 'embargoedUntil') return ['embargoed', value]
  if (key === 'associations') return [key, recordsOf(value).map(({ rel: _rel, ...each }) => ofSecond(each))]
  return [key.toLowerCase(), inSmallLetters(value)]
}))

function inSmallLetters(value: Json | undefined): Json | undefined {
  if (isList(value)) return value.map(each => inSmallLetters(each) ?? null)
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key.toLowerCase(), part])) : value
}

const singular: Readonly<Record<string, string>> = {
  subjects: 'subject', genres: 'genre', people: 'person', organisations: 'organisation', places: 'place', events: 'event', objects: 'object', infoSources: 'infosource',
}

/** One property for each variant of a text, and objects by name in the place of lists (ninjs 1.6). */
const ofFirst = (object: Ninjs): Ninjs => Object.fromEntries(Object.entries(object).flatMap(([key, value]): readonly (readonly [string, Json | undefined])[] => {
  const records = recordsOf(value)
  if (Object.hasOwn(singular, key)) return [[singular[key] ?? key, records.map(each => ofConcept(each, key))]]
  switch (key) {
    case 'headlines': return records.map(({ role, value: text }) => [role === 'main' ? 'headline' : `headline_${nameOf(role)}`, text])
    case 'descriptions': return records.map(({ role, value: text }) => [`description_${nameOf(role)}`, text])
    case 'bodies': return records.flatMap(({ value: html, charCount, wordCount }) => [['body_html', html], ['charcount', charCount], ['wordcount', wordCount]] as const)
    case 'by': return [['byline', value]]
    case 'embargoedUntil': return [['embargoed', value]]
    case 'altIds': return [['altids', byRole(records)]]
    case 'renditions': return [[key, byName(records.map(({ contentType, ...each }) => ({ ...ofSecond(each), mimetype: contentType })))]]
    case 'associations': return [[key, byName(records.map(({ rel: _rel, ...each }) => ofFirst(each)))]]
    default: return [[key.toLowerCase(), inSmallLetters(value)]]
  }
}))

/** A scheme that is an address, and a code; a role is a relation. */
function ofConcept({ name, rel, role, uri, literal }: Ninjs, key: string): Ninjs {
  const related = key === 'genres' ? {} : { rel: rel ?? role }
  if (uri === undefined && literal === undefined) return { name, ...related }
  if (key !== 'subjects' && key !== 'genres') {
    const [, scheme, code] = /^(.*[/#:])([^/#:]+)$/.exec(typeof uri === 'string' ? uri : '') ?? []
    return { name, ...related, scheme, code: code ?? literal ?? uri }
  }
  const concept = conceptOf(fieldsOf({ uri, literal }))
  return { name, ...related, scheme: concept && addressOfScheme(concept.scheme), code: concept?.code }
}

/** Ids by the name of their kind; several of one kind are a list. */
function byRole(ids: readonly Ninjs[]): Json {
  const kinds = new Map<string, Json[]>()
  for (const { role, value = null } of ids) {
    const values = kinds.get(nameOf(role))
    if (values) values.push(value)
    else kinds.set(nameOf(role), [value])
  }
  return Object.fromEntries([...kinds].map(([kind, values]) => [kind, values.length === 1 ? values[0] : values]))
}

/** Names are letters, digits and low lines (ninjs 1.6, renditions, associations); the second of a name gets a number. */
function byName(records: readonly Ninjs[]): Json {
  const out = new Map<string, Ninjs>()
  for (const { name, ...each } of records) {
    const stem = nameOf(name).replace(/\W/g, '_')
    let key = stem
    for (let number = 2; out.has(key); number++) key = `${stem}_${number}`
    out.set(key, each)
  }
  return Object.fromEntries(out)
}

const nameOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const isRecord = (value: Json | undefined): value is Ninjs => typeof value === 'object' && value !== null && !isList(value)
const recordsOf = (value: Json | undefined): readonly Ninjs[] => (isList(value) ? value.filter(isRecord) : [])
