import { sameDate } from './dates.ts'
import type { Tags } from './tags.ts'
import { storedTag, type Values } from './values.ts'

/**
 * What a metadata write changes by its nature: places in the file, sizes, the record of the write itself, and Content
 * Credentials (JUMBF, with JSON and CBOR inside).
 */
const MOVES = /^(?:SourceFile$|System:|File:(?!ImageDataHash)|ExifTool:|Composite:|MPF|(?:JUMBF|JSON|CBOR):|Photoshop:IPTCDigest|XMP-x:XMPToolkit|IPTC:(?:CodedCharacterSet|EnvelopeRecordVersion|ApplicationRecordVersion)|[^:]+:.*(?:Offsets?|Start|Length|ByteCounts?|Base)$|Exif(?:IFD)?:ExifVersion|IFD0:(?:YCbCrPositioning|XResolution|YResolution|ResolutionUnit))/

/** In words, each tag of the copy that is not what it shall be: written wrong, or lost. Empty when all is well. */
export function differences({ values, removals }: Values, before: Tags, after: Tags, iim: boolean): readonly string[] {
  const written = Object.entries(values).map(([tag, value]) => [storedTag(tag), value] as const)
  const gone = removals.map(storedTag)
  const ours = new Set([...written.map(([tag]) => tag), ...gone])
  return [
    ...written.filter(([tag, value]) => !same(tag, value, after[tag])).map(([tag, value]) => `${tag} should read “${show(value)}” but reads “${show(after[tag])}”`),
    ...gone.filter(tag => after[tag] !== undefined).map(tag => `${tag} could not be removed`),
    ...Object.keys(before).filter(tag => !ours.has(tag) && !MOVES.test(tag) && !same(tag, before[tag], after[tag])).map(tag => `${tag} was changed or lost`),
    ...(iim && after['Photoshop:IPTCDigest'] !== after['File:CurrentIPTCDigest'] ? ['the digest of IPTC-IIM is not current'] : []),
  ]
}

function same(tag: string, wanted: unknown, got: unknown): boolean {
  if (typeof wanted === 'string' && typeof got === 'string') return folded(wanted) === folded(got) || (/Date|Time/.test(tag) && sameDate(wanted, got))
  if (Array.isArray(wanted)) {
    const parts: readonly unknown[] = Array.isArray(got) ? got : [got]
    return wanted.length === parts.length && wanted.every((one, index) => same(tag, one, parts[index]))
  }
  if (typeof wanted === 'object' && wanted !== null && typeof got === 'object' && got !== null) {
    const found = new Map<string, unknown>(Object.entries(got))
    return Object.entries(wanted).every(([member, value]) => same(tag, value, found.get(member)))
  }
  return wanted === got
}

const folded = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

const show = (value: unknown): string => {
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80)
}
