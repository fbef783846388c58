import { isoOf } from './dates.ts'

const WORDS = new RegExp(
  String.raw`^[\W_]*(?:(?:strictly |under )?embargo(?:ed)?\s*(?::|until\b|till\b|for (?:release )?(?:until|at|on|\d)|to \d)|not for (?:release|publication|use|broadcast) (?:before|until)\b|hold for release\b|for release (?:at|on|after) |`
  + String.raw`embargo jusqu|sous embargo jusqu|embargado hasta|embargo (?:fino a|tot|do)\b|sperrfrist\b|frei ab\b|gesperrt bis\b|эмбарго|حظر للنشر)`, 'iu',
)

/**
 * An embargo that a line of text declares ("EMBARGOED until 2031-05-04T06:00Z"). `until` is ISO 8601, local where no zone is
 * named; it is absent where the words name no date that can be read, and then the story must be held.
 *
 * @returns null where the line declares none; a sentence about embargoes doesn't
 */
export function embargoIn(line: string): Readonly<{ until?: string }> | null {
  if (line.length > 300 || !WORDS.test(line)) return null
  const date = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?\s?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(line)?.[0]
  const until = date === undefined ? undefined : isoOf(date)
  return until === undefined ? {} : { until }
}
