import { natures, photoTextFields, plain, type Finding, type Person, type Photo, type Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { describedPhoto } from '../described.ts'
import { heedPictureWords } from '../heed-picture.ts'
import { positive } from '../numbers.ts'
import { publicRights, rightsFrom } from '../rights.ts'
import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { readContent } from './content.ts'
import { photoForeign } from './foreign.ts'
import { copyrightOf, holderOf, keywordsOf, languageOfScope, linesOf, locationsOf, metadata, noteOf, sourceOf, termsOf, type Scope } from './lines.ts'
import { dateOf, formal, properties } from './management.ts'
import { GUID, placedPhotoFields } from './names.ts'
import { leavesOf, mediaOf } from './parts.ts'

/** Fields that a Property of ours names, besides those that have an element of their own. */
const extended = photoTextFields.filter(field => !placedPhotoFields.has(field))
const OURS: ReadonlySet<string> = new Set([GUID, 'version', 'status', 'urgency', 'Keyword', ...photoTextFields])

/**
 * The picture of a component: its files, its caption, and what its lines and metadata tell. `captions` are texts that stand
 * elsewhere in the item; `around` are components whose data holds for the picture too.
 */
export function readPicture(component: XmlElement, guid: string, captions: readonly XmlElement[], around: Scope, findings: Finding[]): Photo {
  const leaves = leavesOf(component)
  const inside = [component, ...new Set(leaves.flatMap(({ trail }) => trail.slice(1)))]
  const scope = [...inside, ...around]
  const administrative = metadata(inside, 'AdministrativeMetadata')
  const told = (name: string): string | undefined => properties(administrative, name)[0]
  const texts = leaves.filter(({ content }) => mediaOf(content) === 'text').map(({ content }) => content)
  const caption = captionOf(texts.length > 0 ? texts : captions, guid, findings)
  const media = leaves.filter(({ content }) => mediaOf(content) !== 'text')
  const nature = natures.find(each => media.some(({ content }) => mediaOf(content) === each))
  const origin = locationsOf(scope, true)[0] ?? locationsOf(inside, false)[0]
  const printed = describedPhoto(caption, guid).photo
  const lines = { credit: linesOf(scope, 'CreditLine')[0], byline: linesOf(scope, 'ByLine').join(', ') || undefined }
  // A credit is taken out of a caption only where the source has no line for it: else the printed form is the caption's own.
  const split = lines.credit === undefined && lines.byline === undefined && told('altText') === undefined && told(GUID) === undefined
  const { photo, findings: heeded } = heedPictureWords({
    ...blankPhoto(told(GUID) ?? guid), ...(split ? printed : { caption }), guid: told(GUID) ?? guid, ...known({
      city: origin?.get('City'), state: origin?.get('CountryArea'), country: origin?.get('Country'), location: origin?.get('SubLocation'),
      ...Object.fromEntries(extended.map(field => [field, told(field)]).filter(([, value]) => value !== undefined)),
      version: positive(told('version')), status: (['usable', 'withheld', 'canceled'] as const).find(each => each === told('status')), urgency: positive(told('urgency')),
      nature, headline: linesOf(scope, 'HeadLine')[0], ...known(lines), bylineTitle: linesOf(scope, 'ByLineTitle')[0], copyright: copyrightOf(scope),
      source: sourceOf(inside), instructions: noteOf(inside), usageTerms: termsOf(inside), language: languageOfScope(inside), keywords: keywordsOf(inside),
      taken: told('taken') ?? dateOf(metadata(inside, 'DescriptiveMetadata').map(each => textOf(at(each, 'DateLineDate'))).find(Boolean)),
      people: peopleOf(told), renditions: media.flatMap(leaf => renditionOf(leaf.content, leaf.role ?? '')),
      foreign: photoForeign(inside, name => OURS.has(name) || /^(?:person|rights)\./.test(name)),
    }),
    rights: rightsFrom({ ...Object.fromEntries(publicRights.map(right => [right, told(`rights.${right}`)])), holder: holderOf(inside) }),
  })
  findings.push(...heeded)
  return photo
}

const captionOf = (contents: readonly XmlElement[], guid: string, findings: Finding[]): string => contents.map(content => {
  const { body, findings: found } = readContent(content, guid, [])
  findings.push(...found)
  return body.map(({ runs }) => plain(runs)).filter(Boolean).join('\n')
}).filter(Boolean).join('\n')

function peopleOf(told: (name: string) => string | undefined): readonly Person[] {
  const people: Person[] = []
  for (let number = 1; told(`person.${number}.name`) !== undefined; number++) {
    const title = told(`person.${number}.title`)
    const position = told(`person.${number}.position`)
    people.push({ name: told(`person.${number}.name`) ?? '', ...(title && { title }), ...(position && { position }) })
  }
  return people
}

/** A file by the names that agencies have for it: Preview, Thumbnail, Quicklook, BASEIMAGE, VIEWIMAGE. */
function renditionOf(content: XmlElement, role: string): readonly Rendition[] {
  const href = attribute(content, 'Href')
  if (!href) return []
  const characteristics = at(content, 'Characteristics')
  const size = (name: string): number | undefined => positive(properties([characteristics], name)[0])
  const kind = `${role} ${formal(at(content, 'Notation')) ?? ''}`
  const mediaType = formal(at(content, 'MimeType')) ?? named(content, 'Format').map(formal).find(each => each?.includes('/'))
  return [{
    href, role: /thumb|icon/i.test(kind) ? 'thumbnail' : /preview|quicklook|view|web|low/i.test(kind) ? 'web' : 'original',
    ...known({
      mediaType, width: size('Width'), height: size('Height'), bytes: positive(textOf(at(characteristics, 'SizeInBytes'))), sha256: properties([characteristics], 'Sha256')[0],
    }),
  }]
}
