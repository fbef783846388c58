import type { Item, Story } from '../../newsroom/index.ts'
import type { Issue, Loss, WriteResult } from '../format.ts'
import { isKilled, publicStory, refusal, refused } from '../public.ts'
import { storyFiles } from '../story-files.ts'
import { fragmentHtml, pageBytes } from '../web/serialise.ts'
import { wishesOf } from './options.ts'
import { fragmentOf, pageOf } from './page.ts'
import { readPage } from './read.ts'

const reasons = {
  format: 'html', field: 'A public page has no place for it.', marks: 'The page can’t carry this marking; the words are kept.',
  shape: 'On the page this looks like another kind of paragraph; the words are kept.', words: 'On the page white space or the borders of paragraphs come out otherwise.',
} as const

/** One page for each story that may be published, with its pictures in their places; a killed one leaves a page that says so. Nothing of the house stands in it. */
export function writePages(items: readonly Item[], issue: Issue): WriteResult {
  const { isFragment, hasImages } = wishesOf(issue)
  return storyFiles(items, {
    extension: 'html', mediaType: 'text/html', reasons, read: readPage,
    bytesOf: story => (isFragment ? new TextEncoder().encode(`${fragmentHtml(fragmentOf(story, issue))}\n`) : pageBytes(pageOf(story, issue))),
    outside: { package: 'A page carries one story: those of the package are written one by one.', photo: 'A page carries a picture only inside a story.' },
    refusal: item => refusal(item, issue.at),
    prepared: story => {
      if (isKilled(story)) return { story, losses: [] }
      const shown = publicStory(story, issue.at)
      return hasImages ? shown : withoutPictures(shown)
    },
  })
}

function withoutPictures({ story, losses }: Readonly<{ story: Story; losses: readonly Loss[] }>): Readonly<{ story: Story; losses: readonly Loss[] }> {
  const left = story.pictures.map(photo => refused(photo, 'The client wants pages without pictures.'))
  return { story: { ...story, pictures: [], body: story.body.filter(({ type }) => type !== 'picture') }, losses: [...losses, ...left] }
}
