import { copyFileSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, closeSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { headlineOf, setField } from '../../electron/documents/index.ts'
import { heal, openLibrary, type Library } from '../../electron/library/index.ts'
import { paragraphs } from '../fixtures/builders.ts'
import { aClock, aFolder, aLibrary, aWindow, storyDoc, unannotated } from '../fixtures/library.ts'
import { seeded } from '../fixtures/seeded.ts'
import { isLong } from './program.ts'

const PAGE = 4096
const RUNS = isLong ? 100 : 12
const STORIES = 40
const SEED = 20261123
const options = { now: aClock().now, annotate: unannotated, reserveBytes: 4096 }
const ids = Array.from({ length: STORIES }, (_, n) => `s${n}`)

/** Stories that were imported, written on, folded and snapshotted; then a few words that no snapshot has. */
async function aBusyLibrary(): Promise<Library> {
  const clock = aClock(), library = aLibrary({ now: clock.now })
  const windows = ids.map(id => aWindow(id))
  windows.forEach((page, n) => { library.create('story', ids[n]!, storyDoc({ body: paragraphs(`Story ${n}. ${'It goes on. '.repeat(120)}`) })); page.batch(() => undefined) })
  const typing = ids.map(id => aWindow(`typed-${id}`))
  for (let round = 0; round < 12; round++) {
    typing.forEach((page, n) => { library.append(page.batch(doc => { headlineOf(doc).insert(headlineOf(doc).length, `${n}.${round} `) })) })
    if (round === 5) typing.forEach((_, n) => library.fold(`typed-${ids[n]!}`))
    if (round === 8) await library.tend()
  }
  library.append(typing[0]!.batch(doc => { setField(doc, 'slug', 'LAST') }))
  return library
}

const said = (library: Library): ReadonlyMap<string, string> => new Map(library.changesSince(0).map(({ document }) => {
  const { headline, body } = library.story(document)
  return [document, `${headline}${body.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')}`]
}))

function overwrite(file: string, page: number, random: () => number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from(Array.from({ length: PAGE }, () => Math.floor(random() * 256))), 0, PAGE, page * PAGE)
  closeSync(handle)
}

it(`R5: a page overwritten at random, ${RUNS} times: the newsroom opens again, every story is there, and nearly every word`, { timeout: 600_000 }, async () => {
  const library = await aBusyLibrary(), truth = said(library), random = seeded(SEED), folder = aFolder()
  library.close()
  const pages = statSync(join(library.folder, 'library.sqlite')).size / PAGE
  const results = []
  for (let run = 0; run < RUNS; run++) {
    const page = run === 0 ? 0 : Math.floor(random() * pages), place = join(folder, String(run))
    cpSync(library.folder, place, { recursive: true })
    overwrite(join(place, 'library.sqlite'), page, random)
    const { healthy, lines } = await heal(place, options)
    const mended = openLibrary(place, options), after = said(mended)
    mended.close()
    rmSync(place, { recursive: true })
    const missing = [...truth.keys()].filter(id => !after.has(id)), different = [...truth].filter(([id, text]) => after.get(id) !== text).map(([id]) => id)
    results.push({ run, page, healthy, missing, different, lines })
  }
  const bad = results.filter(({ healthy, missing, different }) => !healthy || missing.length > 0 || different.length > 2)
  console.log(`${RUNS} damaged pages of ${pages}: ${results.filter(({ different }) => different.length === 0).length} times every word back, else at most ${Math.max(...results.map(({ different }) => different.length))} of ${truth.size} documents changed`)
  expect({ seed: SEED, bad }).toEqual({ seed: SEED, bad: [] })
})

it('the damaged file is put aside, never deleted, and a healthy library is left as it is', async () => {
  const library = await aBusyLibrary()
  library.close()
  const file = join(library.folder, 'library.sqlite'), copy = join(aFolder(), 'before')
  expect([(await heal(library.folder, options)).healthy, existsSync(join(library.folder, 'damaged'))]).toEqual([true, false])
  copyFileSync(file, copy)
  overwrite(file, 3, seeded(1))
  expect((await heal(library.folder, options)).healthy).toBe(true)
  const [aside = ''] = readdirSync(join(library.folder, 'damaged'))
  expect(statSync(join(library.folder, 'damaged', aside, 'library.sqlite')).size).toBe(statSync(copy).size)
})

it('a library that is open elsewhere is not mended behind its back', async () => {
  const library = await aBusyLibrary()
  library.close()
  const open = openLibrary(library.folder, options)
  overwrite(join(library.folder, 'library.sqlite'), 5, seeded(2))
  await expect(heal(library.folder, options)).rejects.toMatchObject({ code: 'locked' })
  open.close()
})

it('without a snapshot, what the file still has is what comes back', async () => {
  const library = aLibrary()
  for (const id of ids) library.create('story', id, storyDoc({ headline: `Story ${id}`, body: paragraphs('It goes on. '.repeat(300)) }))
  library.close()
  mkdirSync(join(library.folder, 'snapshots'), { recursive: true })
  overwrite(join(library.folder, 'library.sqlite'), Math.floor(statSync(join(library.folder, 'library.sqlite')).size / PAGE / 2), seeded(3))
  const { healthy, lines } = await heal(library.folder, options)
  const mended = aLibrary({}, library.folder)
  expect([healthy, lines.slice(1, 2), ids.filter(id => mended.story(id).headline !== `Story ${id}`)]).toEqual([true, ['There is no snapshot.'], []])
})
