import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { picture } from '../../../electron/main/pictures.ts'

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(40)])
const library = mkdtempSync(join(tmpdir(), 'dateline-pictures-'))

function store(folder: string, ending: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).update(folder + ending).digest('hex')
  mkdirSync(join(library, folder, hash.slice(0, 2)), { recursive: true })
  writeFileSync(join(library, folder, hash.slice(0, 2), `${hash}${ending}`), bytes)
  return hash
}

describe('a picture for the page', () => {
  it('comes by its hash, with the type of its bytes, for ever', async () => {
    const found = await picture(library, `/${store('originals', '.tif', JPEG)}`)
    expect(Object.fromEntries(found!.headers)).toEqual({
      'content-type': 'image/jpeg', 'content-length': '44', 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin',
    })
    expect(new Uint8Array(await found!.arrayBuffer())).toEqual(JPEG)
  })

  it('comes in the two sizes of its renditions', async () => {
    for (const size of ['320', '1600']) expect(await picture(library, `/${store('renditions', `-${size}.jpg`, JPEG)}/${size}`)).toBeDefined()
  })

  it('does not come when it is missing, of another size, or no picture', async () => {
    const text = store('originals', '.jpg', new TextEncoder().encode('<script>alert(1)</script>'))
    for (const path of [`/${'0'.repeat(64)}`, `/${'0'.repeat(64)}/320`, `/${store('renditions', '-320.jpg', JPEG)}/640`, `/${text}`, `/${text.toUpperCase()}`, '/', '/..', `/${text}/..`, `/../${text}`]) {
      expect([path, await picture(library, path)]).toEqual([path, undefined])
    }
  })
})
