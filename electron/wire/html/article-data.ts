import { type Finding, type Photo, readDateline, type Story, type Subject } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { readDate } from '../dates.ts'
import { all, isNode, own, textIn, typesOf, type Node } from './json-ld.ts'
import { photoFrom } from './picture-data.ts'

type Told = Readonly<{ fields: Partial<Story>; pictures: readonly Photo[]; authors: readonly string[] }>

const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/

/** The article among a page's linked data: the one that has most of what articles have. */
export const articleOf = (nodes: readonly Node[]): Node | undefined =>
  nodes.filter(node => typesOf(node).some(type => ARTICLE.test(type)))
    .sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0]

/** What linked data (schema.org NewsArticle) tell of a story. Times without a zone are read as UTC, with a finding. Pages that aren't ours often tell when they were published and not when the story was made. */
export function readArticle(article: Node, guid: string, isOurs: boolean, findings: Finding[]): Told {
  const text = (property: string): string | undefined => textIn(own(article, property))
  const version = Number(own(article, 'version') ?? 1)
  const dateline = text('dateline')
  const status = text('creativeWorkStatus')?.toLowerCase()
  const published = text('datePublished')
  return {
    fields: {
      ...known({
        headline: text('headline'), language: text('inLanguage'), source: text('sourceOrganization'), copyright: text('copyrightNotice'), usageTerms: text('conditionsOfAccess'), slug: slugOf(article),
        created: readDate(text('dateCreated') ?? (isOurs ? undefined : published), 'created', findings), modified: readDate(text('dateModified'), 'modified', findings),
      }),
      ...(dateline ? { dateline: readDateline(dateline) } : {}),
      version: Number.isInteger(version) && version > 0 ? version : 1,
      ...(status === 'canceled' || status === 'withheld' ? { status } : {}),
      keywords: keywordsOf(own(article, 'keywords')), subjects: all(own(article, 'about')).flatMap(subjectFrom), places: all(own(article, 'contentLocation')).flatMap(place => textIn(place) ?? []),
    },
    pictures: all(own(article, 'image')).flatMap((value, index) => photoFrom(value, `${guid}#image-${index + 1}`) ?? []),
    authors: all(own(article, 'author')).flatMap(author => textIn(author) ?? []),
  }
}

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
