import type { Finding, Photo, Story } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { joinedNames } from '../byline.ts'
import { isoOf, latestOf, readDate } from '../dates.ts'
import { safeLink, safeSource } from '../web/addresses.ts'
import { attribute, descendants, type XmlElement } from '../xml/tree.ts'
import { readArticle } from './article-data.ts'
import { bylineOf, headlineOf, languageOfPage, type Meta } from './article.ts'
import { articleOf, isPaywalled, plainData } from './data.ts'
import { linkedData, own, textIn, type Node } from './json-ld.ts'
import { microdata } from './microdata.ts'
import { photoFrom } from './picture-data.ts'

/** What a page says of its article outside the text, by trust: linked data, microdata, Open Graph and other `meta`, the page itself. */
export type PageTold = Readonly<{ article: Node | undefined; fields: Partial<Story>; pictures: readonly Photo[]; headline: string; byline: string; address: string | undefined; findings: readonly Finding[] }>

/** A page of our own is believed to the letter and asked nothing else. */
export function toldBy(page: XmlElement, element: XmlElement, meta: Meta, ownGuid: string | undefined, fallback: string): PageTold {
  const isOurs = ownGuid !== undefined
  const printed = headlineOf(page, element, meta)
  const data = linkedData(page)
  const findings: Finding[] = [...data.findings]
  const linked = articleOf(data.nodes, isOurs ? '' : printed)
  const marked = isOurs ? undefined : articleOf(microdata(page), printed)
  const article = isOurs ? linked : linked || marked ? plainData({ ...marked, ...linked }) : undefined
  const guid = ownGuid ?? identityOf(article) ?? fallback
  const told = article ? readArticle(article, guid, isOurs, findings) : { fields: {}, pictures: [], authors: [] }
  if (isOurs) return { article, fields: { language: languageOfPage(page, meta), ...told.fields, guid }, pictures: told.pictures, headline: told.fields.headline ?? (article ? '' : printed), byline: bylineOf(element, [], meta), address: undefined, findings }
  const fromMeta = (field: 'created' | 'modified' | 'expires'): string | undefined => { const date = meta.first(field); return date === undefined ? undefined : readDate(date, field, isoOf(date) ? findings : []) }
  const created = told.fields.created ?? fromMeta('created') ?? timeIn(page, element, findings)
  const byline = bylineOf(element, told.authors, meta)
  findings.push(...contradictions(linked, printed, byline, told.authors, meta))
  if (isPaywalled(article)) findings.push({ rule: 'html/paywall', severity: 'warning', message: 'The page says that its text is for subscribers: what was read may be the beginning alone.', where: { kind: 'item' } })
  const image = photoFrom(safeSource(meta.first('image')), `${guid}#image-1`)
  const altText = meta.value('og:image:alt')
  return {
    article, headline: told.fields.headline ?? printed, byline, address: addressOf(page, meta, article), findings,
    pictures: told.pictures.length > 0 || !image ? told.pictures : [{ ...image, ...(altText && { altText }) }],
    fields: { language: languageOfPage(page, meta), ...told.fields, guid, ...known({ created, modified: told.fields.modified ?? fromMeta('modified'), expires: told.fields.expires ?? fromMeta('expires'), summary: told.fields.summary ?? meta.first('summary') }), keywords: told.fields.keywords?.length ? told.fields.keywords : meta.keywords },
  }
}

/** `@id` where it names the article itself, and nothing within its page. */
const identityOf = (article: Node | undefined): string | undefined => {
  const id = textIn(own(article, '@id'))
  return id !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : undefined
}

/** The canonical address of a page, unless it is that of the site's first page. */
function addressOf(page: XmlElement, meta: Meta, article: Node | undefined): string | undefined {
  const canonical = [...descendants(page)].find(each => each.name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(each, 'rel') ?? ''))
  const told = [attribute(canonical, 'href'), meta.value('og:url'), textIn(own(article, 'url')), textIn(own(article, 'mainEntityOfPage'))]
  return told.map(safeLink).find(address => address !== undefined && /^https?:\/\/[^/]+\/[^?#]/i.test(address))
}

/** The first time that the article, else the page, marks as one. */
function timeIn(page: XmlElement, element: XmlElement, findings: Finding[]): string | undefined {
  for (const root of [element, page]) {
    const time = [...descendants(root)].find(each => each.name === 'time' && isoOf(attribute(each, 'datetime') ?? '') !== undefined)
    if (time) return readDate(attribute(time, 'datetime'), 'created', findings)
  }
  return undefined
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()

/** Where a page says two things, the more trusted one holds and a person is told. */
function contradictions(linked: Node | undefined, printed: string, byline: string, authors: readonly string[], meta: Meta): readonly Finding[] {
  const findings: Finding[] = []
  const say = (field: string, message: string): void => { findings.push({ rule: 'html/contradiction', severity: 'note', message, where: { kind: 'field', field } }) }
  const headline = textIn(own(linked, 'headline'))
  if (headline && printed && !bare(printed).includes(bare(headline)) && !bare(headline).includes(bare(printed))) say('headline', `The page prints another headline than its data tell: “${printed.slice(0, 100)}”`)
  const [first, second] = [isoOf(textIn(own(linked, 'datePublished')) ?? ''), isoOf(meta.first('created') ?? '')]
  if (first && second && Math.abs(latestOf(first) - latestOf(second)) > 86_400_000) say('created', `The page’s data give ${first} as its date, its meta elements ${second}.`)
  const author = meta.value('author')
  if (authors.length > 0 && author && !/^https?:/.test(author) && !bare(joinedNames(authors)).includes(bare(author)) && !bare(author).includes(bare(authors[0] ?? ''))) say('byline', `The page’s data name ${byline}, its meta elements “${author.slice(0, 80)}”.`)
  return findings
}

