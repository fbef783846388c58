import { describe, expect, it } from 'vitest'
import { headlineOf, setField } from '../../../electron/documents/index.ts'
import type { Annotate, Library } from '../../../electron/library/index.ts'
import { paragraphs } from '../../fixtures/builders.ts'
import { aClock, aLibrary, aWindow, packageDoc, photoDoc, storyDoc } from '../../fixtures/library.ts'
import * as Y from 'yjs'

const page = { limit: 10, offset: 0 }
const sha256 = 'ab'.repeat(32)
const found = (library: Library, text: string): readonly string[] => library.stories({ ...page, text }).rows.map(({ id }) => id)

function threeStories(): Library {
  const library = aLibrary()
  library.create('story', 's1', storyDoc({ slug: 'NATO-RUSSIA', headline: 'NATO head seeks thaw', byline: 'By Aud Berg', body: paragraphs('The secretary-general said Friday.') }))
  library.create('story', 's2', storyDoc({ slug: 'RAIL', headline: 'Rail strike ends', body: paragraphs('Trains ran again on Friday, said Müller.') }))
  library.create('story', 's3', storyDoc({ slug: 'FERRY', headline: 'Ferry late', body: paragraphs('No one was surprised.') }))
  return library
}

describe('the list of stories', () => {
  it('L10: shows a row of each, the newest change first', () => {
    const library = threeStories(), window = aWindow('s1')
    Y.applyUpdate(window.doc, library.state('s1').state, 'library')
    library.append(window.batch(doc => { setField(doc, 'urgency', 3); setField(doc, 'embargo', '2026-03-11T06:00:00+01:00'); setField(doc, 'state', 'filed') }))
    expect([library.project(), library.project()]).toEqual([[{ id: 's1', kind: 'story' }], []])
    const { rows, total } = library.stories(page)
    expect([rows.map(({ id }) => id), total]).toEqual([['s1', 's3', 's2'], 3])
    expect(rows[0]).toEqual({
      id: 's1', slug: 'NATO-RUSSIA', headline: 'NATO head seeks thaw', byline: 'By Aud Berg', state: 'filed', words: 4, urgency: 3,
      embargo: '2026-03-11T06:00:00+01:00', version: 1, modified: '2026-03-10T12:00:00.000Z', counts: { errors: 0, warnings: 0 },
    })
    expect(library.stories({ limit: 1, offset: 1 })).toEqual({ rows: [rows[1]], total: 3 })
  })

  it('L11: finds words of headline, slug, byline and body while they are typed, whatever the case and accents, newest first', () => {
    const library = threeStories()
    expect(['fri', 'friday sa', 'nato-rus', 'aud', 'muller', 'secretary-gen', 'the secretary', 'thaw ferry', '"', '-- *', 'NEAR(', 'a OR b', 'nato"; DROP'].map(text => [text, found(library, text)])).toEqual([
      ['fri', ['s2', 's1']], ['friday sa', ['s2', 's1']], ['nato-rus', ['s1']], ['aud', ['s1']], ['muller', ['s2']], ['secretary-gen', ['s1']], ['the secretary', ['s1']],
      ['thaw ferry', []], ['"', []], ['-- *', []], ['NEAR(', []], ['a OR b', []], ['nato"; DROP', []],
    ])
    expect(library.stories({ text: 'friday', limit: 1, offset: 0 })).toMatchObject({ rows: [{ id: 's2' }], total: 2 })
  })

  it('finds a story by its new words and no longer by its old ones', () => {
    const library = threeStories(), window = aWindow('s1')
    Y.applyUpdate(window.doc, library.state('s1').state, 'library')
    library.append(window.batch(doc => { headlineOf(doc).delete(5, 4); headlineOf(doc).insert(5, 'chief') }))
    library.project()
    expect([found(library, 'head'), found(library, 'chief')]).toEqual([[], ['s1']])
  })

  it('L12: hides what is in the bin, shows it there, and takes it back', () => {
    const library = threeStories()
    library.discard('s2')
    expect([library.stories(page).rows.map(({ id }) => id), found(library, 'friday')]).toEqual([['s3', 's1'], ['s1']])
    expect([library.stories({ ...page, binned: true }), library.stories({ ...page, binned: true, text: 'strike' })].map(({ rows }) => rows.map(({ id }) => id))).toEqual([['s2'], ['s2']])
    library.recover('s2')
    expect([library.stories(page).total, found(library, 'friday')]).toEqual([3, ['s2', 's1']])
  })
})

describe('the lists of photos and packages', () => {
  const annotate: Annotate = item => ({ badge: item.kind === 'photo' && !item.rights ? 'unknown' : 'free', reason: 'No licence on record.', counts: { errors: 1, warnings: 2 } })
  const withPhotos = (): Library => {
    const library = aLibrary({ annotate })
    library.create('photo', 'p1', photoDoc({
      guid: 'urn:p1', caption: 'Rasmussen (L) speaks.', headline: 'At the podium', byline: 'Aud Berg', credit: 'UPI Photo/POOL', taken: '2009-04-04', keywords: ['summit'],
      people: [{ name: 'Anders Fogh Rasmussen', position: 'L' }], file: { name: 'podium.jpg', sha256, mediaType: 'image/jpeg', width: 3000, height: 2000, bytes: 5 },
    }))
    library.create('photo', 'p2', photoDoc({ guid: 'urn:p2', caption: 'An absent picture.' }))
    return library
  }

  it('show what the gate and the checks say', () => {
    const library = withPhotos()
    expect(library.photos({ ...page, ids: ['p1', 'gone'] })).toEqual({ total: 1, rows: [{
      id: 'p1', name: 'podium.jpg', headline: 'At the podium', caption: 'Rasmussen (L) speaks.', byline: 'Aud Berg', credit: 'UPI Photo/POOL', sha256, width: 3000, height: 2000,
      taken: '2009-04-04', badge: 'unknown', reason: 'No licence on record.', modified: '2026-03-10T12:00:00.000Z', counts: { errors: 1, warnings: 2 },
    }] })
    expect(['speaks', 'pool', 'summit', 'fogh', 'podium.jpg'].map(text => library.photos({ ...page, text }).rows.map(({ id }) => id))).toEqual(Array(5).fill(['p1']))
  })

  it('find an item by its guid and a picture by its bytes', () => {
    const library = withPhotos()
    expect([library.findByGuid('urn:p2'), library.findByGuid('urn:gone'), library.findBySha256(sha256), library.findBySha256('00')]).toEqual(['p2', undefined, 'p1', undefined])
  })

  it('L13: look at a story again when one of its pictures changes', () => {
    const library = withPhotos(), window = aWindow('p2', 'photo')
    library.create('story', 's1', storyDoc({ body: [{ id: 'b', type: 'picture', photo: 'p2', runs: [] }] }))
    Y.applyUpdate(window.doc, library.state('p2').state, 'library')
    library.append(window.batch(doc => { setField(doc, 'credit', 'UPI') }))
    expect([library.project(), library.project(), library.project()]).toEqual([[{ id: 'p2', kind: 'photo' }], [{ id: 's1', kind: 'story' }], []])
    expect(library.story('s1').pictures.map(({ guid, credit }) => [guid, credit])).toEqual([['urn:p2', 'UPI']])
  })

  it('count what a package holds, and name it in the package', () => {
    const library = withPhotos()
    library.create('story', 's1', storyDoc({ guid: 'urn:s1', headline: 'Thaw' }))
    library.create('package', 'k1', packageDoc('NATO summit', [{ kind: 'story', guid: 's1' }, { kind: 'photo', guid: 'p1' }, { kind: 'photo', guid: 'p2' }]))
    expect(library.packages({ ...page, text: 'summit' })).toEqual({ total: 1, rows: [{ id: 'k1', title: 'NATO summit', stories: 1, photos: 2, modified: '2026-03-10T12:00:00.000Z' }] })
    expect(library.newsPackage('k1').entries).toEqual([
      { kind: 'story', guid: 'urn:s1', title: 'Thaw' }, { kind: 'photo', guid: 'urn:p1', title: 'At the podium' }, { kind: 'photo', guid: 'urn:p2', title: '' },
    ])
  })

  it('L14: look at each photo again on a new day, since a licence may have ended', async () => {
    const clock = aClock()
    let badge: 'free' | 'blocked' = 'free'
    const library = aLibrary({ now: clock.now, annotate: () => ({ badge, reason: '', counts: { errors: 0, warnings: 0 } }) })
    await library.tend()
    library.create('photo', 'p1', photoDoc({}))
    badge = 'blocked'
    await library.tend()
    expect([library.project(), library.photos(page).rows[0]?.badge]).toEqual([[], 'free'])
    clock.pass(24 * 3600)
    await library.tend()
    expect([library.project(), library.photos(page).rows[0]?.badge]).toEqual([[{ id: 'p1', kind: 'photo' }], 'blocked'])
  })
})
