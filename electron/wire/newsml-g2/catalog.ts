import { unescaped } from '../../newsroom/index.ts'
import { attribute, named, type XmlElement } from '../xml/tree.ts'
import { EXTERNAL, NEWSCODES, OTHERS } from './catalog.data.ts'
import { OWN, OWN_SCHEME, SCHEME_PREFIX } from './names.ts'

const table = (data: string, base: string): readonly (readonly [string, string])[] => data.trim().split(/\s+/).map(entry => {
  const [alias = '', part = alias] = entry.split('=')
  return [alias, `${base}${part}/`] as const
})

/** The address of a scheme by the alias that the IPTC's catalog gives it. */
export const iptcSchemes: ReadonlyMap<string, string> = new Map([
  ...table(NEWSCODES, 'http://cv.iptc.org/newscodes/'), ...table(EXTERNAL, 'http://cvx.iptc.org/'), ...Object.entries(OTHERS),
])

/** Addresses are compared without the mark at their end, which the catalog lacks for some, and with either kind of HTTP. */
const keyOf = (uri: string): string => uri.trim().replace(/^https:/, 'http:').replace(/\/$/, '')
const aliasByScheme: ReadonlyMap<string, string> = new Map([...iptcSchemes].map(([alias, uri]) => [keyOf(uri), alias]))

const IPTC_CATALOG_NAME = /^https?:\/\/(?:www\.)?iptc\.org\/std\/catalog\/catalog\.IPTC-(?:G2-)?Standards_\d+\.xml$/i
export const isIptcCatalog = (href: string): boolean => IPTC_CATALOG_NAME.test(href)

/** A code with its scheme by the IPTC's alias, whatever the provider calls it. `scheme` '' stands before a whole address. */
export type Concept = Readonly<{ scheme: string; code: string }>

/**
 * What the aliases of one item mean (NewsML-G2 2.35, catalog, QCode): by the schemes that the item declares, by the IPTC's table.
 * `unresolved` gathers aliases that nobody declares, and `remote` catalogs that are named, but never fetched.
 */
export class Aliases {
  readonly unresolved = new Set<string>()
  readonly remote: readonly string[]
  readonly #declared: ReadonlyMap<string, string>

  /** @param holders the item, and before it the header of its message where it has one */
  constructor(holders: readonly (XmlElement | undefined)[]) {
    this.#declared = new Map(holders.flatMap(holder => named(holder, 'catalog')).flatMap(catalog => named(catalog, 'scheme')).flatMap(scheme => {
      const [alias, uri] = [attribute(scheme, 'alias'), attribute(scheme, 'uri')]
      return alias && uri ? [[alias, uri] as const] : []
    }))
    this.remote = [...new Set(holders.flatMap(holder => named(holder, 'catalogRef')).flatMap(catalog => attribute(catalog, 'href') ?? []))].filter(href => !isIptcCatalog(href))
  }

  /** @returns undefined where it is no QCode */
  concept(qcode: string | undefined): Concept | undefined {
    const colon = qcode?.indexOf(':') ?? -1
    if (qcode === undefined || colon <= 0 || colon === qcode.length - 1) return undefined
    const alias = qcode.slice(0, colon)
    const code = qcode.slice(colon + 1)
    const uri = this.#declared.get(alias)
    if (uri === undefined) {
      if (!iptcSchemes.has(alias)) this.unresolved.add(alias)
      return { scheme: alias, code }
    }
    const known = schemeOf(uri)
    if (known !== undefined) return { scheme: known, code }
    return iptcSchemes.has(alias) ? { scheme: '', code: `${uri}${code}` } : { scheme: alias, code }
  }

  /** By the item itself or, where it `hasIptc`, by the IPTC's catalog. */
  isDeclared(alias: string, hasIptc: boolean): boolean {
    return this.#declared.has(alias) || (hasIptc && iptcSchemes.has(alias))
  }

  /** The concept that an element names by its QCode or, failing that, by its address. */
  of(element: XmlElement | undefined, attributeName = 'qcode', uriName = 'uri'): Concept | undefined {
    const uri = attribute(element, uriName)
    return this.concept(attribute(element, attributeName)) ?? (uri === undefined ? undefined : conceptOfUri(uri))
  }
}

/** Our alias for the address of a scheme: the IPTC's, or the name that we gave to a foreign scheme when we wrote it. */
function schemeOf(uri: string): string | undefined {
  if (uri === OWN_SCHEME) return OWN
  if (uri.startsWith(SCHEME_PREFIX)) return unescaped(uri.slice(SCHEME_PREFIX.length).replace(/:$/, ''))
  return aliasByScheme.get(keyOf(uri))
}

/** A scheme that we know and a code in it; else the whole address. */
function conceptOfUri(uri: string): Concept {
  const cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1
  const scheme = cut > 0 && cut < uri.length ? aliasByScheme.get(keyOf(uri.slice(0, cut))) : undefined
  return scheme === undefined ? { scheme: '', code: uri } : { scheme, code: unescaped(uri.slice(cut)) }
}
