import type { Finding, PubStatus, Signal } from '../../newsroom/index.ts'
import { latestOf, readDate } from '../dates.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import type { Aliases } from './catalog.ts'
import { OWN, statuses } from './names.ts'
import { wordOf } from './texts.ts'

/** Words of agencies for a state, the most restrictive first. */
const words: readonly (readonly [Signal, RegExp])[] = [
  ['kill', /^(?:kill|killed|recall|withdraw|withdrawn|withdrawal|retract|retraction)$/], ['test', /^(?:test|testing|testmessage)$/],
  ['advisory', /^(?:advisory|advisories)$/], ['correction', /^(?:correction|corrected|corr|cor)$/], ['update', /^(?:update|updated|upd)$/],
]

/** Reuters' one-letter states of a version (`edStat`), which no catalog in its files declares. */
const reuters: Readonly<Record<string, Signal>> = { u: 'update', c: 'correction', w: 'kill' }

/** What one `signal` says of the state of the item; undefined for all the other things that signals carry. */
export function signalOf(signal: XmlElement, aliases: Aliases): Signal | undefined {
  const concept = aliases.of(signal)
  const word = (concept?.code ?? attribute(signal, 'literal') ?? '').toLowerCase()
  if (concept?.scheme === 'edStat' && Object.hasOwn(reuters, word)) return reuters[word]
  return words.find(([, pattern]) => pattern.test(wordOf(word)))?.[0]
}

/** What a person must know before using the item: the most restrictive of all that its `signal`s say, else what its service, profile, role or genre is called. */
export function readSignal(item: XmlElement, header: XmlElement | undefined, aliases: Aliases): Signal | undefined {
  const meta = at(item, 'itemMeta')
  const told = named(meta, 'signal').flatMap(each => signalOf(each, aliases) ?? [])
  const [first] = words.map(([signal]) => signal).filter(signal => told.includes(signal))
  if (first !== undefined) return first
  const called = [...named(meta, 'profile', 'role', 'service'), ...named(header, 'channel', 'signal')].flatMap(each => [wordOf(attribute(each, 'qcode')), textOf(each)]).map(word => word.toLowerCase())
  if (called.some(word => words[1]?.[1].test(word))) return 'test'
  const genres = named(at(item, 'contentMeta'), 'genre').map(each => wordOf(attribute(each, 'qcode') ?? attribute(each, 'uri')).toLowerCase())
  return !isOurs(item) && genres.includes('advisory') ? 'advisory' : undefined
}

/** A file of Dateline says what it means: nothing has to be read between its lines. */
export const isOurs = (item: XmlElement): boolean => named(item, 'catalog').flatMap(elements).some(scheme => attribute(scheme, 'alias') === OWN)

export function readStatus(meta: XmlElement | undefined, findings: Finding[]): PubStatus {
  const told = wordOf(attribute(at(meta, 'pubStatus'), 'qcode') ?? attribute(at(meta, 'pubStatus'), 'uri')).toLowerCase()
  if (told === '') return 'usable'
  if (told === 'cancelled') return 'canceled'
  const status = statuses.find(each => each === told)
  if (status) return status
  findings.push({ rule: 'newsml-g2/unknown-status', severity: 'warning', message: `The status “${told.slice(0, 60)}” isn’t known; the item is held until a person decides.`, where: { kind: 'field', field: 'status' } })
  return 'withheld'
}

type Embargo = Readonly<{ until?: string; isHeld: boolean }>

/** An empty `embargoed` has no end: the item must be held (NewsML-G2 2.35, embargoed). Of several the last one in time counts. */
export function readEmbargo(meta: XmlElement | undefined, findings: Finding[]): Embargo {
  const told = named(meta, 'embargoed').map(each => readDate(textOf(each) || undefined, 'embargo', findings))
  if (told.length === 0) return { isHeld: false }
  const where = { kind: 'field', field: 'embargo' } as const
  if (told.length > 1) findings.push({ rule: 'embargo/several', severity: 'warning', message: 'The item names several embargoes; the last one counts.', where })
  const until = told.includes(undefined) ? undefined : told.filter(each => each !== undefined).toSorted((a, b) => latestOf(b) - latestOf(a))[0]
  if (until !== undefined) return { until, isHeld: false }
  findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The item is embargoed until further notice, so it is held; ask the sender before anything is published.', where })
  return { isHeld: true }
}

/** The more restrictive of what status and signal say: what is killed is not usable. */
export function restricted(status: PubStatus, signal: Signal | undefined, isHeld: boolean, findings: Finding[]): PubStatus {
  const where = { kind: 'field', field: 'status' } as const
  if (signal === 'kill' && status !== 'canceled') {
    findings.push({ rule: 'newsml-g2/kill', severity: 'warning', message: `A signal kills the item, although its status is “${status}”; it counts as killed.`, where })
    return 'canceled'
  }
  return isHeld && status === 'usable' ? 'withheld' : status
}
