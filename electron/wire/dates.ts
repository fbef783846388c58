import type { Finding } from '../newsroom/index.ts'

const FORM = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(?:(Z)|([+-]\d{2}):?(\d{2}))?$/i

/**
 * A date of a wire, basic or extended, as ISO 8601 to the second: `20251014T132700+0200` is `2025-10-14T13:27:00+02:00`.
 * Without a zone it stays local; a day alone is its midnight.
 *
 * @returns undefined where it is no date
 */
export function isoOf(written: string): string | undefined {
  const match = FORM.exec(written.trim())
  if (!match) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', zulu, offsetHour, offsetMinute] = match
  if (offsetHour !== undefined && (Math.abs(Number(offsetHour)) > 14 || Number(offsetMinute) > 59)) return undefined
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  if (!isDay(Number(year), Number(month), Number(day)) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return `${local}${zulu ? 'Z' : offsetHour ? `${offsetHour}:${offsetMinute}` : ''}`
}

/** In the Gregorian calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

export const hasZone = (iso: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(iso)

/** Milliseconds since the epoch; a local time is taken where it comes last on earth, so that an embargo never ends early. */
export const latestOf = (iso: string): number => Date.parse(hasZone(iso) ? iso : `${iso}-12:00`)

/** The basic form that NITF's `norm` asks for (NITF 3.6, date.issue): `20251014T132700+0200`. */
export function normOf(iso: string): string {
  const exact = toSecond(iso)
  return exact.slice(0, 19).replace(/[-:]/g, '') + exact.slice(19).replace(':', '')
}

/** Instants leave to the second: no newsroom needs more, and clients stumble over fractions. */
export const toSecond = (iso: string): string => isoOf(iso) ?? iso

/** A date of a source for one field of ours, with what had to be said about it. */
export function readDate(written: string | undefined, field: string, findings: Finding[]): string | undefined {
  if (written === undefined) return undefined
  const iso = isoOf(written)
  const where = { kind: 'field', field } as const
  if (iso === undefined) {
    findings.push({ rule: 'date/unreadable', severity: 'warning', message: `“${written.slice(0, 60)}” is no date that can be read.`, where })
    return undefined
  }
  if (hasZone(iso) || field === 'embargo') {
    if (!hasZone(iso)) findings.push({ rule: 'date/no-zone', severity: 'warning', message: 'The embargo names no time zone: it holds until the time has come everywhere.', where })
    return iso
  }
  findings.push({ rule: 'date/no-zone', severity: 'note', message: `“${written.slice(0, 60)}” names no time zone; it was read as UTC.`, where })
  return `${iso}Z`
}
