import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../build/paths.mjs'
import { newsDoc, writeStory } from '../../electron/documents/index.ts'
import { openLibrary, type Library } from '../../electron/library/index.ts'
import { aStory } from '../fixtures/builders.ts'
import { someBody, someWords } from './words.ts'

const kept = join(root, 'node_modules', '.dateline', 'bench')

export const unannotated = (): Readonly<{ badge: 'free'; reason: string; counts: Readonly<{ errors: number; warnings: number }> }> => ({ badge: 'free', reason: '', counts: { errors: 0, warnings: 0 } })
export const openToWrite = (folder: string): Library => openLibrary(folder, { now: () => new Date().toISOString(), annotate: unannotated })

/** Puts a story of so many made-up words into a library. */
export function addStory(library: Library, id: string, headline: string, words: number, seed: number): void {
  const doc = newsDoc()
  let made = 0
  writeStory(doc, aStory({ guid: `urn:bench:${id}`, slug: id.toUpperCase(), headline, body: someBody(words, seed) }), guid => guid, () => `n${made++}`)
  library.create('story', id, doc)
  doc.destroy()
}

/** A library of many stories in a folder of its own. The first time takes a minute or two; it is kept for the next. */
export function aFilledLibrary(stories: number): string {
  const model = join(kept, `stories-${stories}`)
  if (!existsSync(model)) {
    const fresh = `${model}.${process.pid}`
    rmSync(fresh, { recursive: true, force: true })
    const library = openToWrite(fresh)
    for (let n = 0; n < stories; n++) addStory(library, `s${n}`, someWords(7, n).join(' '), 300, n)
    library.close()
    renameSync(fresh, model)
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-bench-')), 'Bench.newsroom')
  cpSync(model, folder, { recursive: true })
  return folder
}
