import type { Subject } from '../../newsroom/index.ts'
import { domainSubjects, genreOf, TOPIC, topicOfAnpa } from '../codes/index.ts'
import { attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import type { Aliases } from './catalog.ts'
import { conceptName, inLanguage, wordOf } from './texts.ts'

/** Subjects and genres: by QCode, by address or by a literal, which stands in no scheme. */
export function readConcepts(elements: readonly XmlElement[], aliases: Aliases, language: string | undefined): readonly Subject[] {
  return elements.flatMap(each => {
    const literal = attribute(each, 'literal')
    const concept = aliases.of(each) ?? (literal === undefined ? undefined : { scheme: '', code: literal })
    const name = textOf(inLanguage(named(each, 'name'), language))
    return concept ? [{ ...concept, ...(name && { name }) }] : []
  })
}

/**
 * What the item is about; places, people and other entities are told apart by their type. Where only an ANPA category says it, the topic
 * that the `provider` means by that letter follows.
 */
export function readSubjects(contentMeta: XmlElement | undefined, aliases: Aliases, language: string | undefined, provider: string | null): readonly Subject[] {
  const told = domainSubjects(readConcepts(named(contentMeta, 'subject').filter(each => !isOfType(each, ...entityTypes)), aliases, language))
  if (provider === null || told.some(({ scheme }) => scheme === TOPIC)) return told
  return domainSubjects([...told, ...told.flatMap(({ scheme, code }) => (scheme === 'a1312cat' ? topicOfAnpa(code, provider) ?? [] : []))])
}

/** Genres; a bare word is one where the trade knows it. */
export const readGenres = (contentMeta: XmlElement | undefined, aliases: Aliases, language: string | undefined): readonly Subject[] =>
  readConcepts(named(contentMeta, 'genre'), aliases, language).map(genre => (genre.scheme === '' ? genreOf(genre.code) ?? genre : genre))

export const entityTypes = ['geoArea', 'person', 'organisation', 'event', 'poi', 'object'] as const

export const namesOfType = (contentMeta: XmlElement | undefined, language: string | undefined, ...types: readonly string[]): readonly string[] =>
  [...new Set(named(contentMeta, 'subject').filter(each => isOfType(each, ...types)).map(each => conceptName(each, language)).filter(name => name !== undefined))]

/** Types are compared by their word, since aliases differ from house to house. */
export const isOfType = (element: XmlElement, ...types: readonly string[]): boolean =>
  types.includes(wordOf(attribute(element, 'type')))
