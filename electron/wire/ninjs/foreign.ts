import type { Foreign } from '../../newsroom/index.ts'
import { fieldsOf, isObject, list, text, type Fields } from './fields.ts'
import { placeFields } from './names.ts'
import { MAIN, SUBHEADLINE, SUMMARY } from './read-common.ts'
import type { Json, Ninjs } from './write-item.ts'

type Kind = 'story' | 'photo' | 'package'

/** Properties, in small letters, that a field of ours tells or that only say how the object is made. */
const everywhere = ['uri', 'guid', 'type', 'version', 'firstcreated', 'versioncreated', 'pubstatus', 'standard', '$standard', 'name', 'rel', 'representationtype', 'ednote', 'headline', 'headlines', 'associations', 'charcount', 'wordcount']
const described = ['embargoeduntil', 'embargoed', 'urgency', 'language', 'copyrightnotice', 'usageterms', 'by', 'byline', 'keywords', 'places', 'place', 'infosources', 'infosource', 'source', 'descriptions', 'altids', 'subjects', 'subject']
const told: Readonly<Record<Kind, ReadonlySet<string>>> = {
  story: new Set([...everywhere, ...described, 'slugline', 'located', 'bodies', 'genres', 'genre', 'expires']),
  photo: new Set([...everywhere, ...described, 'title', 'mimetype', 'contentcreated', 'copyrightholder', 'people', 'person', 'events', 'event', 'digitalsourcetype', 'rightsinfo', 'renditions', 'bodies']),
  package: new Set([...everywhere, 'title', 'slugline']),
}

/** Lists of named concepts, which can be given back to any version as they are, by their names in 1.x. */
const givenBack: Readonly<Record<string, string>> = { people: 'people', organisations: 'organisations', objects: 'objects', events: 'events', person: 'people', organisation: 'organisations', object: 'objects', event: 'events' }
const conceptKeys: ReadonlySet<string> = new Set(['name', 'rel', 'uri', 'literal', 'scheme', 'code'])

/** What no field of ours tells, by property; of a list that is told in part, the rest. Variants of a body say what the body says. */
export function foreignParts(fields: Fields, kind: Kind): readonly Foreign[] {
  const whole = [...fields.entries()].filter(([key, value]) => !told[kind].has(key) && !isSaid(fields, key, value, kind))
  return [...whole, ...rests(fields, kind)].map(([key, value]) => ({ format: 'ninjs', path: key, content: JSON.stringify(value) }))
}

function isSaid(fields: Fields, key: string, value: unknown, kind: Kind): boolean {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true
  if (/^(?:body|headline)_/.test(key)) return kind !== 'package' && (key.startsWith('body_') || SUBHEADLINE.test(key.slice(9)))
  if (key.startsWith('description_')) return kind === 'photo' ? /_(?:caption|creditline|alttext|extendeddescription|text|html)$/.test(key) : kind === 'story' && (SUMMARY.test(key.slice(12)) || /_(?:text|html)$/.test(key))
  if (key === 'title' || key === 'slugline') return value === text(fields, 'headline') || list(fields, 'headlines').some(each => each.get('value') === value)
  return key === 'mimetype' && kind === 'story'
}

type Rest = readonly (readonly [string, unknown])[]

function rests(fields: Fields, kind: Kind): Rest {
  const rest = (keys: readonly string[], isTold: (each: Fields, index: number) => boolean): Rest => keys.flatMap(key => {
    const value = fields.get(key)
    const left = Array.isArray(value) ? value.filter((each, index) => isObject(each) && !isTold(fieldsOf(each), index)) : []
    return left.length > 0 ? [[key, left] as const] : []
  })
  const role = (each: Fields): string => text(each, 'role', 'rel') ?? ''
  const headlines = list(fields, 'headlines')
  const hasMain = headlines.some(each => MAIN.test(role(each)))
  const common = [
    ...rest(['headlines'], (each, index) => (hasMain ? MAIN.test(role(each)) : index === 0) || (kind === 'story' && SUBHEADLINE.test(role(each)))),
    ...rest(['infosources', 'infosource'], (each, index) => index === 0 || role(each) === 'captionWriter'),
  ]
  switch (kind) {
    case 'package': return rest(['headlines'], each => each.get('value') === text(fields, 'title') || MAIN.test(role(each)))
    case 'story': return [...common, ...rest(['descriptions'], each => SUMMARY.test(role(each))), ...rest(['associations'], isMedia)]
    case 'photo': return [
      ...common, ...rest(['subjects', 'subject'], each => role(each) === 'keyword'), ...rest(['places', 'place'], each => ['countryCode', ...placeFields].includes(role(each))),
      ...rest(['events', 'event'], (_each, index) => index === 0), ...rest(['altids'], each => role(each) === 'jobId'),
    ]
  }
}

export const MEDIA = ['picture', 'graphic', 'video', 'audio'] as const

/** An association that is shown with the story: a picture of any kind. */
export const isMedia = (association: Fields): boolean => {
  const type = text(association, 'type')
  return type === undefined ? association.has('renditions') : MEDIA.some(each => each === type)
}

/** The parts that can leave again, spelled as in 3.1. */
export const safeParts = (foreign: readonly Foreign[]): Ninjs => Object.fromEntries(safe(foreign).map(({ path, content }) => [givenBack[path] ?? path, (JSON.parse(content) as Readonly<Record<string, string>>[]).map(concept)]))   // it was checked

export const leftParts = (foreign: readonly Foreign[]): number => foreign.filter(({ format }) => format === 'ninjs').length - safe(foreign).length

const safe = (foreign: readonly Foreign[]): readonly Foreign[] =>
  foreign.filter(({ format, path, content }) => format === 'ninjs' && Object.hasOwn(givenBack, path) && holdsConcepts(content))

/** A concept of 1.x has a scheme and a code, one of 2.x and 3.x an address or a literal. */
const concept = ({ name, rel, uri, literal, scheme, code }: Readonly<Record<string, string>>): Json =>
  ({ name, rel, uri: uri ?? (scheme && code && /[/#:]$/.test(scheme) ? `${scheme}${encodeURIComponent(code)}` : undefined), literal: literal ?? (scheme && /[/#:]$/.test(scheme) ? undefined : code) })

function holdsConcepts(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content)
    return Array.isArray(value) && value.every(each => isObject(each) && Object.entries(each).every(([key, part]) => conceptKeys.has(key) && typeof part === 'string'))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
