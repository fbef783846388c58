import { unescaped, readDateline, takeKinds, type Block, type Dateline, type Finding, type OtherId, type Photo, type Story, type Take } from '../../newsroom/index.ts'
import { blankPhoto, blankStory, known } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { heedWords } from '../heed.ts'
import { latestOf } from '../dates.ts'
import { positive } from '../numbers.ts'
import { withoutSignOff } from '../sign-off.ts'
import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { namesOfType, readGenres, readSubjects } from './concept.ts'
import { readContent, type Content } from './content.ts'
import { entityMarks } from './entity-marks.ts'
import { guidOfIri } from './guid.ts'
import { isSubHeadline, isSummary, mainHeadline, refersTo } from './placed.ts'
import { extensionsOf, ownCode, readCommon, type Reading } from './read-item.ts'
import { picturesBeside } from './rendition.ts'
import { isOurs } from './state.ts'
import { blockText, conceptName, inLanguage } from './texts.ts'

/** A text item. `pictures` are the items of the same message that it links to. */
export function readStoryItem(reading: Reading, pictures: readonly Photo[]): Story {
  const { item, guid, findings } = reading
  const beside = picturesBeside(item, guid)
  if (beside.length > 0) findings.push({ rule: 'newsml-g2/picture-beside-text', severity: 'note', message: `${beside.length === 1 ? 'A picture stands' : `${beside.length} pictures stand`} beside the text in one item; attached to the story.`, where: { kind: 'item', item: guid } })
  const inside = readContent(item, guid, [...pictures, ...beside], entityMarks(item))
  findings.push(...inside.findings)
  const told = fieldsOf(reading)
  const story: Story = { ...blankStory(guid), ...told, body: inside.body, pictures: withElsewhere([...pictures, ...beside, ...inside.described], item) }
  if (told.status === 'canceled' && story.body.length > 0) findings.push({ rule: 'newsml-g2/canceled-content', severity: 'warning', message: 'The item is canceled, but its text still comes with it: it may not be used.', where: { kind: 'field', field: 'status' } })
  if (isOurs(item)) return heeded(heedEmbargoWords(story), findings)
  const printed = named(at(item, 'contentMeta'), 'by').map(textOf).join('; ')
  const whole = withInside(story, told, printed, inside, findings)
  const { dateline, body, findings: moved } = takeDateline(whole.dateline, whole.body)
  findings.push(...moved)
  return heeded(withoutSignOff(heeded(heedWords(withByline({ ...whole, dateline, body }, printed, findings)), findings)), findings)
}

/** Pictures that the story names, whose items are in other files, wait for them. */
function withElsewhere(pictures: readonly Photo[], item: XmlElement): readonly Photo[] {
  const links = named(at(item, 'itemMeta'), 'link').filter(link => /^(?:attachedP|p)icture$/.test(ownCode(attribute(link, 'rel')) ?? ''))
  const here = new Set(pictures.map(({ guid }) => guid))
  const missing = new Set(links.flatMap(link => attribute(link, 'residref') ?? []).map(guidOfIri).filter(guid => !here.has(guid)))
  return [...pictures, ...[...missing].map(blankPhoto)]
}

function heeded(told: Readonly<{ story: Story; findings: readonly Finding[] }>, findings: Finding[]): Story {
  findings.push(...told.findings)
  return told.story
}

function fieldsOf(reading: Reading): Partial<Story> {
  const { item, aliases } = reading
  const content = at(item, 'contentMeta')
  const meta = at(item, 'itemMeta')
  const { holder, dataMining: _dataMining, copyright, language, ...common } = readCommon(reading)
  const headline = mainHeadline(content, language)
  const genres = readGenres(content, aliases, language)
  const otherIds = otherIdsOf(content)
  return known({
    ...common, language, copyright: copyright ?? (isOurs(item) ? undefined : holder),
    slug: textOf(at(content, 'slugline')) || undefined,
    headline: textOf(headline) || textOf(inLanguage(named(meta, 'title'), language)) || undefined,
    subheadline: textOf(named(content, 'headline').find(each => each !== headline && isSubHeadline(each))) || undefined,
    summary: blockText(inLanguage(named(content, 'description').filter(isSummary), language)) || undefined,
    byline: bylineOf(content, language) || undefined, dateline: datelineOf(content, language),
    subjects: readSubjects(content, aliases, language, isOurs(item) ? null : common.source ?? ''), places: namesOfType(content, language, 'geoArea', 'poi'),
    genres: genres.length > 0 ? genres : undefined, otherIds: otherIds.length > 0 ? otherIds : undefined,
    take: takeOf(extensionsOf(meta).get('take')), refersTo: refersTo(item),
  })
}

/** Some put the time of the version here: that is no dateline. The place is told by `located` where the print holds it. */
function datelineOf(content: XmlElement | undefined, language: string | undefined): Dateline | undefined {
  const text = textOf(at(content, 'dateline'))
  if (text === '' || /^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const read = readDateline(text)
  const city = conceptName(at(content, 'located'), language)
  const from = city === undefined ? -1 : text.toLowerCase().indexOf(city.toLowerCase())
  return { ...read, text, ...(read.city === undefined && city !== undefined && from >= 0 ? { city: text.slice(from, from + city.length) } : {}) }
}

/** Initials or a code of the desk (`VRG`, `gr/bp`): no byline. */
export const isSign = (name: string): boolean => /^(?:\p{Lu}{2,4}|[a-z]{2,3}(?:\/[a-z]{2,3})*)$/u.test(name)

const bylineOf = (content: XmlElement | undefined, language: string | undefined): string =>
  named(content, 'by').map(textOf).filter(Boolean).join('; ') || named(content, 'creator').map(each => conceptName(each, language)).filter(name => name && !isSign(name)).join(', ')

/** Ids that other houses gave: `type` says whose. Ours hold any words, so they are written with percent signs. */
const otherIdsOf = (content: XmlElement | undefined): readonly OtherId[] => named(content, 'altId').flatMap(each => {
  const type = attribute(each, 'type') ?? attribute(each, 'typeuri') ?? ''
  const value = textOf(each)
  const own = ownCode(type)
  return value === '' ? [] : [{ kind: own === undefined ? type : unescaped(own), value }]
})

/** Our own property: `lead-writethru 2`, with `more` behind it where another take follows. */
function takeOf(written: string | undefined): Take | undefined {
  const [kind, number, more] = written?.split(' ') ?? []
  const known = takeKinds.find(each => each === kind)
  const count = positive(number)
  return known === undefined || count === undefined ? undefined : { kind: known, number: count, ...(more === 'more' ? { more: true } : {}) }
}

const filled = ['headline', 'subheadline', 'summary', 'byline', 'dateline', 'slug', 'urgency', 'expires', 'take', 'refersTo', 'edNote', 'usageTerms', 'copyright', 'source', 'language'] as const
const joined = ['keywords', 'subjects', 'places', 'genres'] as const

/** A whole document inside the item tells what the item doesn't, and its printed byline comes before names of creators; where both speak of the state, the more restrictive counts. */
function withInside(story: Story, told: Partial<Story>, printed: string, { inside }: Content, findings: Finding[]): Story {
  if (!inside) return story
  const isTold = (field: (typeof filled | typeof joined)[number]): boolean => !isEmpty(told[field]) && !(field === 'byline' && printed === '')
  const missing = [...filled, ...joined].filter(field => !isTold(field) && !isEmpty(inside[field]))
  const order = ['usable', 'withheld', 'canceled']
  const status = order.indexOf(inside.status) > order.indexOf(story.status) ? inside.status : story.status
  const embargo = [story.embargo, inside.embargo].filter(each => each !== undefined).toSorted((a, b) => latestOf(b) - latestOf(a))[0]
  const signal = story.signal ?? inside.signal
  if (status !== story.status || embargo !== story.embargo || signal !== story.signal) {
    findings.push({ rule: 'newsml-g2/state-inside', severity: 'warning', message: 'The document inside the item says more of its state than the item; the more restrictive counts.', where: { kind: 'field', field: 'status' } })
  }
  return {
    ...story, ...Object.fromEntries(missing.map(field => [field, inside[field]])), status, foreign: inside.foreign,
    ...known({ embargo, signal }),
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const BYLINE = /^(?:By|BY|Von|Par|Por|Di|Door|Av|Af) \p{Lu}[^.!?]{1,90}$/u

/** Reuters begins the text with the byline; `printed` is the one that a field tells. */
function withByline(story: Story, printed: string, findings: Finding[]): Story {
  const [first, ...rest] = story.body
  const text = first?.runs.map(run => run.text).join('').trim() ?? ''
  if (first?.type !== 'paragraph' || !BYLINE.test(text) || !text.toLowerCase().includes(printed.toLowerCase())) return story
  findings.push({ rule: 'import/byline', severity: 'note', message: `The byline “${text}” was taken from the first paragraph.`, where: { kind: 'field', field: 'byline' } })
  return { ...story, byline: text, body: rest.map((block, index): Block => ({ ...block, id: `b${index + 1}` })) }
}
