import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docOf, entryRefs, readPackage, readPhoto, readStory } from '../../../electron/documents/index.ts'

const stored = (name: string) => docOf(readFileSync(join(import.meta.dirname, '../../fixtures/documents', name)))

describe('a document of version 1', () => {
  it('opens as the story that it was, with what came back marked and what a newer version wrote as a paragraph', () => {
    expect(readStory(stored('story-1.bin'), 'story-1', () => undefined)).toEqual({
      kind: 'story', guid: 'urn:example:story', version: 2, status: 'usable', state: 'filed', slug: 'strait-accord', headline: 'Two harbours share the strait', byline: 'By Clara Winsted',
      dateline: { text: 'PORT ANSGAR, Nov. 23 (NWP)', city: 'PORT ANSGAR', date: 'Nov. 23', agency: 'NWP' }, language: 'en', urgency: 3, keywords: ['strait'], subjects: [], places: [],
      body: [
        { id: 'b1', type: 'paragraph', runs: [{ text: 'The channel ', marks: {} }, { text: 'reopens', marks: { b: true, link: 'https://a.example/' } }, { text: ' Monday.', marks: {} }] },
        { id: 'b2', type: 'subhead', level: 2, runs: [{ text: 'Pilots', marks: {} }] },
        { id: 'b3', type: 'quote', attribution: 'Henrik Thorvald', runs: [{ text: 'It is a road.', marks: {} }] },
        { id: 'b4', type: 'item', list: 'number', depth: 1, runs: [{ text: 'First', marks: { i: true } }] },
        { id: 'b5', type: 'row', runs: [{ text: 'tolls\t40', marks: {} }] },
        { id: 'b6', type: 'picture', photo: 'photo-1', runs: [] },
        { id: 'b7', type: 'embed', url: 'https://v.example/1', runs: [] },
        { id: 'b8', type: 'note', runs: [{ text: 'Ask the desk.', marks: {} }] },
        { id: 'back', type: 'paragraph', runs: [{ text: 'Deleted here. Edited there.', marks: {} }], contested: { by: 'Clara' } },
        { id: 'later', type: 'paragraph', runs: [{ text: 'From a newer version.', marks: {} }] },
      ],
      pictures: [], removed: [{ id: 'r1', rule: 'import/furniture', text: 'Advertisement', after: 'b1' }], foreign: [],
    })
  })

  it('opens as the photo that it was', () => {
    expect(readPhoto(stored('photo-1.bin'), 'photo-1')).toEqual({
      kind: 'photo', guid: 'urn:example:photo', version: 1, status: 'usable', caption: 'Ilse Marwick (L) at Harbour House.', people: [{ name: 'Ilse Marwick', position: 'L' }], keywords: ['strait'],
      rights: { category: 'pool', clients: [], creditRequired: true }, renditions: [], foreign: [], credit: 'Jonas Krall/NWP',
    })
  })

  it('opens as the package that it was', () => {
    const doc = stored('package-1.bin')
    expect(entryRefs(doc)).toEqual([{ document: 'story-1', kind: 'story' }, { document: 'photo-1', kind: 'photo' }])
    expect(readPackage(doc, 'package-1', () => undefined)).toMatchObject({ title: 'Strait accord', slug: 'strait', guid: 'urn:example:package' })
  })
})
