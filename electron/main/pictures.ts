import { createReadStream } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PICTURE_POLICY } from './policy.ts'

const TYPES: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['image/jpeg', [0xff, 0xd8, 0xff]], ['image/png', [0x89, 0x50, 0x4e, 0x47]], ['image/webp', [0x52, 0x49, 0x46, 0x46]],
]
const ADDRESS = /^\/([0-9a-f]{64})(?:\/(320|1600))?$/

/**
 * `/<sha256>` is an original, `/<sha256>/320` and `/<sha256>/1600` its renditions. The hash is looked up, never joined as the
 * caller wrote it; the type comes from the first bytes, never from a name.
 *
 * @returns undefined when there is no such picture, or none that a page can show
 */
export async function picture(library: string, pathname: string): Promise<Response | undefined> {
  const [, hash, size] = ADDRESS.exec(pathname) ?? []
  if (!hash) return undefined
  const file = size ? join(library, 'renditions', hash.slice(0, 2), `${hash}-${size}.jpg`) : await original(library, hash)
  return file === undefined ? undefined : respond(file)
}

/** An original keeps the ending it came with, so that a person who opens the folder can open the picture. */
async function original(library: string, hash: string): Promise<string | undefined> {
  const folder = join(library, 'originals', hash.slice(0, 2))
  const names = await readdir(folder).catch(absent) ?? []
  const name = names.find(each => each === hash || each.startsWith(`${hash}.`))
  return name === undefined ? undefined : join(folder, name)
}

async function respond(file: string): Promise<Response | undefined> {
  const handle = await open(file).catch(absent)
  if (!handle) return undefined
  const head = new Uint8Array(16)
  const { size } = await handle.stat()
  await handle.read(head, 0, 16, 0)
  await handle.close()
  const type = TYPES.find(([, magic]) => magic.every((byte, index) => head[index] === byte))?.[0]
  if (!type) return undefined
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream     // Node's and the DOM's types of one thing
  return new Response(body, { headers: {
    'content-type': type, 'content-length': String(size), 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': PICTURE_POLICY, 'cross-origin-resource-policy': 'cross-origin',
  } })
}

/** For a file that need not be there; any other trouble is thrown on. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR' && error.code !== 'EISDIR') throw error
  return undefined
}
