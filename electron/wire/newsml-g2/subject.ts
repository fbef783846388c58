import type { Subject } from '../../newsroom/index.ts'
import { attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { element, textual, type Built } from '../xml/write.ts'
import { aliasOfScheme, iptcAliases } from './names.ts'

const NC_NAME = /^[A-Za-z_][\w.-]*$/

/** A QCode is an alias, a colon and a code without white space; the alias must be a name (NewsML-G2 2.35, scheme/@alias). */
export const hasQCode = ({ scheme, code }: Subject): boolean => NC_NAME.test(scheme) && /^\S+$/.test(code)

/** Schemes that an item must declare, so that every alias resolves. */
export const ownSchemes = (subjects: readonly Subject[]): readonly string[] =>
  subjects.filter(hasQCode).map(({ scheme }) => scheme).filter(scheme => !iptcAliases.has(scheme))

export const writeSubject = ({ scheme, code, name }: Subject): Built =>
  element('subject', { type: 'cpnat:abstract', qcode: `${scheme}:${code}` }, textual('name', name))

/** Concepts, which may be given by QCode, URI or literal; places and people are told apart by their type. */
export function readSubjects(contentMeta: XmlElement | undefined, aliases: ReadonlyMap<string, string>): readonly Subject[] {
  return named(contentMeta, 'subject').filter(each => !isOfType(each, 'geoArea', 'person', 'organisation', 'event', 'poi')).flatMap(each => {
    const concept = conceptOf(each, aliases)
    const name = textOf(named(each, 'name')[0])
    return concept ? [{ ...concept, ...(name && { name }) }] : []
  })
}

export const namesOfType = (contentMeta: XmlElement | undefined, ...types: readonly string[]): readonly string[] =>
  named(contentMeta, 'subject').filter(each => isOfType(each, ...types))
    .map(each => textOf(named(each, 'name')[0]) || attribute(each, 'literal') || '').filter(Boolean)

/** Types are compared by their word, since aliases differ from house to house. */
export const isOfType = (element: XmlElement, ...types: readonly string[]): boolean =>
  types.includes((attribute(element, 'type') ?? '').replace(/^[^:]*:/, ''))

function conceptOf(element: XmlElement, aliases: ReadonlyMap<string, string>): Subject | undefined {
  const qcode = attribute(element, 'qcode')
  if (qcode?.includes(':')) {
    const colon = qcode.indexOf(':')
    const alias = qcode.slice(0, colon)
    return { scheme: aliases.get(alias) ?? alias, code: qcode.slice(colon + 1) }
  }
  const uri = attribute(element, 'uri')
  if (uri) {
    const scheme = Object.keys(aliasOfScheme).find(each => uri.startsWith(each))
    return scheme ? { scheme: aliasOfScheme[scheme] ?? '', code: uri.slice(scheme.length) } : { scheme: '', code: uri }
  }
  const literal = attribute(element, 'literal')
  return literal ? { scheme: '', code: literal } : undefined
}

/** Aliases that the item's own catalogs bind to a scheme that we know by another name. */
export function aliasesOf(item: XmlElement): ReadonlyMap<string, string> {
  const schemes = named(item, 'catalog').flatMap(catalog => named(catalog, 'scheme'))
  return new Map(schemes.flatMap(scheme => {
    const alias = attribute(scheme, 'alias')
    const uri = attribute(scheme, 'uri') ?? ''
    const known = Object.hasOwn(aliasOfScheme, uri) ? aliasOfScheme[uri] : undefined
    return alias && known ? [[alias, known] as const] : []
  }))
}

