import { Temporal } from 'temporal-polyfill'

/** Whole seconds since the epoch between which an edge certainly lies; both equal where the zone is known. */
export type Span = Readonly<{ earliest: number; latest: number }>

const FIRST_ZONE = '+14:00'
const LAST_ZONE = '-12:00'
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

function inZone(local: string, zone: string): number | null {
  try {
    return seconds(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return null                                                        // no such date or zone: the caller treats it as not known
  }
}

/**
 * When a day or instant of a licence begins or ends. A day begins at 00:00:00 and ends at 23:59:59 in `zone` (an offset or
 * an IANA name); an instant with an offset is itself. Without a zone, the span holds every zone from UTC+14 to UTC-12.
 *
 * @returns null where `value` is no ISO 8601 date
 */
export function edgeOf(value: string, edge: 'start' | 'end', zone?: string): Span | null {
  if (!DAY.test(value) && WITH_OFFSET.test(value)) {
    const at = secondsOf(value)
    return at === null ? null : { earliest: at, latest: at }
  }
  const local = DAY.test(value) ? `${value}T${edge === 'start' ? '00:00:00' : '23:59:59'}` : value
  const known = zone ? inZone(local, zone) : null
  if (known !== null) return { earliest: known, latest: known }
  const earliest = inZone(local, FIRST_ZONE)
  const latest = inZone(local, LAST_ZONE)
  return earliest === null || latest === null ? null : { earliest, latest }
}

/** An instant with offset as whole seconds since the epoch; null if it is none. */
export function secondsOf(instant: string): number | null {
  try {
    return seconds(Temporal.Instant.from(instant).epochMilliseconds)
  } catch {
    return null
  }
}
