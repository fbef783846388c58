import type { Finding } from '../newsroom/index.ts'
import { sameDate, toIso } from './dates.ts'
import type { Field } from './fields.data.ts'
import { readAsUtf8 } from './iim.ts'
import { memberOf, textOf, textsOf, type Tags } from './tags.ts'

/** What a file says about one field: the values chosen, and a remark where its blocks contradict each other. */
export type Chosen = Readonly<{ values: readonly string[]; finding?: Finding }>

/** What cameras write as a description, which is no caption. */
const CAMERA_PHRASES = /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM\\.*|SAMSUNG(?: DIGITAL CAMERA)?|KONICA MINOLTA DIGITAL CAMERA|MINOLTA DIGITAL CAMERA|Digital Camera|Exif_JPEG_PICTURE|DIGITAL CAMERA|default|dav|sdr|hdrpl)$/i

/**
 * One field from IIM, XMP and Exif by the rules of the Metadata Working Group 2.0: XMP, unless its digest says that somebody
 * changed the IIM after it. An IIM value that was merely cut at its limit contradicts nothing. Exif speaks where both are
 * silent, since cameras fill it with phrases of their own.
 */
export function choose(tags: Tags, field: Field): Chosen {
  const xmp = xmpValues(tags, field)
  const iim = iimValues(tags, field)
  if (xmp.length === 0 && iim.length === 0) return { values: exifValues(tags, field) }
  if (xmp.length === 0) return { values: iim }
  if (iim.length === 0 || agree(field, xmp, iim)) return { values: xmp }
  if (!iimIsNewer(tags)) return { values: xmp, finding: contradiction(field, 'XMP', xmp, 'IPTC-IIM', iim) }
  if (field.name === 'keywords') return { values: union(xmp, iim), finding: contradiction(field, 'both', union(xmp, iim), 'one of them', iim) }
  return { values: iim, finding: contradiction(field, 'IPTC-IIM', iim, 'XMP', xmp) }
}

/** Photoshop's IPTCDigest is the hash of the IIM block as it was when the XMP was last written. */
const iimIsNewer = (tags: Tags): boolean => {
  const stored = textOf(tags, 'Photoshop:IPTCDigest')
  return stored !== undefined && stored !== textOf(tags, 'File:CurrentIPTCDigest')
}

function xmpValues(tags: Tags, { kind, xmp, member }: Field): readonly string[] {
  if (xmp === undefined) return []
  const found = member === undefined ? textOf(tags, xmp) : memberOf(tags, xmp, member)
  switch (kind) {
    case 'list': case 'terms': return textsOf(tags, xmp)
    case 'date': return present(found && toIso(found))
    case 'origin': return present(found?.replace(/\/+$/, '').split('/').at(-1))
    case 'lang': return present(found ?? otherLanguage(tags, xmp))
    case 'text': case 'term': case 'member': case 'number': return present(found)
  }
}

/** A text that stands only under the name of a language: `XMP-dc:Description-fr`. */
const otherLanguage = (tags: Tags, xmp: string): string | undefined => {
  const tag = Object.keys(tags).find(one => one.startsWith(`${xmp}-`))
  return tag === undefined ? undefined : textOf(tags, tag)
}

function iimValues(tags: Tags, { kind, iim, iimTime }: Field): readonly string[] {
  if (iim === undefined) return []
  const [tag] = iim
  if (kind === 'list') return textsOf(tags, tag)
  const found = textOf(tags, tag)
  if (kind !== 'date' || found === undefined) return present(found)
  const time = iimTime === undefined ? undefined : textOf(tags, iimTime)
  return present(toIso(time === undefined ? found : `${found} ${time}`) ?? toIso(found))
}

function exifValues(tags: Tags, { name, exif }: Field): readonly string[] {
  if (name === 'taken') return present(exifMoment(tags))
  const found = exif === undefined ? undefined : textOf(tags, exif)
  if (found === undefined || CAMERA_PHRASES.test(found.trim())) return []
  return name === 'byline' ? found.split('; ') : [found.trim()]
}

/** Exif 2.31: the zone stands in a tag of its own, or nowhere. */
const exifMoment = (tags: Tags): string | undefined => {
  const moment = textOf(tags, 'ExifIFD:DateTimeOriginal')
  return moment === undefined ? undefined : toIso(`${moment}${textOf(tags, 'ExifIFD:OffsetTimeOriginal') ?? ''}`) ?? toIso(moment)
}

const present = (value: string | undefined): readonly string[] => (value === undefined || value.trim() === '' ? [] : [value])

/** The same, as far as IIM can say it. */
function agree({ kind, iim }: Field, xmp: readonly string[], inIim: readonly string[]): boolean {
  if (kind === 'date') return sameDate(xmp[0] ?? '', inIim[0] ?? '')
  const limit = iim?.[1] ?? 0
  return inIim.every((value, index) => {
    const whole = kind === 'list' ? xmp.find(one => folded(one) === folded(value)) ?? xmp[index] ?? '' : xmp[index] ?? ''
    return folded(whole) === folded(value) || wasCut(folded(value), folded(whole), limit)
  })
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Programs cut at the byte, we at a word, ExifTool puts a full stop where it cut a character in two. */
const wasCut = (short: string, whole: string, limit: number): boolean => {
  const start = whole.startsWith(short) ? short : short.replace(/[.\uFFFD?]+$/, '')
  return whole.startsWith(start) && Buffer.byteLength(short) > limit * 0.6 && Buffer.byteLength(whole) > limit
}

const union = (xmp: readonly string[], iim: readonly string[]): readonly string[] => {
  const known = new Set(xmp.map(word => folded(word).toLowerCase()))
  return [...xmp, ...iim.filter(word => !known.has(folded(word).toLowerCase()))]
}

const contradiction = ({ name, iptc }: Field, winner: string, won: readonly string[], other: string, lost: readonly string[]): Finding => ({
  rule: 'photo/blocks-differ', severity: 'warning',
  message: `${iptc} differs between IPTC-IIM and XMP. Taken from ${winner}: “${short(won)}”. In ${other}: “${short(lost)}”.`,
  where: { kind: 'field', field: name }, fix: { replacements: [lost.join('; ')] },
})

const short = (values: readonly string[]): string => {
  const text = values.join('; ')
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/**
 * IIM that names no character set (1:90) is read as Windows-1252. Where all of it that isn't ASCII is also sound UTF-8, it
 * is UTF-8.
 */
export function mendEncoding(tags: Tags): Readonly<{ tags: Tags; undeclaredUtf8: boolean }> {
  if (textOf(tags, 'IPTC:CodedCharacterSet') !== undefined) return { tags, undeclaredUtf8: false }
  const mended: Record<string, Tags[string]> = {}
  for (const [tag, value] of Object.entries(tags)) {
    if (!tag.startsWith('IPTC:')) continue
    const before = Array.isArray(value) ? value : [value]
    const after = before.map(one => (typeof one === 'string' ? readAsUtf8(one) ?? one : one))
    if (before.some((one, index) => one === after[index] && typeof one === 'string' && Buffer.byteLength(one) > one.length)) return { tags, undeclaredUtf8: false }
    if (before.some((one, index) => one !== after[index])) mended[tag] = Array.isArray(value) ? after : after[0] ?? ''
  }
  const undeclaredUtf8 = Object.keys(mended).length > 0
  return { tags: undeclaredUtf8 ? { ...tags, ...mended } : tags, undeclaredUtf8 }
}
