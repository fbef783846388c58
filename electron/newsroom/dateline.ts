import { agencyDashes, dateWord, isAgency, standAloneCities } from './dateline.data.ts'
import type { Dateline } from './story.ts'

const LONGEST = 200
const PLACE = String.raw`(?<place>[\p{Lu}\p{Lo}][\p{L}\p{M}\d .,'’/\-]{1,100}?)`
const DASH = String.raw`(?<dash>\.?(?:--|[—–_=-]))`

/** The forms of houses, in the order of trial; the dash and the space behind it belong to the match. */
const forms = [
  new RegExp(String.raw`^(?<text>${PLACE}\s*\((?<agency>[^()]{2,30})\))\s*${DASH}?\s*`, 'u'),
  new RegExp(String.raw`^(?<text>\((?<agency>[^()]{2,30})\)\s*[-–—]\s*${PLACE})\s+${DASH}\s+`, 'u'),
  new RegExp(String.raw`^(?<text>${PLACE},? (?<agency>\p{Lu}[\p{L}\-]{1,12}))\s+${DASH}\s+`, 'u'),
  new RegExp(String.raw`^(?<text>${PLACE})\s+${DASH}\s+`, 'u'),
] as const

const field = new RegExp(String.raw`^${PLACE}(?:\s*\((?<agency>[^()]{2,30})\))?$`, 'u')

type Parts = Omit<Dateline, 'text'>

/**
 * The dateline that a paragraph begins with, and the paragraph without it. Knows `BRUSSELS, Sept. 18 (UPI) --`,
 * `CHATHAM, Mass. (AP) —`, `Berlin (dpa) -`, `LONDON/PARIS, May 4 (Reuters) -`, `(ANSA) - Rome, October 11 -`,
 * `BRUSSELS 12/03 (BELGA) =`, `CANBERRA, Sept 18 AAP -` and `LONDON, May 4 --`. The date is as printed: it has no year unless one is printed.
 *
 * @returns null when the paragraph begins with its own words
 */
export function parseDateline(paragraph: string): Readonly<{ dateline: Dateline; rest: string }> | null {
  const head = paragraph.slice(0, LONGEST)
  for (const [index, form] of forms.entries()) {
    const match = form.exec(head)
    const { text, place, agency, dash } = match?.groups ?? {}
    if (!match || text === undefined || place === undefined) continue
    const parts = partsOf(place, agency)
    if (parts && isPlausible(index, parts, dash !== undefined)) return { dateline: { text, ...parts }, rest: paragraph.slice(match[0].length) }
  }
  return null
}

/** A text that is known to be a dateline, such as a field's, with what can be read from it; a dash at its end is dropped. */
export function readDateline(text: string): Dateline {
  const printed = text.trim().replace(/(?:(?<=\))\s?\.-|\s*(?:--|[—–_=-]))$/u, '')
  const { place, agency } = field.exec(printed.slice(0, LONGEST))?.groups ?? {}
  return { text: printed, ...(place === undefined ? {} : partsOf(place.trim(), agency)) }
}

/** A dateline as it stands before the first word: the printed form, or one made of its parts, and the dash of its agency. */
export function formatDateline({ text, city, region, date, agency }: Dateline): string {
  const printed = text || [[city, region, date].filter(Boolean).join(', '), agency && `(${agency})`].filter(Boolean).join(' ')
  const dash = agencyDashes[agency ?? ''] ?? '--'
  return printed && `${printed}${dash.startsWith('.') ? '' : ' '}${dash}`
}

function partsOf(place: string, agency: string | undefined): Parts | undefined {
  const [first = '', ...more] = place.split(',').map(part => part.trim())
  const dated = /^(.+?)\s+(\d{1,2}\/\d{1,2})$/u.exec(first)
  const city = dated?.[1] ?? first
  if (!/^\p{L}[\p{L}\p{M} .'’/-]*$/u.test(city) || city.split(/\s+/).length > 6 || more.length > 4) return undefined
  const dates = more.filter(isDate)
  const region = more.filter(part => part && !isDate(part)).join(', ')
  const date = [dated?.[2], ...dates].filter(Boolean).join(', ')
  return { city, ...(region && { region }), ...(date && { date }), ...(agency && { agency: agency.trim() }) }
}

const isDate = (part: string): boolean => /^\d{4}$/.test(part) || (/\d/.test(part) && dateWord.test(part))

/** Prose may look like a dateline: capitals, a known agency or a known city must speak for it. */
function isPlausible(form: number, { city = '', region, date, agency }: Parts, hasDash: boolean): boolean {
  const known = agency !== undefined && isAgency(agency)
  const capitals = inCapitals(city)
  if (form === 3) return capitals && (date !== undefined || (region === undefined && standAloneCities.has(city)))
  if (form === 2) return known && capitals
  if (form === 1) return known
  return known ? hasDash || capitals : capitals && hasDash && /^[\p{Lu}\p{N}][\p{L}\p{N} /.-]*$/u.test(agency ?? '')
}

function inCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return capitals.length > 1 && capitals.length >= letters.length * 0.7
}
