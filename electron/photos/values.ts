import type { Finding } from '../newsroom/index.ts'
import { toExif } from './dates.ts'
import type { Field } from './fields.data.ts'
import { cutToBytes } from './iim.ts'
import type { Tags } from './tags.ts'

/** A tag as it is read, without what ExifTool is told about writing it. */
export const storedTag = (tag: string): string => tag.replace(/#$|-x-default$/, '')

/** One field as it shall stand in the copy; no values remove it. */
export type Assignment = Readonly<{ field: Field; values: readonly string[] }>

type Written = string | readonly (string | Readonly<Record<string, string>>)[]

/**
 * What ExifTool is given: `values` by its tag names (a `#` stands for values as stored), `removals` the tags that go.
 * `findings` say what IPTC-IIM could not hold whole.
 */
export type Values = Readonly<{ values: Readonly<Record<string, Written>>; removals: readonly string[]; findings: readonly Finding[] }>

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/**
 * IIM and XMP in step (MWG 2.0): XMP whole, IIM cut at its limit by us, Exif where it had the field already.
 *
 * @param iim may IPTC-IIM be written into this format?
 * @param present the tags of the file before
 */
export function valuesFor(assignments: readonly Assignment[], iim: boolean, present: Tags): Values {
  const values: Record<string, Written> = {}
  const removals: string[] = []
  const findings: Finding[] = []
  const put = (tag: string | undefined, value: Written | undefined): void => {
    if (tag === undefined) return
    if (value === undefined || value.length === 0) {
      if (present[storedTag(tag)] !== undefined) removals.push(tag.replace(/#$/, ''))
    } else values[tag] = value
  }
  for (const { field, values: given } of assignments) {
    const clean = given.map(withoutControls).filter(value => value.trim() !== '')
    put(xmpTag(field), xmpValue(field, clean))
    if (iim && field.iim) {
      const [tag, limit] = field.iim
      if (field.kind === 'date') putDate(put, tag, field.iimTime, clean[0])
      else put(field.kind === 'term' ? `${tag}#` : tag, iimValue(field, limit, clean, findings))
    }
    if (field.exif !== undefined && present[field.exif] !== undefined) put(field.exif, field.name === 'byline' ? joinArtists(clean) : clean[0])
  }
  return { values, removals, findings }
}

function xmpTag({ kind, xmp }: Field): string | undefined {
  if (xmp === undefined) return undefined
  if (kind === 'lang') return `${xmp}-x-default`                          // without it ExifTool drops the other languages
  return kind === 'term' || kind === 'terms' ? `${xmp}#` : xmp
}

function xmpValue({ kind, member }: Field, values: readonly string[]): Written | undefined {
  const [first] = values
  if (first === undefined) return undefined
  switch (kind) {
    case 'list': case 'terms': return values
    case 'date': return toExif(first)?.xmp
    case 'origin': return `${SOURCE_TYPES}${first}`
    case 'member': return member === undefined ? undefined : [{ [member]: first }]
    case 'text': case 'lang': case 'term': case 'number': return first
  }
}

function putDate(put: (tag: string | undefined, value: string | undefined) => void, dateTag: string, timeTag: string | undefined, iso: string | undefined): void {
  const written = iso === undefined ? undefined : toExif(iso)
  put(dateTag, written?.iimDate)
  put(timeTag, written?.iimTime)
}

function iimValue(field: Field, limit: number, values: readonly string[], findings: Finding[]): Written | undefined {
  if (field.name === 'countryCode' && Buffer.byteLength(values[0] ?? '') !== limit) return undefined
  const cut = values.map(value => cutToBytes(field.name === 'caption' ? value : value.replace(/\s+/g, ' '), limit))
  values.forEach((value, index) => {
    const kept = cut[index] ?? ''
    if (Buffer.byteLength(value) > limit) findings.push(cutShort(field, limit, kept))
  })
  return field.kind === 'list' ? cut : cut[0]
}

const cutShort = ({ name, iptc }: Field, limit: number, kept: string): Finding => ({
  rule: 'photo/iim-length', severity: 'warning',
  message: `${iptc} is longer than IPTC-IIM allows (${limit} bytes). There it ends with “${kept.slice(-40)}”; XMP holds it whole.`,
  where: { kind: 'field', field: name },
})

/** Exif 2.3 wants one text; ExifTool parts names at `; ` and reads quotes around one that holds it. */
const joinArtists = (names: readonly string[]): string =>
  names.map(name => (name.includes('; ') || name.startsWith('"') ? `"${name.replaceAll('"', '""')}"` : name)).join('; ')

/** XML 1.0, Char: most control characters and lone surrogates can't stand in XMP at all. */
const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
