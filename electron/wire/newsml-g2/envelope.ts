import type { PubStatus } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { latestOf, toSecond } from '../dates.ts'
import type { Issue } from '../format.ts'
import { chosen } from '../option.ts'
import { element, mixed, textual, type Built, type Content } from '../xml/write.ts'
import { iptcSchemes } from './catalog.ts'
import { iriOf } from './guid.ts'
import { IPTC_CATALOG, OWN, OWN_SCHEME, schemeUri, VERSION } from './names.ts'
import { CATALOG, CONFORMANCE } from './option.ts'

type Common = Readonly<{ guid: string; version: number; status: PubStatus; language?: string; created?: string; modified?: string }>

/** Parts of an item in the order of NewsML-G2 2.35 (newsItem, itemMeta); each list may be empty. An empty `embargo` has no end. */
type Parts = Readonly<{
  rights?: readonly (Built | undefined)[]
  itemClass: string
  status?: PubStatus
  embargo?: string | undefined
  expires?: string | undefined
  title?: string | undefined
  edNote?: string | undefined
  signal?: string | undefined
  links?: readonly Built[]
  extensions?: readonly (Built | undefined)[]
  contentMeta: Built
  content: Built | undefined
}>

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|ckb|sd|ug|yi|dv)(?:-|$)/i

/** A `newsItem` or `packageItem`; the namespace stands on the root of the document. */
export function envelope(name: 'newsItem' | 'packageItem', item: Common, parts: Parts, issue: Issue): Built {
  const rights = (parts.rights ?? []).filter(each => each !== undefined)
  const inside = [rights.length > 0 ? element('rightsInfo', {}, rights) : undefined, itemMeta(item, parts, issue), parts.contentMeta, parts.content].filter(each => each !== undefined)
  return element(name, {
    standard: 'NewsML-G2', standardversion: VERSION, conformance: chosen(issue.profile, CONFORMANCE), guid: iriOf(item.guid), version: item.version,
    'xml:lang': item.language || undefined, dir: RIGHT_TO_LEFT.test(item.language ?? '') ? 'rtl' : undefined,
  }, catalogs(inside, chosen(issue.profile, CATALOG)), inside)
}

/** The IPTC's catalog by its name, and whatever it doesn't know declared in the item; or everything that is used declared there. */
function catalogs(inside: readonly Built[], way: 'reference' | 'inline'): readonly Built[] {
  const used = [...new Set([OWN, ...inside.flatMap(aliasesIn)])].filter(alias => alias === OWN || way === 'inline' || !iptcSchemes.has(alias)).sort()
  const declared = element('catalog', {}, used.map(alias => element('scheme', { alias, uri: alias === OWN ? OWN_SCHEME : iptcSchemes.get(alias) ?? schemeUri(alias) })))
  return way === 'inline' ? [declared] : [element('catalogRef', { href: IPTC_CATALOG }), declared]
}

const QCODES = ['qcode', 'role', 'type', 'rel', 'rendition', 'hashtype', 'mode'] as const

/** Aliases of the QCodes of an element and all inside; documents inside have none. */
function aliasesIn(built: Built): readonly string[] {
  if (built.name === 'inlineXML' || built.name === 'inlineData') return []
  const own = QCODES.flatMap(name => String(built.attributes[name] ?? '').split(' ')).flatMap(qcode => /^([^:]+):/.exec(qcode)?.[1] ?? [])
  return [...own, ...built.children.flatMap(child => (typeof child === 'string' || 'raw' in child ? [] : aliasesIn(child)))]
}

const itemMeta = (item: Common, parts: Parts, issue: Issue): Built => element('itemMeta', {},
  element('itemClass', { qcode: parts.itemClass }),
  element('provider', issue.provider.uri ? { uri: issue.provider.uri } : { literal: issue.provider.name }, textual('name', issue.provider.name)),
  mixed('versionCreated', {}, isoNow(item, issue)),
  item.created && !isBornLate(item, issue) ? mixed('firstCreated', {}, toSecond(item.created)) : undefined,
  parts.embargo === undefined ? undefined : mixed('embargoed', {}, toSecond(parts.embargo)),
  element('pubStatus', { qcode: `stat:${parts.status ?? item.status}` }),
  textual('title', parts.title), block('edNote', parts.edNote),
  parts.signal ? element('signal', { qcode: parts.signal }) : undefined,
  parts.expires ? mixed('expires', {}, toSecond(parts.expires)) : undefined,
  parts.links, (parts.extensions ?? []).filter(each => each !== undefined))

/** Was the item made after this version of it, as its dates say? Then only the date of the version can be told. */
export const isBornLate = (item: Readonly<{ created?: string; modified?: string }>, issue: Issue): boolean =>
  item.created !== undefined && latestOf(toSecond(item.created)) > latestOf(isoNow(item, issue))

/** A text of several lines; `br` parts them. */
export const block = (name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}): Built | undefined =>
  text ? mixed(name, attributes, lines(text)) : undefined

const lines = (text: string): readonly Content[] => text.split(/(\n)/).filter(Boolean).map(part => (part === '\n' ? element('br', {}) : part))

/** A property of ours that the standard has no place for; only the power level knows such. */
export const extension = (field: string, value: string | number | undefined, parent: 'itemMeta' | 'contentMeta' = 'contentMeta'): Built | undefined =>
  value === undefined || value === '' ? undefined : element(`${parent}ExtProperty`, { rel: `${OWN}:${field}`, value })

export const isPower = (issue: Issue): boolean => chosen(issue.profile, CONFORMANCE) === 'power'
