import { embargoBeginnings } from './embargo.data.ts'
import { spokenTime } from './embargo-time.ts'

const WORDS = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${embargoBeginnings.join('|')})`, 'iu')

/**
 * An embargo that a line of text declares ("EMBARGOED until 2031-05-04T06:00Z"). `until` is ISO 8601, local where no zone is
 * named; it is absent where the words name no date that can be read, and then the story must be held. `filed` is the time of the
 * story: a day without a year is the next one after it.
 *
 * @returns null where the line declares none; a sentence about embargoes doesn't
 */
export function embargoIn(line: string, filed?: string): Readonly<{ until?: string }> | null {
  if (line.length > 300 || !WORDS.test(line)) return null
  const until = spokenTime(line, filed)
  return until === undefined ? {} : { until }
}
