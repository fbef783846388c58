/** The namespace of all versions of NewsML-G2 (2.35, section “Namespace”). */
export const NAR = 'http://iptc.org/std/nar/2006-10-01/'
export const XHTML = 'http://www.w3.org/1999/xhtml'
export const VERSION = '2.35'

/** The IPTC's catalog resolves the aliases of its vocabularies. It is named, never fetched. */
export const IPTC_CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** Aliases of that catalog for subjects of a story; any other scheme is declared in the item itself. */
export const iptcAliases: ReadonlySet<string> = new Set([
  'medtop', 'subj', 'a1312cat', 'genre', 'prodgenre', 'iso3166-1a2', 'iso3166-1a3', 'wldreg', 'scn', 'medtype', 'wikidata', 'geonames', 'ticker', 'isin', 'figi', 'tone', 'loctyp',
])

/** The scheme URIs by which an alias is known, whatever a provider calls it. */
export const aliasOfScheme: Readonly<Record<string, string>> = {
  'http://cv.iptc.org/newscodes/mediatopic/': 'medtop',
  'http://cv.iptc.org/newscodes/subjectcode/': 'subj',
  'http://cvx.iptc.org/anpa1312-category/': 'a1312cat',
}

/** Our own vocabulary, for what the IPTC has no code or no property for; declared in every item that uses it. */
export const OWN = 'dateline'
export const OWN_SCHEME = 'urn:x-dateline:property:'
export const schemeUri = (alias: string): string => `urn:x-dateline:scheme:${encodeURIComponent(alias)}:`

export const statuses = ['usable', 'withheld', 'canceled'] as const
export const signals = ['correction', 'update', 'kill', 'advisory', 'test'] as const

/** Renditions by the IPTC's codes (`rnd:`) and by those that agencies use. */
export const roleOfRendition: Readonly<Record<string, 'original' | 'web' | 'thumbnail'>> = {
  highres: 'original', baseimage: 'original', filedimage: 'original', original: 'original', print: 'original',
  web: 'web', preview: 'web', viewimage: 'web', thumbnail: 'thumbnail', thumb: 'thumbnail',
}
export const renditionOfRole = { original: 'rnd:highRes', web: 'rnd:web', thumbnail: 'rnd:thumbnail' } as const
