import type { Story } from '../../newsroom/index.ts'
import { latestOf, readDate } from '../dates.ts'
import { at, attribute, named, type XmlElement } from '../xml/tree.ts'
import { signals, statuses } from './names.ts'
import { remark, type Reading } from './reading.ts'

type Told = Readonly<{ docdata: XmlElement | undefined; head: XmlElement | undefined; reading: Reading; guid: string }>
type State = { [K in 'status' | 'signal' | 'embargo' | 'expires' | 'refersTo']?: Story[K] | undefined }

/** May it be published, from when, until when, and what is it to an earlier one (NITF 3.6, docdata). Of two states that contradict each other, the stricter. */
export function readState(head: XmlElement | undefined, guid: string, reading: Reading): State {
  const told: Told = { head, docdata: at(head, 'docdata'), reading, guid }
  const signal = signalOf(told)
  const { embargo, isHeld, expires } = datesOf(told)
  const status = statusOf(told)
  if (signal === 'kill' && status !== 'canceled') {
    reading.findings.push(remark('status/contradiction', 'warning', `The message kills a story, but calls itself ${status}; it was read as killed.`, 'status'))
  }
  return {
    signal, embargo, expires, refersTo: refersTo(told),
    status: signal === 'kill' ? 'canceled' : isHeld && status === 'usable' ? 'withheld' : status,
  }
}

const managed = ({ docdata }: Told): string | undefined => attribute(docdata, 'management-status')?.toLowerCase()

function statusOf(told: Told): Story['status'] {
  const word = managed(told)
  if (word === undefined || word === 'embargoed') return 'usable'
  const status = statuses.find(each => each === word)
  if (status) return status
  told.reading.findings.push(remark('nitf/unknown-status', 'warning', `The status “${word}” isn’t known; the story is held until a person decides.`, 'status'))
  return 'withheld'
}

/** `ed-msg/@msg-type`, else what `correction`, `tobject.type` and a `meta` named test say. */
function signalOf({ head, docdata }: Told): Story['signal'] {
  const words = named(docdata, 'ed-msg').map(each => attribute(each, 'msg-type')?.toLowerCase())
  const signal = signals.find(each => words.includes(each))
  if (signal) return signal
  if (named(head, 'meta').some(each => attribute(each, 'name')?.toLowerCase() === 'test' && !/^(?:no|false|0)$/i.test(attribute(each, 'content') ?? ''))) return 'test'
  if (at(docdata, 'correction')) return 'correction'
  return attribute(at(head, 'tobject'), 'tobject.type')?.toLowerCase() === 'advisory' ? 'advisory' : undefined
}

/** `management-doc-idref`, else the id in `correction`, unless it is the document's own. */
function refersTo({ docdata, reading, guid }: Told): string | undefined {
  const managedId = attribute(docdata, 'management-doc-idref')
  if (attribute(docdata, 'management-idref-status')?.toLowerCase() === 'canceled') {
    reading.findings.push(remark('nitf/replaces', 'warning', `The document takes back an earlier one${managedId === undefined ? '' : ` (${managedId})`}: take it out wherever it stands.`, 'refersTo'))
  }
  if (managedId !== undefined) return managedId
  const correction = at(docdata, 'correction')
  const corrected = attribute(correction, 'id-string')
  return corrected === guid ? undefined : corrected
}

type Dates = Readonly<{ embargo?: string; isHeld?: true; expires?: string }>

/**
 * The embargo is `date.release`, where it lies behind the date of issue or the story says that it is embargoed. One writer puts it into
 * `date.expire`: an expiry before the release makes no sense otherwise. An embargo without a date holds the story back.
 */
function datesOf(told: Told): Dates {
  const { docdata, reading: { findings } } = told
  const isEmbargoed = managed(told) === 'embargoed'
  const dateOf = (name: string, field: string): string | undefined => readDate(attribute(at(docdata, name), 'norm'), field, findings)
  const release = dateOf('date.release', 'embargo')
  const issue = readDate(attribute(at(docdata, 'date.issue'), 'norm'), 'embargo', [])
  const expire = dateOf('date.expire', 'expires')
  const isLater = release !== undefined && (isEmbargoed || issue === undefined || latestOf(release) > latestOf(issue))
  const isTooEarly = release !== undefined && expire !== undefined && latestOf(expire) < latestOf(release) + 60_000
  const expires = expire === undefined || isTooEarly || (isEmbargoed && release === undefined) ? {} : { expires: expire }
  if (isLater) return { embargo: release, ...expires }
  if (!isEmbargoed && !isTooEarly) return expires
  if (expire !== undefined) {
    findings.push(remark('embargo/expire', 'warning', 'The embargo was read from date.expire, where one writer puts it.', 'embargo'))
    return { embargo: dateOf('date.expire', 'embargo') ?? expire }
  }
  findings.push(remark('embargo/no-end', 'error', 'The story is embargoed and names no time, so it is held; ask the sender before anything is published.', 'embargo'))
  return { isHeld: true }
}
