import type { Item, Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import type { Issue, Loss } from '../format.ts'
import { isKilled, publicStory, refusal, refused } from '../public.ts'
import type { FeedWishes } from './options.ts'

const DAY = 86_400_000

type Selected = Readonly<{ stories: readonly Story[]; killed: readonly Story[]; losses: readonly Loss[] }>

/** Which items stand in a feed, in the order given: each story once, in its last version, published, not too old. What doesn't is a loss. */
export function selected(items: readonly Item[], issue: Issue, { days, most }: FeedWishes): Selected {
  const losses: Loss[] = []
  const stories: Story[] = []
  const killed: Story[] = []
  const inStories = new Set(items.flatMap(item => (item.kind === 'story' ? item.pictures.map(({ guid }) => guid) : [])))
  for (const item of items) {
    if (item.kind === 'package') losses.push(refused(item, 'A feed has no packages: the stories stand in it one by one.'))
    else if (item.kind === 'photo') { if (!inStories.has(item.guid)) losses.push(refused(item, 'A feed carries a picture only inside a story.')) }
    else if (items.some(other => other !== item && other.kind === 'story' && other.guid === item.guid && isLater(other, item, items))) losses.push(refused(item, 'A later version of it stands in the feed.'))
    else if (isKilled(item)) killed.push(item)
    else {
      const reason = refusal(item, issue.at) ?? tooOld(item, issue, days) ?? (stories.length >= most ? `The feed holds ${most} stories, and no more.` : undefined)
      if (reason !== undefined) losses.push(refused(item, reason))
      else {
        const { story, losses: withheld } = publicStory(item, issue.at)
        stories.push(story)
        losses.push(...withheld)
      }
    }
  }
  return { stories, killed, losses }
}

const isLater = (other: Story, item: Story, items: readonly Item[]): boolean =>
  other.version > item.version || (other.version === item.version && items.indexOf(other) < items.indexOf(item))

function tooOld(story: Story, issue: Issue, days: number): string | undefined {
  const first = Date.parse(story.created ?? isoNow(story, issue))
  return days > 0 && Date.parse(issue.at) - first > days * DAY ? `It is older than ${days === 1 ? 'a day' : `${days} days`}.` : undefined
}
