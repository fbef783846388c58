import { photoTextFields, unmarked, type Photo } from '../../newsroom/index.ts'
import { publicRights } from '../rights.ts'
import { element, mixed, textual, wrapped, type Built } from '../xml/write.ts'
import { givenBack } from './foreign.ts'
import { GUID, mediaTypes, placedPhotoFields, roleOfRendition } from './names.ts'
import { newsLines, noteLine, party, property, rightsMetadata } from './write-item.ts'
import { xhtmlContent } from './write-text.ts'

/** The component of a picture: its lines and data, a component for its caption and one for each of its files. */
export function pictureComponent(photo: Photo, duid?: string): Built {
  return element('NewsComponent', { Duid: duid, EquivalentsList: 'no' },
    element('Role', { FormalName: mediaTypes[photo.nature ?? 'photo'] }),
    newsLines([
      textual('HeadLine', photo.headline), textual('ByLine', photo.byline), photo.byline ? textual('ByLineTitle', photo.bylineTitle) : undefined,
      textual('CreditLine', photo.credit), textual('CopyrightLine', photo.copyright), noteLine(photo.instructions),
    ]),
    wrapped('AdministrativeMetadata', {}, party('Source', photo.source), propertiesOf(photo)),
    rightsMetadata(photo.usageTerms, photo.rights?.holder),
    descriptive(photo),
    photo.caption ? element('NewsComponent', {}, element('Role', { FormalName: 'Caption' }), xhtmlContent([{ id: 'caption', type: 'paragraph', runs: unmarked(photo.caption) }], [])) : undefined,
    filesOf(photo))
}

/** Fields of ours that the standard has no element for (NewsML 1.2, Property). */
function propertiesOf(photo: Photo): readonly Built[] {
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    [GUID, photo.guid], ['version', photo.version], ['status', photo.status], ['urgency', photo.urgency],
    ...photoTextFields.filter(field => !placedPhotoFields.has(field) && !['city', 'state', 'country', 'location'].includes(field)).map(field => [field, photo[field]] as const),
    ...photo.people.flatMap(({ name, title, position }, index) => [[`person.${index + 1}.name`, name], [`person.${index + 1}.title`, title], [`person.${index + 1}.position`, position]] as const),
    ...publicRights.filter(right => right !== 'holder').map(right => [`rights.${right}`, photo.rights?.[right]] as const),
  ]
  return rows.flatMap(([name, value]) => property(name, value) ?? [])
}

function descriptive(photo: Photo): Built | undefined {
  const given = givenBack(photo.foreign)
  const place = [property('Country', photo.country), property('CountryArea', photo.state), property('City', photo.city), property('SubLocation', photo.location)].filter(each => each !== undefined)
  return wrapped('DescriptiveMetadata', {},
    photo.language ? element('Language', { FormalName: photo.language }) : undefined, given('OfInterestTo'),
    place.length > 0 ? element('Location', { HowPresent: 'Origin' }, place) : undefined, given('TopicOccurrence'),
    photo.keywords.map(keyword => property('Keyword', keyword)).filter(each => each !== undefined), given('Property'))
}

/** A picture without any file is told by its kind alone. */
function filesOf({ renditions, nature }: Photo): readonly Built[] {
  const media = element('MediaType', { FormalName: mediaTypes[nature ?? 'photo'] })
  if (renditions.length === 0) return [element('NewsComponent', {}, element('Role', { FormalName: 'Main' }), element('ContentItem', {}, media))]
  return renditions.map(({ href, role, mediaType, width, height, bytes, sha256 }) => element('NewsComponent', {},
    element('Role', { FormalName: roleOfRendition[role] }),
    element('ContentItem', { Href: href }, media, mediaType ? element('MimeType', { FormalName: mediaType }) : undefined,
      wrapped('Characteristics', {}, bytes === undefined ? undefined : mixed('SizeInBytes', {}, String(bytes)),
        [property('Width', width), property('Height', height), property('Sha256', sha256)].filter(each => each !== undefined)))))
}
