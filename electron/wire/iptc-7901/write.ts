import type { Item, Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { bytesOfText, charsetNames, inSet } from '../charset/index.ts'
import { category7901Of } from '../codes/index.ts'
import type { Issue, Loss, WriteResult } from '../format.ts'
import { chosen } from '../option.ts'
import { storyFiles } from '../story-files.ts'
import { clientCategory } from '../telegraph/client-category.ts'
import { fitStory } from '../telegraph/fit.ts'
import { flattened, toTheMinute } from '../telegraph/flatten.ts'
import { numbering } from '../telegraph/numbering.ts'
import { CATEGORY, CHARSET, INDENT, NOTEBOOK, NUMBER, PRIORITIES, SERVICE, SIGN_OFF, WIDTH } from './options.ts'
import { writePostText } from './post-text.ts'
import { isCor, printMessage, unglued, type Printed, type Style } from './print.ts'
import { priorityTables } from './priorities.data.ts'
import { readIptc7901 } from './read.ts'

const reasons = {
  format: 'iptc-7901', field: 'IPTC 7901 has no place for it, or tells it in another way.', marks: 'IPTC 7901 has no faces, links or names; the words are kept.',
  shape: 'In IPTC 7901 this looks like another kind of paragraph; the words are kept.', words: 'In IPTC 7901 the borders of paragraphs, or white space, come out otherwise.',
} as const

/** One message for each story (revision 5, in the manner of the European agencies). */
export function writeIptc7901(items: readonly Item[], issue: Issue): WriteResult {
  const charset = chosen(issue.profile, CHARSET)
  const fit = (text: string): ReturnType<typeof inSet> => inSet(text, charset)
  const style = { width: chosen(issue.profile, WIDTH), indent: chosen(issue.profile, INDENT), notebook: chosen(issue.profile, NOTEBOOK), signOff: chosen(issue.profile, SIGN_OFF), has: (sign: string) => fit(sign).replaced.length === 0 }
  const numbers = numbering(items, { kind: 'iptc-7901', service: chosen(issue.profile, SERVICE), first: chosen(issue.profile, NUMBER), most: 9999 })
  return storyFiles(items, {
    extension: '7901.txt', mediaType: `text/plain; charset=${charset}`, reasons, read: (bytes, source) => readIptc7901(bytes, { ...source, charset }),
    outside: { package: 'IPTC 7901 has no packages: the stories are written one by one.', photo: 'IPTC 7901 carries no picture, and a caption only behind its story.' },
    prepared: story => {
      const { story: fits, losses: signs } = fitStory(story, fit, charsetNames[charset])
      const { story: flat, losses: shapes } = flattened(fits, { name: 'IPTC 7901', subheads: false, picture: ({ caption, credit }) => style.notebook && /\S/.test(`${caption}${credit ?? ''}`) })
      const { story: timed, losses: seconds } = toTheMinute(flat)
      return { story: timed, losses: [...signs, ...shapes, ...seconds, ...cutLosses(timed, style)] }
    },
    bytesOf: story => {
      const message = messageOf(story, { issue, printed: printMessage(story, style), number: numbers.of(story.guid) })
      return bytesOfText(message, charset)
    },
  })
}

const cutLosses = (story: Story, style: Style): readonly Loss[] => printMessage(story, style).cut
  .map(({ path, word }) => ({ item: story.guid, path, reason: `A word is longer than a line of ${style.width} columns and is broken.`, proposal: word }))

type Around = Readonly<{ issue: Issue; printed: Printed; number: string }>

/** SOH … EOT (1.1). Only this function sets controls: the words have none. */
function messageOf(story: Story, { issue, printed, number }: Around): string {
  const { profile } = issue
  const table = priorityTables[chosen(profile, PRIORITIES)]
  const priority = story.urgency === undefined ? table.unknown : table.ofUrgency[Math.min(8, story.urgency) - 1] ?? table.unknown
  const category = [clientCategory(profile, story.subjects), chosen(profile, CATEGORY), category7901Of(story.subjects)].find(each => each !== undefined && /^[A-Za-z]{1,3}$/.test(each)) ?? 'vm'
  const words = String(Math.min(9999, printed.words))
  const lines = [...printed.headline, '', ...printed.groups.flatMap((group, index) => (index === 0 ? group : ['', ...group]))].map(unglued)
  return `\u0001${chosen(profile, SERVICE)}${number} ${priority} ${category} ${words} ${optionalOf(story, issue, number)}\r\n\n${keywordLine(story)}\r\n`
    + `\u0002${lines.map(line => (line === '' ? '\n' : `${line}\r\n`)).join('')}\r\n\u0003${writePostText(isoNow(story, issue))}\r\n\u007f\n\u007f\u0004`
}

/** The agency, its number, and what a correction corrects (clause 4.10); header line 1 takes at most 69 columns. */
function optionalOf(story: Story, { profile, provider }: Issue, number: string): string {
  const charset = chosen(profile, CHARSET)
  const agency = inSet(story.source ?? provider.name, charset).text.replace(/[^A-Za-z]+/g, '').slice(0, 15)
  return [agency.length > 1 ? `${agency} ${number}` : '', isCor(story) ? `COR ${story.refersTo ?? ''}` : ''].filter(Boolean).join(' ')
}

/** The slug, else the keywords; `(2)` is the second version. */
function keywordLine({ slug, keywords, version }: Story): string {
  const words = (slug || keywords.join('/')).replace(/\s+/g, ' ').trim()
  const suffix = version > 1 ? ` (${version})` : ''
  return `${[...words].slice(0, 68 - suffix.length).join('').trimEnd()}${suffix}/`
}
