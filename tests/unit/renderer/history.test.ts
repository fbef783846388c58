import { describe, expect, it } from 'vitest'
import { captionOf, editText, fieldOf, newsDoc, setField } from '../../../electron/documents/index.ts'
import { EditHistory } from '../../../renderer/session/history.ts'
import type { OpenDocument } from '../../../renderer/session/openDocument.ts'

function photo(id: string, credit?: string): OpenDocument {
  const doc = newsDoc()
  if (credit) doc.transact(() => setField(doc, 'credit', credit))
  return { id, kind: 'photo', doc, ready: Promise.resolve(), close: () => undefined }
}

const history = (): EditHistory => new EditHistory(document => document)
const credits = (documents: readonly OpenDocument[]): unknown[] => documents.map(({ doc }) => fieldOf(doc, 'credit'))

describe('undo of fields', () => {
  it('takes a batch back in one step, each picture to what it said before', () => {
    const [a, b, c] = [photo('a', 'NWP'), photo('b'), photo('c', 'Halling Photo')]
    const undo = history()
    undo.edit('batch:1', [a, b, c], doc => setField(doc, 'credit', 'UPI Photo/POOL'), 0)
    expect(credits([a, b, c])).toEqual(['UPI Photo/POOL', 'UPI Photo/POOL', 'UPI Photo/POOL'])
    undo.undo()
    expect(credits([a, b, c])).toEqual(['NWP', undefined, 'Halling Photo'])
    undo.redo()
    expect(credits([a, b, c])).toEqual(['UPI Photo/POOL', 'UPI Photo/POOL', 'UPI Photo/POOL'])
  })

  it('takes a word back, not a letter, and a pause begins a new step', () => {
    const a = photo('a')
    const undo = history()
    const type = (value: string, at: number): void => undo.edit('caption', [a], doc => editText(captionOf(doc), value), at)
    type('T', 0)
    type('Tug', 200)
    type('Tug at dusk', 3000)
    undo.undo()
    expect(captionOf(a.doc).toJSON()).toBe('Tug')
    undo.undo()
    expect(captionOf(a.doc).toJSON()).toBe('')
  })

  it('keeps two fields apart, however fast they follow', () => {
    const a = photo('a')
    const undo = history()
    undo.edit('credit', [a], doc => setField(doc, 'credit', 'NWP'), 0)
    undo.edit('city', [a], doc => setField(doc, 'city', 'Port Ansgar'), 10)
    undo.undo()
    expect([fieldOf(a.doc, 'credit'), fieldOf(a.doc, 'city')]).toEqual(['NWP', undefined])
  })

  it('leaves alone what somebody else changed meanwhile', () => {
    const a = photo('a')
    const undo = history()
    undo.edit('credit', [a], doc => setField(doc, 'credit', 'NWP'), 0)
    a.doc.transact(() => setField(a.doc, 'city', 'Skarn'), 'remote')
    undo.undo()
    expect([fieldOf(a.doc, 'credit'), fieldOf(a.doc, 'city')]).toEqual([undefined, 'Skarn'])
  })

  it('makes no step of an edit that changed nothing', () => {
    const a = photo('a', 'NWP')
    const undo = history()
    undo.edit('city', [a], doc => setField(doc, 'city', 'Skarn'), 0)
    undo.edit('credit', [a], doc => setField(doc, 'credit', 'NWP'), 5000)
    undo.undo()
    expect(fieldOf(a.doc, 'city')).toBe(undefined)
  })

  it('holds a document open for as long as it can be undone, and gives it back when it no longer can', () => {
    let held = 0
    const a = photo('a')
    const undo = new EditHistory(document => { held += 1; return { ...document, close: () => { held -= 1 } } })
    for (let step = 0; step < 150; step += 1) undo.edit(`step:${step}`, [a], doc => setField(doc, 'credit', String(step)), step * 5000)
    expect(held).toBe(100)
  })
})
