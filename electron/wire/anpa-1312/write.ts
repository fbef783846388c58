import type { Item, Story } from '../../newsroom/index.ts'
import { plain } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { bytesOfText, inSet } from '../charset/index.ts'
import { anpaCategory } from '../codes/index.ts'
import type { Issue, Loss, WriteResult } from '../format.ts'
import { chosen } from '../option.ts'
import { storyFiles } from '../story-files.ts'
import { clientCategory } from '../telegraph/client-category.ts'
import { fitStory } from '../telegraph/fit.ts'
import { flattened, toTheMinute } from '../telegraph/flatten.ts'
import { numbering } from '../telegraph/numbering.ts'
import { letters, UNKNOWN_PRIORITY } from './codes.data.ts'
import { CATEGORY, CHARSET, CYCLE, DESIGNATOR, FILE, NUMBER, RAILS, SELECTOR, TAKE_LENGTH, WRAP } from './options.ts'
import { isNumber, printTake, versionOf, type Part, type Style } from './print.ts'
import { readAnpa } from './read.ts'
import { fitSigns, toWire } from './signs.ts'
import { splitTakes } from './takes.ts'
import { writeTime } from './trailer.ts'

const reasons = {
  format: 'anpa-1312', field: 'ANPA 1312 has no place for it, or tells it in another way.', marks: 'ANPA 1312 has no links or names, and faces only where the client takes rail codes; the words are kept.',
  shape: 'In ANPA 1312 this looks like another kind of paragraph; the words are kept.', words: 'In ANPA 1312 the borders of paragraphs, or white space, come out otherwise.',
} as const

/** One file for each story (ANPA bulletin 1312, as AP filed by it): one message, or several takes of a long story. */
export function writeAnpa(items: readonly Item[], issue: Issue): WriteResult {
  const { profile } = issue
  const charset = chosen(profile, CHARSET)
  const set = charset === 'ascii' ? 'ASCII as this wire uses it' : 'ISO 8859-1 as this wire uses it'
  const numbers = numbering(items, { kind: 'anpa-1312', service: chosen(profile, DESIGNATOR), first: chosen(profile, NUMBER), most: 8999 })
  const style = { wrap: chosen(profile, WRAP), rails: chosen(profile, RAILS) }
  return storyFiles(items, {
    extension: 'anpa', mediaType: `text/plain; charset=${charset}`, reasons, read: (bytes, source) => readAnpa(bytes, { ...source, charset }),
    outside: { package: 'ANPA 1312 has no packages: the stories are written one by one.', photo: 'ANPA 1312 carries no picture, and of its record only the id, in a story.' },
    prepared: story => {
      const { story: fits, losses: signs } = fitStory(story, text => fitSigns(text, charset), set)
      const { story: flat, losses: shapes } = flattened(fits, { name: 'ANPA 1312', subheads: true, picture: ({ title }) => /^[A-Za-z]{1,12}(?:-[A-Za-z]{1,12}){0,4}-?\d[\w-]{0,30}$/.test(title ?? '') })
      const { story: timed, losses: seconds } = toTheMinute(flat)
      return { story: timed, losses: [...signs, ...shapes, ...seconds, ...cutLosses(timed, { ...style, agency: agencyOf(timed, issue) }, issue)] }
    },
    bytesOf: story => bytesOfText(transmission(story, { issue, style: { ...style, agency: agencyOf(story, issue) }, numbers }), charset),
  })
}

/** The agency as a sign of letters, for the trailer and before picture ids. */
const agencyOf = ({ source }: Story, { provider }: Issue): string => {
  const [first = ''] = inSet(source ?? provider.name, 'ascii').text.split(/\s+/)
  return first.replace(/[^A-Za-z]/g, '').slice(0, 10) || 'DL'
}

const partsOf = (story: Story, { profile }: Issue): readonly Story['body'][] => splitTakes(story.body, chosen(profile, TAKE_LENGTH))

const cutLosses = (story: Story, style: Style, issue: Issue): readonly Loss[] => partsOf(story, issue).flatMap((blocks, index) =>
  printTake(story, partOf(story, { blocks, index, before: '', hasMore: false, reference: '', keyword: '' }), style).cut)
  .map(({ path, word }) => ({ item: story.guid, path, reason: 'A word is longer than a line of 69 columns and is broken.', proposal: word }))

type Place = Readonly<{ blocks: Story['body']; index: number; before: string; hasMore: boolean; reference: string; keyword: string }>

/** The first take is the story's own version, the others are adds to it. */
function partOf(story: Story, { blocks, index, before, hasMore, reference, keyword }: Place): Part {
  const add = story.take?.kind === 'add' ? story.take.number + index : index
  const version = versionOf(index === 0 ? story : { ...story, take: { kind: 'add', number: add } })
  return { blocks, keyword, version, reference, isFirst: index === 0, before, hasMore }
}

type Sending = Readonly<{ issue: Issue; style: Style; numbers: ReturnType<typeof numbering> }>

function transmission(story: Story, { issue, style, numbers }: Sending): string {
  const designator = chosen(issue.profile, DESIGNATOR)
  const parts = partsOf(story, issue)
  const own = numbers.of(story.guid)
  const keyword = keywordOf(story, issue)
  return parts.map((blocks, index) => {
    const reference = index > 0 ? `${designator}${own}` : story.refersTo !== undefined && isNumber(story.refersTo) ? story.refersTo : ''
    const before = plain(parts[index - 1]?.at(-1)?.runs ?? [])
    const part = partOf(story, { blocks, index, before, hasMore: index < parts.length - 1 || story.take?.more === true, reference, keyword })
    return messageOf(story, part, { issue, style, number: `${designator}${index === 0 ? own : numbers.next()}` })
  }).join('')
}

/** SYN SYN SOH … EOT (2.1). Only this function and the lines of the print set controls: the words have none. */
function messageOf(story: Story, part: Part, { issue, style, number }: Readonly<{ issue: Issue; style: Style; number: string }>): string {
  const { profile } = issue
  const { date, time } = writeTime(isoNow(story, issue))
  const version = part.version.replace(/\s+/g, '')
  const { lines, words, isTabular } = printTake(story, part, style)
  const keyword = toWire(part.keyword).replace(/\s+/g, '').slice(0, 24)
  const line2 = `${priorityOf(story)} ${categoryOf(story, issue)}${isTabular ? '\u0014\u0012' : '\u0013\u0011'} ${keyword} ${version} ${part.reference} ${date} ${String(Math.min(9999, words)).padStart(4, '0')}`
  const text = lines.map(line => `${line}\r\n`).join('')
  return `\u0016\u0016\u0001${number}\u001f${chosen(profile, SELECTOR)}\r\n${line2}\r\n\u0002${text}\t   \u0003${style.agency}-${chosen(profile, FILE)}-${time}<\r\n\r\n\u000c\r\n\u0004`
}

/** Kill notes are bulletins, corrections urgent, advances have letters of their own (2.4). */
function priorityOf({ status, signal, embargo, urgency }: Story): string {
  if (status === 'canceled' || signal === 'kill') return 'b'
  if (signal === 'correction') return 'u'
  if (embargo !== undefined) return new Date(`${embargo.slice(0, 10)}T00:00:00Z`).getUTCDay() === 0 ? 's' : 'a'
  return urgency === undefined ? UNKNOWN_PRIORITY : letters[Math.min(8, urgency) - 1] ?? UNKNOWN_PRIORITY
}

function categoryOf({ subjects, signal }: Story, { profile }: Issue): string {
  const own = subjects.find(({ scheme }) => scheme === 'a1312cat')?.code
  const told = signal === 'advisory' ? 'v' : [own, clientCategory(profile, subjects), chosen(profile, CATEGORY)].find(each => each !== undefined && /^[A-Za-z]$/.test(each))
  return told ?? anpaCategory(subjects)
}

/** The cycle and the slug, else the keywords or the headline's first words. */
function keywordOf({ slug, keywords, headline }: Story, { profile }: Issue): string {
  const words = (slug || keywords.join('-') || headline.split(/\s+/).slice(0, 3).join(' ')).replace(/[,]+/g, ' ').replace(/\s+/g, ' ').trim()
  return `${chosen(profile, CYCLE)}-${words || 'Story'}`.slice(0, 60).trim()
}
