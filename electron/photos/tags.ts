import { z } from 'zod'
import { NewsroomError } from '../newsroom/index.ts'
import { refusePhoto } from './error.ts'
import { TookTooLong, type Tool } from './exiftool.ts'

const TagValue = z.json()
type TagValue = z.infer<typeof TagValue>

/** All tags of a file by ExifTool's names with group 1 (`XMP-dc:Title`), values as stored, structures as structures. */
export type Tags = Readonly<Record<string, TagValue>>

const Answers = z.array(z.record(z.string(), TagValue)).min(1)

const READ = ['-json', '-a', '-G1', '-struct', '-n', '-api', 'StructFormat=JSONQ', '-all', '-CurrentIPTCDigest']
const WITH_HASH = ['-api', 'RequestTags=ImageDataHash']

/**
 * @param hash also a hash of the picture data alone (`File:ImageDataHash`), which no change of metadata may alter
 * @throws NewsroomError `unreadable` when ExifTool can make nothing of the file
 */
export async function readTags(tool: Tool, path: string, name: string, hash = false): Promise<Tags> {
  const { stdout, error } = await tool.run([...(hash ? WITH_HASH : []), ...READ, path]).catch(blaming(name))
  const answers = stdout.trim() === '' ? undefined : Answers.safeParse(JSON.parse(stdout))
  const tags = answers?.data?.[0]
  if (tags) return tags
  throw refusePhoto('unreadable', name, `could not be read by ExifTool${error ? ` (${error})` : ''}`, 'The file may be damaged. Copy it from its source again.')
}

/** Says which picture it was that ExifTool failed on. */
export const blaming = (name: string) => (error: unknown): never => {
  if (error instanceof NewsroomError) throw refusePhoto(error.code, name, `could not be worked on. ${error.message.replace(/\.$/, '')}`, error.remedy, error)
  if (!(error instanceof TookTooLong)) throw error
  throw refusePhoto('unreadable', name, 'holds metadata that take too long to read', 'The file may be damaged or meant to do harm. Copy it from its source again.', error)
}

const CONTROLS = /[^\P{Cc}\n\t]/gu

/** Control characters have no place in words; line ends are LF. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '')

/** Do the editorial blocks hold control characters, which reading leaves out? */
export const hasControls = (tags: Tags): boolean =>
  Object.entries(tags).some(([tag, value]) => /^(?:IPTC:(?!CodedCharacterSet)|XMP-)/.test(tag) && flatValue(value).replace(/\r/g, '').search(CONTROLS) >= 0)

/** The value as one text; undefined where it is absent or blank. */
export function textOf(tags: Tags, tag: string): string | undefined {
  const value = tags[tag]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && clean(first).trim() !== '' ? clean(first) : undefined
}

/** The values in order, blanks left out. */
export function textsOf(tags: Tags, tag: string): readonly string[] {
  const value = tags[tag]
  const all = Array.isArray(value) ? value : [value]
  return all.filter(part => typeof part === 'string').map(clean).filter(part => part.trim() !== '')
}

/** One member of the first structure of a list: `CopyrightOwnerName` of `XMP-plus:CopyrightOwner`. */
export function memberOf(tags: Tags, tag: string, member: string): string | undefined {
  const value = tags[tag]
  const first = Array.isArray(value) ? value[0] : value
  const found = typeof first === 'object' && first !== null && !Array.isArray(first) ? first[member] : undefined
  return typeof found === 'string' && clean(found).trim() !== '' ? clean(found) : undefined
}

/** For people and `photo read --json`: every value as one text. */
export const flat = (tags: Tags): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tags).filter(([tag]) => !/^(?:SourceFile$|System:|ExifTool:)/.test(tag)).map(([tag, value]) => [tag, flatValue(value)]))

const flatValue = (value: TagValue): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(part => typeof part === 'string')) return value.join('; ')
  return JSON.stringify(value)
}
