import { countWords, printedText, type Story, type Subject } from '../../newsroom/index.ts'
import { namesIn } from '../byline.ts'
import { isoNow } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { legal } from '../xml/characters.ts'
import { GENRES } from './genres.ts'
import type { Node } from './json-ld.ts'
import { wishesOf } from './options.ts'
import { imageObject, lean } from './picture-data.ts'

/**
 * schema.org NewsArticle, with all that search engines ask of an article. What only the house may know (urgency, embargo, notes, names by
 * others) has no place in a public page.
 */
export function newsArticle(story: Story, issue: Issue): Node {
  const { story: pattern, logo } = wishesOf(issue)
  const { guid, headline, subheadline, summary, byline, language, created, keywords, subjects, genres = [], places, copyright, usageTerms, source, slug, version, signal, pictures, expires } = story
  const address = pattern === '' ? undefined : pattern.replaceAll('{slug}', encodeURIComponent(slug || guid)).replaceAll('{guid}', encodeURIComponent(guid))
  const modified = isoNow(story, issue)
  return lean({
    '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': guid, url: address, mainEntityOfPage: address,
    identifier: slug ? [{ '@type': 'PropertyValue', propertyID: 'slug', value: slug }] : undefined,
    version, creativeWorkStatus: signal === 'update' ? 'Updated' : undefined, correction: signal === 'correction' ? { '@type': 'CorrectionComment', datePublished: modified } : undefined, headline, alternativeHeadline: subheadline, description: summary, inLanguage: language,
    author: namesIn(byline).map(name => ({ '@type': isPerson(name) ? 'Person' : 'Organization', name })), dateline: printedDateline(story.dateline),
    dateCreated: created, datePublished: created ?? modified, dateModified: modified, expires,
    publisher: lean({ '@type': 'NewsMediaOrganization', name: issue.provider.name, url: issue.provider.uri, logo: logo ? { '@type': 'ImageObject', url: logo } : undefined }),
    sourceOrganization: source ? { '@type': 'Organization', name: source } : undefined, articleSection: subjects.find(({ name }) => name)?.name, wordCount: countWords(printedText(story.body)),
    genre: genres.flatMap(genreOf), keywords, about: subjects.map(({ scheme, code, name }) => lean({ '@type': 'DefinedTerm', inDefinedTermSet: scheme, termCode: code, name })),
    contentLocation: places.map(name => ({ '@type': 'Place', name })), copyrightNotice: copyright, conditionsOfAccess: usageTerms, image: pictures.map(imageObject),
  })
}

/** Of a killed story its name and that it is gone. */
export const withdrawnArticle = (story: Story, issue: Issue): Node =>
  lean({ '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': story.guid, version: story.version, creativeWorkStatus: 'canceled', dateModified: isoNow(story, issue), publisher: lean({ '@type': 'NewsMediaOrganization', name: issue.provider.name, url: issue.provider.uri }) })

/** Two words or more in the form of names are a person; else an agency, a desk. */
const isPerson = (name: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){1,3}$/u.test(name) && !/\b(?:Staff|Desk|Agency|News|Press|Agence|Redaktion|Wire|Reporters?|Team)\b/i.test(name)

/** A genre is a word, behind which stands the address of its code where it has one (schema.org, genre: Text or URL). */
const genreOf = ({ scheme, code, name }: Subject): readonly string[] => [...(name ? [name] : []), scheme === 'genre' ? GENRES + encodeURIComponent(code) : `${scheme}:${code}`]

/** JSON that can't end its script or begin a comment, and that JavaScript reads too. */
export const embedded = (node: Node): string => JSON.stringify(node, (_key, value: unknown) => (typeof value === 'string' ? legal(value) : value), 1)
  .replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
