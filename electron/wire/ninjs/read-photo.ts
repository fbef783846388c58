import { natures, type Finding, type Person, type Photo, type Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { isoOf } from '../dates.ts'
import { heedPictureWords } from '../heed-picture.ts'
import { positive } from '../numbers.ts'
import { rightsFrom } from '../rights.ts'
import { idsOf, readKeywords } from './concepts.ts'
import { fieldsOf, list, text, type Fields } from './fields.ts'
import { foreignParts } from './foreign.ts'
import { descriptionRoles, placeFields, SOURCE_TYPE } from './names.ts'
import { readCommon, sourcesOf, variant } from './read-common.ts'

/** A picture, graphic, video or sound; its rights stay unknown as far as the source doesn't tell them. */
export function readPhotoObject(fields: Fields, guid: string, findings: Finding[]): Photo {
  const { edNote, embargo, created: _created, modified: _modified, ...rest } = readCommon(fields, findings)
  const origin = fieldsOf(fields.get('digitalsourcetype'))
  const rights = rightsFrom({ holder: text(fields, 'copyrightholder'), originType: text(origin, 'uri')?.replace(SOURCE_TYPE, '') ?? text(origin, 'literal', 'name') })
  const taken = text(fields, 'contentcreated')
  const nature = natures.find(each => each === text(fields, 'type'))
  const { photo, findings: heeded } = heedPictureWords({
    ...blankPhoto(guid), ...known({
      ...rest, ...descriptionsOf(fields), ...placesOf(fields), nature,
      caption: captionOf(fields), title: text(fields, 'title'), instructions: edNote, taken: taken && (isoOf(taken) ?? taken),
      keywords: readKeywords(fields), people: peopleOf(fields),
      event: list(fields, 'events', 'event').map(each => text(each, 'name')).find(Boolean),
      jobId: idsOf(fields).find(({ kind }) => kind === 'jobId')?.value, captionWriter: sourcesOf(fields, true)[0],
      webStatement: text(fieldsOf(fields.get('rightsinfo')), 'linkedrights'),
      renditions: list(fields, 'renditions').flatMap(each => readRendition(each, nature)), foreign: foreignParts(fields, 'photo'),
    }),
    rights: embargo === undefined ? rights : { ...rights, embargo },
  })
  findings.push(...heeded)
  return photo
}

const descriptionsOf = (fields: Fields): Partial<Photo> => known(Object.fromEntries(Object.entries(descriptionRoles)
  .filter(([role]) => role !== 'caption').map(([role, field]) => [field, variant(fields, 'descriptions', new RegExp(`^${role}$`, 'i'))])))

const captionOf = (fields: Fields): string | undefined =>
  variant(fields, 'descriptions', /^caption$/i) ?? text(fields, 'description_text')
  ?? list(fields, 'descriptions').filter(each => !Object.keys(descriptionRoles).includes(text(each, 'role') ?? '')).map(each => text(each, 'value')).find(Boolean)

function placesOf(fields: Fields): Partial<Photo> {
  const places = list(fields, 'places', 'place')
  const byRelation = Object.fromEntries(placeFields.map(rel => [rel, places.filter(each => text(each, 'rel') === rel).map(each => text(each, 'name')).find(Boolean)]))
  const countryCode = places.filter(each => text(each, 'rel') === 'countryCode').map(each => text(each, 'literal', 'code')).find(Boolean)
  return known({ ...byRelation, countryCode })
}

const peopleOf = (fields: Fields): readonly Person[] => list(fields, 'people', 'person').flatMap(each => {
  const name = text(each, 'name')
  const position = /^position:(.+)$/.exec(text(each, 'rel') ?? '')?.[1]
  return name ? [{ name, ...(position && { position }) }] : []
})

/** Files that are pictures, or what the item is; a caption as a file of its own is none. */
function readRendition(fields: Fields, nature: Photo['nature']): readonly Rendition[] {
  const href = text(fields, 'href')
  const mediaType = text(fields, 'contenttype', 'mimetype')
  if (!href || (mediaType !== undefined && !(nature ? /^(?:image|video|audio|application)\// : /^image\//).test(mediaType))) return []
  const name = text(fields, 'name') ?? ''
  return [{
    href, role: /thumb/i.test(name) ? 'thumbnail' : /web|preview|view/i.test(name) ? 'web' : 'original',
    ...known({ mediaType, width: positive(text(fields, 'width')), height: positive(text(fields, 'height')), bytes: positive(text(fields, 'sizeinbytes')) }),
  }]
}
