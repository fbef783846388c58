import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { unpack } from '../../../electron/host/intake/archive.ts'
import { hasShared, isMissing, shared } from '../../fixtures/shared.ts'

const place = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
afterAll(() => { rmSync(place, { recursive: true, force: true }) })

const into = (): string => mkdtempSync(join(place, 'out-'))
const refusal = async (path: string): Promise<string> => unpack(path, 'sent.zip', into()).then(() => 'taken', (error: unknown) => (error instanceof Error ? error.message : 'no error'))

async function zipOf(name: string, files: readonly (readonly [name: string, content: string | Buffer])[]): Promise<string> {
  const archive = new ZipFile()
  for (const [file, content] of files) archive.addBuffer(Buffer.from(content), file)
  archive.end()
  const path = join(place, name)
  await pipeline(archive.outputStream, createWriteStream(path))
  return path
}

/** The same archive with each `from` in its bytes replaced by a `to` of the same length. */
function forged(path: string, from: string, to: string): string {
  writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll(from, to), 'latin1'))
  return path
}

describe('an archive', () => {
  it('gives its files under names of ours, and its own names as words only', async () => {
    const folder = into()
    const files = await unpack(await zipOf('good.zip', [['a/story.txt', 'A story'], ['a/pic.jpg', 'x']]), 'good.zip', folder)
    expect(files.map(({ name, path }) => [name, readFileSync(path, 'utf8')])).toEqual([['a/story.txt', 'A story'], ['a/pic.jpg', 'x']])
    expect(readdirSync(folder)).toEqual(['00000.txt', '00001.jpg'])
  })

  it('is refused when a name climbs out of it', async () => {
    expect(await refusal(forged(await zipOf('climb.zip', [['aa/evil.txt', 'x']]), 'aa/evil.txt', '../evil.txt'))).toMatch(/damaged or dishonest/)
  })

  it('is refused when two names differ by case alone', async () => {
    expect(await refusal(await zipOf('case.zip', [['Story.txt', 'x'], ['story.TXT', 'y']]))).toBe('“sent.zip” holds a file that is in it twice: “story.TXT”.')
  })

  it('is refused when a file unpacks to more than a hundred times its size', async () => {
    expect(await refusal(await zipOf('bomb.zip', [['zeros.txt', Buffer.alloc(20_000_000)]]))).toBe('“sent.zip” holds a file that unpacks to more than a hundred times its size: “zeros.txt”.')
  })

  it('is refused when it is an office document', async () => {
    expect(await refusal(await zipOf('letter.docx', [['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w/>']]))).toBe('“sent.zip” is an office document, but no text that Dateline reads.')
  })

  it('is refused when there is nothing in it, or it is cut off', async () => {
    expect(await refusal(await zipOf('empty.zip', []))).toBe('“sent.zip” is an empty archive.')
    const whole = readFileSync(await zipOf('whole.zip', [['story.txt', 'A story']]))
    writeFileSync(join(place, 'cut.zip'), whole.subarray(0, whole.length - 30))
    expect(await refusal(join(place, 'cut.zip'))).toMatch(/damaged or dishonest/)
  })
})

describe.skipIf(!hasShared || isMissing('hostile'))('the hostile archives', () => {
  type Expected = Readonly<{ path: string; outcome: readonly string[] }>
  let set: readonly Expected[] = []
  beforeAll(async () => {
    const { build } = await import(join(shared, 'hostile', 'make.mjs')) as { build: (out: string, options: object) => { files: readonly Expected[] } }
    set = build(join(place, 'hostile'), { big: false, only: ['packages'] }).files
  })

  it('never write outside the folder that they are given', async () => {
    expect(set.length).toBeGreaterThan(5)
    for (const { path } of set) {
      const folder = into()
      const before = readdirSync(place).length
      await unpack(join(place, 'hostile', path), path, folder).catch((error: unknown) => { expect(error).toMatchObject({ name: 'NewsroomError' }) })
      expect(readdirSync(place).length).toBe(before)
      expect(readdirSync(folder).every(name => /^\d{5}(?:\.[a-z0-9]{1,8})?$/.test(name))).toBe(true)
    }
  })
})
