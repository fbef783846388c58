import type { Photo, Rendition, Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import type { Loss } from '../format.ts'
import { refused } from '../public.ts'
import { fragmentHtml } from '../web/serialise.ts'
import { webBody, type SourceOf } from '../web/write.ts'
import { legal } from '../xml/characters.ts'
import { element, mixed, textual, type Built, type Content } from '../xml/write.ts'
import type { FeedWishes } from './options.ts'
import { namespaces } from './vocabulary.ts'

/** Declarations of the namespaces that a feed uses. */
export const declared = (...prefixes: readonly (keyof typeof namespaces)[]): Readonly<Record<string, string>> =>
  Object.fromEntries(prefixes.map(prefix => [`xmlns:${prefix}`, namespaces[prefix]]))

/** The body of a story as HTML. */
export const bodyHtml = (story: Story, sourceOf: SourceOf): string => fragmentHtml(webBody(story, sourceOf))

type Shown = Readonly<{ story: Story; losses: readonly Loss[] }>

/** A story without pictures that a feed can't show: they stand nowhere in its text and no file of theirs has an address. */
export function withoutHomeless(story: Story, sourceOf: SourceOf): Shown {
  const homeless = attachedPictures(story).filter(photo => renditionsOf(photo, sourceOf).length === 0)
  return {
    story: homeless.length === 0 ? story : { ...story, pictures: story.pictures.filter(photo => !homeless.includes(photo)) },
    losses: homeless.map(photo => refused(photo, 'The picture stands nowhere in the text, and no file of it has an address that readers of the feed could open.')),
  }
}

/** CDATA, whose end can't stand inside it (XML 1.0, 2.7); characters that XML can't hold are left out. */
export const cdata = (text: string): Content => ({ raw: `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>` })

/** The public address of a picture's file: its own, or below the folder that the profile names. */
export const addressIn = ({ pictures }: FeedWishes) => (href: string | undefined): string | undefined => {
  if (href === undefined || /^https?:\/\/[^/]/i.test(href)) return href
  return pictures === '' || /^[a-z][a-z0-9+.-]*:|(?:^|\/)\.\.(?:\/|$)/i.test(href) ? undefined : `${pictures.replace(/\/?$/, '/')}${href.split('/').map(encodeURIComponent).join('/')}`
}

type Placed = Readonly<{ rendition: Rendition; url: string }>

export const renditionsOf = (photo: Photo, sourceOf: SourceOf): readonly Placed[] => photo.renditions.flatMap(rendition => {
  const url = sourceOf({ ...photo, renditions: [rendition] })
  return url === undefined ? [] : [{ rendition, url }]
})

/** A picture in Media RSS 1.5.1; none where no file of it has an address, since `media:content` must name one. */
export function mediaOf(photo: Photo, sourceOf: SourceOf): Built | undefined {
  const placed = renditionsOf(photo, sourceOf)
  const contents = placed.filter(({ rendition }) => rendition.role !== 'thumbnail')
  const [first] = contents.length > 0 ? contents : placed
  if (!first) return undefined
  const about: readonly (Built | undefined)[] = [
    textual('media:title', photo.headline, { type: 'plain' }), textual('media:description', photo.caption, { type: 'plain' }), textual('media:keywords', photo.keywords.join(', ')),
    ...placed.filter(({ rendition }) => rendition.role === 'thumbnail').map(({ rendition: { width, height }, url }) => element('media:thumbnail', { url, width, height })),
    ...(photo.byline ? [mixed('media:credit', { role: 'photographer', scheme: 'urn:ebu' }, photo.byline)] : []), textual('media:credit', photo.credit),
    textual('media:copyright', photo.copyright), licence(photo), mixed('dc:identifier', {}, photo.guid),
  ]
  const present = about.filter(each => each !== undefined)
  const content = ({ rendition, url }: Placed, inside: readonly Built[]): Built => element('media:content', {
    url, type: rendition.mediaType, medium: photo.nature === 'video' || photo.nature === 'audio' ? photo.nature : 'image', fileSize: rendition.bytes, width: rendition.width, height: rendition.height,
    isDefault: contents.length > 1 && url === first.url ? 'true' : undefined,
  }, inside)
  return contents.length > 1 ? element('media:group', {}, contents.map(each => content(each, [])), present) : content(first, present)
}

const licence = ({ usageTerms, rights }: Photo): Built | undefined =>
  (usageTerms || rights?.licenceUrl ? mixed('media:license', { href: rights?.licenceUrl }, usageTerms ?? '') : undefined)

/** What neither RSS nor Atom has an element for, in terms of Dublin Core. */
export const dublinCore = (story: Story): readonly (Built | undefined)[] => [
  textual('dcterms:alternative', story.subheadline), textual('dcterms:accessRights', story.usageTerms), ...story.places.map(place => textual('dcterms:spatial', place)),
  textual('dcterms:valid', story.expires && `end=${story.expires}; scheme=W3C-DTF;`), textual('dc:source', story.source),
]

/** The address of a story on its site, where the profile or its guid tells one. */
export function addressOf(story: Story, { story: pattern }: FeedWishes): string | undefined {
  if (pattern !== '') return pattern.replaceAll('{slug}', encodeURIComponent(story.slug || story.guid)).replaceAll('{guid}', encodeURIComponent(story.guid))
  return /^https?:\/\/[^\s"<>]+$/.test(story.guid) ? story.guid : undefined
}

