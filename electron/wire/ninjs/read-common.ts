import type { Finding, PubStatus } from '../../newsroom/index.ts'
import { readDate } from '../dates.ts'
import { positive } from '../numbers.ts'
import { list, text, type Fields } from './fields.ts'

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

/** The value of a list of variants: the one whose role is asked for, else the first. */
export function variant(fields: Fields, key: string, role: RegExp): string | undefined {
  const all = list(fields, key).filter(each => text(each, 'value'))
  return text(all.find(each => role.test(text(each, 'role') ?? '')) ?? new Map<string, unknown>(), 'value')
}

const mainHeadline = (fields: Fields): string | undefined =>
  variant(fields, 'headlines', /^(?:main|)$/i) ?? variant(fields, 'headlines', /./) ?? text(fields, 'headline')

const sourceOf = (fields: Fields): string | undefined =>
  list(fields, 'infosources', 'infosource').filter(each => !/^captionWriter$/.test(text(each, 'role') ?? '')).map(each => text(each, 'name', 'literal')).find(Boolean) ?? text(fields, 'source')

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
