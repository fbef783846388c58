import type { Subject } from '../../newsroom/index.ts'
import { domainSubjects, genreOf } from '../codes/index.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { formal, properties } from './management.ts'
import { PLACE } from './names.ts'

/** Components whose lines and metadata count for one thing, the outermost first. */
export type Scope = readonly XmlElement[]

/** The texts of that kind of line. */
export const linesOf = (scope: Scope, name: string): readonly string[] =>
  [...new Set(scope.flatMap(component => named(at(component, 'NewsLines'), name)).map(textOf).filter(Boolean))]

export const metadata = (scope: Scope, name: 'AdministrativeMetadata' | 'RightsMetadata' | 'DescriptiveMetadata'): readonly XmlElement[] => scope.flatMap(component => named(component, name))

/** Authors with their titles, which stand behind them. */
export function bylineOf(scope: Scope): string | undefined {
  const people = new Map<string, string>()
  let last = ''
  for (const line of scope.flatMap(component => elements(at(component, 'NewsLines')))) {
    const words = textOf(line)
    if (line.name === 'ByLine' && words) people.set(last = words, people.get(words) ?? words)
    else if (line.name === 'ByLineTitle' && words && last) people.set(last, `${last}, ${words}`)
  }
  return [...people.values()].join('; ') || undefined
}

const NOTE = /^(?:editorial ?note|editor'?s? ?note|ed-?note|note to editors|instructions?)$/i

/** The note to editors: lines of that type, and comments on the item. */
export const noteOf = (scope: Scope, item?: XmlElement): string | undefined => [
  ...scope.flatMap(component => named(at(component, 'NewsLines'), 'NewsLine')).filter(isNote).flatMap(line => named(line, 'NewsLineText')).map(textOf),
  ...[item, ...scope].flatMap(each => named(each, 'Comment')).map(textOf).filter(Boolean),
].join('\n') || undefined

export const isNote = (line: XmlElement): boolean => NOTE.test(formal(at(line, 'NewsLineType')) ?? '')

/** Terms of use in words: kinds, places and limits, and the line of rights. */
export const termsOf = (scope: Scope): string | undefined => [...new Set([
  ...metadata(scope, 'RightsMetadata').flatMap(rights => named(rights, 'UsageRights')).map(rights => ['UsageType', 'Geography', 'Limitations'].map(name => textOf(at(rights, name))).filter(Boolean).join(', ')),
  ...linesOf(scope, 'RightsLine'),
])].filter(Boolean).join('\n') || undefined

export const holderOf = (scope: Scope): string | undefined =>
  metadata(scope, 'RightsMetadata').flatMap(rights => named(rights, 'Copyright')).map(each => textOf(at(each, 'CopyrightHolder'))).find(Boolean)

export function copyrightOf(scope: Scope): string | undefined {
  const [line] = linesOf(scope, 'CopyrightLine')
  return line
}

/** Whom the words come from: the source, else the provider. */
export const sourceOf = (scope: Scope): string | undefined => ['Source', 'Provider'].flatMap(name =>
  metadata(scope, 'AdministrativeMetadata').flatMap(each => named(each, name)).flatMap(each => named(each, 'Party')).flatMap(party => formal(party) ?? [])).at(0)

export const keywordsOf = (scope: Scope): readonly string[] => [...new Set([
  ...properties(metadata(scope, 'DescriptiveMetadata'), 'Keyword'), ...linesOf(scope, 'KeywordLine').flatMap(line => line.split(/[;,/]/)).map(word => word.trim()).filter(Boolean),
])]

export const languageOfScope = (scope: Scope): string | undefined => metadata(scope, 'DescriptiveMetadata').flatMap(each => named(each, 'Language')).map(formal).find(Boolean)

/** Eight digits are IPTC subject codes; an older code that only helps readers without Media Topics says so. */
export const subjectsOf = (scope: Scope): readonly Subject[] => domainSubjects(metadata(scope, 'DescriptiveMetadata').flatMap(each => named(each, 'SubjectCode'))
  .flatMap(elements).filter(each => attribute(each, 'HowPresent') !== DERIVED).flatMap(each => {
    const code = formal(each)
    const scheme = attribute(each, 'Scheme') ?? ''
    return code ? [{ scheme: scheme || (/^\d{8}$/.test(code) ? 'subj' : ''), code }] : []
  }))

export const DERIVED = 'Derived'

/** Genres, with the words of agencies as codes of the IPTC's scheme where they are some. */
export function genresOf(scope: Scope): readonly Subject[] | undefined {
  const genres = metadata(scope, 'DescriptiveMetadata').flatMap(each => named(each, 'Genre')).flatMap(each => {
    const code = formal(each)
    const scheme = attribute(each, 'Scheme')
    return code ? [scheme ? { scheme, code } : genreOf(code) ?? { scheme: '', code }] : []
  })
  return genres.length > 0 ? genres : undefined
}

/** Places by what they are to the item: where it comes from (`Origin`), or what it is about. */
export const locationsOf = (scope: Scope, isOrigin: boolean): readonly ReadonlyMap<string, string>[] => metadata(scope, 'DescriptiveMetadata').flatMap(each => named(each, 'Location'))
  .filter(each => /^origin$/i.test(attribute(each, 'HowPresent') ?? '') === isOrigin)
  .map(each => new Map(named(each, 'Property').flatMap(property => [[formal(property) ?? '', attribute(property, 'Value') ?? ''] as const])))

export const placesOf = (scope: Scope): readonly string[] => [...new Set(locationsOf(scope, false).map(place =>
  [PLACE, 'SubLocation', 'City', 'CountryArea', 'Country', 'WorldRegion'].map(part => place.get(part)).filter(Boolean).join(', ')).filter(Boolean))]
