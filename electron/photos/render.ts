import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sharp as Pipeline } from 'sharp'
import { loadSharp } from './decoder.ts'
import { refusePhoto, saying } from './error.ts'
import type { PictureWishes } from '../newsroom/index.ts'
import type { Tool } from './exiftool.ts'
import { kindOf } from './inspect.ts'
import { blaming } from './tags.ts'

const MOST_PIXELS = 400_000_000
const PATIENCE_SECONDS = 20
const QUALITY = 82
const FINE = 92
/** The longest side that a JPEG can have. */
const LARGEST = 65_535

/**
 * A JPEG of `source` whose longer side is `size` pixels, or its own where that is smaller: upright, sRGB, on white where
 * it was transparent, without metadata. A small one is made quickest from a larger rendition.
 *
 * @returns its size in pixels
 * @throws NewsroomError `unreadable`, `unsupported`, `too-large` (over 400 megapixels) or `cannot-write`
 */
export const render = (tool: Tool, source: string, target: string, size: number, name: string): Promise<Size> =>
  make(tool, source, target, name, { size, quality: QUALITY, icc: 'srgb', keepsMetadata: false })

/**
 * A JPEG of `source` as a client wants it: upright, no larger than `longEdge`, in sRGB unless its own profile is to be kept. EXIF and
 * XMP of the source come along, for the photo's record to be put over them.
 *
 * @throws NewsroomError as `render`
 */
export const convert = (tool: Tool, source: string, target: string, { longEdge, quality = FINE, icc = 'srgb' }: PictureWishes, name: string): Promise<Size> =>
  make(tool, source, target, name, { size: longEdge ?? LARGEST, quality, icc, keepsMetadata: true })

type Size = Readonly<{ width: number; height: number }>
type How = Readonly<{ size: number; quality: number; icc: 'srgb' | 'keep'; keepsMetadata: boolean }>

async function make(tool: Tool, source: string, target: string, name: string, how: How): Promise<Size> {
  await kindOf(source, name)
  const { data, info } = await decode(tool, source, how, name)
  const temporary = join(dirname(target), `.${randomUUID()}.jpg`)
  try {
    const handle = await open(temporary, 'wx')
    await handle.writeFile(data).finally(() => handle.close())
    await rename(temporary, target)
  } catch (cause) {
    throw refusePhoto('cannot-write', name, 'could not get its preview', 'Check that the newsroom’s folder may be written to and that the disk is not full.', cause)
  } finally {
    await rm(temporary, { force: true })
  }
  return { width: info.width, height: info.height }
}

type Rendered = Awaited<ReturnType<typeof toJpeg>>

/** What the decoder doesn't know (HEIC, camera raw) often holds a JPEG preview of its own. */
async function decode(tool: Tool, source: string, how: How, name: string): Promise<Rendered> {
  try {
    return await toJpeg(source, how)
  } catch (cause) {
    const preview = await embeddedPreview(tool, source, name)
    if (preview) return await toJpeg(preview, how).catch((error: unknown) => { throw refuse(name, error) })
    throw refuse(name, cause)
  }
}

function toJpeg(source: string | Uint8Array, how: How): ReturnType<ReturnType<typeof pipeline>['toBuffer']> {
  return pipeline(source, how).toBuffer({ resolveWithObject: true })
}

function pipeline(source: string | Uint8Array, { size, quality, icc, keepsMetadata }: How): Pipeline {
  const resized = loadSharp()(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true })
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
  const coloured = icc === 'keep' ? resized.keepIccProfile() : resized.toColourspace('srgb')
  return (keepsMetadata ? coloured.keepExif().keepXmp() : coloured).jpeg({ quality }).timeout({ seconds: PATIENCE_SECONDS })
}

async function embeddedPreview(tool: Tool, source: string, name: string): Promise<Uint8Array | undefined> {
  const { stdout } = await tool.run(['-json', '-b', '-JpgFromRaw', '-PreviewImage', source]).catch(blaming(name))
  const found = /"base64:([A-Za-z0-9+/=]+)"/.exec(stdout)?.[1]
  return found === undefined ? undefined : Buffer.from(found, 'base64')
}

const refuse = (name: string, cause: unknown): Error =>
  /pixel limit/i.test(saying(cause))
    ? refusePhoto('too-large', name, 'has more than 400 million pixels', 'Export a smaller version of the picture and import that.', cause)
    : refusePhoto('unreadable', name, `could not be decoded (${saying(cause).split('\n')[0] ?? ''})`, 'The file may be damaged. Copy it from its source again.', cause)
