import type { PubStatus } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { toSecond } from '../dates.ts'
import type { Issue } from '../format.ts'
import { element, mixed, textual, type Built, type Content } from '../xml/write.ts'
import { IPTC_CATALOG, OWN, OWN_SCHEME, schemeUri, VERSION } from './names.ts'

type Common = Readonly<{ guid: string; version: number; status: PubStatus; language?: string; created?: string; modified?: string }>

/** Parts of an item in the order of NewsML-G2 2.35 (newsItem, itemMeta); each list may be empty. */
type Parts = Readonly<{
  schemes: readonly string[]
  rights?: readonly (Built | undefined)[]
  itemClass: string
  embargo?: string | undefined
  title?: string | undefined
  edNote?: string | undefined
  signal?: string | undefined
  links?: readonly Built[]
  contentMeta: Built
  content: Built | undefined
}>

/** A `newsItem` or `packageItem`; the namespace stands on the root of the document. */
export function envelope(name: 'newsItem' | 'packageItem', item: Common, parts: Parts, issue: Issue): Built {
  const rights = (parts.rights ?? []).filter(each => each !== undefined)
  return element(name, {
    standard: 'NewsML-G2', standardversion: VERSION, conformance: 'power', guid: item.guid, version: item.version, 'xml:lang': item.language || undefined,
  },
  element('catalogRef', { href: IPTC_CATALOG }), catalog(parts.schemes),
  rights.length > 0 ? element('rightsInfo', {}, rights) : undefined,
  itemMeta(item, parts, issue), parts.contentMeta, parts.content)
}

/** Declares our own vocabulary and each scheme that the IPTC's catalog doesn't know. */
const catalog = (schemes: readonly string[]): Built => element('catalog', {},
  element('scheme', { alias: OWN, uri: OWN_SCHEME }),
  [...new Set(schemes)].sort().map(alias => element('scheme', { alias, uri: schemeUri(alias) })))

const itemMeta = (item: Common, parts: Parts, issue: Issue): Built => element('itemMeta', {},
  element('itemClass', { qcode: parts.itemClass }),
  element('provider', issue.provider.uri ? { uri: issue.provider.uri } : { literal: issue.provider.name }, textual('name', issue.provider.name)),
  mixed('versionCreated', {}, isoNow(item, issue)),
  item.created ? mixed('firstCreated', {}, toSecond(item.created)) : undefined,
  parts.embargo ? mixed('embargoed', {}, toSecond(parts.embargo)) : undefined,
  element('pubStatus', { qcode: `stat:${item.status}` }),
  textual('title', parts.title), block('edNote', parts.edNote),
  parts.signal ? element('signal', { qcode: parts.signal }) : undefined,
  parts.links)

/** A text of several lines; `br` parts them. */
export const block = (name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}): Built | undefined =>
  text ? mixed(name, attributes, lines(text)) : undefined

const lines = (text: string): readonly Content[] => text.split(/(\n)/).filter(Boolean).map(part => (part === '\n' ? element('br', {}) : part))

/** A property of ours that the standard has no place for. */
export const extension = (field: string, value: string | number | undefined): Built | undefined =>
  value === undefined || value === '' ? undefined : element('contentMetaExtProperty', { rel: `${OWN}:${field}`, value })
