import type { Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { contentSet } from './body.ts'
import { block, envelope, extension, isPower } from './envelope.ts'
import { iriOf } from './guid.ts'
import { isKilled, noteOf } from './kill.ts'
import { OWN } from './names.ts'
import { writeConcept } from './subject.ts'

/** A story as a `newsItem` of class text. Pictures are items of their own. */
export function storyItem(story: Story, issue: Issue): Built {
  const { signal, take } = story
  const killed = isKilled(story)
  return envelope('newsItem', story, {
    itemClass: 'ninat:text', embargo: story.embargo, expires: story.expires, edNote: noteOf(story), status: killed ? 'canceled' : story.status,
    signal: signal && `${signal === 'correction' || signal === 'update' ? 'sig' : OWN}:${signal}`,
    rights: [block('copyrightNotice', story.copyright), block('usageTerms', story.usageTerms)],
    links: [...earlier(story), ...(killed ? [] : pictureLinks(story))],
    extensions: take && isPower(issue) ? [extension('take', `${take.kind} ${take.number}${take.more ? ' more' : ''}`, 'itemMeta')] : [],
    contentMeta: contentMeta(story), content: killed ? undefined : contentSet(story, issue),
  }, issue)
}

const earlier = ({ refersTo }: Story): readonly Built[] => (refersTo ? [element('link', { rel: 'irel:previousVersion', residref: refersTo })] : [])

/** Every picture of the story; those that stand nowhere in the text are told by `rel`. */
function pictureLinks(story: Story): readonly Built[] {
  const attached = new Set(attachedPictures(story).map(({ guid }) => guid))
  return story.pictures.map(({ guid }) => element('link', { rel: attached.has(guid) ? `${OWN}:attachedPicture` : `${OWN}:picture`, residref: iriOf(guid) }))
}

const contentMeta = (story: Story): Built => element('contentMeta', {},
  story.urgency === undefined ? undefined : mixed('urgency', {}, String(story.urgency)),
  story.dateline?.city ? element('located', { literal: story.dateline.city }, textual('name', story.dateline.city)) : undefined,
  story.source ? element('infoSource', { literal: story.source }, textual('name', story.source)) : undefined,
  (story.otherIds ?? []).map(({ kind, value }) => mixed('altId', { type: kind ? `${OWN}:${encodeURIComponent(kind)}` : undefined }, value)),
  story.language ? element('language', { tag: story.language }) : undefined,
  (story.genres ?? []).map(genre => writeConcept('genre', genre)).filter(each => each !== undefined),
  story.keywords.map(keyword => mixed('keyword', {}, keyword)),
  story.subjects.map(subject => writeConcept('subject', subject)).filter(each => each !== undefined),
  story.places.map(place => element('subject', { type: 'cpnat:geoArea', literal: place }, textual('name', place))),
  textual('slugline', story.slug), textual('headline', story.headline), textual('headline', story.subheadline, { role: `${OWN}:sub` }),
  textual('dateline', printedDateline(story.dateline)), textual('by', story.byline), block('description', story.summary, { role: 'drol:summary' }))
