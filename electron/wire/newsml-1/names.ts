export const VERSION = '1.2'

/** The IPTC's catalog of vocabularies. It is named, never fetched. */
export const IPTC_CATALOG = 'http://www.iptc.org/std/catalog/catalog.IptcMasterCatalog.xml'

/** `Status` (NewsML 1.2, NewsManagement); agencies write it in capitals too. */
export const statuses = { usable: 'Usable', withheld: 'Withheld', canceled: 'Canceled' } as const
export const EMBARGOED = 'Embargoed'

/** `Instruction` by our signal, and the words that agencies use for the same. */
export const instructions = { correction: 'Correction', update: 'Update', kill: 'Delete', advisory: 'Advisory', test: 'Test' } as const
export const signalOfInstruction: Readonly<Record<string, keyof typeof instructions>> = {
  correction: 'correction', rectify: 'correction', corrective: 'correction', update: 'update', updated: 'update', rewrite: 'update', delete: 'kill', kill: 'kill', cancel: 'kill', canceled: 'kill', cancelled: 'kill',
  advisory: 'advisory', advise: 'advisory', test: 'test',
}

/** `Role` of a component whose content is the text of a story, what stands under a picture, or another text of the item. */
export const roles: Readonly<Record<string, 'body' | 'caption' | 'abstract' | 'headline'>> = {
  main: 'body', bodytext: 'body', body: 'body', text: 'body', 'main text': 'body', maintext: 'body', article: 'body', story: 'body',
  caption: 'caption', description: 'caption', legend: 'caption', 'caption text': 'caption',
  abstract: 'abstract', summary: 'abstract', lead: 'abstract', teaser: 'abstract', title: 'headline', headline: 'headline',
}

/** `Role` of a file by what we call it; the reading side knows agencies' names too. */
export const roleOfRendition = { original: 'Main', web: 'Preview', thumbnail: 'Thumbnail' } as const

/** `MediaType` of a picture by its nature. */
export const mediaTypes = { photo: 'Photo', graphic: 'Graphic', video: 'Video', audio: 'Audio' } as const
export const natureOfMedia: Readonly<Record<string, keyof typeof mediaTypes>> = { photo: 'photo', picture: 'photo', image: 'photo', graphic: 'graphic', video: 'video', animation: 'video', audio: 'audio' }

/** `Label` and `Property` of ours, for what the standard has no element for. */
export const GUID = 'Guid'
export const TAKE = 'Take'
export const PLACE = 'Place'

/** Properties of a picture, in its AdministrativeMetadata: fields of ours without an element. */
export const placedPhotoFields: ReadonlySet<string> = new Set(['headline', 'byline', 'bylineTitle', 'credit', 'copyright', 'source', 'instructions', 'usageTerms'])

const URN = /^urn:newsml:([^:]+):(\d{8}(?:T\d{6}(?:Z|[+-]\d{4})?)?):([^:]+)$/

/** The three parts of an id that NewsML 1.2 made; undefined for any other. */
export function partsOfUrn(guid: string): Readonly<{ provider: string; date: string; item: string }> | undefined {
  const [, provider, date, item] = URN.exec(guid) ?? []
  return provider && date && item ? { provider, date, item } : undefined
}
