/**
 * ExifTool's form of a date as ISO 8601, no more precise than it is: `2026:11:00` (IIM for a month) gives `2026-11`,
 * a time without zone stays without. Undefined where it is no date.
 */
export function toIso(value: string): string | undefined {
  const parts = /^(\d{4})(?:[:-](\d\d))?(?:[:-](\d\d))?(?:[ T](\d\d:\d\d(?::\d\d)?(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(value.trim())
  const [, year, month, day, time, zone] = parts ?? []
  if (year === undefined || year === '0000') return undefined
  if (month === undefined || month === '00') return year
  if (!within(month, 1, 12)) return undefined
  if (day === undefined || day === '00') return `${year}-${month}`
  if (!within(day, 1, 31)) return undefined
  const date = `${year}-${month}-${day}`
  if (time === undefined) return date
  const [hour = '', minute = '', second = '00'] = time.split(':')
  if (!within(hour, 0, 23) || !within(minute, 0, 59) || Number.parseFloat(second) >= 61) return undefined
  return `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`
}

const within = (text: string, least: number, most: number): boolean => Number(text) >= least && Number(text) <= most

const zoneOf = (zone: string | undefined): string => {
  if (zone === undefined) return ''
  if (zone === 'Z') return '+00:00'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** How a date is written: XMP as precise as known, IIM in two datasets with `00` for an unknown month or day. */
export type WrittenDate = Readonly<{ xmp: string; iimDate: string; iimTime: string | undefined }>

/**
 * IIM 4.2, 2:55 and 2:60: a time always carries a zone there. Where ours has none the time is written as UTC, and XMP, which
 * can, leaves the zone out.
 */
export function toExif(iso: string): WrittenDate | undefined {
  const known = toIso(iso)
  if (known === undefined) return undefined
  const [date = '', time] = known.split('T')
  const [year = '', month = '00', day = '00'] = date.split('-')
  const iimDate = `${year}:${month}:${day}`
  if (time === undefined) return { xmp: date.replaceAll('-', ':'), iimDate, iimTime: undefined }
  const clock = time.slice(0, 8)
  const zone = /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? '+00:00'
  return { xmp: `${date.replaceAll('-', ':')} ${time}`, iimDate, iimTime: `${clock}${zone}` }
}

/** Two forms of one moment? Compared as precisely as the less precise of the two; an unknown zone fits every zone. */
export function sameDate(one: string, other: string): boolean {
  const [a, b] = [toIso(one), toIso(other)]
  if (a === undefined || b === undefined) return one === other
  if (/T.*[+-]\d\d:\d\d$/.test(a) && /T.*[+-]\d\d:\d\d$/.test(b)) return Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000)
  const length = Math.min(a.slice(0, 19).length, b.slice(0, 19).length)
  return a.slice(0, length) === b.slice(0, length)
}
