import type { PhotoTextField } from '../../newsroom/index.ts'

/** Namespaces of IPTC Photo Metadata 2025.1, by the prefix that the standard uses. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/', photoshop: 'http://ns.adobe.com/photoshop/1.0/', xmp: 'http://ns.adobe.com/xap/1.0/', xmpMM: 'http://ns.adobe.com/xap/1.0/mm/', xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/', plus: 'http://ns.useplus.org/ldf/xmp/1.0/', cc: 'http://creativecommons.org/ns#',
} as const
export type Prefix = keyof typeof namespaces

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const META = 'adobe:ns:meta/'
export const TERMS = 'http://ns.useplus.org/ldf/vocab/'
export const ORIGINS = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** How XMP holds a value: as one text, as texts by language, as a list with or without an order, or as a list of records (ISO 16684-1, 6.3). */
export type Kind = 'text' | 'lang' | 'bag' | 'seq' | 'records'
export type Property = Readonly<{ prefix: Prefix; name: string; kind: Kind; iptc: string }>

const property = (kind: Kind) => (prefix: Prefix, name: string, iptc: string): Property => ({ prefix, name, kind, iptc })
const [text, lang, bag, seq, records] = [property('text'), property('lang'), property('bag'), property('seq'), property('records')]

/** Where each text of a photo stands, in the order in which we write. */
export const textProperties: readonly (readonly [PhotoTextField, Property])[] = [
  ['headline', text('photoshop', 'Headline', 'Headline')],
  ['title', lang('dc', 'title', 'Title')],
  ['altText', lang('Iptc4xmpCore', 'AltTextAccessibility', 'Alt Text (Accessibility)')],
  ['extendedDescription', lang('Iptc4xmpCore', 'ExtDescrAccessibility', 'Extended Description (Accessibility)')],
  ['bylineTitle', text('photoshop', 'AuthorsPosition', 'Creator’s jobtitle')],
  ['credit', text('photoshop', 'Credit', 'Credit Line')],
  ['source', text('photoshop', 'Source', 'Source (Supply Chain)')],
  ['copyright', lang('dc', 'rights', 'Copyright Notice')],
  ['captionWriter', text('photoshop', 'CaptionWriter', 'Description Writer')],
  ['jobId', text('photoshop', 'TransmissionReference', 'Job Id')],
  ['event', lang('Iptc4xmpExt', 'Event', 'Event Name')],
  ['location', text('Iptc4xmpCore', 'Location', 'Sublocation')],
  ['city', text('photoshop', 'City', 'City')],
  ['state', text('photoshop', 'State', 'Province or State')],
  ['country', text('photoshop', 'Country', 'Country')],
  ['countryCode', text('Iptc4xmpCore', 'CountryCode', 'Country Code')],
  ['webStatement', text('xmpRights', 'WebStatement', 'Web Statement of Rights')],
]

/** What is more than one text of the photo, or needs a word. */
export const special = {
  guid: text('Iptc4xmpExt', 'DigImageGUID', 'Digital Image GUID'),
  version: text('xmpMM', 'VersionID', 'Version'),
  caption: lang('dc', 'description', 'Description'),
  byline: seq('dc', 'creator', 'Creator'),
  instructions: text('photoshop', 'Instructions', 'Instructions'),
  taken: text('photoshop', 'DateCreated', 'Date Created'),
  usageTerms: lang('xmpRights', 'UsageTerms', 'Rights Usage Terms'),
  keywords: bag('dc', 'subject', 'Keywords'),
  people: bag('Iptc4xmpExt', 'PersonInImage', 'Person Shown in the Image'),
  peopleWithDetails: records('Iptc4xmpExt', 'PersonInImageWDetails', 'Person Shown in the Image with Details'),
  urgency: text('photoshop', 'Urgency', 'Urgency'),
  language: bag('dc', 'language', 'Language'),
  nature: text('plus', 'ImageType', 'Image Type'),
  holder: records('plus', 'CopyrightOwner', 'Copyright Owner'),
  licensor: records('plus', 'Licensor', 'Licensor'),
  licence: text('cc', 'license', 'Licence'),
  from: text('plus', 'LicenseStartDate', 'License Start Date'),
  until: text('plus', 'LicenseEndDate', 'License End Date'),
  alterations: bag('plus', 'ImageAlterationConstraints', 'Image Alteration Constraints'),
  modelRelease: text('plus', 'ModelReleaseStatus', 'Model Release Status'),
  propertyRelease: text('plus', 'PropertyReleaseStatus', 'Property Release Status'),
  youngest: text('plus', 'MinorModelAgeDisclosure', 'Minor Model Age Disclosure'),
  dataMining: text('plus', 'DataMining', 'Data Mining'),
  originType: text('Iptc4xmpExt', 'DigitalSourceType', 'Digital Source Type'),
  creditRequired: text('plus', 'CreditLineRequired', 'Credit Line Required'),
} as const satisfies Readonly<Record<string, Property>>

/** Keys of PLUS vocabularies (LDF 2.0.1), by the property that takes them. */
export const terms: readonly (readonly [Property, RegExp])[] = [
  [special.modelRelease, /^MR-(?:NON|NAP|UMR|LMR)$/], [special.propertyRelease, /^PR-(?:NON|NAP|UPR|LPR)$/], [special.youngest, /^AG-(?:UNK|A25|A2[0-4]|A1[5-9]|U14)$/],
  [special.dataMining, /^DMI-(?:UNSPECIFIED|ALLOWED|PROHIBITED(?:-(?:AIMLTRAINING|GENAIMLTRAINING|EXCEPTSEARCHENGINEINDEXING|SEECONSTRAINT|SEEEMBEDDEDRIGHTSEXPR|SEELINKEDRIGHTSEXPR))?)$/],
  [special.creditRequired, /^CR-(?:NRQ|COI|CAI|CCA)$/], [special.alterations, /^AL-(?:CRP|FLP|RET|CLR|DCL|MRG)$/], [special.nature, /^TY-(?:PHO|ILL|MCI|VID|OTR)$/],
]

/** Any of these says that a generator was at work. */
export const aiProperties: readonly string[] = ['AIPromptInformation', 'AIPromptWriterName', 'AISystemUsed', 'AISystemVersionUsed']
