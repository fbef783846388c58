import { plain, type Item, type Photo, type Story } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { domainSubjects, genreOf } from '../codes/index.ts'
import { datelineLosses } from '../dateline.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import type { Issue, Loss } from '../format.ts'
import { collapsed, lineBreak } from '../markup/white-space.ts'
import { publicRights, rightsLosses } from '../rights.ts'
import { characterLosses, legal } from '../xml/characters.ts'
import { squeezed } from '../xml/tree.ts'
import { bodyLosses } from './body.ts'
import { isBornLate, isPower } from './envelope.ts'
import { killLosses, isKilled } from './kill.ts'
import { conceptAttributes } from './subject.ts'
import { extendedFields, extendedRights, isCode, isInstant, isTruncatedDate } from './write-photo.ts'

/** Everything that a reader of the file would find otherwise; pictures of a story are items of their own. */
export function lossesOf(item: Item, issue: Issue): readonly Loss[] {
  const own = characterLosses(item.kind === 'story' ? { ...item, pictures: [] } : item)
  const foreign = foreignLosses(item.foreign, 'newsml-g2', item.foreign.filter(({ format }) => format === 'newsml-g2').length, item.guid)
  const common = [...own, ...foreign, ...killLosses(item), ...whiteLosses(item), ...dateLosses(item, issue)]
  switch (item.kind) {
    case 'story': return [...common, ...datelineLosses(item), ...storyLosses(item, issue), ...(isKilled(item) ? [] : bodyLosses(item, issue))]
    case 'photo': return [...common, ...photoLosses(item, issue)]
    case 'package': return common
  }
}

const dateLosses = (item: Item, issue: Issue): readonly Loss[] => (item.kind === 'photo' || !isBornLate(item, issue) ? [] : [{
  item: item.guid, path: 'created', reason: 'It lies behind the date of this version, which a receiver would refuse.',
}])

function storyLosses(story: Story, issue: Issue): readonly Loss[] {
  const loss = (path: string, reason: string): Loss => ({ item: story.guid, path, reason })
  const strange = story.subjects.filter(subject => conceptAttributes(subject) === null)
  const losses: Loss[] = []
  if (strange.length > 0) losses.push(loss('subjects', `A subject of NewsML-G2 is an alias and a code without white space; these are not: ${strange.map(({ scheme, code }) => `${scheme}:${code}`).join(', ')}.`))
  else if (domainSubjects(story.subjects).length !== story.subjects.length || domainSubjects(story.subjects).some((each, index) => each.scheme !== story.subjects[index]?.scheme || each.code !== story.subjects[index].code)) {
    losses.push(loss('subjects', 'A reader gives subject codes the Media Topics that they stand for.'))
  }
  if (story.genres?.some(genre => conceptAttributes(genre) === null || (genre.scheme === '' && genreOf(genre.code) !== undefined))) losses.push(loss('genres', 'A genre of NewsML-G2 is an alias and a code without white space, and a reader knows the words of the trade.'))
  if (story.take && !isPower(issue)) losses.push(loss('take', 'Only the power level of NewsML-G2 has a place for it.'))
  const heeded = isKilled(story) ? story : heedEmbargoWords(story).story
  if (heeded.status !== story.status) losses.push(loss('status', 'The words of the story speak of an embargo, so a reader holds it.'))
  if (heeded.embargo !== story.embargo) losses.push(loss('embargo', 'A reader takes the embargo from the words of the story.'))
  return losses
}

const HOUSE = 'NewsML-G2 has no place for it on the core level.'

function photoLosses(photo: Photo, issue: Issue): readonly Loss[] {
  const loss = (path: string, reason: string, proposal?: string): Loss => ({ item: photo.guid, path, reason, ...(proposal && { proposal }) })
  const { taken, rights } = photo
  const losses: Loss[] = [...rightsLosses(photo, publicRights).filter(({ path }) => path !== 'rights.embargo')]
  if (taken !== undefined && !isTruncatedDate(taken)) losses.push(loss('taken', `“${taken}” is no date that NewsML-G2 can hold.`))
  if (rights?.embargo !== undefined && !isInstant(rights.embargo)) losses.push(loss('rights.embargo', `“${rights.embargo}” is no instant; the item leaves held until further notice.`, 'until further notice'))
  if (rights?.embargo !== undefined && !isInstant(rights.embargo) && photo.status === 'usable') losses.push(loss('status', 'An embargo without an end holds the item.', 'withheld'))
  if (rights?.originType !== undefined && !isCode(rights.originType)) losses.push(loss('rights.originType', 'It is no code.'))
  if (rights?.dataMining !== undefined && !isCode(rights.dataMining)) losses.push(loss('rights.dataMining', 'It is no code.'))
  return isPower(issue) ? losses : [...losses, ...coreLosses(photo)]
}

function coreLosses(photo: Photo): readonly Loss[] {
  const paths = [
    ...extendedFields.filter(field => photo[field]), ...extendedRights.filter(right => photo.rights?.[right]).map(right => `rights.${right}`),
    ...(['title', 'position'] as const).filter(part => photo.people.some(person => person[part])).map(part => `people.${part}`),
  ]
  return paths.map(path => ({ item: photo.guid, path, reason: HOUSE }))
}

const oneLine = {
  story: ['slug', 'headline', 'subheadline', 'byline', 'source', 'keywords', 'places', 'genres', 'subjects', 'otherIds', 'refersTo'],
  photo: ['headline', 'title', 'byline', 'credit', 'source', 'keywords', 'people', ...extendedFields], package: ['title', 'slug', 'entries'],
} as const
const manyLines = { story: ['edNote', 'usageTerms', 'copyright', 'summary'], photo: ['caption', 'altText', 'extendedDescription', 'copyright', 'usageTerms', 'instructions'], package: ['note'] } as const

/** White space comes back as a page shows it: one space at most, none at the ends of a line. */
function whiteLosses(item: Item): readonly Loss[] {
  const values = new Map<string, unknown>(Object.entries(item))
  const paths = [
    ...oneLine[item.kind].filter(path => !texts(values.get(path)).every(text => squeezed(text) === text)),
    ...manyLines[item.kind].filter(path => !texts(values.get(path)).every(text => asShown(text) === text)),
  ]
  return paths.map(path => ({ item: item.guid, path, reason: 'White space in a row, or at the ends, comes out as one space or none.' }))
}

/** Every text inside a value, without characters that are lost anyway. */
const texts = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? [legal(value)] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [])

const asShown = (text: string): string =>
  (/[ \t\r\f]{2}|[\t\r\f]|^\s|\s$|\n | \n/.test(text) ? plain(collapsed(text.split(/(\n)/).map(part => (part === '\n' ? lineBreak : { text: part, marks: {}, verbatim: false })))) : text)
