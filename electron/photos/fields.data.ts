/**
 * One property of IPTC Photo Metadata 2025.1 (or a dataset that wires still send) and where it is written.
 *
 * `name` is ours, `iptc` the standard's, tags are ExifTool's. `iim` holds dataset and limit in bytes (IIM 4.2); a date with
 * `iimTime` is written in two. A `member` is a field of the first structure of a list. A `term` is the bare key of a PLUS
 * vocabulary, an `origin` the last step of a Digital Source Type, a `lang` a text that may stand in several languages: ours is
 * the one without language.
 */
export type Field = Readonly<{
  name: string
  iptc: string
  kind: 'text' | 'lang' | 'list' | 'date' | 'term' | 'terms' | 'origin' | 'member' | 'number'
  xmp?: string
  member?: string
  iim?: readonly [tag: string, bytes: number]
  iimTime?: string
  exif?: string
  terms?: RegExp
}>

type Named<N extends string> = Field & Readonly<{ name: N }>
type Row = <const N extends string>(name: N, iptc: string, xmp: string, iim?: readonly [tag: string, bytes: number], exif?: string) => Named<N>

const plain: Row = (name, iptc, xmp, iim, exif) => ({ name, iptc, kind: 'text', xmp, ...(iim && { iim }), ...(exif && { exif }) })
const lang: Row = (name, iptc, xmp, iim, exif) => ({ ...plain(name, iptc, xmp, iim, exif), kind: 'lang' })
const list: Row = (name, iptc, xmp, iim, exif) => ({ ...plain(name, iptc, xmp, iim, exif), kind: 'list' })
const term = <const N extends string>(name: N, iptc: string, xmp: string, terms: RegExp): Named<N> => ({ name, iptc, kind: 'term', xmp, terms })

const RELEASE = /^(?:MR-(?:NON|NAP|UMR|LMR)|PR-(?:NON|NAP|UPR|LPR))$/
const MINING = /^DMI-(?:UNSPECIFIED|ALLOWED|PROHIBITED(?:-(?:AIMLTRAINING|GENAIMLTRAINING|EXCEPTSEARCHENGINEINDEXING|SEECONSTRAINT|SEEEMBEDDEDRIGHTSEXPR|SEELINKEDRIGHTSEXPR))?)$/

/** The fields of `Photo`, in the order in which a desk reads them. */
export const photoFields = [
  lang('caption', 'Description', 'XMP-dc:Description', ['IPTC:Caption-Abstract', 2000], 'IFD0:ImageDescription'),
  plain('headline', 'Headline', 'XMP-photoshop:Headline', ['IPTC:Headline', 256]),
  lang('title', 'Title', 'XMP-dc:Title', ['IPTC:ObjectName', 64]),
  lang('altText', 'Alt Text (Accessibility)', 'XMP-iptcCore:AltTextAccessibility'),
  lang('extendedDescription', 'Extended Description (Accessibility)', 'XMP-iptcCore:ExtDescrAccessibility'),
  list('byline', 'Creator', 'XMP-dc:Creator', ['IPTC:By-line', 32], 'IFD0:Artist'),
  plain('bylineTitle', 'Creator\'s jobtitle', 'XMP-photoshop:AuthorsPosition', ['IPTC:By-lineTitle', 32]),
  plain('credit', 'Credit Line', 'XMP-photoshop:Credit', ['IPTC:Credit', 32]),
  plain('source', 'Source (Supply Chain)', 'XMP-photoshop:Source', ['IPTC:Source', 32]),
  lang('copyright', 'Copyright Notice', 'XMP-dc:Rights', ['IPTC:CopyrightNotice', 128], 'IFD0:Copyright'),
  plain('captionWriter', 'Description Writer', 'XMP-photoshop:CaptionWriter', ['IPTC:Writer-Editor', 32]),
  plain('instructions', 'Instructions', 'XMP-photoshop:Instructions', ['IPTC:SpecialInstructions', 256]),
  plain('jobId', 'Job Id', 'XMP-photoshop:TransmissionReference', ['IPTC:OriginalTransmissionReference', 32]),
  lang('event', 'Event Name', 'XMP-iptcExt:Event'),
  plain('location', 'Sublocation (legacy)', 'XMP-iptcCore:Location', ['IPTC:Sub-location', 32]),
  plain('city', 'City (legacy)', 'XMP-photoshop:City', ['IPTC:City', 32]),
  plain('state', 'Province or State (legacy)', 'XMP-photoshop:State', ['IPTC:Province-State', 32]),
  plain('country', 'Country (legacy)', 'XMP-photoshop:Country', ['IPTC:Country-PrimaryLocationName', 64]),
  plain('countryCode', 'Country Code (legacy)', 'XMP-iptcCore:CountryCode', ['IPTC:Country-PrimaryLocationCode', 3]),
  { name: 'taken', iptc: 'Date Created', kind: 'date', xmp: 'XMP-photoshop:DateCreated', iim: ['IPTC:DateCreated', 8], iimTime: 'IPTC:TimeCreated' },
  lang('usageTerms', 'Rights Usage Terms', 'XMP-xmpRights:UsageTerms'),
  plain('webStatement', 'Web Statement of Rights', 'XMP-xmpRights:WebStatement'),
  list('keywords', 'Keywords', 'XMP-dc:Subject', ['IPTC:Keywords', 64]),
  list('people', 'Person Shown in the Image', 'XMP-iptcExt:PersonInImage'),
  { name: 'urgency', iptc: 'Urgency', kind: 'number', xmp: 'XMP-photoshop:Urgency', iim: ['IPTC:Urgency', 1] },
  { name: 'language', iptc: 'Language Identifier', kind: 'list', xmp: 'XMP-dc:Language' },
] as const satisfies readonly Field[]

/** Where the facts of `Rights` are written; `webStatement` above carries the licence page. */
export const rightsFields = [
  { name: 'holder', iptc: 'Copyright Owner', kind: 'member', xmp: 'XMP-plus:CopyrightOwner', member: 'CopyrightOwnerName' },
  { name: 'acquireUrl', iptc: 'Licensor URL', kind: 'member', xmp: 'XMP-plus:Licensor', member: 'LicensorURL' },
  { name: 'from', iptc: 'License Start Date', kind: 'date', xmp: 'XMP-plus:LicenseStartDate' },
  { name: 'until', iptc: 'License End Date', kind: 'date', xmp: 'XMP-plus:LicenseEndDate', iim: ['IPTC:ExpirationDate', 8], iimTime: 'IPTC:ExpirationTime' },
  { name: 'embargo', iptc: 'Release Date', kind: 'date', iim: ['IPTC:ReleaseDate', 8], iimTime: 'IPTC:ReleaseTime' },
  lang('regionConstraints', 'Region Constraints', 'XMP-plus:RegionConstraints'),
  lang('mediaConstraints', 'Media Constraints', 'XMP-plus:MediaConstraints'),
  { name: 'alterationConstraints', iptc: 'Image Alteration Constraints', kind: 'terms', xmp: 'XMP-plus:ImageAlterationConstraints', terms: /^AL-(?:CRP|FLP|RET|CLR|DCL|MRG)$/ },
  term('modelRelease', 'Model Release Status', 'XMP-plus:ModelReleaseStatus', RELEASE),
  term('propertyRelease', 'Property Release Status', 'XMP-plus:PropertyReleaseStatus', RELEASE),
  term('youngest', 'Minor Model Age Disclosure', 'XMP-plus:MinorModelAgeDisclosure', /^AG-(?:UNK|A25|A2[0-4]|A1[5-9]|U14)$/),
  term('dataMining', 'Data Mining', 'XMP-plus:DataMining', MINING),
  { name: 'originType', iptc: 'Digital Source Type', kind: 'origin', xmp: 'XMP-iptcExt:DigitalSourceType', terms: /^[A-Za-z]{3,60}$/ },
  term('creditRequired', 'Credit Line Required', 'XMP-plus:CreditLineRequired', /^CR-(?:NRQ|COI|CAI|CCA)$/),
  { name: 'action', iptc: 'Action Advised', kind: 'term', iim: ['IPTC:ActionAdvised', 2], terms: /^0[1-4]$/ },
] as const satisfies readonly Field[]

/** What `photo write` can set beside these; a photo's record doesn't hold them, a copy keeps them. */
export const otherFields: readonly Field[] = [
  list('scene', 'Scene Code', 'XMP-iptcCore:Scene'),
  list('subjectCode', 'Subject Code (legacy)', 'XMP-iptcCore:SubjectCode'),
  plain('intellectualGenre', 'Intellectual Genre (legacy)', 'XMP-iptcCore:IntellectualGenre'),
  plain('modelInformation', 'Additional Model Information', 'XMP-iptcExt:AdditionalModelInformation'),
  plain('aiPrompt', 'AI Prompt Information', 'XMP-iptcExt:AIPromptInformation'),
  plain('aiPromptWriter', 'AI Prompt Writer Name', 'XMP-iptcExt:AIPromptWriterName'),
  plain('aiSystem', 'AI System Used', 'XMP-iptcExt:AISystemUsed'),
  plain('aiSystemVersion', 'AI System Version Used', 'XMP-iptcExt:AISystemVersionUsed'),
  list('organisations', 'Name of Organisation Featured in the Image', 'XMP-iptcExt:OrganisationInImageName'),
  list('organisationCodes', 'Code of Organisation Featured in the Image', 'XMP-iptcExt:OrganisationInImageCode'),
  plain('guid', 'Digital Image GUID', 'XMP-iptcExt:DigitalImageGUID'),
  list('eventId', 'Event Identifier', 'XMP-iptcExt:EventID'),
  { name: 'maxAvailHeight', iptc: 'Max Avail Height', kind: 'number', xmp: 'XMP-iptcExt:MaxAvailHeight' },
  { name: 'maxAvailWidth', iptc: 'Max Avail Width', kind: 'number', xmp: 'XMP-iptcExt:MaxAvailWidth' },
  list('modelAge', 'Model Age', 'XMP-iptcExt:ModelAge'),
  list('modelReleaseId', 'Model Release Id', 'XMP-plus:ModelReleaseID'),
  list('propertyReleaseId', 'Property Release Id', 'XMP-plus:PropertyReleaseID'),
  lang('otherConstraints', 'Other Constraints', 'XMP-plus:OtherConstraints'),
  plain('supplierImageId', 'Image Supplier Image ID', 'XMP-plus:ImageSupplierImageID'),
  { name: 'rating', iptc: 'Image Rating', kind: 'number', xmp: 'XMP-xmp:Rating' },
  plain('category', 'Category', 'XMP-photoshop:Category', ['IPTC:Category', 3]),
  list('supplementalCategories', 'Supplemental Categories', 'XMP-photoshop:SupplementalCategories', ['IPTC:SupplementalCategories', 32]),
]

/** Structures of the standard: read, shown and kept, but not to be set from one text. */
export const structures: readonly string[] = [
  'Creator\'s Contact Info', 'Artwork or Object in the Image', 'Contributor', 'CV-Term About Image', 'Embedded Encoded Rights Expression', 'Genre',
  'Image Creator', 'Image Region', 'Image Registry Entry', 'Image Supplier', 'Licensor', 'Linked Encoded Rights Expression', 'Location Created',
  'Location Shown in the Image', 'Person Shown in the Image with Details', 'Product Shown in the Image',
]

export type PhotoFieldName = (typeof photoFields)[number]['name']
export type RightsFieldName = (typeof rightsFields)[number]['name']
