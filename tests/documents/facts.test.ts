import { createHeadlessEditor } from '@lexical/headless'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { insertRuns, bear, keysBetween, LONGEST_KEY, newsDoc, orderOf, shownBlocks, textOf } from '../../electron/documents/index.ts'
import { Binding } from '../../renderer/write/binding/binding.ts'
import { sheetNodes } from '../../renderer/write/nodes/index.ts'
import { rng } from './fuzz/dice.ts'
import { Peer } from './fuzz/peer.ts'

/** Three people set marks, delete and type at the same time: in how many of 2,000 scripts does a copy end as another than the plain merge? */
function differing(make: () => Y.Doc): number {
  let differ = 0
  for (let seed = 1; seed <= 2000; seed++) {
    const random = rng(seed)
    const docs = [0, 1, 2].map(i => Object.assign(make(), { clientID: 10 + Math.floor(random() * 1e6) * 3 + i }))
    const mergeAll = (): void => { for (const to of docs) for (const from of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote') }
    docs[0]!.getText('t').insert(0, 'one two three')
    mergeAll()
    for (const doc of docs) for (let i = 0; i < 3; i++) scribble(doc.getText('t'), random)
    const yardstick = newsDoc()
    for (const doc of docs) Y.applyUpdate(yardstick, Y.encodeStateAsUpdate(doc))
    mergeAll()
    mergeAll()
    if (docs.some(doc => JSON.stringify(doc.getText('t').toDelta()) !== JSON.stringify(yardstick.getText('t').toDelta()))) differ++
  }
  return differ
}

function scribble(text: Y.Text, random: () => number): void {
  const at = Math.floor(random() * 8), n = 1 + Math.floor(random() * 5), roll = random()
  if (roll < 0.5) text.format(at, n, { b: true })
  else if (roll < 0.7) text.format(at, n, { b: null })
  else if (roll < 0.85) text.delete(at, Math.min(n, text.length - at))
  else text.insert(at, 'x')
}

/** The longest key after so many insertions at places that `at` chooses. */
function longest(count: number, at: (keys: readonly string[]) => number): number {
  const keys: string[] = []
  for (let i = 0; i < count; i++) {
    const place = at(keys)
    keys.splice(place, 0, keysBetween(keys[place - 1] ?? null, keys[place] ?? null, 1, 'mine')[0]!)
  }
  expect(keys.every((key, i) => i === 0 || key > keys[i - 1]!)).toBe(true)
  return Math.max(...keys.map(key => key.length))
}

describe('facts that the rules of the document rest on', () => {
  it('S15: Yjs’s own tidying of marks makes copies differ, and ours have none of it', () => {
    expect(differing(newsDoc)).toBe(0)
    expect(differing(() => new Y.Doc())).toBeGreaterThan(0)
  })

  it('S8: keys stay short at both ends of a story', () => {
    expect([longest(5000, keys => keys.length), longest(5000, () => 0)]).toEqual([8, 8])
  })

  it('S9: blocks get new keys when one grows too long, and keep their order', () => {
    const peer = new Peer('a', rng(1))
    for (let i = 0; i < 40; i++) {
      // Always between the last two: each key is longer than the one before.
      peer.edit(() => { $getRoot().getLastChild()!.insertBefore($createParagraphNode().append($createTextNode(String(i)))) })
      const other = new Peer(`b${i}`, rng(100 + i))
      Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(peer.doc), 'remote')
      other.edit(() => { $getRoot().getLastChild()!.insertBefore($createParagraphNode().append($createTextNode(`${i}b`))) })
      Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(other.doc), 'remote')
      other.destroy()
    }
    const shown = shownBlocks(peer.doc)
    expect(shown.map(([, block]) => textOf(block).toJSON()).filter(Boolean)).toEqual(Array.from({ length: 40 }, (_, i) => [String(i), `${i}b`]).flat())
    expect(Math.max(...shown.map(([, block]) => orderOf(block).length))).toBeLessThanOrEqual(LONGEST_KEY)
    peer.destroy()
  })

  it('takes back in a few bytes what deleting 50,000 words cost', () => {
    const doc = newsDoc(), keys = keysBetween(null, null, 1100, 'load')
    doc.transact(() => { keys.forEach((key, i) => { const block = bear(doc, `p${i}`, key, { type: 'paragraph' }); block.delete('deleted'); insertRuns(textOf(block), 0, [{ text: 'the strait reopens on Monday with pilots '.repeat(6), marks: {} }]) }) })
    const editor = createHeadlessEditor({ nodes: [...sheetNodes], onError: error => { throw error } })
    const binding = new Binding(editor, doc, { person: 'a', newId: () => 'x', random: rng(1) })
    const before = JSON.stringify(editor.getEditorState())
    let bytes = 0
    doc.on('update', (update: Uint8Array) => { bytes += update.length })
    editor.update(() => { $getRoot().clear() }, { discrete: true })
    expect(shownBlocks(doc)).toHaveLength(0)
    const cost = bytes
    binding.undo()
    expect(JSON.stringify(editor.getEditorState())).toBe(before)
    expect(bytes - cost).toBeLessThan(100)
    binding.destroy()
  })
})
