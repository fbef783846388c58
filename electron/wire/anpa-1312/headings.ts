import { embargoIn } from '../embargo.ts'
import { signalIn, takeIn } from '../signal-words.ts'
import type { Unit } from './lines.ts'

/** The slug line: keyword without its cycle, what stands behind it, and the words that it counts. */
export type SlugLine = Readonly<{ slug: string; parts: readonly string[]; words?: number }>

/** `signals` are all lines that may speak of the state, `pickup` is the end of the take before (`SKAARHAVN: this year.`). */
export type Headings = Readonly<{
  slug?: SlugLine; headline: string; subheadline: string; summary: string; byline: string; pictures: readonly string[]; notes: readonly string[]; terms: readonly string[]; readers: readonly string[]
  releases: readonly string[]; embargo?: string; signals: readonly string[]; pickup?: string
}>

const PHOTO = /^(?:[\p{L}.& ]{1,30} )?(?:Photos?|Graphics?|Video|Audio)\b[^.!?]*$/iu
const EDS = /^\(?(?:Eds|Editors|Editor)\b\s*:\s*/i
const READERS = /^EDITOR[’']?S NOTE\b/i
export const BYLINE = /^(?:By|BY) \S|^(?:Por|Von|Par) \p{Lu}/u
const TERMS = /^Usage terms: /
const RELEASE = /^(?:\$\s*Adv\s?\d|Adv\s?\d{1,2}$|For (?:Immediate )?Release\b)/i
const OURS = /^EMBARGOED until (\S+)$/
const PICKUP = /^(?:[\p{Lu}][\p{Lu}\p{M} .,'’/-]*|UNDATED): \S.{0,80}$/u

/** Sorts the caret lines above a text (2.6). The first is the slug line where it agrees with the header's `keyword`, or looks like one. */
export function readHeadings(units: readonly Unit[], keyword: string): Headings {
  const [first, ...others] = units
  const slug = first && isSlugLine(first.text, keyword) ? slugLine(first.text) : undefined
  const isAdd = slug?.parts.some(part => takeIn(part)?.kind === 'add') ?? false
  const rest = (slug ? others : units).map(unit => ({ ...unit, text: unit.text.trim() })).filter(({ text }) => text !== '')
  const taken = new Set<Unit>()
  const take = (is: (unit: Unit) => boolean): readonly string[] => rest.filter(unit => !taken.has(unit) && is(unit)).map(unit => { taken.add(unit); return unit.text })
  const signals = rest.map(({ text }) => text)
  const told = signalIn(signals)
  take(unit => told.spoken.includes(rest.indexOf(unit)))
  const embargo = take(({ text }) => OURS.test(text)).map(text => OURS.exec(text)?.[1]).find(Boolean)
  const releases = take(({ text }) => RELEASE.test(text) || embargoIn(text) !== null)
  const pictures = take(({ text }) => PHOTO.test(text) && !EDS.test(text))
  const readers = take(({ text }) => READERS.test(text))
  const eds = take(({ text }) => EDS.test(text) || /^\(Eds\b/i.test(text)).map(text => text.replace(EDS, '').replace(/^([^(]*)\)$/, '$1'))
  const byline = take(unit => BYLINE.test(unit.text) && unit.text.length <= 150)
  const titles = take(unit => unit.end === '=' && !/^_+$/.test(unit.text))
  take(({ text }) => /^_{3,}$/.test(text))
  const pickup = isAdd ? take(({ text }) => PICKUP.test(text))[0] : undefined
  const [headline, ...more] = rest.filter(unit => !taken.has(unit))
  const isSecond = more[0] !== undefined && rest.indexOf(more[0]) === rest.indexOf(headline ?? more[0]) + 1 && more[0].text.length <= 100
  const [subheadline, summary] = isSecond ? [more[0]?.text ?? '', more.slice(1)] : ['', more]
  return {
    ...(slug && { slug }), headline: headline?.text ?? '', subheadline, summary: summary.map(({ text }) => text).join(' '), byline: [...byline, ...titles].join(', '), pictures, readers, releases, signals,
    notes: eds.filter(text => !TERMS.test(text)), terms: eds.filter(text => TERMS.test(text)).map(text => text.replace(TERMS, '')),
    ...(embargo !== undefined && { embargo }), ...(pickup !== undefined && { pickup }),
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase()

/** `BC-BKN--Heat-Hawks, 1st Ld-Writethru,416`: its squeezed beginning is the header's keyword, or it has a cycle or a count. */
function isSlugLine(text: string, keyword: string): boolean {
  if (text.length > 200) return false
  const own = squeezed(text.split(',')[0] ?? '')
  const theirs = squeezed(keyword)
  return (theirs !== '' && (own.startsWith(theirs) || (own !== '' && theirs.startsWith(own)))) || /^(?:BC|AM|PM|AP)-/.test(text) || /,\s*\d{0,5}$/.test(text)
}

function slugLine(text: string): SlugLine {
  const [name = '', ...parts] = text.split(',').map(part => part.trim())
  const words = /^\d{1,6}$/.test(parts.at(-1) ?? '') ? Number(parts.at(-1)) : undefined
  const more = (words === undefined ? parts : parts.slice(0, -1)).filter(Boolean)
  return { slug: withoutCycle(name), parts: more, ...(words !== undefined && { words }) }
}

/** `BC-`, both cycles; `AM-` and `PM-` one; `AP-` broadcast and online (2.2). */
export const withoutCycle = (keyword: string): string => keyword.replace(/^(?:BC|AM|PM|AP)-+/, '')
