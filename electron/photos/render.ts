import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sharp as Pipeline } from 'sharp'
import { loadSharp } from './decoder.ts'
import { refusePhoto, saying } from './error.ts'
import type { Tool } from './exiftool.ts'
import { kindOf } from './inspect.ts'
import { blaming } from './tags.ts'

const MOST_PIXELS = 400_000_000
const PATIENCE_SECONDS = 20
const QUALITY = 82

/**
 * A JPEG of `source` whose longer side is `size` pixels, or its own where that is smaller: upright, sRGB, on white where
 * it was transparent, without metadata. A small one is made quickest from a larger rendition.
 *
 * @returns its size in pixels
 * @throws NewsroomError `unreadable`, `unsupported`, `too-large` (over 400 megapixels) or `cannot-write`
 */
export async function render(tool: Tool, source: string, target: string, size: number, name: string): Promise<Readonly<{ width: number; height: number }>> {
  await kindOf(source, name)
  const { data, info } = await decode(tool, source, size, name)
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
async function decode(tool: Tool, source: string, size: number, name: string): Promise<Rendered> {
  try {
    return await toJpeg(source, size)
  } catch (cause) {
    const preview = await embeddedPreview(tool, source, name)
    if (preview) return await toJpeg(preview, size).catch((error: unknown) => { throw refuse(name, error) })
    throw refuse(name, cause)
  }
}

function toJpeg(source: string | Uint8Array, size: number): ReturnType<ReturnType<typeof pipeline>['toBuffer']> {
  return pipeline(source, size).toBuffer({ resolveWithObject: true })
}

const pipeline = (source: string | Uint8Array, size: number): Pipeline =>
  loadSharp()(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true })
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: QUALITY }).timeout({ seconds: PATIENCE_SECONDS })

async function embeddedPreview(tool: Tool, source: string, name: string): Promise<Uint8Array | undefined> {
  const { stdout } = await tool.run(['-json', '-b', '-JpgFromRaw', '-PreviewImage', source]).catch(blaming(name))
  const found = /"base64:([A-Za-z0-9+/=]+)"/.exec(stdout)?.[1]
  return found === undefined ? undefined : Buffer.from(found, 'base64')
}

const refuse = (name: string, cause: unknown): Error =>
  /pixel limit/i.test(saying(cause))
    ? refusePhoto('too-large', name, 'has more than 400 million pixels', 'Export a smaller version of the picture and import that.', cause)
    : refusePhoto('unreadable', name, `could not be decoded (${saying(cause).split('\n')[0] ?? ''})`, 'The file may be damaged. Copy it from its source again.', cause)
