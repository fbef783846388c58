import { readDateline, type Dateline, type Finding, type Story, type Subject } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { latestOf, readDate } from '../dates.ts'
import { at, attribute, named, squeezed, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { positive } from '../numbers.ts'
import { signals, statuses } from './names.ts'

/** Everything that a story has besides its body and its pictures, from `head` and `body.head`. */
export function readHead(root: XmlElement, findings: Finding[]): Partial<Story> {
  const head = at(root, 'head')
  const docdata = at(head, 'docdata')
  const bodyHead = at(root, 'body', 'body.head')
  const duKey = at(docdata, 'du-key')
  const { embargo, isHeld } = embargoOf(docdata, findings)
  const status = statusOf(docdata, findings)
  return known({
    version: positive(attribute(duKey, 'version')), status: isHeld && status === 'usable' ? 'withheld' as const : status, slug: attribute(duKey, 'key'),
    headline: textOf(at(bodyHead, 'hedline', 'hl1')) || textOf(at(head, 'title')),
    byline: bylineOf(bodyHead), dateline: datelineOf(at(bodyHead, 'dateline')),
    language: attribute(root, 'baselang'), urgency: urgencyOf(docdata),
    keywords: named(at(docdata, 'key-list'), 'keyword').flatMap(keyword => attribute(keyword, 'key') ?? []),
    subjects: subjectsOf(head), places: placesOf(docdata),
    embargo, signal: signalOf(head),
    edNote: attribute(at(docdata, 'ed-msg'), 'info') ?? attribute(at(docdata, 'correction'), 'info'),
    usageTerms: attribute(at(docdata, 'doc.rights'), 'limitations'), copyright: copyrightOf(at(docdata, 'doc.copyright')),
    source: textOf(at(bodyHead, 'distributor')) || attribute(at(docdata, 'del-list', 'from-src'), 'src-name') || attribute(at(docdata, 'doc-id'), 'regsrc'),
    created: readDate(attribute(named(head, 'revision-history').find(each => attribute(each, 'comment') === 'created'), 'norm'), 'created', findings),
    modified: readDate(attribute(at(docdata, 'date.issue'), 'norm'), 'modified', findings),
  })
}

function statusOf(docdata: XmlElement | undefined, findings: Finding[]): Story['status'] {
  const told = attribute(docdata, 'management-status')?.toLowerCase()
  if (told === undefined || told === 'embargoed') return 'usable'
  const status = statuses.find(each => each === told)
  if (status) return status
  findings.push({ rule: 'nitf/unknown-status', severity: 'warning', message: `The status “${told}” isn’t known; the story is held until a person decides.`, where: { kind: 'field', field: 'status' } })
  return 'withheld'
}

/** Agencies end a byline with a title that stands close to the name. */
function bylineOf(bodyHead: XmlElement | undefined): string | undefined {
  const lines = named(bodyHead, 'byline').map(byline => squeezed(byline.children.map((child, index) => spaced(child, byline.children[index - 1])).join('')))
  return lines.filter(Boolean).join('; ') || undefined
}

const spaced = (child: XmlNode, before: XmlNode | undefined): string =>
  typeof child !== 'string' && child.name === 'byttl' && before !== undefined && !/[\s,]$/.test(textOf(before) && (typeof before === 'string' ? before : textOf(before)))
    ? `, ${textOf(child)}` : typeof child === 'string' ? child : textOf(child)

/** A date that only repeats its `norm` is no part of what is printed. */
function datelineOf(dateline: XmlElement | undefined): Dateline | undefined {
  if (!dateline) return undefined
  const text = textOf({ ...dateline, children: dateline.children.filter(child => typeof child === 'string' || !repeatsNorm(child)) })
  if (!text) return undefined
  const location = at(dateline, 'location')
  const date = named(dateline, 'story.date').filter(each => !repeatsNorm(each)).map(textOf).join(' ')
  const place = known({
    city: textOf(at(location, 'city')) || undefined, date: date || undefined,
    region: named(location, 'state', 'region', 'country').map(textOf).join(', ') || undefined,
  })
  return { ...readDateline(text), text, ...place }
}

const repeatsNorm = (element: XmlElement): boolean => element.name === 'story.date' && textOf(element) === attribute(element, 'norm')

function urgencyOf(docdata: XmlElement | undefined): number | undefined {
  const urgency = positive(attribute(at(docdata, 'urgency'), 'ed-urg'))
  return urgency === undefined ? undefined : Math.min(urgency, 8)
}

function subjectsOf(head: XmlElement | undefined): readonly Subject[] {
  const coded = named(at(head, 'tobject'), 'tobject.subject').flatMap(subject => {
    const code = attribute(subject, 'tobject.subject.refnum')
    const name = ['detail', 'matter', 'type'].map(level => attribute(subject, `tobject.subject.${level}`)).find(Boolean)
    return code ? [{ scheme: schemeOf(attribute(subject, 'tobject.subject.ipr')), code, ...(name && { name }) }] : []
  })
  const free = named(at(head, 'docdata', 'identified-content'), 'classifier').flatMap(classifier => {
    const code = attribute(classifier, 'value')
    const name = textOf(classifier)
    return code ? [{ scheme: attribute(classifier, 'idsrc') ?? attribute(classifier, 'type') ?? '', code, ...(name && { name }) }] : []
  })
  return [...coded, ...free]
}

/** IPTC subject codes are `subj` (IPTC catalog); Media Topics are told apart by a name of ours. */
const schemeOf = (ipr: string | undefined): string => (ipr === undefined || ipr.toUpperCase() === 'IPTC' ? 'subj' : ipr === 'IPTC-MEDTOP' ? 'medtop' : ipr)

function placesOf(docdata: XmlElement | undefined): readonly string[] {
  const events = named(docdata, 'evloc').map(evloc => ['city', 'state-prov', 'iso-cc'].map(part => attribute(evloc, part)).filter(Boolean).join(', '))
  const named_ = named(at(docdata, 'identified-content'), 'location').map(textOf)
  return [...new Set([...named_, ...events])].filter(Boolean)
}

/**
 * `date.release`, where it lies behind the date of issue or the story says that it is embargoed. One writer puts the embargo
 * into `date.expire`; an embargo without a date holds the story back.
 */
function embargoOf(docdata: XmlElement | undefined, findings: Finding[]): Readonly<{ embargo?: string | undefined; isHeld?: true }> {
  const isEmbargoed = attribute(docdata, 'management-status')?.toLowerCase() === 'embargoed'
  const dateOf = (name: string): string | undefined => attribute(at(docdata, name), 'norm')
  const release = readDate(dateOf('date.release'), 'embargo', findings)
  const issue = readDate(dateOf('date.issue'), 'embargo', [])
  if (release !== undefined && (isEmbargoed || issue === undefined || latestOf(release) > latestOf(issue))) return { embargo: release }
  if (!isEmbargoed) return {}
  const expire = readDate(dateOf('date.expire'), 'embargo', findings)
  const where = { kind: 'field', field: 'embargo' } as const
  if (expire !== undefined) {
    findings.push({ rule: 'embargo/expire', severity: 'warning', message: 'The embargo was read from date.expire, the only date that the source gives.', where })
    return { embargo: expire }
  }
  findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The story is embargoed and names no time, so it is held; ask the sender before anything is published.', where })
  return { isHeld: true }
}

function signalOf(head: XmlElement | undefined): Story['signal'] {
  const docdata = at(head, 'docdata')
  const told = named(docdata, 'ed-msg').map(each => attribute(each, 'msg-type')?.toLowerCase())
  const signal = signals.find(each => told.includes(each))
  if (signal) return signal
  if (at(docdata, 'correction')) return 'correction'
  return attribute(at(head, 'tobject'), 'tobject.type')?.toLowerCase() === 'advisory' ? 'advisory' : undefined
}

function copyrightOf(copyright: XmlElement | undefined): string | undefined {
  const holder = attribute(copyright, 'holder')
  const year = attribute(copyright, 'year')
  return year && holder ? `© ${year} ${holder}` : holder
}
