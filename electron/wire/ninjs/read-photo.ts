import type { Finding, Person, Photo, Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { isoOf } from '../dates.ts'
import { positive } from '../numbers.ts'
import { rightsFrom } from '../rights.ts'
import { readKeywords } from './concepts.ts'
import { fieldsOf, list, text, type Fields } from './fields.ts'
import { foreignParts } from './foreign.ts'
import { descriptionRoles, placeFields, SOURCE_TYPE } from './names.ts'
import { readCommon, variant } from './read-common.ts'

/** A picture; its rights stay unknown as far as the source doesn't tell them. */
export function readPhotoObject(fields: Fields, guid: string, findings: Finding[]): Photo {
  const { edNote, embargo, created: _created, modified: _modified, ...rest } = readCommon(fields, findings)
  const origin = fieldsOf(fields.get('digitalsourcetype'))
  const rights = rightsFrom({ holder: text(fields, 'copyrightholder'), originType: text(origin, 'uri')?.replace(SOURCE_TYPE, '') ?? text(origin, 'literal', 'name') })
  const taken = text(fields, 'contentcreated')
  return {
    ...blankPhoto(guid), ...known({
      ...rest, ...descriptionsOf(fields), ...placesOf(fields),
      caption: captionOf(fields), title: text(fields, 'title'), instructions: edNote, taken: taken && (isoOf(taken) ?? taken),
      keywords: readKeywords(fields), people: peopleOf(fields),
      event: list(fields, 'events', 'event').map(each => text(each, 'name')).find(Boolean),
      jobId: list(fields, 'altids').filter(each => text(each, 'role') === 'jobId').map(each => text(each, 'value')).find(Boolean),
      captionWriter: list(fields, 'infosources').filter(each => text(each, 'role') === 'captionWriter').map(each => text(each, 'name')).find(Boolean),
      webStatement: text(fieldsOf(fields.get('rightsinfo')), 'linkedrights'),
      renditions: list(fields, 'renditions').flatMap(readRendition), foreign: foreignParts(fields, true),
    }),
    rights: embargo === undefined ? rights : { ...rights, embargo },
  }
}

const descriptionsOf = (fields: Fields): Partial<Photo> => known(Object.fromEntries(Object.entries(descriptionRoles)
  .filter(([role]) => role !== 'caption').map(([role, field]) => [field, variant(fields, 'descriptions', new RegExp(`^${role}$`, 'i'))])))

const captionOf = (fields: Fields): string | undefined =>
  variant(fields, 'descriptions', /^caption$/i) ?? text(fields, 'description_caption', 'description_text')
  ?? list(fields, 'descriptions').filter(each => !Object.keys(descriptionRoles).includes(text(each, 'role') ?? '')).map(each => text(each, 'value')).find(Boolean)

function placesOf(fields: Fields): Partial<Photo> {
  const places = list(fields, 'places', 'place')
  const byRelation = Object.fromEntries(placeFields.map(rel => [rel, places.filter(each => text(each, 'rel') === rel).map(each => text(each, 'name')).find(Boolean)]))
  const countryCode = places.filter(each => text(each, 'rel') === 'countryCode').map(each => text(each, 'literal')).find(Boolean)
  return known({ ...byRelation, countryCode })
}

const peopleOf = (fields: Fields): readonly Person[] => list(fields, 'people', 'person').flatMap(each => {
  const name = text(each, 'name')
  const position = /^position:(.+)$/.exec(text(each, 'rel') ?? '')?.[1]
  return name ? [{ name, ...(position && { position }) }] : []
})

/** Files that are pictures; a caption as a file of its own is none. */
function readRendition(fields: Fields): readonly Rendition[] {
  const href = text(fields, 'href')
  const mediaType = text(fields, 'contenttype', 'mimetype')
  if (!href || (mediaType !== undefined && !mediaType.startsWith('image/'))) return []
  const name = text(fields, 'name') ?? ''
  return [{
    href, role: /thumb/i.test(name) ? 'thumbnail' : /web|preview|view/i.test(name) ? 'web' : 'original',
    ...known({ mediaType, width: positive(text(fields, 'width')), height: positive(text(fields, 'height')), bytes: positive(text(fields, 'sizeinbytes')) }),
  }]
}
