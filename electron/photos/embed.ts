import type { Finding, Photo } from '../newsroom/index.ts'
import type { Tool } from './exiftool.ts'
import { otherFields, photoFields, rightsFields, type Field, type PhotoFieldName, type RightsFieldName } from './fields.data.ts'
import type { Tags } from './tags.ts'
import type { Assignment } from './values.ts'
import { writeCopy } from './write.ts'

/**
 * A copy of `source` at `target` that carries the photo's record as IPTC-IIM and XMP. Fields that the record lacks are taken
 * out; what the record doesn't know (structures, unknown XMP, camera data) stays.
 *
 * @returns what IIM had to cut, and what the format can't carry
 * @throws NewsroomError as `writeCopy`
 */
export const embed = (tool: Tool, source: string, target: string, photo: Photo): Promise<readonly Finding[]> =>
  writeCopy(tool, source, target, photo.file?.name ?? photo.guid, present => [...photoFields.map(field => ({ field, values: valuesOf(photo, field.name) })), ...rightsOf(photo), ...guidOf(photo, present)])

function valuesOf(photo: Photo, name: PhotoFieldName): readonly string[] {
  switch (name) {
    case 'caption': return [photo.caption]
    case 'byline': return photo.byline?.split(/;\s*/) ?? []
    case 'keywords': return photo.keywords
    case 'people': return photo.people.map(person => person.name)
    case 'urgency': return photo.urgency === undefined ? [] : [String(photo.urgency)]
    case 'credit': return one(photo.credit ?? photo.rights?.credit)
    case 'usageTerms': return one(photo.usageTerms ?? photo.rights?.usageTerms)
    case 'webStatement': return one(photo.webStatement ?? photo.rights?.licenceUrl)
    case 'headline': case 'title': case 'altText': case 'extendedDescription': case 'bylineTitle': case 'source': case 'copyright': case 'captionWriter':
    case 'instructions': case 'jobId': case 'event': case 'location': case 'city': case 'state': case 'country': case 'countryCode': case 'taken': case 'language':
      return one(photo[name])
  }
}

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

/** Nothing on record about the rights leaves what the file says, but for a kill. Structures are replaced, never emptied: they hold more than we know. */
function rightsOf(photo: Photo): readonly Assignment[] {
  const values = rightValues(photo)
  const mayEmpty = ({ kind }: Field): boolean => photo.rights !== null && kind !== 'member'
  return rightsFields.map(field => ({ field, values: values[field.name] })).filter(({ field, values: given }) => given.length > 0 || mayEmpty(field))
}

function rightValues({ rights, status }: Photo): Readonly<Record<RightsFieldName, readonly string[]>> {
  const { release } = rights ?? {}
  return {
    holder: one(rights?.holder), acquireUrl: one(rights?.acquireUrl),
    from: one(rights?.from), until: one(rights?.until), embargo: one(rights?.embargo),
    regionConstraints: limits(rights?.territory, rights?.territoryExcept), mediaConstraints: limits(rights?.media, rights?.mediaExcept),
    alterationConstraints: rights?.alterationConstraints ?? [],
    modelRelease: one(release?.model), propertyRelease: one(release?.property), youngest: one(release?.youngest),
    dataMining: one(rights?.dataMining), originType: one(rights?.originType),
    creditRequired: rights?.creditRequired === undefined ? [] : [rights.creditRequired ? 'CR-CAI' : 'CR-NRQ'],
    action: rights?.withdrawn || status === 'canceled' ? ['01'] : [],
  }
}

const limits = (only: readonly string[] | undefined, except: readonly string[] | undefined): readonly string[] => {
  const words = [only && `Only: ${only.join(', ') || 'none'}`, except && except.length > 0 && `Except: ${except.join(', ')}`].filter(Boolean)
  return words.length > 0 ? [words.join('. ')] : []
}

/** The picture keeps the name that it came with. */
const guidField: Field | undefined = otherFields.find(({ name }) => name === 'guid')
const guidOf = (photo: Photo, present: Tags): readonly Assignment[] =>
  guidField?.xmp === undefined || present[guidField.xmp] !== undefined ? [] : [{ field: guidField, values: [photo.guid] }]
