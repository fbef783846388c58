import type { Foreign } from '../../newsroom/index.ts'
import { fieldsOf, type Fields } from './fields.ts'
import { placeFields } from './names.ts'
import type { Json, Ninjs } from './write-item.ts'

/** Properties, in small letters, that a field of ours tells. */
const understood: ReadonlySet<string> = new Set([
  'uri', 'guid', 'type', 'version', 'firstcreated', 'versioncreated', 'contentcreated', 'embargoeduntil', 'embargoed', 'pubstatus', 'urgency', 'copyrightholder', 'copyrightnotice',
  'usageterms', 'ednote', 'language', 'headlines', 'headline', 'title', 'by', 'byline', 'slugline', 'located', 'subjects', 'subject', 'keywords', 'places', 'place', 'infosources',
  'infosource', 'source', 'bodies', 'descriptions', 'associations', 'renditions', 'standard', '$standard', 'name', 'rel', 'mimetype', 'digitalsourcetype', 'rightsinfo',
  'charcount', 'wordcount', 'representationtype',
])
const ofPictures: ReadonlySet<string> = new Set(['people', 'person', 'events', 'event', 'altids'])

/** Lists of named concepts, which can be given back to any file of 2.x and 3.x as they are. */
const givenBack = ['people', 'organisations', 'objects', 'events'] as const
const conceptKeys: ReadonlySet<string> = new Set(['name', 'rel', 'uri', 'literal'])

/** What no field of ours tells, by property. Body and description variants of 1.x are told by their name's beginning. */
export function foreignParts(fields: Fields, isPicture: boolean): readonly Foreign[] {
  const whole = [...fields.entries()].filter(([key]) => !understood.has(key) && !(isPicture && ofPictures.has(key)) && !/^(?:body|description|headline)_/.test(key))
  return [...whole, ...(isPicture ? untoldConcepts(fields) : [])].map(([key, value]) => ({ format: 'ninjs', path: key, content: JSON.stringify(value) }))
}

/** A picture of ours has keywords and named places, but no coded subjects and no places of any other relation. */
function untoldConcepts(fields: Fields): readonly (readonly [string, unknown])[] {
  const told: readonly unknown[] = ['keyword', 'countryCode', ...placeFields]
  return ['subjects', 'subject', 'places', 'place'].flatMap(key => {
    const value = fields.get(key)
    const untold = Array.isArray(value) ? value.filter(each => !told.includes(fieldsOf(each).get('rel'))) : []
    return untold.length > 0 ? [[key, untold] as const] : []
  })
}

export const safeParts = (foreign: readonly Foreign[]): Ninjs => Object.fromEntries(safe(foreign).map(({ path, content }) => [path, JSON.parse(content) as Json]))   // it was checked

export const leftParts = (foreign: readonly Foreign[]): number => foreign.filter(({ format }) => format === 'ninjs').length - safe(foreign).length

const safe = (foreign: readonly Foreign[]): readonly Foreign[] =>
  foreign.filter(({ format, path, content }) => format === 'ninjs' && givenBack.some(each => each === path) && holdsConcepts(content))

function holdsConcepts(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content)
    return Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null
      && Object.entries(each as object).every(([key, part]) => conceptKeys.has(key) && typeof part === 'string'))   // null was sorted out
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
