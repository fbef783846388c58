import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { inShared, isMissing } from '../../fixtures/shared.ts'
import { aFullPhoto } from './full.ts'
import { aJpeg, bench, sha256 } from './pictures.ts'

const desk = bench()

const NAMES = ['-ver.jpg', '-delete_original.jpg', 'touch pwn |', '| touch pwn', '$(touch pwn).jpg', '`touch pwn`.jpg', 'a\nb.jpg', 'a\n-Artist=EVIL\n.jpg', '@args.jpg', 'a;touch pwn;.jpg', '東京 café.jpg', '%d%f.jpg', '#comment.jpg', ' leading.jpg', 'tab\there.jpg']
const CAPTIONS = [
  'two\nlines', 'line\n-Artist=EVIL', '-Artist=EVIL', '-execute', '#[CSTR]x', '<script>alert(1)</script>', '&lt;b&gt; &amp; &#xa;', '$(touch pwn)', '`touch pwn`', '| touch pwn',
  '"quoted"', "it's", '“curly”', '\\n is no line', 'C:\\photos\\new', '{City=EVIL}', '[a, b]', '{"a":1}', '|', '||', 'a|b', 'a;b; c', 'base64:aGFja2Vk', 'BASE64:aGFja2Vk', '@file', '@',
  '%s %d %f', '0', '007', '1e5', 'null', 'undefined', 'true', '-', '--', '=', '+=x', '<=file.txt', '<Artist', '${Artist}', '$Artist', 'Łódź – 東京', 'النص العربي', 'Zoë', 'e\u0301', '👩‍👩‍👧‍👦 family',
  'a\u200bb', 'tab\tinside', '  inner   spaces  kept  ', 'END.',
]

describe('hostile names and words', () => {
  it.each(NAMES)('reads, writes and renders a file called %j, and nothing runs', async name => {
    const source = desk.path(name)
    writeFileSync(source, await aJpeg({ width: 64, height: 48 }))
    await desk.photos.embed(source, desk.path('out.jpg'), aFullPhoto)
    expect((await desk.photos.read(desk.path('out.jpg'))).photo.byline).toBe('Jonas Krall; Rosa Ekholm')
    expect((await desk.photos.read(source)).photo.file).toMatchObject({ name, width: 64, height: 48 })
    expect(await desk.photos.render(source, desk.path('small.jpg'), 32)).toEqual({ width: 32, height: 24 })
    expect([existsSync(desk.path('pwn')), existsSync('pwn')]).toEqual([false, false])
  })

  it('has 50 captions to try', () => { expect(new Set(CAPTIONS).size).toBe(50) })

  it.each(CAPTIONS)('writes the caption %j as it is and touches no other field', async caption => {
    const source = await desk.jpeg('captioned.jpg')
    const { photo: before } = await desk.photos.read(source)
    await desk.photos.embed(source, desk.path('captioned-copy.jpg'), { ...before, caption })
    const { photo } = await desk.photos.read(desk.path('captioned-copy.jpg'))
    expect({ ...photo, file: undefined, guid: '', people: [] }).toEqual({ ...before, caption: caption.trim(), file: undefined, guid: '', people: [] })
  })

  it('drops control characters that XML cannot hold, and half characters', async () => {
    const source = await desk.jpeg('controls.jpg')
    await desk.photos.embed(source, desk.path('clean.jpg'), { ...aFullPhoto, caption: 'Boats\0leave\x1b[31m \ud800now' })
    expect((await desk.photos.read(desk.path('clean.jpg'))).photo.caption).toBe('Boatsleave[31m now')
  })
})

describe('mutated pictures', () => {
  it('answers 200 wounded JPEGs with a picture or a named refusal, and keeps working', async () => {
    await desk.photos.embed(await desk.jpeg('whole.jpg'), desk.path('captioned.jpg'), aFullPhoto)
    const good = readFileSync(desk.path('captioned.jpg'))
    const random = generator(20_260_303)
    const odd: unknown[] = []
    for (let count = 0; count < 200; count += 1) {
      const path = desk.path('wounded.jpg')
      writeFileSync(path, wounded(good, random))
      const before = sha256(path)
      for (const work of [() => desk.photos.read(path), () => desk.photos.embed(path, desk.path('w-out.jpg'), aFullPhoto), () => desk.photos.render(path, desk.path('w-small.jpg'), 32)]) {
        await work().catch((error: unknown) => { if (!(error instanceof NewsroomError)) odd.push(error) })
      }
      if (sha256(path) !== before) odd.push('changed')
    }
    expect(odd).toEqual([])
    expect((await desk.photos.read(desk.path('captioned.jpg'))).photo.headline).toBe(aFullPhoto.headline)
  }, 240_000)

  it('finds that the end of a picture is missing', async () => {
    const good = readFileSync(await desk.jpeg('short.jpg', { width: 400, height: 300 }))
    writeFileSync(desk.path('short.jpg'), good.subarray(0, good.length / 2))
    expect((await desk.photos.read(desk.path('short.jpg'))).findings).toEqual([
      { rule: 'photo/truncated', severity: 'error', message: '“short.jpg” ends in the middle of the picture: its last part is missing.', where: { kind: 'field', field: 'file' } },
    ])
  })

  it('says that a name lies about the format', async () => {
    await desk.jpeg('really-a-jpeg.png')
    expect((await desk.photos.read(desk.path('really-a-jpeg.png'))).findings.map(({ rule }) => rule)).toEqual(['photo/name-lies'])
  })

  it.each([['empty.jpg', '', 'unreadable', /is empty/], ['page.jpg', '<!doctype html>', 'unsupported', /not a picture/], ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unsupported', /not a picture/]])('refuses %s in words', async (name, content, code, message) => {
    writeFileSync(desk.path(name), content)
    const refusal = await desk.photos.read(desk.path(name)).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(NewsroomError)
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) as string })
  })
})

type Case = Readonly<{ path: string; outcome: readonly string[]; contains?: readonly string[]; absent?: readonly string[]; display?: readonly [number, number] }>

describe.skipIf(isMissing('hostile/make.mjs'))('the collection of hostile pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  it('is refused by name, or read without a loss and without harm', async () => {
    const make = await import(/* @vite-ignore */ pathToFileURL(inShared('hostile/make.mjs')).href) as { build(out: string, options: object): { files: readonly Case[] } }
    const { files } = make.build(folder, { only: ['photos'] })
    const wrong: unknown[] = []
    for (const { path, outcome, contains = [], absent = [], display } of files) {
      const file = join(folder, path)
      const read = await desk.photos.read(file).catch((error: unknown) => error)
      if (read instanceof NewsroomError) {
        if (!outcome.includes('error') || !read.message.includes(basename(path))) wrong.push([path, read.message])
        continue
      }
      if (read instanceof Error) { wrong.push([path, read]); continue }
      const { photo, findings } = read as Awaited<ReturnType<typeof desk.photos.read>>
      const said = JSON.stringify(photo)
      const refused = findings.some(({ severity }) => severity === 'error')
      if (outcome.join() === 'error' && !refused) wrong.push([path, 'was let in'])
      if (outcome.join() === 'warning' && findings.length === 0) wrong.push([path, 'no finding'])
      for (const text of contains) if (!said.includes(text)) wrong.push([path, `lacks ${text}`, photo.caption.slice(-100)])
      for (const text of absent) if (said.includes(JSON.stringify(text).slice(1, -1))) wrong.push([path, `holds ${JSON.stringify(text)}`])
      if (display && (photo.file?.width !== display[0] || photo.file.height !== display[1])) wrong.push([path, photo.file])
      const rendered = await desk.photos.render(file, desk.path('hostile-small.jpg'), 320).catch((error: unknown) => error)
      if (rendered instanceof Error && !(rendered instanceof NewsroomError)) wrong.push([path, rendered])
      if (display && !(rendered instanceof Error)) {
        const size = rendered as Readonly<{ width: number; height: number }>
        if (size.width !== display[0] || size.height !== display[1]) wrong.push([path, 'rendered', size])
      }
    }
    expect(wrong).toEqual([])
    expect(files.length).toBeGreaterThan(70)
    expect(readdirSync(desk.folder)).not.toContain('dateline-hostile-escape.txt')
  }, 300_000)
})

function wounded(good: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(good)
  const wounds = 1 + Math.floor(random() * 8)
  for (let count = 0; count < wounds; count += 1) bytes[2 + Math.floor(random() * (bytes.length - 2))] = Math.floor(random() * 256)
  return random() < 0.2 ? bytes.subarray(0, 3 + Math.floor(random() * (bytes.length - 3))) : bytes
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
