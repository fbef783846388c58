import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { headlineOf } from '../../electron/documents/index.ts'
import { connectToRead } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/index.ts'
import { aClock, aFolder, aLibrary, aWindow, unannotated } from '../fixtures/library.ts'
import { seeded } from '../fixtures/seeded.ts'
import { isLong } from './program.ts'

const CUTS = isLong ? 1_000 : 150
const WORDS = 100
const SEED = 20260918

it(`a power cut at ${CUTS} random bytes of what was being written loses no word that was on disk, and damages nothing`, { timeout: 300_000 }, () => {
  const library = aLibrary(), page = aWindow('typed'), folder = aFolder(), random = seeded(SEED)
  const database = join(library.folder, 'library.sqlite'), wal = `${database}-wal`
  const sizes: number[] = []
  for (let n = 0; n < WORDS; n++) {
    library.append(page.batch(doc => { headlineOf(doc).insert(headlineOf(doc).length, `${n} `) }))
    sizes.push(statSync(wal).size)
  }
  const base = join(folder, 'base.sqlite'), log = readFileSync(wal)
  copyFileSync(database, base)
  const wrong = Array.from({ length: CUTS }, (_, cut) => {
    const length = Math.floor(random() * log.length), cutOff = Buffer.from(log.subarray(0, length))
    const tail = cut % 2 === 0 ? Buffer.from(Array.from({ length: Math.floor(random() * 9000) }, () => Math.floor(random() * 256))) : Buffer.alloc(0)
    const place = join(folder, `cut-${cut}`)
    mkdirSync(place)
    copyFileSync(base, join(place, 'library.sqlite'))
    writeFileSync(join(place, 'library.sqlite-wal'), Buffer.concat([cutOff, tail]))
    const after = openLibrary(place, { now: aClock().now, annotate: unannotated, reserveBytes: 4096 })
    const words = after.state('typed').sequence > 0 ? after.story('typed').headline.trim().split(' ') : []
    after.close()
    const whole = connectToRead(join(place, 'library.sqlite'))
    const integrity = whole.pragma('integrity_check', { simple: true })
    whole.close()
    rmSync(place, { recursive: true })
    const synced = sizes.filter(size => size <= length).length
    return integrity === 'ok' && words.length >= synced && words.every((word, index) => word === String(index)) ? null : { cut, length, synced, words: words.length, integrity }
  }).filter(Boolean)
  expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] })
})
