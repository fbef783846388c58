import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { docOf, editText, headlineOf, setField } from '../../../electron/documents/index.ts'
import { openLibrary, type Library } from '../../../electron/library/index.ts'
import { aClock, aWindow, unannotated } from '../../fixtures/library.ts'

type Step = Readonly<{ what: 'write' | 'slug' | 'version' | 'restore' | 'fold' | 'reopen' | 'again' | 'pause'; text: string; which: number }>

const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.record({
  what: fc.constantFrom('write', 'write', 'write', 'slug', 'version', 'restore', 'fold', 'reopen', 'again', 'pause'),
  text: fc.string({ unit: 'grapheme', maxLength: 300 }), which: fc.nat(),
}), { maxLength: 40 })

const said = (state: Uint8Array): string => {
  const doc = docOf(state)
  return `${String(doc.getMap('fields').get('slug'))}: ${headlineOf(doc).toJSON()}`
}

it('L25: whatever is written, restored, folded and opened anew, the document says what the log says, and so does each version', async () => {
  await fc.assert(fc.asyncProperty(steps, async script => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-property-')), clock = aClock()
    const open = (): Library => openLibrary(folder, { now: clock.now, annotate: unannotated, reserveBytes: 4096 })
    const page = aWindow('s1'), kept = new Map<number, string>()
    let library = open(), last = page.batch(doc => { setField(doc, 'slug', 'start') })
    try {
      library.append(last)
      for (const { what, text, which } of script) {
        clock.pass(1)
        const now = said(Y.encodeStateAsUpdate(page.doc)), versions = [...kept.keys()]
        switch (what) {
          case 'write': last = page.batch(doc => { editText(headlineOf(doc), text) }); if (last.updates.length > 0) library.append(last); break
          case 'slug': last = page.batch(doc => { setField(doc, 'slug', text) }); if (last.updates.length > 0) library.append(last); break
          case 'version': kept.set(library.takeVersion('s1', 'kept').id, now); break
          case 'restore': {
            const id = versions[which % Math.max(1, versions.length)]
            if (id === undefined) break
            for (const update of library.restoreVersion('s1', id).updates) Y.applyUpdate(page.doc, update, 'library')
            expect(said(Y.encodeStateAsUpdate(page.doc))).toBe(kept.get(id))
            break
          }
          case 'fold': library.fold('s1'); break
          case 'again': if (last.updates.length > 0) library.append(last); break
          case 'pause': clock.pass(60); await library.tend(); break
          case 'reopen': library.close(); library = open(); break
        }
        expect(said(library.state('s1').state)).toBe(said(Y.encodeStateAsUpdate(page.doc)))
      }
      for (const [id, text] of kept) expect(said(library.versionState('s1', id))).toBe(text)
    } finally {
      library.close()
      rmSync(folder, { recursive: true })
    }
  }), { numRuns: process.env['DATELINE_LONG'] === '1' ? 500 : 25 })
}, 300_000)
