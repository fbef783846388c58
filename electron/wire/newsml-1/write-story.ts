import { unmarked, type Story, type Subject } from '../../newsroom/index.ts'
import { subjectCodes } from '../codes/index.ts'
import { printedDateline } from '../dateline.ts'
import type { Issue } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'
import { element, mixed, textual, wrapped, type Built } from '../xml/write.ts'
import { givenBack } from './foreign.ts'
import { DERIVED } from './lines.ts'
import { PLACE } from './names.ts'
import { newsItem, newsLines, noteLine, party, property, rightsMetadata } from './write-item.ts'
import { pictureComponent } from './write-photo.ts'
import { nitfContent, plainContent, xhtmlContent } from './write-text.ts'

export const BODY = {
  key: 'body', label: 'The body', kind: 'choice', standard: 'xhtml',
  choices: [{ value: 'xhtml', label: 'as XHTML, with every mark' }, { value: 'nitf', label: 'as NITF, in elements' }, { value: 'text', label: 'as plain text' }],
} as const satisfies ProfileOption

/** A story as a NewsItem: a component with its words and one for each picture (NewsML 1.2, NewsComponent). */
export function storyItem(story: Story, issue: Issue): Built {
  return newsItem(story, issue, element('NewsComponent', { Essential: 'no', EquivalentsList: 'no' },
    element('Role', { FormalName: 'Main' }),
    lines(story),
    wrapped('AdministrativeMetadata', {}, party('Source', story.source)),
    rightsMetadata(story.usageTerms), descriptive(story),
    element('NewsComponent', { Duid: duid(story, 'text') }, element('Role', { FormalName: 'BodyText' }), bodyContent(story, issue)),
    story.summary ? element('NewsComponent', {}, element('Role', { FormalName: 'Abstract' }), xhtmlContent([{ id: 'summary', type: 'paragraph', runs: unmarked(story.summary) }], [])) : undefined,
    story.pictures.map((photo, index) => pictureComponent(photo, duid(story, `picture-${index + 1}`)))), story)
}

function bodyContent(story: Story, issue: Issue): Built {
  switch (chosen(issue.profile, BODY)) {
    case 'xhtml': return xhtmlContent(story.body, story.pictures)
    case 'nitf': return nitfContent(story, issue)
    case 'text': return plainContent(story.body)
  }
}

/** A Duid is a name of XML and stands once in a document (NewsML 1.2, Duid). */
const duid = ({ guid }: Story, part: string): string => `i.${guid.replace(/[^A-Za-z0-9.-]/g, character => `_${character.codePointAt(0)?.toString(16) ?? ''}`)}.${part}`

/** A subheadline stands behind a headline only (NewsML 1.2, NewsLines). */
function lines(story: Story): Built | undefined {
  const headline = story.headline || story.subheadline ? mixed('HeadLine', {}, story.headline) : undefined
  return newsLines([
    headline, textual('SubHeadLine', story.subheadline), textual('ByLine', story.byline), textual('DateLine', printedDateline(story.dateline)), textual('CopyrightLine', story.copyright),
    textual('SlugLine', story.slug), noteLine(story.edNote),
  ])
}

function descriptive(story: Story): Built | undefined {
  const given = givenBack(story.foreign)
  const { city, region } = story.dateline ?? {}
  const origin = [property('CountryArea', region), property('City', city)].filter(each => each !== undefined)
  return wrapped('DescriptiveMetadata', {},
    story.language ? element('Language', { FormalName: story.language }) : undefined,
    (story.genres ?? []).map(({ scheme, code }) => element('Genre', { FormalName: code, Scheme: scheme || undefined })),
    subjectsOf(story.subjects), given('OfInterestTo'),
    origin.length > 0 ? element('Location', { HowPresent: 'Origin' }, origin) : undefined,
    story.places.map(place => element('Location', { HowPresent: 'RelatesTo' }, property(PLACE, place))), given('TopicOccurrence'),
    story.keywords.map(keyword => property('Keyword', keyword)).filter(each => each !== undefined), given('Property'))
}

/** Each subject by its own scheme; beside Media Topics stand the older codes for receivers that know no others, marked as derived. */
function subjectsOf(subjects: readonly Subject[]): readonly Built[] {
  const own = subjects.map(({ scheme, code }) => subjectCode(code, { Scheme: scheme === 'subj' ? undefined : scheme || undefined }))
  const derived = subjectCodes(subjects).filter(({ subject }) => subject.scheme !== 'subj').map(({ code }) => subjectCode(code, { HowPresent: DERIVED }))
  return [...own, ...derived]
}

/** The level of an 8-digit code is its element's name (NewsML 1.2, SubjectCode). */
const subjectCode = (code: string, attributes: Readonly<Record<string, string | undefined>>): Built => element('SubjectCode', {},
  element(attributes['Scheme'] !== undefined || code.endsWith('000000') ? 'Subject' : code.endsWith('000') ? 'SubjectMatter' : 'SubjectDetail', { FormalName: code, ...attributes }))
