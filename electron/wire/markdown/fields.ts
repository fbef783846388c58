import { type Finding, readDateline, signals, type Story, type Subject, takeKinds } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { domainSubjects, genreOf } from '../codes/index.ts'
import { readDate } from '../dates.ts'

type Values = ReadonlyMap<string, unknown>

/** Keys that people and other programs write for the same. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  headline: ['title'], byline: ['author', 'authors', 'by'], language: ['lang', 'locale'], keywords: ['tags', 'keyword'], summary: ['description', 'abstract', 'excerpt'], subheadline: ['subtitle', 'deck', 'dek'],
  created: ['date', 'published', 'pubdate'], modified: ['updated', 'lastmod'], slug: ['slugline', 'keyword-line'], urgency: ['priority'], guid: ['id', 'uri'], ednote: ['editors-note', 'note'], usageterms: ['terms'],
}

/** Keys of front matter that are understood; the others are the source’s own. */
const understood: ReadonlySet<string> = new Set([
  ...Object.entries(aliases).flatMap(([key, others]) => [key, ...others]), 'generator', 'version', 'status', 'dateline', 'subjects', 'genres', 'genre', 'places', 'place', 'embargo', 'expires', 'signal', 'take', 'refersto', 'otherids', 'copyright', 'source', 'layout', 'draft', 'pictures', 'attached',
])

/** Names of the pictures of a document of ours, in their order; the last `attached` of them stand nowhere in the text. */
export const pictureNames = (values: Values): Readonly<{ names: readonly string[]; attached: number }> =>
  ({ names: records(values.get('pictures')).length > 0 ? [] : listOf(values.get('pictures')), attached: Math.max(0, Math.trunc(Number(values.get('attached') ?? 0)) || 0) })

/** The fields of a story that front matter tells; `headline` is undefined where it says nothing of it. */
export function readFields(values: Values, findings: Finding[]): Readonly<{ fields: Partial<Story>; guid: string | undefined; headline: string | undefined; foreign: Story['foreign'] }> {
  const value = (key: string): unknown => [key, ...(aliases[key] ?? [])].map(each => values.get(each)).find(each => each !== undefined && each !== null)
  const text = (key: string): string | undefined => { const found = value(key); return textOf(Array.isArray(found) ? found.map(textOf).filter(Boolean).join(' and ') : found) || undefined }
  const date = (key: string): string | undefined => readDate(text(key), key, findings)
  const dateline = value('dateline')
  const genres = [...subjectsIn(value('genres')), ...listOf(values.get('genre')).flatMap(word => genreOf(word) ?? [])]
  const urgency = Number(text('urgency'))
  const version = Number(text('version') ?? 1)
  const isDraft = values.get('draft') === true
  return {
    guid: text('guid'), headline: values.has('headline') || values.has('title') ? textOf(value('headline')) : undefined,
    foreign: [...values].filter(([key]) => !understood.has(key)).map(([key, content]) => ({ format: 'markdown', path: key, content: JSON.stringify(content) })),
    fields: {
      ...known({
        slug: text('slug'), byline: text('byline'), subheadline: text('subheadline'), summary: text('summary'), language: text('language'), refersTo: text('refersto'), edNote: text('ednote'), usageTerms: text('usageterms'), copyright: text('copyright'), source: text('source'),
        embargo: date('embargo'), expires: date('expires'), created: date('created'), modified: date('modified'), take: takeFrom(values.get('take')), signal: signals.find(each => each === text('signal')), urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 8 ? urgency : undefined,
        otherIds: records(values.get('otherids')).length > 0 ? records(values.get('otherids')).map(each => ({ kind: textOf(each['kind']), value: textOf(each['value']) })) : undefined, genres: genres.length > 0 ? genres : undefined,
      }),
      ...(Number.isInteger(version) && version > 0 && { version }), ...statusFrom(text('status'), isDraft, values, findings), dateline: isRecord(dateline) ? { text: '', ...Object.fromEntries(Object.entries(dateline).filter(([key, part]) => /^(?:text|city|region|date|agency)$/.test(key) && typeof part === 'string')) } : text('dateline') ? readDateline(text('dateline') ?? '') : null,
      keywords: [...new Set(listOf(value('keywords')))], places: [...listOf(values.get('places')), ...listOf(values.get('place'))], subjects: domainSubjects(subjectsIn(values.get('subjects'))),
    },
  }
}

/** An embargo that can’t be read, and a draft, hold the story. */
function statusFrom(status: string | undefined, isDraft: boolean, values: Values, findings: Finding[]): Pick<Story, 'status'> | undefined {
  if (status === 'canceled' || status === 'killed') return { status: 'canceled' }
  const isUnreadable = values.has('embargo') && readDate(textOf(values.get('embargo')), 'embargo', []) === undefined
  if (isUnreadable) findings.push({ rule: 'embargo/unreadable', severity: 'warning', message: 'The end of the embargo can’t be read, so the story is withheld. Set the embargo, then release it.', where: { kind: 'field', field: 'embargo' } })
  return status === 'withheld' || status === 'hold' || isUnreadable || isDraft ? { status: 'withheld' } : undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : isRecord(value) ? textOf(value['name']) : '')
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(textOf) : typeof value === 'string' ? value.split(',').map(each => each.trim()) : []).filter(each => each !== '')

const subjectsIn = (value: unknown): readonly Subject[] => records(value).flatMap(each => {
  const [scheme, code, name] = [textOf(each['scheme']), textOf(each['code']), textOf(each['name'])]
  return code ? [{ scheme, code, ...(name && { name }) }] : []
})

function takeFrom(value: unknown): Story['take'] {
  if (!isRecord(value)) return undefined
  const kind = takeKinds.find(each => each === value['kind'])
  const number = Number(value['number'])
  return kind && Number.isInteger(number) && number > 0 ? { kind, number, ...(value['more'] === true && { more: true }) } : undefined
}
