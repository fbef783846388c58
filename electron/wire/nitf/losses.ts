import type { Item, Story } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { datelineLosses } from '../dateline.ts'
import { latestOf } from '../dates.ts'
import type { Issue, Loss } from '../format.ts'
import { heedWords } from '../heed.ts'
import { chosen } from '../option.ts'
import { publicRights, rightsLosses } from '../rights.ts'
import { withoutSignOff } from '../sign-off.ts'
import { characterLosses } from '../xml/characters.ts'
import { safeParts } from './foreign.ts'
import { MEDIA_TOPICS } from './options.ts'
import { codesOf, isRefnum, meant } from './subjects.ts'
import { writtenStatus } from './write-head.ts'

/** What a reader of the document would find otherwise than the story says. */
export function lossesOf(story: Story, issue: Issue): readonly Loss[] {
  const lost = (path: string, reason: string): Loss => ({ item: story.guid, path, reason })
  return [
    ...characterLosses(story), ...datelineLosses(story), ...dateLosses(story, issue.at).map(([path, reason]) => lost(path, reason)),
    ...(writtenStatus(story) === story.status ? [] : [lost('status', 'A message that kills a story is canceled, whatever its status.')]),
    ...spokenFields(story).map(field => lost(field, 'A reader takes it from the words of the story, which say it.')),
    ...(withoutSignOff(published(story)).findings.length > 0 ? [lost('body', 'A reader takes its last line, or a rule in it, for the end mark of another house.')] : []),
    ...(isSame(story, issue) ? [] : [lost('subjects', 'NITF has subject codes of 8 digits: a subject leaves by the nearest one, or comes back as the Media Topic that means the same.')]),
    ...(story.subheadline !== undefined && story.subheadline === story.headline ? [lost('subheadline', 'It only says the headline again.')] : []),
    ...foreignLosses(story.foreign, 'nitf', safeParts(story.foreign).left, story.guid),
    ...story.pictures.flatMap(photo => rightsLosses(photo, publicRights)),
  ]
}

const published = (story: Story): Story => ({ ...story, body: story.body.filter(({ type }) => type !== 'note') })

/** Fields that a reader hears from the words, though the story doesn't have them so. */
function spokenFields(story: Story): readonly string[] {
  const written = { ...story, status: writtenStatus(story) }
  const { story: heard } = heedWords(published(written))
  return (['status', 'signal', 'take', 'refersTo', 'embargo'] as const).filter(field => heard[field] !== written[field])
}

/** `date.release` says embargo only by its time or by the status, and the status may be taken; an expiry before it says nothing. */
function dateLosses(story: Story, at: string): readonly (readonly [string, string])[] {
  const { embargo, expires, modified, created } = story
  if (embargo === undefined) return []
  const isSaid = writtenStatus(story) === 'usable' || latestOf(embargo) > latestOf(modified ?? created ?? at)
  return [
    ...(isSaid ? [] : [['embargo', `An embargo that has passed can’t be told beside the status “${writtenStatus(story)}”.`] as const]),
    ...(expires !== undefined && latestOf(expires) < latestOf(embargo) + 60_000 ? [['expires', 'The story would expire before its embargo ends.'] as const] : []),
  ]
}

function isSame({ subjects }: Story, { profile }: Issue): boolean {
  const codes = codesOf(subjects, chosen(profile, MEDIA_TOPICS))
  const read = meant([...codes.filter(isRefnum), ...codes.filter(each => !isRefnum(each))])
  return read.length === subjects.length && read.every(({ scheme, code, name }, index) => {
    const subject = subjects[index]
    return scheme === subject?.scheme && code === subject.code && name === subject.name
  })
}

export const outsideStories = (item: Item): Loss => ({
  item: item.guid, path: 'item',
  reason: item.kind === 'package' ? 'NITF has no packages: its stories are written one by one.' : 'NITF carries a picture only inside a story.',
})
