/** Days since 1970-01-01 in the Gregorian calendar; no clock, no zone. */
export type Day = number

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

const MS = 86_400_000

/** @returns null where the calendar has no such day (June 31). `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(time / MS) : null
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7
export const weekdayName = (day: Day): string => weekdays[weekdayOf(day)] ?? ''
export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear()

/** 1 to 12 for an English month or its abbreviation, with or without the point. */
export function monthNumber(name: string): number | null {
  const key = name.toLowerCase().replace('.', '').slice(0, 3)
  const index = months.findIndex(month => month.toLowerCase().startsWith(key))
  return index === -1 ? null : index + 1
}

/** 0 to 6 for an English weekday or its abbreviation. */
export function weekdayNumber(name: string): number | null {
  const key = name.toLowerCase().replace('.', '').slice(0, 3)
  const index = weekdays.findIndex(weekday => weekday.toLowerCase().startsWith(key))
  return index === -1 ? null : index
}

/** The day of an ISO 8601 date or instant, by its own calendar day. */
export function isoDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The day of that month and day, in the year that brings it nearest to the anchor. */
export function nearest(month: number, day: number, anchor: Day): Day | null {
  const year = yearOf(anchor)
  const days = [year - 1, year, year + 1].map(one => dayOf(one, month, day)).filter(found => found !== null)
  return days.reduce<Day | null>((best, one) => (best === null || Math.abs(one - anchor) < Math.abs(best - anchor) ? one : best), null)
}
