import type { Finding } from '../../newsroom/index.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { blockText, conceptName, wordOf } from './texts.ts'

type Told = Readonly<{ holder?: string | undefined; copyright?: string | undefined; usageTerms?: string | undefined; dataMining?: string | undefined }>

/** Rights in the words about an item are not rights in its content (NewsML-G2 2.35, rightsInfo/@scope). */
export const isAboutMetadata = (rights: XmlElement): boolean => {
  const scopes = (attribute(rights, 'scope') ?? attribute(rights, 'scopeuri') ?? '').split(/\s+/).filter(Boolean).map(wordOf)
  return scopes.length > 0 && scopes.every(scope => scope === 'metadata')
}

/** Rights in a part alone: `idrefs` names it. */
export const isOfPart = (rights: XmlElement): boolean => attribute(rights, 'idrefs') !== undefined

/**
 * The rights in the content, from every `rightsInfo` that speaks of it. Terms for a part count for the whole, since nobody may
 * use a part against them; whose part it is stays to be seen in the source.
 */
export function readRights(item: XmlElement, language: string | undefined, findings: Finding[]): Told {
  const all = named(item, 'rightsInfo').filter(each => !isAboutMetadata(each))
  const whole = all.filter(each => !isOfPart(each))
  const parts = all.filter(isOfPart).filter(each => named(each, 'usageTerms').some(terms => blockText(terms) !== ''))
  for (const part of parts) {
    findings.push({ rule: 'newsml-g2/rights-of-part', severity: 'warning', message: `Terms of use that speak of a part alone (${attribute(part, 'idrefs') ?? ''}) were read as terms of the whole item.`, where: { kind: 'line', line: part.line } })
  }
  const lines = (from: readonly XmlElement[], name: string): string | undefined =>
    [...new Set(from.flatMap(each => named(each, name)).map(blockText).filter(Boolean))].join('\n') || undefined
  const mining = whole.map(each => at(each, 'dataMining')).find(Boolean)
  return {
    holder: whole.map(each => conceptName(at(each, 'copyrightHolder'), language)).find(Boolean),
    copyright: lines(whole, 'copyrightNotice'), usageTerms: lines([...whole, ...parts], 'usageTerms'),
    dataMining: mining && (wordOf(attribute(mining, 'qcode') ?? attribute(mining, 'uri')) || attribute(mining, 'literal') || textOf(elements(mining)[0]) || undefined),
  }
}
