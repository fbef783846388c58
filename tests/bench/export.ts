import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { appendPicture, docOf, newsDoc, setField, writeStory } from '../../electron/documents/index.ts'
import { openNewsroom, type OpenNewsroom } from '../../electron/host/newsroom.ts'
import { sendOut } from '../../electron/host/exports.ts'
import { standardProfiles } from '../../electron/host/profiles.ts'
import { importPaths } from '../../electron/host/imports.ts'
import { assembleLoose } from '../../electron/host/shipments.ts'
import { aStory } from '../fixtures/builders.ts'
import { median, type Line } from './table.ts'
import { someBody } from './words.ts'

const PICTURES = 20
const ROUNDS = 3
const NOW = '2026-03-10T12:00:00.000Z'

/** A story with 20 pictures: built, validated and zipped, against ExifTool (one process) and zip on the same files. */
export async function exportLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const newsroom = await openNewsroom(join(folder, 'Bench.newsroom'), { now: () => NOW })
  try {
    const paths = await somePictures(folder), story = await aShipment(newsroom, paths)
    const ours: number[] = [], theirs: number[] = []
    await dateline(newsroom, story, join(folder, 'warm.zip'))
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(byHand(paths, join(folder, `hand-${round}`)))
      ours.push(await dateline(newsroom, story, join(folder, `ours-${round}.zip`)))
    }
    return [{
      question: `a story and ${PICTURES} pictures of 7 MP: built, validated, zipped`, unit: 'ms', ours: median(ours),
      peer: { name: 'ExifTool and zip on the same files', value: median(theirs) }, goal: { times: 1.2 },
    }]
  } finally {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Photographs as far as a compressor can tell: a gradient with grain. */
async function somePictures(folder: string): Promise<string[]> {
  return Promise.all(Array.from({ length: PICTURES }, async (_, n) => {
    const path = join(folder, `picture-${n}.jpg`)
    const grain = await sharp({ create: { width: 3240, height: 2160, channels: 3, background: { r: 90 + n, g: 110, b: 140 }, noise: { type: 'gaussian', mean: 120, sigma: 12 } } }).jpeg({ quality: 85 }).toBuffer()
    writeFileSync(path, grain)
    return path
  }))
}

type Shipped = Readonly<{ story: string; photos: readonly string[] }>

async function aShipment({ house }: OpenNewsroom, paths: readonly string[]): Promise<Shipped> {
  const { imported } = await importPaths(house, paths)
  const photos = imported.map(({ id }) => id), doc = newsDoc()
  writeStory(doc, aStory({ guid: 'urn:bench:export', slug: 'BENCH', headline: 'A bench', byline: 'By Aud Berg', body: someBody(600, 1), created: NOW }), guid => guid, () => crypto.randomUUID())
  for (const id of photos) appendPicture(doc, id, () => crypto.randomUUID())
  house.library.create('story', 'bench', doc)
  for (const id of photos) caption(house.library, id)
  house.changes.catchUp()
  return { story: 'bench', photos }
}

function caption(library: OpenNewsroom['house']['library'], id: string): void {
  const doc = docOf(library.state(id).state), updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => { updates.push(update) })
  doc.getText('caption').insert(0, `Picture ${id}: passengers come ashore.`)
  for (const [key, value] of Object.entries({ credit: 'NWP Photo', byline: 'Rosa Ekholm', city: 'Skarn', altText: 'People on a quay.', headline: 'Ashore' })) setField(doc, key, value)
  library.append({ document: id, kind: 'photo', writer: crypto.randomUUID(), number: 1, updates })
}

async function dateline({ house }: OpenNewsroom, { story, photos }: Shipped, target: string): Promise<number> {
  const began = performance.now()
  const overrides = photos.map(photo => ({ photo, person: 'Bench', reason: 'No licence is on record for a picture that was made up.' }))
  await sendOut(house, assembleLoose(house.library, [story], NOW), { target, form: 'zip', profiles: standardProfiles, overrides })
  return performance.now() - began
}

/** What a person with a script does: copy, write the same fields into each copy by one ExifTool, zip. */
function byHand(paths: readonly string[], folder: string): number {
  const began = performance.now()
  mkdirSync(folder)
  const copies = paths.map((path, n) => {
    const copy = join(folder, `picture-${n}.jpg`)
    copyFileSync(path, copy)
    return copy
  })
  const argumentsOf = (copy: string, n: number): readonly string[] => [
    '-overwrite_original', `-IPTC:Caption-Abstract=Picture ${n}: passengers come ashore.`, `-XMP-dc:Description=Picture ${n}: passengers come ashore.`, '-IPTC:Credit=NWP Photo',
    '-XMP-photoshop:Credit=NWP Photo', '-IPTC:By-line=Rosa Ekholm', '-XMP-dc:Creator=Rosa Ekholm', '-IPTC:City=Skarn', '-XMP-photoshop:City=Skarn', '-IPTC:Headline=Ashore',
    '-XMP-photoshop:Headline=Ashore', copy, '-execute',
  ]
  const list = join(folder, 'arguments')
  writeFileSync(list, copies.flatMap(argumentsOf).join('\n'))
  const tool = join(dirname(createRequire(createRequire(import.meta.url).resolve('exiftool-vendored')).resolve('exiftool-vendored.pl')), 'bin', 'exiftool')
  execFileSync('perl', [tool, '-@', list], { stdio: ['ignore', 'ignore', 'inherit'] })
  execFileSync('zip', ['-q', '-r', join(folder, 'package.zip'), ...copies.map(copy => copy.slice(folder.length + 1))], { cwd: folder })
  return performance.now() - began
}
