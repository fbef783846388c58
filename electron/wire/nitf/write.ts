import type { Item, Story } from '../../newsroom/index.ts'
import type { Issue, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { chosen } from '../option.ts'
import { document, element, type Built } from '../xml/write.ts'
import { safeParts } from './foreign.ts'
import { lossesOf, outsideStories } from './losses.ts'
import { fixedAttributes, NITF } from './names.ts'
import { CHARSET, NAMESPACE } from './options.ts'
import { bodyOf } from './write-body.ts'
import { headOf, unoOf } from './write-head.ts'

/** One NITF 3.6 document for each story; pictures stand in their story. */
export function writeNitf(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'nitf.xml')
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  const left = items.filter(item => item.kind !== 'story' && !inStories.has(item.guid))
  const charset = chosen(issue.profile, CHARSET)
  return {
    files: stories.map((story): WireFile => ({ name: names(story), mediaType: 'application/nitf+xml', bytes: document(nitf(story, issue), charset), item: story.guid })),
    losses: [...stories.flatMap(story => lossesOf(story, issue)), ...left.map(outsideStories)],
  }
}

/** The root element of a story. */
export function nitf(story: Story, issue: Issue): Built {
  const given = safeParts(story.foreign)
  return element('nitf', { ...(chosen(issue.profile, NAMESPACE) ? { xmlns: NITF } : {}), uno: unoOf(story), ...fixedAttributes, baselang: story.language || undefined },
    headOf(story, issue, given), bodyOf(story, given))
}
