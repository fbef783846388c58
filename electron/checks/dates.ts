import type { Finding, Story } from '../newsroom/index.ts'
import { dayOf, isoDay, monthNumber, nearest, weekdayName, weekdayNumber, weekdayOf, weekdays, yearOf, type Day } from './calendar.ts'
import type { Passage } from './passages.ts'

const WEEKDAY = '(?:Sun(?:day|\\.)|Mon(?:day|\\.)?|Tue(?:sday|s?\\.)|Wed(?:nesday|\\.)|Thu(?:rsday|rs?\\.|\\.)|Fri(?:day|\\.)|Sat(?:urday|\\.))'
const MONTH = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d.:%-]|/\\d| percent| per cent|,\\d)'
const YEAR = '(?:,? (?<year>[12]\\d{3}))?(?![\\d])'
const before = "(?<![\\p{L}\\d/'’-])"

const patterns = [
  `${before}(?<weekday>${WEEKDAY}),? (?<month>${MONTH}) ${DAY}${YEAR}`,
  `${before}(?<weekday>${WEEKDAY}),? (?:the )?${DAY} (?:of )?(?<month>${MONTH})(?!\\p{L})${YEAR}`,
  `${before}(?<weekday>${WEEKDAY}) \\(${DAY} (?<month>${MONTH})\\)`,
  `${before}(?<month>${MONTH}) ${DAY}${YEAR}(?: \\((?<weekday>${WEEKDAY})\\))?`,
  `${before}${DAY} (?<month>${MONTH})(?!\\p{L})${YEAR}`,
].map(source => new RegExp(source, 'gu'))

/** A date as it stands in the text; the weekday's own place is kept, so that one key mends it. */
type Stated = Readonly<{ passage: Passage; from: number; to: number; text: string; month: number; day: number; year: number | null; weekday: Readonly<{ number: number; text: string; from: number }> | null }>

function stated(passage: Passage): readonly Stated[] {
  const found: Stated[] = []
  for (const pattern of patterns) {
    for (const match of passage.text.matchAll(pattern)) {
      const { groups = {}, index: from, 0: text } = match
      const to = from + text.length
      if (found.some(other => from < other.to && other.from < to)) continue
      const month = monthNumber(groups['month'] ?? '')
      const day = Number(groups['day'])
      if (month === null || day < 1 || day > 39) continue
      const name = groups['weekday']
      const number = name === undefined ? null : weekdayNumber(name)
      const weekday = name !== undefined && number !== null ? { number, text: name, from: from + text.indexOf(name) } : null
      found.push({ passage, from, to, text, month, day, year: groups['year'] === undefined ? null : Number(groups['year']), weekday })
    }
  }
  return found
}

const impossible = ({ passage, from, to, text }: Stated): Finding =>
  ({ rule: 'date/impossible', severity: 'error', message: `There is no ${text}.`, where: passage.at(from, to) })

const disagrees = ({ passage, text, weekday }: Stated, day: Day, severity: 'error' | 'warning'): readonly Finding[] => weekday === null ? [] : [{
  rule: 'date/weekday', severity, message: `${text}: that day is a ${weekdayName(day)}.`,
  where: passage.at(weekday.from, weekday.from + weekday.text.length), fix: { replacements: [weekdayName(day)] },
}]

const GREGORIAN = 1583
const NO_EXCUSE_DAYS = 60

function judge(date: Stated, anchor: Day | null): readonly Finding[] {
  const { year, month, day, weekday } = date
  if (year !== null) {
    if (year < GREGORIAN) return []
    const at = dayOf(year, month, day)
    if (at === null) return [impossible(date)]
    return weekday && weekdayOf(at) !== weekday.number ? disagrees(date, at, 'error') : []
  }
  if (dayOf(2000, month, day) === null) return [impossible(date)]       // a leap year: what fails here never exists
  if (anchor === null) return []
  const at = nearest(month, day, anchor)
  if (at === null || (month === 2 && day === 29 && dayOf(yearOf(anchor), 2, 29) === null)) return [impossible(date)]
  if (!weekday || weekdayOf(at) === weekday.number) return []
  if (Math.abs(at - anchor) <= NO_EXCUSE_DAYS) return disagrees(date, at, 'error')
  const fits = [-1, 0, 1].some(step => { const other = dayOf(yearOf(anchor) + step, month, day); return other !== null && weekdayOf(other) === weekday.number })
  return fits ? [] : disagrees(date, at, 'warning')
}

const ATTRIBUTION = new RegExp(`\\b(?:said|told|added|announced|confirmed|wrote|reported|warned|denied|voted|agreed|died|met)\\b[^.;“”"]{0,40}?\\b(?:on )?(?<weekday>${weekdays.join('|')})(?![,.]? (?:\\(|${MONTH}|\\d|night|Times))(?!\\p{L})`, 'gu')

/** A bare weekday beside a verb of the past must lie within a day of the dateline. */
function attributions(passage: Passage, anchor: Day, lead: boolean): readonly Finding[] {
  if (passage.kind !== 'body' || passage.quoted) return []
  return [...passage.text.matchAll(ATTRIBUTION)].flatMap(({ 0: text, index, groups }): Finding[] => {
    const name = groups?.['weekday'] ?? ''
    const number = weekdayNumber(name)
    if (number === null || [-1, 0, 1].some(step => weekdayOf(anchor + step) === number)) return []
    const from = index + text.lastIndexOf(name)
    return [{
      rule: 'date/weekday', severity: lead ? 'warning' : 'note', message: `The story is filed on a ${weekdayName(anchor)}, but says ${name}.`,
      where: passage.at(from, from + name.length), fix: { replacements: [weekdayName(anchor)] },
    }]
  })
}

const DATELINE_DAY = new RegExp(`(?<month>${MONTH}) (?<day>[0-3]?\\d)(?!\\d)|(?<day2>[0-3]?\\d) (?<month2>${MONTH})(?!\\p{L})`, 'u')

/** The lead says which weekday the story was filed on, give or take a day. */
function leadWeekday(passages: readonly Passage[]): number | null {
  const lead = passages.find(({ kind }) => kind === 'body')?.text ?? ''
  const name = [...lead.matchAll(ATTRIBUTION)][0]?.groups?.['weekday']
  return name === undefined ? null : weekdayNumber(name)
}

/**
 * The day of the dateline, to which dates without a year and bare weekdays belong. A dateline has no year: it is the nearest
 * to the story's own date, else to the newest full date in the text; where both are known, the one in which the lead's
 * weekday fits. Null when nothing tells.
 */
export function anchorOf(story: Pick<Story, 'dateline' | 'created'>, passages: readonly Passage[]): Day | null {
  const printed = story.dateline?.date ?? ''
  const exact = isoDay(printed)
  if (exact !== null) return exact
  const full = passages.flatMap(stated).flatMap(({ year, month, day }) => (year === null || year < GREGORIAN ? [] : dayOf(year, month, day) ?? []))
  const own = story.created === undefined ? null : isoDay(story.created)
  const near = [own, full.length > 0 ? Math.max(...full) : null].filter(day => day !== null)
  const { groups = {} } = DATELINE_DAY.exec(printed || (story.dateline?.text ?? '')) ?? {}
  const month = monthNumber(groups['month'] ?? groups['month2'] ?? '-')
  const number = Number(groups['day'] ?? groups['day2'])
  if (month === null || !number) return own
  const days = near.flatMap(anchor => nearest(month, number, anchor) ?? [])
  const lead = leadWeekday(passages)
  return days.find(day => lead !== null && [-1, 0, 1].some(step => weekdayOf(day + step) === lead)) ?? days[0] ?? null
}

/** Weekdays that don't fit their date or the dateline, and days that no calendar has. */
export function dates(passages: readonly Passage[], anchor: Day | null): readonly Finding[] {
  const lead = passages.findIndex(({ kind }) => kind === 'body')
  return passages.flatMap((passage, index) => [
    ...stated(passage).flatMap(date => judge(date, anchor)),
    ...(anchor === null ? [] : attributions(passage, anchor, index === lead)),
  ])
}
