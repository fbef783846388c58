import { plain, type Finding, type PubStatus } from '../../newsroom/index.ts'
import { positive } from '../numbers.ts'
import { latestOf, readDate } from '../dates.ts'
import { pieces } from '../markup/inlines.ts'
import { collapsed } from '../markup/white-space.ts'
import { at, attribute, languageOf, named, textOf, type XmlElement } from '../xml/tree.ts'
import { OWN, signals, statuses } from './names.ts'

/** What every item has, of any class. `undefined` is what the source doesn't say. */
export function readCommon(item: XmlElement, findings: Finding[]) {
  const meta = at(item, 'itemMeta')
  const content = at(item, 'contentMeta')
  const embargo = embargoOf(meta, findings)
  const status = statusOf(meta, findings)
  return {
    version: versionOf(item, findings), status: embargo === 'no end' && status === 'usable' ? 'withheld' as const : status,
    language: attribute(at(content, 'language'), 'tag') ?? (languageOf(item) || undefined),
    created: readDate(textOf(at(meta, 'firstCreated')) || undefined, 'created', findings),
    modified: readDate(textOf(at(meta, 'versionCreated')) || undefined, 'modified', findings),
    embargo: embargo === 'no end' ? undefined : embargo, edNote: named(meta, 'edNote').map(blockText).filter(Boolean).join('\n') || undefined, signal: signalOf(meta),
    copyright: named(item, 'rightsInfo').flatMap(rights => named(rights, 'copyrightNotice')).map(blockText).filter(Boolean).join('\n') || undefined,
    usageTerms: named(item, 'rightsInfo').flatMap(rights => named(rights, 'usageTerms')).map(blockText).filter(Boolean).join('\n') || undefined,
    urgency: urgencyOf(content), source: conceptName(at(content, 'infoSource')),
    keywords: named(content, 'keyword').map(textOf).filter(Boolean),
  }
}

/** Text of several lines, parted by `br`. */
export const blockText = (element: XmlElement | undefined): string => (element ? plain(collapsed(pieces(element.children))) : '')

/** The name of a party or a place, or its literal; a bare code or address is no name. */
export const conceptName = (element: XmlElement | undefined): string | undefined =>
  textOf(named(element, 'name')[0]) || attribute(element, 'literal')

export const extensionsOf = (contentMeta: XmlElement | undefined): ReadonlyMap<string, string> => new Map(named(contentMeta, 'contentMetaExtProperty').flatMap(each => {
  const field = ownCode(attribute(each, 'rel'))
  const value = attribute(each, 'value')
  return field && value !== undefined ? [[field, value] as const] : []
}))

/** The code of a QCode of our own vocabulary. */
export const ownCode = (qcode: string | undefined): string | undefined => (qcode?.startsWith(`${OWN}:`) ? qcode.slice(OWN.length + 1) : undefined)

/** A whole number of at least 1 (NewsML-G2 2.35, version). */
function versionOf(item: XmlElement, findings: Finding[]): number | undefined {
  const written = attribute(item, 'version')
  const version = positive(written)
  if (written !== undefined && version === undefined) findings.push({ rule: 'newsml-g2/version', severity: 'warning', message: `“${written.slice(0, 40)}” is no version; it was read as the first.`, where: { kind: 'line', line: item.line } })
  return version
}

function urgencyOf(content: XmlElement | undefined): number | undefined {
  const urgency = positive(textOf(at(content, 'urgency')))
  return urgency === undefined ? undefined : Math.min(urgency, 8)
}

function statusOf(meta: XmlElement | undefined, findings: Finding[]): PubStatus {
  const told = attribute(at(meta, 'pubStatus'), 'qcode')?.replace(/^[^:]*:/, '').toLowerCase()
  if (told === undefined) return 'usable'
  const status = statuses.find(each => each === told)
  if (status) return status
  findings.push({ rule: 'newsml-g2/unknown-status', severity: 'warning', message: `The status “${told}” isn’t known; the item is held until a person decides.`, where: { kind: 'field', field: 'status' } })
  return 'withheld'
}

function signalOf(meta: XmlElement | undefined): (typeof signals)[number] | undefined {
  const codes = named(meta, 'signal').map(signal => attribute(signal, 'qcode') ?? '').filter(qcode => /^(?:sig|dateline):/.test(qcode)).map(qcode => qcode.replace(/^[^:]*:/, ''))
  return signals.find(signal => codes.includes(signal))
}

/** An empty `embargoed` has no end: the item must be held (NewsML-G2 2.35, embargoed). */
function embargoOf(meta: XmlElement | undefined, findings: Finding[]): string | undefined {
  const told = named(meta, 'embargoed').map(each => readDate(textOf(each) || undefined, 'embargo', findings))
  if (told.length === 0) return undefined
  const where = { kind: 'field', field: 'embargo' } as const
  if (told.length > 1) findings.push({ rule: 'embargo/several', severity: 'warning', message: 'The item names several embargoes; the last one counts.', where })
  const embargo = told.includes(undefined) ? undefined : told.filter(each => each !== undefined).toSorted((a, b) => latestOf(b) - latestOf(a))[0]
  if (embargo !== undefined) return embargo
  findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The item is embargoed until further notice, so it is held; ask the sender before anything is published.', where })
  return 'no end'
}
