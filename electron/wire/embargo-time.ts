import { isoOf } from './dates.ts'
import { monthNames } from './embargo.data.ts'
import { zoneOffset } from './telegraph/zones.ts'

const names: ReadonlyMap<string, number> = new Map(monthNames.flatMap((list, index) => list.split(' ').map((name): [string, number] => [name, index + 1])))
const DAY_MONTH = /(?<![\d:.+-])(\d{1,2})(?:\.|er|st|nd|rd|th|º|ª)?\s+(?:de\s+|di\s+)?(\p{L}{3,12})\.?,?(?:\s+(?:de\s+|del\s+)?(\d{4}))?/gu
const MONTH_DAY = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(\d{4}))?/gu
const FIGURES = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/
const ISO = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?\s?(?:Z|[+-]\d{2}:?\d{2})?)?/
const two = (value: number): string => String(value).padStart(2, '0')

/**
 * The time that the words of an embargo name (`0600 GMT May 4, 2031`, `9. Oktober 14.20 Uhr`, `4 mai 2031 à 18h00`), as ISO 8601; local
 * where no zone is named. A year that is not said is that of the next such day on or after `filed`, the time of the message.
 *
 * @returns undefined where no day can be read for sure
 */
export function spokenTime(words: string, filed?: string): string | undefined {
  const line = words.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
  const iso = ISO.exec(line)?.[0]
  if (iso !== undefined) return isoOf(iso)
  const day = spokenDay(line, filed)
  if (day === undefined) return undefined
  return isoOf(`${day}T${clock(line.replace(FIGURES, ' '))}${zoneIn(line) ?? ''}`)
}

function spokenDay(line: string, filed: string | undefined): string | undefined {
  for (const [, day, name, year] of line.matchAll(DAY_MONTH)) {
    const found = dayOf(year, names.get((name ?? '').toLowerCase()), day, filed)
    if (found) return found
  }
  for (const [, name, day, year] of line.matchAll(MONTH_DAY)) {
    const found = dayOf(year, names.get((name ?? '').toLowerCase()), day, filed)
    if (found) return found
  }
  const figures = FIGURES.exec(line)
  return figures ? dayOf(figures[3]?.length === 2 ? `20${figures[3]}` : figures[3], Number(figures[2]), figures[1], filed) : undefined
}

function dayOf(year: string | undefined, month: number | undefined, day: string | undefined, filed: string | undefined): string | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined
  const rest = `${two(month)}-${two(Number(day))}`
  if (year !== undefined) return isoOf(`${year}-${rest}`)?.slice(0, 10)
  if (filed === undefined) return undefined
  const from = filed.slice(0, 10)
  return [0, 1].map(later => isoOf(`${Number(from.slice(0, 4)) + later}-${rest}`)?.slice(0, 10)).find(each => each !== undefined && each >= from)
}

/** `HH:MM:SS`; a day without a time begins at midnight. */
function clock(line: string): string {
  const half = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m\b/i.exec(line)
  if (half) return `${two(Number(half[1]) % 12 + (half[3]?.toLowerCase() === 'p' ? 12 : 0))}:${half[2] ?? '00'}:00`
  const whole = /(?<![\d.:])(\d{1,2})\s?[:.hH]\s?(\d{2})(?!\d)/.exec(line) ?? /(?<!\d)(\d{2})(\d{2})(?=\s?(?:GMT|UTC|Z|[CME]E?S?T|ME[SZ]+Z?|BST|hrs?|hours|Uhr)\b)/.exec(line)
  if (whole) return `${two(Number(whole[1]))}:${whole[2]}:00`
  const hour = /(?<!\d)(\d{1,2})\s?(?:Uhr|h|heures?|horas|ore|uur|час)/i.exec(line)
  if (hour) return `${two(Number(hour[1]))}:00:00`
  return /\bnoon\b/i.test(line) ? '12:00:00' : '00:00:00'
}

function zoneIn(line: string): string | undefined {
  const shifted = /\b(?:GMT|UTC)\s?([+-])(\d{1,2})\b/.exec(line)
  if (shifted) return `${shifted[1] ?? '+'}${two(Number(shifted[2]))}:00`
  return (line.match(/\b[A-Z]{1,4}\b/g) ?? []).map(zoneOffset).find(each => each !== undefined)
}
