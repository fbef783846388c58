import { isoOf } from '../dates.ts'
import { months } from './codes.data.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * The day that an advance is for (`$Adv03`, `For Release MON AMs, Aug. 3`), as its local midnight: month and year where they are not
 * said are those of the next such day on or after `filed`. A time of day is not told by these words.
 *
 * @returns undefined where no day can be found
 */
export function advanceDay(lines: readonly string[], filed: string | undefined): string | undefined {
  const said = lines.map(line => /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?\b/.exec(line)).find(match => match !== null && monthOf(match[1] ?? '') > 0)
  const day = Number(said?.[2] ?? lines.map(line => /\bAdv\s?(\d{1,2})\b/i.exec(line)?.[1]).find(Boolean) ?? 0)
  if (day < 1 || day > 31) return undefined
  if (said?.[3] !== undefined) return isoOf(`${said[3]}-${two(monthOf(said[1] ?? ''))}-${two(day)}`)
  if (filed === undefined) return undefined
  const from = filed.slice(0, 10)
  const year = Number(from.slice(0, 4))
  const month = monthOf(said?.[1] ?? '')
  const candidates = Array.from({ length: 24 }, (_, index) => `${year + Math.floor((Number(from.slice(5, 7)) - 1 + index) / 12)}-${two((Number(from.slice(5, 7)) - 1 + index) % 12 + 1)}-${two(day)}`)
  return candidates.filter(each => month === 0 || Number(each.slice(5, 7)) === month).filter(each => each >= from).map(each => isoOf(each)).find(each => each !== undefined)
}

const monthOf = (word: string): number => (word.length < 3 ? 0 : months.findIndex(month => month.toLowerCase().startsWith(word.toLowerCase())) + 1 || (/^sept$/i.test(word) ? 9 : 0))
