import { z } from 'zod'
import { refusePhoto } from './error.ts'
import type { Tool } from './exiftool.ts'

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
  const { stdout, error } = await tool.run([...(hash ? WITH_HASH : []), ...READ, path])
  const answers = stdout.trim() === '' ? undefined : Answers.safeParse(JSON.parse(stdout))
  const tags = answers?.data?.[0]
  if (tags) return tags
  throw refusePhoto('unreadable', name, `could not be read by ExifTool${error ? ` (${error})` : ''}`, 'The file may be damaged. Copy it from its source again.')
}

/** The value as one text; undefined where it is absent or blank. */
export function textOf(tags: Tags, tag: string): string | undefined {
  const value = tags[tag]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.replace(/\r\n?/g, '\n') : undefined
}

/** The values in order, blanks left out. */
export function textsOf(tags: Tags, tag: string): readonly string[] {
  const value = tags[tag]
  const all = Array.isArray(value) ? value : [value]
  return all.filter(part => typeof part === 'string').filter(part => part.trim() !== '')
}

/** One member of the first structure of a list: `CopyrightOwnerName` of `XMP-plus:CopyrightOwner`. */
export function memberOf(tags: Tags, tag: string, member: string): string | undefined {
  const value = tags[tag]
  const first = Array.isArray(value) ? value[0] : value
  const found = typeof first === 'object' && first !== null && !Array.isArray(first) ? first[member] : undefined
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/** For people and `photo read --json`: every value as one text. */
export const flat = (tags: Tags): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tags).filter(([tag]) => !/^(?:SourceFile$|System:|ExifTool:)/.test(tag)).map(([tag, value]) => [tag, flatValue(value)]))

const flatValue = (value: TagValue): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(part => typeof part === 'string')) return value.join('; ')
  return JSON.stringify(value)
}
