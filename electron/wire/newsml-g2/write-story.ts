import { countWords, printedText, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { xhtmlBlocks } from '../markup/xhtml.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { block, envelope } from './envelope.ts'
import { OWN, XHTML } from './names.ts'
import { hasQCode, ownSchemes, writeSubject } from './subject.ts'

/** A story as a `newsItem` of class text; the body is XHTML, which holds every mark of ours. Pictures are items of their own. */
export function storyItem(story: Story, issue: Issue): Built {
  const { signal } = story
  return envelope('newsItem', story, {
    schemes: ownSchemes(story.subjects), itemClass: 'ninat:text', embargo: story.embargo, edNote: story.edNote,
    signal: signal && `${signal === 'correction' || signal === 'update' ? 'sig' : OWN}:${signal}`,
    rights: [block('copyrightNotice', story.copyright), block('usageTerms', story.usageTerms)],
    links: links(story), contentMeta: contentMeta(story), content: contentSet(story),
  }, issue)
}

/** Every picture of the story; those that stand nowhere in the text are told by `rel`. */
function links(story: Story): readonly Built[] {
  const attached = new Set(attachedPictures(story).map(({ guid }) => guid))
  return story.pictures.map(({ guid }) => element('link', { rel: attached.has(guid) ? `${OWN}:attachedPicture` : `${OWN}:picture`, residref: guid }))
}

const contentMeta = (story: Story): Built => element('contentMeta', {},
  story.urgency === undefined ? undefined : mixed('urgency', {}, String(story.urgency)),
  story.dateline?.city ? element('located', { literal: story.dateline.city }, textual('name', story.dateline.city)) : undefined,
  story.source ? element('infoSource', { literal: story.source }, textual('name', story.source)) : undefined,
  story.language ? element('language', { tag: story.language }) : undefined,
  story.keywords.map(keyword => mixed('keyword', {}, keyword)),
  story.subjects.filter(hasQCode).map(writeSubject),
  story.places.map(place => element('subject', { type: 'cpnat:geoArea', literal: place }, textual('name', place))),
  textual('slugline', story.slug), textual('headline', story.headline), textual('dateline', printedDateline(story.dateline)), textual('by', story.byline))

const contentSet = (story: Story): Built => element('contentSet', {},
  element('inlineXML', { contenttype: 'application/xhtml+xml', wordcount: countWords(printedText(story.body)) },
    element('html', { xmlns: XHTML }, element('head', {}, mixed('title', {}, story.headline || story.slug)),
      element('body', {}, xhtmlBlocks(story.body, story.pictures)))))
