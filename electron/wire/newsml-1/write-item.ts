import type { NewsPackage, PubStatus, Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import { normOf, toSecond } from '../dates.ts'
import type { Issue } from '../format.ts'
import { element, mixed, textual, type Built } from '../xml/write.ts'
import { EMBARGOED, GUID, instructions, partsOfUrn, statuses, TAKE } from './names.ts'

type Common = Readonly<{ guid: string; version: number; status: PubStatus; created?: string; modified?: string; language?: string; urgency?: number; embargo?: string; slug?: string }>

/** A `NewsItem` with its component (NewsML 1.2, NewsItem). */
export const newsItem = (item: Common, issue: Issue, component: Built, story?: Story): Built =>
  element('NewsItem', { 'xml:lang': item.language || undefined }, identification(item, issue, story), management(item, issue, story), component)

/**
 * The four parts of an id and the public identifier that is made of them (NewsML 1.2, NewsIdentifier). An id of ours that has other
 * parts stands in a Label, whole.
 */
function identification(item: Common, issue: Issue, story: Story | undefined): Built {
  const own = partsOfUrn(item.guid)
  const { provider, date, item: id } = own ?? { provider: providerOf(issue), date: normOf(item.created ?? item.modified ?? issue.at).slice(0, 8), item: encodeURIComponent(item.guid) }
  const labels = [...(own ? [] : [{ kind: GUID, value: item.guid }]), ...(story?.otherIds ?? [])]
  return element('Identification', {},
    element('NewsIdentifier', {},
      mixed('ProviderId', {}, provider), mixed('DateId', {}, date), mixed('NewsItemId', {}, id),
      mixed('RevisionId', { PreviousRevision: item.version - 1, Update: 'N' }, String(item.version)),
      mixed('PublicIdentifier', {}, `urn:newsml:${provider}:${date}:${id}:${item.version}`)),
    textual('NameLabel', item.slug),
    labels.map(({ kind, value }) => element('Label', {}, element('LabelType', { FormalName: kind }), mixed('LabelText', {}, value))))
}

/** A provider is known by its domain (NewsML 1.2, ProviderId); without an address, by its name. */
const providerOf = ({ provider }: Issue): string =>
  /^[a-z][a-z0-9+.-]*:\/\/([^/:?#]+)/i.exec(provider.uri ?? '')?.[1] ?? (provider.name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase() || 'dateline')

/** An embargo is a status with the time at which it will be another; so is an expiry (NewsML 1.2, StatusWillChange). */
function management(item: Common, issue: Issue, story: Story | undefined): Built {
  const modified = isoNow(item, issue)
  return element('NewsManagement', {},
    element('NewsItemType', { FormalName: 'News' }),
    mixed('FirstCreated', {}, normOf(item.created ?? modified)), mixed('ThisRevisionCreated', {}, normOf(modified)),
    element('Status', { FormalName: item.embargo && item.status === 'usable' ? EMBARGOED : statuses[item.status] }),
    item.embargo ? willChange('Usable', item.embargo) : undefined, story?.expires ? willChange('Withheld', story.expires) : undefined,
    item.urgency === undefined ? undefined : element('Urgency', { FormalName: item.urgency }),
    story?.refersTo ? element('DerivedFrom', { NewsItem: story.refersTo }) : undefined,
    story?.signal ? element('Instruction', { FormalName: instructions[story.signal] }, story.signal === 'kill' ? element('RevisionStatus', {}, element('Status', { FormalName: 'Canceled' })) : undefined) : undefined,
    story?.take ? element('Property', { FormalName: TAKE, Value: `${story.take.kind} ${story.take.number}${story.take.more ? ' more' : ''}` }) : undefined)
}

const willChange = (status: string, at: string): Built =>
  element('StatusWillChange', {}, element('FutureStatus', { FormalName: status }), mixed('DateAndTime', {}, normOf(toSecond(at))))

/** A package names its items; a component around each tells what it is and its title. */
export const packageItem = (pack: NewsPackage, issue: Issue): Built => newsItem(pack, issue, element('NewsComponent', {},
  element('Role', { FormalName: 'Main' }),
  newsLines([textual('HeadLine', pack.title), textual('SlugLine', pack.slug), noteLine(pack.note)]),
  pack.entries.map(({ guid, kind, title }) => element('NewsComponent', {},
    element('Role', { FormalName: kind === 'story' ? 'Story' : 'Photo' }), newsLines([textual('HeadLine', title)]), element('NewsItemRef', { NewsItem: guid })))))

export const newsLines = (lines: readonly (Built | undefined)[]): Built | undefined => {
  const present = lines.filter(each => each !== undefined)
  return present.length > 0 ? element('NewsLines', {}, present) : undefined
}

/** The note to editors, a text for each of its lines (NewsML 1.2, NewsLine). */
export const noteLine = (note: string | undefined): Built | undefined =>
  (note ? element('NewsLine', {}, element('NewsLineType', { FormalName: 'EditorialNote' }), note.split('\n').map(line => mixed('NewsLineText', {}, line))) : undefined)

/** Terms of use, an element for each line (NewsML 1.2, UsageRights), and the holder of the rights. */
export function rightsMetadata(terms: string | undefined, holder?: string, year?: string): Built | undefined {
  if (!terms && !holder) return undefined
  return element('RightsMetadata', {},
    holder ? element('Copyright', {}, mixed('CopyrightHolder', {}, holder), mixed('CopyrightDate', {}, year ?? '')) : undefined,
    (terms ?? '').split('\n').filter(Boolean).map(line => element('UsageRights', {}, mixed('Limitations', {}, line))))
}

export const party = (name: 'Source' | 'Creator', value: string | undefined): Built | undefined => (value ? element(name, {}, element('Party', { FormalName: value })) : undefined)

export const property = (name: string, value: string | number | undefined): Built | undefined =>
  (value === undefined || value === '' ? undefined : element('Property', { FormalName: name, Value: value }))

