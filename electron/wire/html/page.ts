import type { Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import type { Issue } from '../format.ts'
import { isKilled } from '../public.ts'
import { attachedFigures, besideThePage, webBody } from '../web/write.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import type { Node } from './json-ld.ts'
import { embedded, newsArticle, withdrawnArticle } from './news-article.ts'
import { wishesOf } from './options.ts'
import { style } from './style.data.ts'

/** One story as a page that needs nothing but its pictures: words, figures, and schema.org's NewsArticle as linked data. A killed story leaves a page that says so, and not a word of it. */
export function pageOf(story: Story, issue: Issue): Built {
  const isGone = isKilled(story)
  const title = isGone ? 'Withdrawn' : story.headline || story.slug || 'Untitled'
  const [article, data] = fragmentOf(story, issue)
  return element('html', { lang: story.language || 'und' },
    element('head', {},
      element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), isGone ? element('meta', { name: 'robots', content: 'noindex' }) : undefined,
      mixed('title', {}, title), !isGone && story.summary ? element('meta', { name: 'description', content: story.summary }) : undefined, element('meta', { name: 'generator', content: 'Dateline' }),
      mixed('style', {}, { raw: style }), data),
    element('body', {}, article))
}

/** The article and its linked data, for a page of the client. */
export function fragmentOf(story: Story, issue: Issue): readonly [Built, Built] {
  const script = (node: Node): Built => mixed('script', { type: 'application/ld+json' }, { raw: embedded(node) })
  if (isKilled(story)) return [element('article', { 'data-item': story.guid }, element('header', {}, mixed('h1', {}, 'Withdrawn'), mixed('p', { class: 'withdrawn' }, 'This story has been withdrawn.'))), script(withdrawnArticle(story, issue))]
  const lang = wishesOf(issue).isFragment ? story.language || undefined : undefined
  return [element('article', { 'data-item': story.guid, lang }, headOf(story, issue), webBody(story, besideThePage), attachedFigures(story, besideThePage)), script(newsArticle(story, issue))]
}

function headOf(story: Story, issue: Issue): Built {
  const at = isoNow(story, issue)
  return element('header', {},
    mixed('h1', {}, story.headline || 'Untitled'), textual('p', story.subheadline, { class: 'subheadline' }), textual('p', story.byline, { class: 'byline' }),
    mixed('p', { class: 'published' }, mixed('time', { datetime: at }, at.slice(0, 16).replace('T', ' '))))
}
