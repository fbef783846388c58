import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf, readDate, toSecond } from '../dates.ts'
import { monthNames, weekdays, zoneOffsets } from './zones.data.ts'

const FORM = /^(?:([\p{L}.]+),?\s+)?(\d{1,2})[\s-]+([\p{L}.]+)[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?\s*([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?(?:\s*\([^()]{0,40}\))?$/u
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

type Read = Readonly<{ iso: string; isStrict: boolean; weekday?: 'wrong'; zone?: string }>

/**
 * A date of RFC 822, 5.1, as RSS wants it with a year of four digits; also with month names of other languages, two digits of a year and no
 * weekday. `zone` is a name that isn't known; the time is then local.
 */
export function rfc822(written: string): Read | undefined {
  const match = written.length > 80 ? null : FORM.exec(written.trim())
  if (!match) return undefined
  const [, weekday, day = '', monthName = '', yearText = '', hour = '00', minute = '00', second = '00', zoneName] = match
  const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f.]/g, '').toLowerCase()
  const month = monthNames.find(([form]) => form.test(bare(monthName)))?.[1]
  if (month === undefined) return undefined
  const year = yearText.length === 4 ? yearText : `${Number(yearText) < 50 ? '20' : '19'}${yearText}`
  const offset = zoneName === undefined ? '' : /^[+-]/.test(zoneName) ? `${zoneName.slice(0, 3)}:${zoneName.slice(-2)}` : zoneOffsets[zoneName.toUpperCase()]
  const two = (part: string | number): string => String(part).padStart(2, '0')
  const iso = isoOf(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset ?? ''}`)
  if (iso === undefined) return undefined
  const told = weekdays.findIndex(each => weekday !== undefined && bare(weekday).startsWith(each))
  const isWrong = told >= 0 && told !== new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()
  const isStrict = (weekday === undefined || /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(weekday)) && MONTHS.some(each => each === monthName) && yearText.length === 4 && match[5] !== undefined
    && /^(?:UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$/.test(zoneName ?? '') && !/[-.]\d*\p{L}|\d-/u.test(written)
  return { iso, isStrict, ...(isWrong && { weekday: 'wrong' as const }), ...(offset === undefined && zoneName !== undefined && { zone: zoneName }) }
}

/** A date of a feed in RFC 822 or ISO 8601, with what had to be said about it; undefined where it is none. */
export function feedDate(written: string | undefined, field: string, findings: Finding[]): string | undefined {
  const read = written === undefined ? undefined : rfc822(written)
  if (written === undefined || read === undefined) return readDate(written, field, findings)
  const where = { kind: 'field', field } as const
  if (read.weekday) findings.push({ rule: 'date/weekday', severity: 'note', message: `“${written.slice(0, 60)}” names another weekday than its date has; the date was believed.`, where })
  if (hasZone(read.iso)) return read.iso
  findings.push({ rule: 'date/no-zone', severity: 'note', message: read.zone === undefined ? `“${written.slice(0, 60)}” names no time zone; it was read as UTC.` : `The zone “${read.zone}” of “${written.slice(0, 60)}” isn’t known or means several; it was read as UTC.`, where })
  return `${read.iso}Z`
}

/** An instant as RSS writes it: `Tue, 14 Oct 2025 13:27:00 +0200`, `GMT` for a time that is told as UTC. */
export function toRfc822(instant: string): string {
  const iso = toSecond(instant)
  const weekday = weekdays[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
  const zone = iso.endsWith('Z') ? 'GMT' : iso.slice(19).replace(':', '')
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${iso.slice(8, 10)} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)} ${iso.slice(11, 19)} ${zone}`
}
