import type { Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { attachedFigures, besideThePage, webBody } from '../web/write.ts'
import { legal } from '../xml/characters.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
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
      element('article', { 'data-item': story.guid }, headOf(story, issue), webBody(story, besideThePage), attachedFigures(story, besideThePage))))
}

function headOf(story: Story, issue: Issue): Built {
  const at = isoNow(story, issue)
  return element('header', {},
    mixed('h1', {}, story.headline || 'Untitled'), textual('p', story.byline, { class: 'byline' }),
    mixed('p', { class: 'published' }, mixed('time', { datetime: at }, at.slice(0, 16).replace('T', ' '))))
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

