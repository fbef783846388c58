import { type Finding, type Photo, readDateline, type Story, type Subject } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { domainSubjects } from '../codes/index.ts'
import { readDate } from '../dates.ts'
import { all, isNode, own, textIn, type Node } from './json-ld.ts'
import { genresOf } from './genres.ts'
import { photoFrom } from './picture-data.ts'

type Told = Readonly<{ fields: Partial<Story>; pictures: readonly Photo[]; authors: readonly string[] }>

/** What linked data (schema.org NewsArticle) tell of a story. Times without a zone are read as UTC, with a finding. Pages that aren't ours often tell when they were published and not when the story was made. */
export function readArticle(article: Node, guid: string, isOurs: boolean, findings: Finding[]): Told {
  const text = (property: string): string | undefined => textIn(own(article, property))
  const version = Number(own(article, 'version') ?? 1)
  const dateline = text('dateline')
  const status = text('creativeWorkStatus')?.toLowerCase()
  const published = text('datePublished')
  const genres = genresOf(article)
  return {
    fields: {
      ...known({
        headline: text('headline'), subheadline: text('alternativeHeadline'), summary: text('description'), expires: readDate(text('expires'), 'expires', findings), language: text('inLanguage'), source: text('sourceOrganization'), copyright: text('copyrightNotice'), usageTerms: text('conditionsOfAccess'), slug: slugOf(article),
        created: readDate(text('dateCreated') ?? (isOurs ? undefined : published), 'created', findings), modified: readDate(text('dateModified'), 'modified', findings),
      }),
      ...(dateline ? { dateline: readDateline(dateline) } : {}),
      version: Number.isInteger(version) && version > 0 ? version : 1,
      ...(status === 'canceled' || status === 'withheld' ? { status } : {}), ...signalOf(article, status), ...(genres.length > 0 && { genres }),
      keywords: keywordsOf(own(article, 'keywords')), subjects: domainSubjects(all(own(article, 'about')).flatMap(subjectFrom)), places: all(own(article, 'contentLocation')).flatMap(place => textIn(place) ?? []),
    },
    pictures: all(own(article, 'image')).flatMap((value, index) => photoFrom(value, `${guid}#image-${index + 1}`) ?? []),
    authors: all(own(article, 'author')).flatMap(author => textIn(author) ?? []),
  }
}

/** A correction says itself; a story that is gone was killed. */
const signalOf = (article: Node, status: string | undefined): Pick<Partial<Story>, 'signal'> =>
  (status === 'canceled' ? { signal: 'kill' } : own(article, 'correction') !== undefined ? { signal: 'correction' } : status === 'updated' ? { signal: 'update' } : {})

const slugOf = (article: Node): string | undefined =>
  all(own(article, 'identifier')).filter(isNode).flatMap(each => (own(each, 'propertyID') === 'slug' ? textIn(own(each, 'value')) ?? [] : []))[0]

/** A list, or one text that is parted by commas. */
export const keywordsOf = (value: unknown): readonly string[] => {
  const words = typeof value === 'string' ? value.split(',').map(word => word.trim()) : all(value).flatMap(word => textIn(word) ?? [])
  return [...new Set(words.filter(Boolean))]
}

function subjectFrom(value: unknown): readonly Subject[] {
  if (!isNode(value)) return []
  const code = textIn(own(value, 'termCode'))
  const scheme = textIn(own(value, 'inDefinedTermSet'))
  const name = textIn(own(value, 'name'))
  return code && scheme ? [{ scheme, code, ...(name && { name }) }] : []
}
