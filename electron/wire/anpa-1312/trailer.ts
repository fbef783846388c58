import { isoOf } from '../dates.ts'
import { zoneOffset } from '../telegraph/zones.ts'

/** `agency` is absent where the trailer names none. `time` is local where it names no zone. */
export type Trailer = Readonly<{ agency?: string; time?: string }>

const AP = /([A-Za-z]{1,10})-([A-Za-z]{1,4})-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)\s*([A-Za-z]{2,4})?/
const CP = /(\d\d):(\d\d)([A-Z]{2,4})? (\d\d)-(\d\d)-(\d\d)/
const REUTERS = /(\d\d):(\d\d) (\d\d)-(\d\d)-(\d\d)/
const AAP = /(\d\d)-(\d\d)-(\d\d) (\d\d)-(\d\d)-(\d\d)/

/** What stands behind ETX: `AP-WF-11-13-13 1509GMT<`, and the forms of Canadian Press, Reuters and AAP. It alone tells the year. */
export function readTrailer(text: string): Trailer {
  const ap = AP.exec(text)
  if (ap) {
    const [, agency = '', , month, day, year, hour, minute, zone] = ap
    return timed(agency, year, month, day, hour, minute, zone)
  }
  const cp = CP.exec(text)
  if (cp?.[3] !== undefined) return timed(undefined, cp[6], cp[5], cp[4], cp[1], cp[2], cp[3])
  const reuters = REUTERS.exec(text)
  if (reuters) return timed(undefined, reuters[5], reuters[3], reuters[4], reuters[1], reuters[2])
  const aap = AAP.exec(text)
  return aap ? timed(undefined, aap[3], aap[2], aap[1], aap[4], aap[5]) : {}
}

function timed(agency: string | undefined, year = '', month = '', day = '', hour = '', minute = '', zone = ''): Trailer {
  const local = `${Number(year) >= 70 ? '19' : '20'}${year}-${month}-${day}T${hour}:${minute}:00`
  const offset = zone.toUpperCase() === 'ET' ? (isSummer(Number(month), Number(day), new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay()) ? '-04:00' : '-05:00') : zoneOffset(zone)
  const time = isoOf(`${local}${offset ?? ''}`)
  return { ...(agency !== undefined && { agency }), ...(time !== undefined && { time }) }
}

/** Daylight time in America since 2007: from the second Sunday of March to the first of November. */
function isSummer(month: number, day: number, weekday: number): boolean {
  if (month !== 3 && month !== 11) return month > 3 && month < 11
  const sundays = Math.floor((day - 1 - weekday + 7) / 7)
  return month === 3 ? sundays >= 2 : sundays < 1
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Month, day and year, and the time in GMT: `10-14-25 1127GMT`. */
export function writeTime(instant: string): Readonly<{ date: string; time: string }> {
  const at = new Date(instant)
  const date = `${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return { date, time: `${date}-${two(at.getUTCFullYear() % 100)} ${two(at.getUTCHours())}${two(at.getUTCMinutes())}GMT` }
}
