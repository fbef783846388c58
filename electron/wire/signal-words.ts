import type { PubStatus, Signal, Take } from '../newsroom/index.ts'
import { phrases, references } from './signal-words.data.ts'

/** `spoken` are the indexes of lines that say nothing else, so that they are no part of a headline or text. */
export type Told = Readonly<{ signal?: Signal; status?: Exclude<PubStatus, 'usable'>; take?: Take; refersTo?: string; spoken: readonly number[] }>

const LONGEST = 400

/**
 * What lines of a story's head or foot, or a note to editors, say of the story in the words of the wire: KILL, HOLD, CORRECTION, TEST,
 * ADVISORY, 1ST LEAD … Where several are said, the most restrictive counts. A sentence that only uses such a word says nothing.
 */
export function signalIn(lines: readonly string[]): Told {
  const said = new Set<Signal | 'hold'>()
  const spoken: number[] = []
  let take: Take | undefined
  let refersTo: string | undefined
  lines.forEach((raw, index) => {
    const line = raw.trim()
    if (line === '' || line.length > LONGEST) return
    const found = phrases.filter(({ words }) => words.test(line))
    for (const { says } of found) said.add(says)
    const ordinal = takeIn(line)
    take ??= ordinal
    const reference = references.map(pattern => pattern.exec(line)?.[1]).find(Boolean)
    refersTo ??= reference
    if (found.some(({ alone }) => alone) || ordinal || (reference && isReferenceAlone(line))) spoken.push(index)
  })
  const signal = bySeverity.find(each => said.has(each))
  const status = said.has('kill') ? 'canceled' : said.has('hold') ? 'withheld' : undefined
  return { ...(signal && { signal }), ...(status && { status }), ...(take && { take }), ...(refersTo && { refersTo }), spoken }
}

const bySeverity: readonly Signal[] = ['kill', 'correction', 'advisory', 'test', 'update']

const isReferenceAlone = (line: string): boolean => /^\(refers to [^()]*\)$/i.test(line) || /^please (?:kill|hold|withhold) item \S+(?: [^\s".]+)?\.?$/i.test(line)

const ORDINAL = String.raw`(?:(?<number>\d{1,2})(?:st|nd|rd|th)?[ -]?)?`
const takeForms: readonly (readonly [Take['kind'], RegExp])[] = [
  ['lead-writethru', new RegExp(String.raw`^\(?${ORDINAL}(?:lead|ld)[ ,-]*write-?thru\)?$`, 'i')],
  ['writethru', new RegExp(String.raw`^\(?${ORDINAL}write-?thru\)?$`, 'i')],
  ['add', new RegExp(String.raw`^\(?(?:\d{1,2}(?:st|nd|rd|th)?[ -]?(?:lead|ld)(?:[ -]?write-?thru)?[ -]*)?${ORDINAL}add\)?$`, 'i')],
  ['insert', new RegExp(String.raw`^\(?${ORDINAL}insert\)?$`, 'i')],
  ['sub', new RegExp(String.raw`^\(?${ORDINAL}sub\)?$`, 'i')],
  ['lead', new RegExp(String.raw`^\(?(?<number>\d{1,2})(?:st|nd|rd|th)?[ -]?(?:lead|ld)\)?$`, 'i')],
  ['lead', /^(?:NEW LEAD|NEW LD|NewLd)$/],
  ['lead', /^\((?<number>\d{1,2})\. (?:Zusammenfassung|Meldung|Lead)\)$/i],
  ['take', /^\(?take[ -]?(?<number>\d{1,2})\)?$/i],
]

/** `1ST LEAD`, `1stLd-Writethru`, `2nd Add`, `take 3`; undefined for words that are no take. */
export function takeIn(words: string): Take | undefined {
  const line = words.trim()
  if (line.length > 40) return undefined
  for (const [kind, form] of takeForms) {
    const match = form.exec(line)
    if (match) return { kind, number: Math.max(1, Number(match.groups?.['number'] ?? 1)) }
  }
  return undefined
}

const names = { lead: 'Ld', writethru: 'Writethru', 'lead-writethru': 'Ld-Writethru', add: 'Add', insert: 'Insert', sub: 'Sub', take: 'Take' } as const satisfies Readonly<Record<Take['kind'], string>>

/** A take as agencies print it: `1st Ld-Writethru`, `2nd Add`, `Take 3`. @see takeIn */
export function takeWords({ kind, number }: Take): string {
  if (kind === 'take') return `${names.take} ${number}`
  return number === 1 && kind !== 'lead' && kind !== 'lead-writethru' && kind !== 'add' ? names[kind] : `${ordinal(number)} ${names[kind]}`
}

const ordinal = (number: number): string => {
  const last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10
  return `${number}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}

/** Does the line say that another take follows (`more`, `(MORE)`)? */
export const isMore = (line: string): boolean => /^[([\s-]*(?:MORE|more|FOLGT|suite)[)\]\s-]*$/.test(line)
