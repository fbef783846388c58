/** The namespace of all versions of NewsML-G2 (2.35, section “Namespace”). */
export const NAR = 'http://iptc.org/std/nar/2006-10-01/'
export const XHTML = 'http://www.w3.org/1999/xhtml'
export const VERSION = '2.35'

/** The IPTC's catalog resolves the aliases of its vocabularies. It is named, never fetched. */
export const IPTC_CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** The kinds of item (2.35, 4.1 of the schema); those of news come first. */
export const itemNames: readonly string[] = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']

/** Our own vocabulary, for what the IPTC has no code or no property for; declared in every item that uses it. */
export const OWN = 'dateline'
export const OWN_SCHEME = 'urn:x-dateline:property:'
export const SCHEME_PREFIX = 'urn:x-dateline:scheme:'
export const schemeUri = (alias: string): string => `${SCHEME_PREFIX}${encodeURIComponent(alias)}:`

export const statuses = ['usable', 'withheld', 'canceled'] as const

export const renditionOfRole = { original: 'rnd:highRes', web: 'rnd:web', thumbnail: 'rnd:thumbnail' } as const
