import { isoOf } from '../dates.ts'
import { zoneOffset } from '../telegraph/zones.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const GERMAN: Readonly<Record<string, number>> = { 'mär': 3, mrz: 3, mai: 5, okt: 10, dez: 12 }
const FORM = /^(\d{2})(\d{2})(\d{2})(?: ?([A-Za-z]{1,4}))? +([A-Za-zäÄ]{3}) +(\d{2})(?: ?([A-Za-z]{1,4}))?\b/

/**
 * `DDHHMM ZZZ Mon YY` as ISO 8601; local where it names no zone, or none that is known. Years 70 to 99 are of the last century.
 *
 * @returns undefined where it is no such date
 */
export function readPostText(text: string): string | undefined {
  const match = FORM.exec(text.trim())
  if (!match) return undefined
  const [, day = '', hour, minute, before, name = '', short = '', behind] = match
  const month = MONTHS.indexOf(name.toLowerCase()) + 1 || (GERMAN[name.toLowerCase()] ?? 0)
  const year = Number(short) >= 70 ? `19${short}` : `20${short}`
  const offset = zoneOffset(before ?? behind ?? '')
  return isoOf(`${year}-${String(month).padStart(2, '0')}-${day}T${hour}:${minute}:00${offset ?? ''}`)
}

/** An instant as the post-text line says it: in GMT, to the minute, `141127 GMT Oct 25`. */
export function writePostText(instant: string): string {
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const month = MONTHS[at.getUTCMonth()] ?? ''
  return `${two(at.getUTCDate())}${two(at.getUTCHours())}${two(at.getUTCMinutes())} GMT ${month.charAt(0).toUpperCase()}${month.slice(1)} ${two(at.getUTCFullYear() % 100)}`
}

/** What the strict form is: English month, three letters. */
export const STRICT = /^\d{6}(?: [A-Z]{3,4})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{2}$/i
