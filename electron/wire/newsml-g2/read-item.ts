import type { Finding } from '../../newsroom/index.ts'
import { isoOf, readDate } from '../dates.ts'
import { positive } from '../numbers.ts'
import { at, attribute, elements, languageOf, named, textOf, type XmlElement } from '../xml/tree.ts'
import type { Aliases } from './catalog.ts'
import { OWN } from './names.ts'
import { readRights } from './read-rights.ts'
import { isOurs, readEmbargo, readSignal, readStatus, restricted } from './state.ts'
import { blockText, conceptName, wordOf } from './texts.ts'

/** One item of a document, with what its aliases mean; `findings` grows while it is read. */
export type Reading = Readonly<{ item: XmlElement; guid: string; header: XmlElement | undefined; aliases: Aliases; findings: Finding[] }>

/** What every item has, of any class. `undefined` is what the source doesn't say. */
export function readCommon({ item, header, aliases, findings }: Reading) {
  const meta = at(item, 'itemMeta')
  const content = at(item, 'contentMeta')
  const embargo = readEmbargo(meta, findings)
  const signal = readSignal(item, header, aliases)
  const language = readLanguage(item)
  strangeDates(meta, findings)
  return {
    version: versionOf(item, findings), status: restricted(readStatus(meta, findings), signal, embargo.isHeld, findings), signal, language,
    created: readDate(textOf(at(meta, 'firstCreated')) || undefined, 'created', findings),
    modified: readDate(textOf(at(meta, 'versionCreated')) || undefined, 'modified', findings),
    embargo: embargo.until, expires: expiresOf(meta, findings), edNote: named(meta, 'edNote').map(blockText).filter(Boolean).join('\n') || undefined,
    ...readRights(item, language, findings),
    urgency: urgencyOf(content, findings), source: sourceOf(item, language),
    keywords: [...new Set(named(content, 'keyword').map(textOf).filter(Boolean))],
  }
}

export const readLanguage = (item: XmlElement): string | undefined => attribute(at(item, 'contentMeta', 'language'), 'tag') ?? (languageOf(item) || undefined)

/** The properties of our own vocabulary, by their names. */
export const extensionsOf = (parent: XmlElement | undefined): ReadonlyMap<string, string> => new Map(named(parent, 'contentMetaExtProperty', 'itemMetaExtProperty').flatMap(each => {
  const field = ownCode(attribute(each, 'rel'))
  const value = attribute(each, 'value')
  return field && value !== undefined ? [[field, value] as const] : []
}))

/** The code of a QCode of our own vocabulary. */
export const ownCode = (qcode: string | undefined): string | undefined => (qcode?.startsWith(`${OWN}:`) ? qcode.slice(OWN.length + 1) : undefined)

/** Where the content comes from; a file of another house that doesn't say so comes from its provider. */
function sourceOf(item: XmlElement, language: string | undefined): string | undefined {
  const told = named(at(item, 'contentMeta'), 'infoSource').map(each => conceptName(each, language)).find(name => name !== undefined)
  const provider = at(item, 'itemMeta', 'provider')
  return told ?? (isOurs(item) ? undefined : conceptName(provider, language) ?? (wordOf(attribute(provider, 'qcode')) || undefined))
}

/** A whole number of at least 1 (NewsML-G2 2.35, version). */
function versionOf(item: XmlElement, findings: Finding[]): number | undefined {
  const written = attribute(item, 'version')
  const version = positive(written)
  if (written !== undefined && version === undefined) findings.push({ rule: 'newsml-g2/version', severity: 'warning', message: `“${written.slice(0, 40)}” is no version; it was read as the first.`, where: { kind: 'line', line: item.line } })
  return version
}

/** 1 to 9 in NewsML-G2, 1 to 8 in a newsroom. */
function urgencyOf(content: XmlElement | undefined, findings: Finding[]): number | undefined {
  const urgency = positive(textOf(at(content, 'urgency')))
  if (urgency === undefined || urgency <= 8) return urgency
  findings.push({ rule: 'newsml-g2/urgency', severity: 'note', message: `The urgency ${urgency} was read as 8, the lowest of a newsroom.`, where: { kind: 'field', field: 'urgency' } })
  return 8
}

/** The first of several; a year or a month alone ends where it begins, so that nothing is used for too long. */
function expiresOf(meta: XmlElement | undefined, findings: Finding[]): string | undefined {
  const written = textOf(at(meta, 'expires'))
  const day = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(Z|[+-]\d{2}:?\d{2})?$/.exec(written)
  return readDate((day ? `${day[1] ?? ''}-${day[2] ?? '01'}-${day[3] ?? '01'}T00:00:00${day[4] ?? ''}` : written) || undefined, 'expires', findings)
}

/** Dates that can be read, but not by a reader that goes by the standard (xs:dateTime). */
function strangeDates(meta: XmlElement | undefined, findings: Finding[]): void {
  const strange = elements(meta).filter(({ name }) => ['versionCreated', 'firstCreated', 'embargoed'].includes(name))
    .filter(each => isoOf(textOf(each)) !== undefined && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(textOf(each)))
  const [first] = strange
  if (first) findings.push({ rule: 'newsml-g2/date-form', severity: 'note', message: `Dates such as “${textOf(first).slice(0, 40)}” (${[...new Set(strange.map(({ name }) => name))].join(', ')}) are not of the form that NewsML-G2 asks for; they were read all the same.`, where: { kind: 'line', line: first.line } })
}
