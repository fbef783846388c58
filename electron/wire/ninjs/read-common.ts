import type { Finding, PubStatus, Signal } from '../../newsroom/index.ts'
import { readDate } from '../dates.ts'
import { positive } from '../numbers.ts'
import { list, text, type Fields } from './fields.ts'
import { signalWords } from './names.ts'

const statuses = ['usable', 'withheld', 'canceled'] as const

/** What every object has, of any version. `undefined` is what the source doesn't say. */
export function readCommon(fields: Fields, findings: Finding[]) {
  const embargo = embargoOf(fields, findings)
  const status = statusOf(fields, findings)
  return {
    version: positive(text(fields, 'version')), status: embargo.isHeld && status === 'usable' ? 'withheld' as const : status, embargo: embargo.until,
    urgency: urgencyOf(fields), language: text(fields, 'language'),
    created: readDate(text(fields, 'firstcreated'), 'created', findings), modified: readDate(text(fields, 'versioncreated'), 'modified', findings),
    copyright: text(fields, 'copyrightnotice'), usageTerms: text(fields, 'usageterms'), edNote: text(fields, 'ednote'),
    byline: text(fields, 'by', 'byline'), headline: mainHeadline(fields), source: sourceOf(fields),
  }
}

/** The value of a list of variants: the one whose role is asked for, else in 1.x the property of that name (`description_summary`). */
export function variant(fields: Fields, key: string, role: RegExp): string | undefined {
  const told = list(fields, key).find(each => role.test(text(each, 'role') ?? '') && text(each, 'value'))
  if (told) return text(told, 'value')
  const prefix = `${key.replace(/ies$/, 'y').replace(/s$/, '')}_`
  const name = [...fields.keys()].find(each => each.startsWith(prefix) && role.test(each.slice(prefix.length)))
  return name === undefined ? undefined : text(fields, name)
}

export const SUBHEADLINE = /^(?:sub|subheadline|subhead|subtitle|deck)$/i
export const SUMMARY = /^(?:summary|abstract|teaser)$/i
export const MAIN = /^(?:main|)$/i

const mainHeadline = (fields: Fields): string | undefined =>
  variant(fields, 'headlines', MAIN) ?? text(fields, 'headline') ?? text(list(fields, 'headlines').find(each => !SUBHEADLINE.test(text(each, 'role') ?? '') && text(each, 'value')) ?? new Map<string, unknown>(), 'value')

/** 1.x tells the role by `rel`. */
export const sourcesOf = (fields: Fields, isWriter: boolean): readonly string[] => list(fields, 'infosources', 'infosource')
  .filter(each => (text(each, 'role', 'rel') === 'captionWriter') === isWriter).flatMap(each => text(each, 'name', 'literal', 'code') ?? [])

const sourceOf = (fields: Fields): string | undefined => sourcesOf(fields, false)[0] ?? text(fields, 'source')

function urgencyOf(fields: Fields): number | undefined {
  const urgency = positive(text(fields, 'urgency'))
  return urgency === undefined ? undefined : Math.min(urgency, 8)
}

function statusOf(fields: Fields, findings: Finding[]): PubStatus {
  const told = text(fields, 'pubstatus')?.toLowerCase()
  if (told === undefined) return 'usable'
  const status = statuses.find(each => each === told)
  if (status) return status
  findings.push({ rule: 'ninjs/unknown-status', severity: 'warning', message: `The status “${told.slice(0, 40)}” isn’t known; the item is held until a person decides.`, where: { kind: 'field', field: 'status' } })
  return 'withheld'
}

/** An embargo whose time can't be read holds the item: it is never dropped. */
function embargoOf(fields: Fields, findings: Finding[]): Readonly<{ until?: string | undefined; isHeld: boolean }> {
  const written = text(fields, 'embargoeduntil', 'embargoed')
  const until = readDate(written, 'embargo', findings)
  const isSaid = written !== undefined || ['embargoeduntil', 'embargoed'].some(key => fields.has(key) && fields.get(key) !== null && fields.get(key) !== false)
  if (!isSaid || until !== undefined) return { until, isHeld: false }
  findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The item is embargoed and its time can’t be read, so it is held; ask the sender before anything is published.', where: { kind: 'field', field: 'embargo' } })
  return { isHeld: true }
}

/** No version has a property for the signal: a word of the wire alone in the first line of the note to editors says it, as we write it. */
export function readSignal(note: string | undefined): Readonly<{ signal?: Signal; edNote: string | undefined }> {
  const [first = '', ...rest] = (note ?? '').split('\n')
  const signal = signalNames.find(each => signalWords[each] === first.trim())
  return signal ? { signal, edNote: rest.join('\n') || undefined } : { edNote: note }
}

const signalNames = ['correction', 'update', 'kill', 'advisory', 'test'] as const
