import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Finding } from '../newsroom/index.ts'
import { refusePhoto } from './error.ts'
import type { Tool } from './exiftool.ts'
import { kindOf } from './inspect.ts'
import { pictureHash } from './jpeg.ts'
import { mendEncoding } from './reconcile.ts'
import { readTags, blaming, type Tags } from './tags.ts'
import { storedTag, valuesFor, type Assignment, type Values } from './values.ts'
import { differences } from './verify.ts'

/**
 * Copies `source` to `target` with these fields changed and everything else as it was. The copy is read back and compared
 * before it gets its name; the source is only read.
 *
 * @param assign sees the tags of the source
 * @throws NewsroomError `invalid-output` naming field, wanted and got; `cannot-write`; those of reading
 */
export async function writeCopy(tool: Tool, source: string, target: string, name: string, assign: (present: Tags) => readonly Assignment[]): Promise<readonly Finding[]> {
  const kind = await kindOf(source, name)
  const byTool = kind.name !== 'JPEG'                                       // ours is quicker, and knows JPEG only
  const raw = await readTags(tool, source, name, byTool)
  const { tags: before, undeclaredUtf8 } = mendEncoding(raw)
  const wanted = valuesFor(assign(before), kind.iim, before)
  const temporary = join(dirname(target), `.${randomUUID()}.${kind.extension}`)
  try {
    await copyFile(source, temporary).catch(cannotWrite(name))
    await apply(tool, temporary, name, [...recoding(before, undeclaredUtf8, wanted, kind.iim), ...withoutStaleProof(before)], wanted, kind.iim)
    const wrong = [...differences(wanted, before, await readTags(tool, temporary, name, byTool), kind.iim), ...byTool ? [] : await changedPicture(source, temporary)]
    if (wrong.length > 0) {
      throw refusePhoto('invalid-output', name, `was not written: ${wrong.join('; ')}`, 'The original is unchanged. Shorten or retype the field named, or send the original.')
    }
    await settle(temporary, target).catch(cannotWrite(name))
  } finally {
    await Promise.all([rm(temporary, { force: true }), rm(`${temporary}_exiftool_tmp`, { force: true })])
  }
  return [...wanted.findings, ...aboutFormat(kind.iim, kind.name), ...aboutProof(before)]
}

const changedPicture = async (source: string, copy: string): Promise<readonly string[]> =>
  await pictureHash(source) === await pictureHash(copy) ? [] : ['the picture itself was changed']

/**
 * IIM in another character set has to be written anew as a whole: the mark alone would garble what stands there. What gets a
 * new value is left out, since ExifTool would add to the old one.
 */
function recoding(before: Tags, undeclaredUtf8: boolean, { values, removals }: Values, iim: boolean): readonly string[] {
  const hasIim = Object.keys(before).some(tag => tag.startsWith('IPTC:'))
  if (!iim || !hasIim || before['IPTC:CodedCharacterSet'] === '\u001b%G') return []
  const replaced = [...Object.keys(values), ...removals].filter(tag => tag.startsWith('IPTC:')).map(tag => `--${storedTag(tag)}`)
  return [...(undeclaredUtf8 ? ['-charset', 'iptc=UTF8'] : []), '-tagsFromFile', '@', '-IPTC:all', ...replaced]
}

/** Content Credentials (C2PA) sign the whole file: after any change they are wrong, and stay with the original. */
const hasProof = (tags: Tags): boolean => Object.entries(tags).some(([tag, value]) => tag.startsWith('JUMBF:') && JSON.stringify(value).includes('c2pa'))
const withoutStaleProof = (tags: Tags): readonly string[] => (hasProof(tags) ? ['-JUMBF:all='] : [])

async function apply(tool: Tool, file: string, name: string, prepare: readonly string[], { values, removals }: Values, iim: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-photo-'))
  const list = join(folder, 'values.json')
  const marks = iim ? { 'IPTC:CodedCharacterSet': 'UTF8', 'Photoshop:IPTCDigest': 'new' } : {}
  try {
    await writeFile(list, JSON.stringify([{ SourceFile: '*', ...marks, ...mapValues(values) }]))
    const { warnings, error } = await tool.run([...prepare, ...removals.map(tag => `-${tag}=`), `-json=${list}`, '-overwrite_original', file]).catch(blaming(name))
    const trouble = error ?? warnings.find(warning => !HARMLESS.test(warning))
    if (trouble) throw refusePhoto('cannot-write', name, `could not be given its metadata (${trouble.trim()})`, 'The original is unchanged. It may be damaged: open and save it in another program, then import that copy.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Said of a file whose metadata were already odd, and which ExifTool writes all the same. */
const HARMLESS = /\[minor\]|Duplicate \w+ segment|Non-standard|nothing to write/i

/** ExifTool decodes a JSON value that begins with `base64:`; a caption may. */
const mapValues = (values: Values['values']): Values['values'] =>
  Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, typeof value === 'string' ? guarded(value) : value.map(one => (typeof one === 'string' ? guarded(one) : one))]))
const guarded = (text: string): string => (/^base64:/i.test(text) ? `base64:${Buffer.from(text).toString('base64')}` : text)

async function settle(temporary: string, target: string): Promise<void> {
  const handle = await open(temporary, 'r+')
  await handle.sync().finally(() => handle.close())
  await rename(temporary, target)
  if (process.platform === 'win32') return
  const folder = await open(dirname(target), 'r')
  await folder.sync().finally(() => folder.close())
}

const cannotWrite = (name: string) => (cause: unknown): never => {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  throw refusePhoto(full ? 'disk-full' : 'cannot-write', name, full ? 'could not be copied: the disk is full' : 'could not be written to its place', full ? 'Free some space and try again.' : 'Choose another folder, or check that this one may be written to.', cause)
}

const aboutFormat = (iim: boolean, format: string): readonly Finding[] => (iim ? [] : [{
  rule: 'photo/no-iim', severity: 'note', message: `${format} carries no IPTC-IIM that others read: the metadata stand in XMP only.`, where: { kind: 'field', field: 'file' },
}])

const aboutProof = (before: Tags): readonly Finding[] => (hasProof(before) ? [{
  rule: 'photo/credentials-removed', severity: 'warning', message: 'The original’s Content Credentials are not valid in a copy with other metadata and were left out of it.', where: { kind: 'field', field: 'file' },
}] : [])
