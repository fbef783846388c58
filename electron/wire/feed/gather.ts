import type { Item, Story } from '../../newsroom/index.ts'
import type { Issue, Loss } from '../format.ts'
import type { SourceOf } from '../web/write.ts'
import { wishesOf, type FeedWishes } from './options.ts'
import { selected } from './select.ts'
import { addressIn, withoutHomeless } from './write-parts.ts'

/** What a feed is made of: the stories that stand in it as its readers see them, those that were killed, and what is left out. */
export type Gathered = Readonly<{ wishes: FeedWishes; sourceOf: SourceOf; stories: readonly Story[]; killed: readonly Story[]; losses: readonly Loss[] }>

export function gathered(items: readonly Item[], issue: Issue): Gathered {
  const wishes = wishesOf(issue)
  const addressed = addressIn(wishes)
  const sourceOf: SourceOf = photo => addressed(photo.renditions[0]?.href)
  const { stories, killed, losses } = selected(items, issue, wishes)
  const shown = stories.map(story => withoutHomeless(story, sourceOf))
  return { wishes, sourceOf, stories: shown.map(({ story }) => story), killed, losses: [...losses, ...shown.flatMap(each => each.losses)] }
}
