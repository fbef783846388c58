import { formatDateline, type Photo, type Story } from '../../newsroom/index.ts'
import { attachedPictures, isoNow } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { marked } from '../markup/marked.ts'
import { writeBlocks, type Dialect } from '../markup/write.ts'
import { legal } from '../xml/characters.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { safeLink, safeSource } from '../web/addresses.ts'
import { imageObject, lean } from './picture-data.ts'
import type { Node } from './json-ld.ts'
import { style } from './style.data.ts'

/** One story as a page that needs nothing but its pictures: words, figures, and schema.org's NewsArticle as linked data. */
export function pageOf(story: Story, issue: Issue): Built {
  return element('html', { lang: story.language || 'und' },
    element('head', {},
      element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      mixed('title', {}, story.headline || story.slug || 'Untitled'), element('meta', { name: 'generator', content: 'Dateline' }),
      mixed('style', {}, { raw: style }), mixed('script', { type: 'application/ld+json' }, { raw: embedded(newsArticle(story, issue)) })),
    element('body', {},
      element('article', { 'data-item': story.guid }, headOf(story, issue), blocksOf(story), attachedOf(story))))
}

function headOf(story: Story, issue: Issue): Built {
  const at = isoNow(story, issue)
  return element('header', {},
    mixed('h1', {}, story.headline || 'Untitled'), textual('p', story.byline, { class: 'byline' }),
    mixed('p', { class: 'published' }, mixed('time', { datetime: at }, at.slice(0, 16).replace('T', ' '))))
}

function blocksOf(story: Story): readonly Built[] {
  const dateline = story.dateline ? formatDateline({ ...story.dateline, text: printedDateline(story.dateline) }) : ''
  const printed = dateline ? mixed('span', { class: 'dateline' }, `${dateline} `) : undefined
  const first = story.body.findIndex(({ type, runs }) => type === 'paragraph' && runs.some(({ text }) => text.trim() !== ''))
  const before = writeBlocks(story.body.slice(0, Math.max(0, first)), dialect(story.pictures))
  const [lead, ...rest] = writeBlocks(story.body.slice(Math.max(0, first)), dialect(story.pictures))
  const opening: readonly Built[] = !printed || !lead ? [lead].filter(each => each !== undefined) : first >= 0 ? [{ ...lead, children: [printed, ...lead.children] }] : [mixed('p', {}, printed), lead]
  return [...before, ...(printed && !lead ? [mixed('p', {}, printed)] : opening), ...rest]
}

const attachedOf = (story: Story): Built | undefined => {
  const pictures = attachedPictures(story)
  return pictures.length > 0 ? element('section', { class: 'attached' }, pictures.map(figure)) : undefined
}

const dialect = (pictures: readonly Photo[]): Dialect => ({
  marked,
  subhead: (level, attributes, content) => mixed(`h${Math.min(Math.max(Math.trunc(level), 2), 6)}`, level < 2 ? { ...attributes, class: 'level-1' } : attributes, content),
  quote: (attributes, content, attribution) => element('blockquote', {}, mixed('p', attributes, content), textual('footer', attribution)),
  picture: guid => {
    const photo = pictures.find(each => each.guid === guid)
    return photo ? figure(photo) : null
  },
  embed: url => element('figure', { class: 'embed' }, mixed('a', { href: safeLink(url) }, url)),
})

/** Without a file there is a caption, and no picture that would be broken. */
function figure(photo: Photo): Built {
  const source = safeSource(photo.renditions[0]?.href ?? photo.file?.name)
  return element('figure', { 'data-item': photo.guid },
    source ? element('img', { src: source, alt: photo.altText ?? photo.caption, width: photo.renditions[0]?.width, height: photo.renditions[0]?.height }) : undefined,
    mixed('figcaption', {}, photo.caption, photo.credit ? [' ', mixed('span', { class: 'credit' }, `(${photo.credit})`)] : []))
}

/** schema.org NewsArticle. What only the house may know (urgency, embargo, notes) has no place in a public page. */
function newsArticle(story: Story, issue: Issue): Node {
  const { guid, headline, byline, language, created, keywords, subjects, places, copyright, usageTerms, source, slug, version, status, pictures } = story
  return lean({
    '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': guid,
    identifier: slug ? [{ '@type': 'PropertyValue', propertyID: 'slug', value: slug }] : undefined,
    version, creativeWorkStatus: status === 'usable' ? undefined : status, headline, inLanguage: language,
    author: byline ? { '@type': 'Person', name: byline.replace(/^by\s+/i, '') } : undefined,
    dateline: printedDateline(story.dateline), dateCreated: created, datePublished: created ?? isoNow(story, issue), dateModified: isoNow(story, issue),
    publisher: lean({ '@type': 'NewsMediaOrganization', name: issue.provider.name, url: issue.provider.uri }),
    sourceOrganization: source ? { '@type': 'Organization', name: source } : undefined,
    keywords, about: subjects.map(({ scheme, code, name }) => lean({ '@type': 'DefinedTerm', inDefinedTermSet: scheme, termCode: code, name })),
    contentLocation: places.map(name => ({ '@type': 'Place', name })), copyrightNotice: copyright, conditionsOfAccess: usageTerms, image: pictures.map(imageObject),
  })
}

/** JSON that can't end its script or begin a comment, and that JavaScript reads too. */
const embedded = (node: Node): string => JSON.stringify(node, (_key, value: unknown) => (typeof value === 'string' ? legal(value) : value), 1)
  .replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

