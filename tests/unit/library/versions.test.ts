import { describe, expect, it } from 'vitest'
import { bury } from '../../../electron/documents/block.ts'
import { bodyText, docOf, headlineOf, setField, shownBlocks, textOf } from '../../../electron/documents/index.ts'
import type { Library } from '../../../electron/library/index.ts'
import { aClock, aLibrary, aWindow, storyDoc } from '../../fixtures/library.ts'
import { paragraphs } from '../../fixtures/builders.ts'
import * as Y from 'yjs'

const long = 'NATO and Russia must set aside past mistrust and work together. '.repeat(4).trim()

function opened(library: Library) {
  library.create('story', 's1', storyDoc({ headline: 'Thaw', body: paragraphs(long, long) }))
  const page = aWindow('s1')
  Y.applyUpdate(page.doc, library.state('s1').state, 'library')
  return page
}
const causes = (library: Library): readonly string[] => library.versions('s1').map(({ cause, label }) => `${cause}: ${label}`)
const textOfVersion = (library: Library, id: number): string => bodyText(docOf(library.versionState('s1', id)))

describe('the guard', () => {
  it('L6: takes a version before over half of a long text is deleted', () => {
    const library = aLibrary(), page = opened(library)
    library.append(page.batch(doc => { for (const [, block] of shownBlocks(doc)) textOf(block).delete(0, textOf(block).length) }))
    expect(causes(library)).toEqual(['guard: Before much was deleted', 'import: As it came in'])
    expect(library.versions('s1')[0]).toEqual({ id: 2, label: 'Before much was deleted', at: '2026-03-10T12:00:00.000Z', words: 88, cause: 'guard' })
    expect([textOfVersion(library, 2), library.story('s1').body.every(({ runs }) => runs.length === 0)]).toEqual([`${long}\n${long}`, true])
  })

  it('does so too where the paragraphs are buried and no letter is deleted', () => {
    const library = aLibrary(), page = opened(library)
    library.append(page.batch(doc => { doc.transact(() => { for (const [, block] of shownBlocks(doc)) bury(block, 'me') }) }))
    expect([causes(library)[0], bodyText(docOf(library.state('s1').state))]).toEqual(['guard: Before much was deleted', ''])
  })

  it('is silent about smaller deletions, and about text that comes back in the same breath', () => {
    const library = aLibrary(), page = opened(library)
    library.append(page.batch(doc => { textOf(shownBlocks(doc)[0]![1]).delete(0, 120) }))
    library.append(page.batch(doc => {
      const text = textOf(shownBlocks(doc)[1]![1])
      text.delete(0, text.length)
      text.insert(0, long)
    }))
    expect(causes(library)).toEqual(['import: As it came in'])
  })
})

describe('versions', () => {
  it('L7: are taken when the state changes', () => {
    const library = aLibrary(), page = opened(library)
    library.append(page.batch(doc => { setField(doc, 'state', 'filed') }))
    library.append(page.batch(doc => { setField(doc, 'slug', 'NATO') }))
    library.append(page.batch(doc => { setField(doc, 'state', 'killed') }))
    expect(causes(library)).toEqual(['state: Became killed', 'state: Became filed', 'import: As it came in'])
  })

  it('L8: are taken after a pause of 30 seconds, once', async () => {
    const clock = aClock(), library = aLibrary({ now: clock.now }), page = opened(library)
    library.append(page.batch(doc => { headlineOf(doc).insert(4, ' ahead') }))
    clock.pass(29)
    await library.tend()
    expect(causes(library)).toEqual(['import: As it came in'])
    clock.pass(1)
    await library.tend()
    await library.tend()
    expect(causes(library)).toEqual(['pause: Pause', 'import: As it came in'])
  })

  it('L9: going back is an edit, keeps what was there as a version, and can be gone back from', () => {
    const library = aLibrary(), page = opened(library)
    library.takeVersion('s1', 'Before lunch')
    library.append(page.batch(doc => { headlineOf(doc).insert(0, 'No ') }))
    const { updates } = library.restoreVersion('s1', 2)
    for (const update of updates) Y.applyUpdate(page.doc, update)
    expect([headlineOf(page.doc).toJSON(), library.story('s1').headline, causes(library)]).toEqual(['Thaw', 'Thaw', ['restore: Before going back', 'named: Before lunch', 'import: As it came in']])
    library.restoreVersion('s1', 3)
    expect(library.story('s1').headline).toBe('No Thaw')
  })

  it('stay readable after the log behind them is folded', () => {
    const library = aLibrary(), page = opened(library)
    library.takeVersion('s1', 'Before lunch')
    for (let n = 0; n < 20; n++) library.append(page.batch(doc => { headlineOf(doc).insert(0, 'x') }))
    for (let n = 0; n < 3; n++) {
      library.fold('s1')
      library.append(page.batch(doc => { headlineOf(doc).insert(0, 'y') }))
      library.append(page.batch(doc => { headlineOf(doc).insert(0, 'z') }))
    }
    library.restoreVersion('s1', 2)
    expect(library.story('s1').headline).toBe('Thaw')
  })
})
