import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  appendPicture, attachPicture, bodyText, compare, docOf, editText, fieldOf, headlineOf, newsDoc, pictureIds, placeBack, readPhoto, readPackage, readStory, removedOf, restore, setField,
  setRight, writePackage, writePhoto, writeStory, moveEntry, addEntry, entryRefs, removeEntry, readLines, undoable, byPerson, blocksOf, textOf,
} from '../../../electron/documents/index.ts'
import type { NewsPackage, Photo, Story } from '../../../electron/newsroom/index.ts'

const photo: Photo = {
  kind: 'photo', guid: 'urn:example:photo', version: 2, status: 'usable', caption: 'A speaker (L) at the podium.', people: [{ name: 'Ada Berg', position: 'L' }],
  keywords: ['summit'], rights: { category: 'pool', clients: [], territory: ['WORLD'], paid: false }, renditions: [{ href: 'a.jpg', role: 'web', width: 1200 }],
  foreign: [], headline: 'At the podium', credit: 'Agency Photo/POOL', file: { name: 'a.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', width: 30, height: 20, bytes: 9 },
}
const loose: Photo = { kind: 'photo', guid: 'urn:example:loose', version: 1, status: 'usable', caption: '', people: [], keywords: [], rights: null, renditions: [], foreign: [] }
const story: Story = {
  kind: 'story', guid: 'urn:example:story', version: 3, status: 'withheld', state: 'hold', slug: 'summit', headline: 'Head seeks thaw 😀', byline: 'By Ada Berg',
  dateline: { text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' }, language: 'en-US', urgency: 4, keywords: ['summit', 'pact'],
  subjects: [{ scheme: 'medtop', code: '11000000', name: 'politics' }], places: ['Brussels'], embargo: '2026-11-24T06:00:00Z', signal: 'update', edNote: 'Adds quote.',
  usageTerms: 'Free', copyright: '2026', source: 'UPI', created: '2026-11-23T10:00:00Z',
  body: [
    { id: 'b1', type: 'paragraph', runs: [{ text: 'The ', marks: {} }, { text: 'pact', marks: { b: true, link: 'https://a.example/' } }, { text: '\n', marks: {} }, { text: 'holds.', marks: { i: true } }] },
    { id: 'b2', type: 'subhead', level: 2, runs: [{ text: 'Reactions', marks: {} }] },
    { id: 'b3', type: 'quote', attribution: 'Ada Berg', runs: [{ text: 'We need a partner.', marks: {} }] },
    { id: 'b4', type: 'item', list: 'number', depth: 1, runs: [{ text: 'First', marks: { u: true, s: true, sub: true } }] },
    { id: 'b5', type: 'row', runs: [{ text: 'one\t', marks: {} }, { text: 'two', marks: { sup: true } }] },
    { id: 'b6', type: 'picture', photo: 'urn:example:photo', runs: [] },
    { id: 'b7', type: 'embed', url: 'https://v.example/1', runs: [] },
    { id: 'b8', type: 'note', runs: [{ text: 'Ask the desk.', marks: {} }] },
  ],
  pictures: [photo, loose], removed: [{ id: 'r1', rule: 'furniture/advertisement', text: 'Advertisement', after: 'b1' }, { id: 'r2', rule: 'furniture/headlines', text: 'Latest Headlines', after: null }],
  foreign: [{ format: 'nitf', path: '/nitf/head', content: '<x/>' }],
}

const documentIds = new Map([['urn:example:photo', 'photo-1'], ['urn:example:loose', 'photo-2']])
const photos = new Map([['photo-1', photo], ['photo-2', loose]])
function ids(): () => string {
  let n = 0
  return () => `n${n++}`
}
function written(of: Story = story): Y.Doc {
  const doc = newsDoc()
  writeStory(doc, of, guid => documentIds.get(guid) ?? guid, ids())
  return doc
}
const read = (doc: Y.Doc): Story => readStory(doc, 'story-1', id => photos.get(id))

describe('a document', () => {
  it('says the story that was written into it, every field and every mark', () => {
    expect(read(written())).toEqual(story)
  })

  it('says the photo that was written into it, with rights that name nobody', () => {
    const doc = newsDoc()
    writePhoto(doc, photo)
    expect(readPhoto(doc, 'photo-1')).toEqual(photo)
  })

  it('says no rights, rather than free ones, while none are on record', () => {
    const doc = newsDoc()
    expect(readPhoto(doc, 'x')).toEqual({ kind: 'photo', guid: 'urn:uuid:x', version: 1, status: 'usable', caption: '', people: [], keywords: [], rights: null, renditions: [], foreign: [] })
    setRight(doc, 'paid', true)
    expect(readPhoto(doc, 'x').rights).toEqual({ paid: true })
    setRight(doc, 'paid', undefined)
    expect(readPhoto(doc, 'x').rights).toBeNull()
  })

  it('says a package with its entries in order, which can be moved, added and taken out', () => {
    const doc = newsDoc()
    const pkg: NewsPackage = {
      kind: 'package', guid: 'urn:example:package', version: 1, status: 'usable', title: 'Summit', slug: 'summit', note: 'For the web', created: '2026-11-23T10:00:00Z',
      entries: [{ kind: 'story', guid: 'urn:example:story', title: 'S' }, { kind: 'photo', guid: 'urn:example:photo', title: 'P' }], foreign: [],
    }
    const titles = new Map([['story-1', { guid: 'urn:example:story', title: 'S' }], ['photo-1', { guid: 'urn:example:photo', title: 'P' }]])
    writePackage(doc, pkg, guid => (guid === 'urn:example:story' ? 'story-1' : 'photo-1'))
    expect(readPackage(doc, 'package-1', id => titles.get(id))).toEqual(pkg)
    addEntry(doc, 'photo-2', 'photo')
    moveEntry(doc, 'photo-2', 'story-1')
    moveEntry(doc, 'story-1', null)
    removeEntry(doc, 'photo-1')
    expect(entryRefs(doc)).toEqual([{ document: 'photo-2', kind: 'photo' }, { document: 'story-1', kind: 'story' }])
  })

  it('names an empty new story by its document id', () => {
    expect(read(newsDoc())).toMatchObject({ guid: 'urn:uuid:story-1', version: 1, state: 'draft', status: 'usable', headline: '', dateline: null, body: [], pictures: [] })
  })

  it('reads place, date and agency from a dateline that a person typed', () => {
    const doc = newsDoc()
    setField(doc, 'dateline', 'BRUSSELS, Sept. 18 (UPI)')
    expect(read(doc).dateline).toEqual({ text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' })
  })

  it('gives a second block of the same id a new one, and loses neither', () => {
    const twice = written({ ...story, body: [story.body[0]!, story.body[0]!] })
    expect(read(twice).body.map(({ id }) => id)).toEqual(['b1', 'n0'])
  })

  it('gives the words of the body as a reader sees them, without notes', () => {
    expect(bodyText(written())).toBe('The pact\nholds.\nReactions\nWe need a partner.\nFirst\none\ttwo')
  })

  it('knows its pictures, those in the text first', () => {
    expect(pictureIds(written())).toEqual(['photo-1', 'photo-2'])
  })
})

describe('a setter', () => {
  it('writes nothing when the field says the same already', () => {
    const doc = written()
    let updates = 0
    doc.on('update', () => { updates++ })
    setField(doc, 'keywords', ['summit', 'pact'])
    setField(doc, 'slug', 'summit')
    expect(updates).toBe(0)
    setField(doc, 'slug', undefined)
    expect([updates, fieldOf(doc, 'slug')]).toEqual([1, undefined])
  })

  it('edits a headline so that what another person typed at the same time stays', () => {
    const a = written(), b = docOf(Y.encodeStateAsUpdate(a))
    editText(headlineOf(a), 'NATO head seeks thaw 😀')
    editText(headlineOf(b), 'Head seeks a thaw 😃')
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    expect(headlineOf(a).toJSON()).toBe('NATO head seeks a thaw 😃')
  })

  it('appends pictures at the end, attaches others, and undo takes them back without taking words', () => {
    const doc = written()
    const undo = new Y.UndoManager(undoable(doc), { trackedOrigins: new Set([byPerson]) })
    const before = read(doc)
    appendPicture(doc, 'photo-9', ids())
    attachPicture(doc, 'photo-8')
    expect(pictureIds(doc)).toEqual(['photo-1', 'photo-9', 'photo-2', 'photo-8'])
    undo.undo()
    expect(read(doc)).toEqual(before)
  })

  it('puts furniture back where it stood', () => {
    const doc = written()
    placeBack(doc, 'r1', ids())
    placeBack(doc, 'r2', () => 'front')
    expect(readLines(doc).map(({ id }) => id)).toEqual(['front', 'b1', 'n0', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'])
    expect(read(doc).body[2]).toEqual({ id: 'n0', type: 'paragraph', runs: [{ text: 'Advertisement', marks: {} }] })
    expect(removedOf(doc).size).toBe(0)
  })
})

describe('a restore', () => {
  it('makes the document say what the version said, with every field, and keeps what it can', () => {
    const doc = written()
    const state = Y.encodeStateAsUpdate(doc)
    setField(doc, 'slug', 'other')
    setField(doc, 'extra', 'x')
    editText(headlineOf(doc), 'Something else')
    doc.transact(() => {
      textOf(blocksOf(doc).get('b1')!).delete(0, 5)
      blocksOf(doc).get('b2')!.set('deleted', { by: 'me', had: 'Reactions' })
      blocksOf(doc).get('b3')!.delete('attribution')
    })
    appendPicture(doc, 'photo-9', ids())
    restore(doc, state)
    expect(read(doc)).toEqual(story)
  })

  it('hides no word that another person wrote meanwhile: their block comes back, marked', () => {
    const doc = written({ ...story, body: story.body.slice(0, 1) })
    const state = Y.encodeStateAsUpdate(doc)
    appendPicture(doc, 'photo-9', () => 'p')
    const block = written()
    doc.transact(() => { blocksOf(doc).set('late', blocksOf(block).get('b2')!.clone()) })
    const other = docOf(Y.encodeStateAsUpdate(doc))
    textOf(blocksOf(other).get('late')!).insert(0, 'Their ')
    restore(doc, state)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readLines(doc).map(({ id, contested }) => [id, contested?.by])).toEqual([['b1', undefined], ['late', 'restore']])
  })
})

describe('a comparison', () => {
  it('shows whole words that came and went, block by block, and fields that differ', () => {
    const after: Story = {
      ...story, headline: 'Head seeks a thaw 😀',
      body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'The pact\nheld.', marks: {} }] }, { id: 'new', type: 'paragraph', runs: [{ text: 'More.', marks: {} }] }, story.body[7]!],
    }
    const { fields, blocks } = compare({ ...story, body: [story.body[0]!, story.body[1]!, story.body[7]!] }, after)
    expect(fields).toEqual([{ field: 'headline', pieces: [{ kind: 'same', text: 'Head seeks' }, { kind: 'added', text: ' a' }, { kind: 'same', text: ' thaw 😀' }] }])
    expect(blocks).toEqual([
      { id: 'b1', type: 'paragraph', change: 'changed', pieces: [{ kind: 'same', text: 'The pact\n' }, { kind: 'removed', text: 'holds.' }, { kind: 'added', text: 'held.' }] },
      { id: 'b2', type: 'subhead', change: 'removed', pieces: [{ kind: 'removed', text: 'Reactions' }] },
      { id: 'new', type: 'paragraph', change: 'added', pieces: [{ kind: 'added', text: 'More.' }] },
      { id: 'b8', type: 'note', change: 'same', pieces: [{ kind: 'same', text: 'Ask the desk.' }] },
    ])
  })
})
