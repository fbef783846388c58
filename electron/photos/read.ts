import { basename } from 'node:path'
import { photoTextFields, type Finding, type Photo, type PhotoTextField } from '../newsroom/index.ts'
import type { Tool } from './exiftool.ts'
import { photoFields, type PhotoFieldName } from './fields.data.ts'
import { nameFits } from './identify.ts'
import { inspect, type Inspected } from './inspect.ts'
import { readRights } from './read-rights.ts'
import { creditFrom, peopleFrom } from './read-caption.ts'
import { choose, mendEncoding } from './reconcile.ts'
import { flat, hasControls, readTags, textOf, type Tags } from './tags.ts'

/** A picture file as read: the editorial record, what the file is, and every tag that stands in it. */
export type ReadPhoto = Readonly<{
  photo: Photo
  file: Readonly<{ mediaType: string; width: number; height: number }>
  tags: Readonly<Record<string, string>>
  findings: readonly Finding[]
}>

/**
 * @param path absolute; @param name as people know the file, without folder
 * @throws NewsroomError `unreadable`, `unsupported`, `too-large` or `tool-failed`
 */
export async function readPhoto(tool: Tool, path: string, name: string): Promise<ReadPhoto> {
  const inspected = await inspect(path, name)
  const raw = await readTags(tool, path, name)
  const { tags, undeclaredUtf8 } = mendEncoding(raw)
  const { width, height } = shownSize(tags)
  const { photo, findings } = photoFrom(tags, inspected)
  const file = { name: basename(name), sha256: inspected.sha256, mediaType: inspected.kind.mediaType, width, height, bytes: inspected.bytes }
  return {
    photo: { ...photo, file },
    file: { mediaType: file.mediaType, width, height },
    tags: flat(tags),
    findings: [...aboutFile(inspected, name, tags, undeclaredUtf8), ...findings],
  }
}

function photoFrom(tags: Tags, { sha256 }: Inspected): Readonly<{ photo: Photo; findings: readonly Finding[] }> {
  const chosen = new Map(photoFields.map(field => [field.name, choose(tags, field)]))
  const all = (name: PhotoFieldName): readonly string[] => chosen.get(name)?.values ?? []
  const texts: Partial<Record<PhotoTextField, string>> = {}
  for (const name of photoTextFields) {
    const text = all(name).join('; ').trim()
    if (text !== '') texts[name] = text
  }
  const caption = all('caption')[0]?.trim() ?? ''
  const credited = creditFrom(caption, texts)
  const { rights, findings } = readRights(tags, texts.credit ?? credited.texts.credit, texts.webStatement)
  const urgency = Number(all('urgency')[0])
  const language = all('language')[0]
  return {
    photo: {
      kind: 'photo', guid: guidOf(sha256), version: 1, status: rights?.withdrawn ? 'canceled' : 'usable', ...texts, ...credited.texts,
      caption, people: peopleFrom(all('people'), caption), keywords: all('keywords'),
      ...(urgency >= 1 && urgency <= 8 && { urgency }), ...(language !== undefined && { language }), rights, renditions: [], foreign: [],
    },
    findings: [...[...chosen.values()].flatMap(({ finding }) => finding ?? []), ...credited.findings, ...findings],
  }
}

/** A name for a picture that comes without one: the same bytes always get the same. */
export const guidOf = (sha256: string): string => `urn:sha256:${sha256}`

/** Exif 0x0112: from 5 on the picture is shown lying on its side. */
function shownSize(tags: Tags): Readonly<{ width: number; height: number }> {
  const [width = 0, height = 0] = (textOf(tags, 'Composite:ImageSize') ?? '').split(/[ x]/).map(Number)
  const turned = Number(textOf(tags, 'IFD0:Orientation')) >= 5 || ['90', '270'].includes(textOf(tags, 'QuickTime:Rotation') ?? textOf(tags, 'Meta:Rotation') ?? '')
  return turned ? { width: height, height: width } : { width, height }
}

function aboutFile({ kind, truncated }: Inspected, name: string, tags: Tags, undeclaredUtf8: boolean): readonly Finding[] {
  const remark = (rule: string, severity: Finding['severity'], message: string): Finding => ({ rule: `photo/${rule}`, severity, message, where: { kind: 'field', field: 'file' } })
  const warning = textOf(tags, 'ExifTool:Warning') ?? textOf(tags, 'ExifTool:Error')
  return [
    ...(nameFits(name, kind) ? [] : [remark('name-lies', 'warning', `“${name}” is a ${kind.name} picture, whatever its name says.`)]),
    ...(truncated ? [remark('truncated', 'error', `“${name}” ends in the middle of the picture: its last part is missing.`)] : []),
    ...(undeclaredUtf8 ? [remark('iim-encoding', 'note', 'The IPTC-IIM fields don’t name their character set; they were read as UTF-8.')] : []),
    ...(hasControls(tags) ? [remark('controls', 'warning', 'Control characters in the metadata were left out.')] : []),
    ...(warning ? [remark('damaged-metadata', 'warning', `Part of the metadata is damaged: ${warning}.`)] : []),
  ]
}
