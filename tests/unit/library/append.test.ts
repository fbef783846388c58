import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { docOf, headlineOf, newsDoc, setField } from '../../../electron/documents/index.ts'
import { openLibrary } from '../../../electron/library/index.ts'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { aClock, aLibrary, aWindow, storyDoc, unannotated } from '../../fixtures/library.ts'

const said = (state: Uint8Array): string => headlineOf(docOf(state)).toJSON()

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof NewsroomError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'not refused'
}

describe('appending to a document', () => {
  it('L1: gives back what was typed, also after the library was closed and opened', () => {
    const library = aLibrary(), page = aWindow('s1')
    expect(library.append(page.batch(doc => { headlineOf(doc).insert(0, 'Thaw') }))).toEqual({ sequence: 1 })
    expect(library.append(page.batch(doc => { headlineOf(doc).insert(4, ' in sight') }))).toEqual({ sequence: 2 })
    expect(library.state('s1')).toMatchObject({ sequence: 2, kind: 'story' })
    library.close()
    const again = openLibrary(library.folder, { now: aClock().now, annotate: unannotated })
    expect(said(again.state('s1').state)).toBe('Thaw in sight')
    again.close()
  })

  it('L2: stores a batch once, however often it is sent', () => {
    const library = aLibrary(), batch = aWindow('s1').batch(doc => { headlineOf(doc).insert(0, 'Thaw') })
    expect([library.append(batch), library.append(batch), library.append(batch)]).toEqual([{ sequence: 1 }, { sequence: 1 }, { sequence: 1 }])
    expect(library.changesSince(0)).toEqual([{ document: 's1', sequence: 1, updates: [Buffer.from(batch.updates[0]!)] }])
  })

  it('gives an empty document for an id that nobody wrote to', () => {
    expect(aLibrary().state('nobody')).toEqual({ state: Y.encodeStateAsUpdate(newsDoc()), sequence: 0, kind: null })
  })

  it('L3: refuses what is no update, what is too large, and what rests on changes that never arrived; and stores nothing of the batch', () => {
    const library = aLibrary(), page = aWindow('s1')
    const first = page.batch(doc => { headlineOf(doc).insert(0, 'Thaw') }), second = page.batch(doc => { headlineOf(doc).insert(4, '!') })
    const refused = (updates: readonly Uint8Array[]): string => refusal(() => library.append({ ...first, number: 9, updates }))
    expect([new Uint8Array(), new Uint8Array([1, 2, 3]), new Uint8Array(64).fill(255), new TextEncoder().encode('BRUSSELS, Sept. 18')].map(bytes => refused([...first.updates, bytes])))
      .toEqual(Array(4).fill('bad-request: A change could not be saved: it can\'t be read.'))
    expect(refused([new Uint8Array(4 * 1024 * 1024 + 1)])).toBe('bad-request: A change could not be saved: it is 4,194,305 bytes long, more than the 4 MB that one change may have.')
    expect(refused(second.updates)).toBe('bad-request: A change could not be saved: it rests on changes that never arrived.')
    expect(library.state('s1')).toMatchObject({ sequence: 0, kind: null })
    library.append(first)
    library.append(second)
    expect(said(library.state('s1').state)).toBe('Thaw!')
  })

  it('refuses a batch for another kind of document than it is', () => {
    const library = aLibrary()
    library.append(aWindow('s1').batch(doc => { headlineOf(doc).insert(0, 'Thaw') }))
    expect(refusal(() => library.append(aWindow('s1', 'photo').batch(doc => { setField(doc, 'byline', 'Fjord') }))))
      .toBe('bad-request: A change could not be saved: it is meant for a photo, but the document is a story.')
  })

  it('refuses to create a document that is there', () => {
    const library = aLibrary()
    library.create('story', 's1', storyDoc({ headline: 'Thaw' }))
    expect(refusal(() => library.create('story', 's1', storyDoc({ headline: 'Frost' })))).toBe('bad-request: A change could not be saved: a document with this id is there already.')
    expect(library.story('s1').headline).toBe('Thaw')
  })

  it('an empty update never replaces text', () => {
    const library = aLibrary(), page = aWindow('s1')
    library.append(page.batch(doc => { headlineOf(doc).insert(0, 'Thaw') }))
    library.append({ ...page.batch(() => undefined), updates: [Y.encodeStateAsUpdate(newsDoc())] })
    expect(said(library.state('s1').state)).toBe('Thaw')
  })
})

describe('two programs with one library', () => {
  it('L4: each sees what the other stored, and can go on from it', () => {
    const ours = aLibrary(), theirs = openLibrary(ours.folder, { now: aClock().now, annotate: unannotated })
    const page = aWindow('s1')
    ours.append(page.batch(doc => { headlineOf(doc).insert(0, 'Thaw') }))
    const version = ours.dataVersion()
    const other = aWindow('s1')
    Y.applyUpdate(other.doc, theirs.state('s1').state, 'library')
    theirs.append(other.batch(doc => { headlineOf(doc).insert(4, ' ahead') }))
    expect(ours.dataVersion()).not.toBe(version)
    const changes = ours.changesSince(1)
    expect(changes.map(({ document, sequence, updates }) => [document, sequence, updates.length])).toEqual([['s1', 2, 1]])
    for (const update of changes[0]!.updates) Y.applyUpdate(page.doc, update)
    expect([headlineOf(page.doc).toJSON(), said(ours.state('s1').state)]).toEqual(['Thaw ahead', 'Thaw ahead'])
    theirs.close()
  })

  it('L5: gives the whole document where the other one has folded it meanwhile', () => {
    const ours = aLibrary(), theirs = openLibrary(ours.folder, { now: aClock().now, annotate: unannotated })
    const page = aWindow('s1')
    for (const letter of 'Thaw') ours.append(page.batch(doc => { headlineOf(doc).insert(headlineOf(doc).length, letter) }))
    expect([theirs.fold('s1'), theirs.fold('s1')]).toEqual([true, false])
    expect(ours.changesSince(2).map(({ sequence, updates }) => [sequence, updates.map(said)])).toEqual([[4, ['Thaw']]])
    expect(said(ours.state('s1').state)).toBe('Thaw')
    ours.append(page.batch(doc => { headlineOf(doc).insert(4, '!') }))
    expect(said(theirs.state('s1').state)).toBe('Thaw!')
    theirs.close()
  })
})
