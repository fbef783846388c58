import { createHeadlessEditor } from '@lexical/headless'
import { $createNodeSelection, $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type LexicalEditor } from 'lexical'
import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { datelineText, headlineOf, newsDoc, readLines, readStory, removedOf, setField, writeStory, undoable, byPerson } from '../../../electron/documents/index.ts'
import { plain, unmarked, type Story } from '../../../electron/newsroom/index.ts'
import { Binding } from '../../../renderer/write/binding/binding.ts'
import { registerBounds } from '../../../renderer/write/binding/bounds.ts'
import { $leafRuns, $leaves, $placeOf } from '../../../renderer/write/binding/leaf.ts'
import { sheetNodes } from '../../../renderer/write/nodes/index.ts'
import { adopt, bodyOf, keepRemoved } from '../../../renderer/write/sheet/adopt.ts'
import { registerDateline } from '../../../renderer/write/sheet/dateline.ts'
import { safeAddress, setAttribution, setKind, setName } from '../../../renderer/write/sheet/format.ts'
import { $insertBlocks } from '../../../renderer/write/sheet/insert.ts'
import { moveBlock } from '../../../renderer/write/sheet/keys.ts'
import { linesOf } from '../../../renderer/write/lines.ts'

const open: (() => void)[] = []
afterEach(() => { for (const close of open.splice(0)) close() })

function ids(): () => string {
  let n = 0
  return () => `n${n++}`
}

function sheet(doc: Y.Doc = newsDoc()): Readonly<{ doc: Y.Doc; editor: LexicalEditor; binding: Binding; type: (words: string) => void }> {
  const editor = createHeadlessEditor({ nodes: [...sheetNodes], onError: error => { throw error } })
  registerBounds(editor)
  registerRichText(editor)
  registerList(editor)
  const binding = new Binding(editor, doc, { person: 'Ada', newId: ids(), random: () => 0.5 })
  const stop = registerDateline(editor, doc)
  open.push(() => { stop(); binding.destroy() })
  editor.update(() => { $getRoot().selectEnd() }, { discrete: true })
  const type = (words: string): void => {
    for (const letter of words) {
      editor.update(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) throw new Error('nowhere to type')
        if (letter === '\n') selection.insertParagraph()
        else selection.insertText(letter)
      }, { discrete: true })
    }
  }
  return { doc, editor, binding, type }
}

const said = (doc: Y.Doc): unknown => readLines(doc).map(({ shape, runs }) => [shape.type, plain(runs)])
const settled = (): Promise<void> => new Promise(resolve => { setTimeout(resolve) })

const pasted: Story = {
  kind: 'story', guid: 'urn:example:web', version: 1, status: 'usable', slug: '', headline: 'NATO head seeks thaw', byline: 'By Ada Berg', language: 'en', keywords: [], subjects: [], places: [],
  dateline: { text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' },
  body: [{ id: 'b1', type: 'paragraph', runs: unmarked('NATO and Russia must talk.') }, { id: 'b2', type: 'picture', photo: 'photo-1', runs: [] }, { id: 'b3', type: 'item', list: 'bullet', depth: 0, runs: unmarked('One') }],
  pictures: [], removed: [{ id: 'r1', rule: 'import/furniture', text: 'Advertisement', after: 'b1' }], foreign: [],
}
function clipboard(): Y.Doc {
  const doc = newsDoc()
  writeStory(doc, pasted, guid => guid, ids())
  return doc
}

describe('a dateline typed at the start of the text', () => {
  it('moves to its field as soon as its dash is followed by a space', async () => {
    const { doc, type } = sheet()
    type('BRUSSELS, Sept. 18 (UPI) -- NATO')
    await settled()
    type(' must talk.')
    expect([datelineText(doc), said(doc)]).toEqual(['BRUSSELS, Sept. 18 (UPI)', [['paragraph', 'NATO must talk.']]])
  })

  it('stays in the text where the story has a dateline, and in any paragraph but the first', async () => {
    const { doc, type } = sheet()
    type('Words first.\nLONDON (AP) -- More')
    await settled()
    expect([datelineText(doc), said(doc)]).toEqual(['', [['paragraph', 'Words first.'], ['paragraph', 'LONDON (AP) -- More']]])
    const other = newsDoc()
    setField(other, 'dateline', 'PARIS (AP)')
    const second = sheet(other)
    second.type('LONDON (AP) -- More')
    await settled()
    expect([datelineText(other), said(other)]).toEqual(['PARIS (AP)', [['paragraph', 'LONDON (AP) -- More']]])
  })
})

describe('a paste', () => {
  it('fills an empty story, each part in its place, with the furniture listed, and one undo takes it back', () => {
    const { doc } = sheet()
    const undo = new Y.UndoManager(undoable(doc), { trackedOrigins: new Set([byPerson]) })
    adopt(doc, clipboard(), ids())
    const story = readStory(doc, 'x', () => undefined)
    expect([story.headline, story.byline, story.dateline, said(doc)]).toEqual(['NATO head seeks thaw', 'By Ada Berg', pasted.dateline, [['paragraph', 'NATO and Russia must talk.'], ['picture', ''], ['item', 'One']]])
    expect(story.removed).toEqual([{ id: 'n3', rule: 'import/furniture', text: 'Advertisement', after: 'n0' }])
    undo.undo()
    expect([headlineOf(doc).toJSON(), datelineText(doc), said(doc), removedOf(doc).size]).toEqual(['', '', [], 0])
  })

  it('can be pasted again after it was undone, and stands there once', () => {
    const { doc } = sheet()
    const undo = new Y.UndoManager(undoable(doc), { trackedOrigins: new Set([byPerson]) })
    const newId = ids()
    adopt(doc, clipboard(), newId)
    undo.undo()
    adopt(doc, clipboard(), newId)
    expect(said(doc)).toEqual([['paragraph', 'NATO and Russia must talk.'], ['picture', ''], ['item', 'One']])
  })

  it('within a text keeps every word, headline, byline and dateline among them', () => {
    const { doc, editor, type } = sheet()
    type('Before after')
    editor.update(() => {
      const first = $getRoot().getFirstDescendant()
      if (!first) throw new Error('no text')
      const selection = $getSelection()
      if ($isRangeSelection(selection)) { selection.anchor.set(first.getKey(), 7, 'text'); selection.focus.set(first.getKey(), 7, 'text'); $insertBlocks(selection, bodyOf(clipboard())) }
    }, { discrete: true })
    keepRemoved(doc, clipboard(), () => null, ids())
    expect(said(doc)).toEqual([
      ['paragraph', 'Before NATO head seeks thaw'], ['paragraph', 'By Ada Berg'], ['paragraph', 'BRUSSELS, Sept. 18 (UPI) -- NATO and Russia must talk.'], ['picture', ''], ['item', 'One'], ['paragraph', 'after'],
    ])
    expect(removedOf(doc).size).toBe(1)
  })

  it('of one paragraph stands within the line', () => {
    const { doc, editor, type } = sheet()
    type('Before ')
    editor.update(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) $insertBlocks(selection, [{ id: '', shape: { type: 'paragraph' }, runs: [{ text: 'bold', marks: { b: true } }] }]) }, { discrete: true })
    expect(readLines(doc).map(({ runs }) => runs)).toEqual([[{ text: 'Before ', marks: {} }, { text: 'bold', marks: { b: true } }]])
  })
})

describe('the sheet', () => {
  it('makes a paragraph a subhead, quote, note or list, and a paragraph again when asked once more', () => {
    const { doc, editor, type } = sheet()
    type('Words')
    for (const [kind, shape] of [['subhead', { type: 'subhead', level: 2 }], ['quote', { type: 'quote' }], ['note', { type: 'note' }], ['bullet', { type: 'item', list: 'bullet', depth: 0 }], ['number', { type: 'item', list: 'number', depth: 0 }]] as const) {
      setKind(editor, kind)
      editor.read(() => undefined)
      expect(readLines(doc).map(line => line.shape)).toEqual([shape])
    }
    setKind(editor, 'quote')
    editor.read(() => undefined)
    setAttribution(editor, ' Ada Berg ')
    editor.read(() => undefined)
    expect(readLines(doc).map(line => line.shape)).toEqual([{ type: 'quote', attribution: 'Ada Berg' }])
    setKind(editor, 'quote')
    editor.read(() => undefined)
    expect(readLines(doc).map(({ shape, runs }) => [shape, plain(runs)])).toEqual([[{ type: 'paragraph' }, 'Words']])
  })

  it('moves the block under the caret, and the block stays itself', () => {
    const { doc, editor, type } = sheet()
    type('one\ntwo\nthree')
    const before = readLines(doc).map(({ id }) => id)
    moveBlock(editor, 'up')
    editor.read(() => undefined)
    expect(readLines(doc).map(({ id, runs }) => [id, plain(runs)])).toEqual([[before[0], 'one'], [before[2], 'three'], [before[1], 'two']])
  })

  it('keeps a picture that is selected while words change elsewhere', () => {
    const doc = newsDoc()
    writeStory(doc, pasted, guid => guid, ids())
    const { editor } = sheet(doc)
    editor.update(() => {
      const picture = $getRoot().getChildren().find(node => !$isElementNode(node))
      const selection = $createNodeSelection()
      selection.add(picture!.getKey())
      $setSelection(selection)
    }, { discrete: true })
    setField(doc, 'slug', 'x')
    doc.transact(() => { headlineOf(doc).insert(0, 'Why ') }, 'remote')
    expect(editor.read(() => $getSelection()?.getNodes().map(node => node.getType()))).toEqual(['picture'])
  })

  it('links to the web and to mail alone', () => {
    expect(['a.example', 'http://a.example/x', 'mailto:a@b.example', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'not a link'].map(safeAddress)).toEqual(
      ['https://a.example/', 'http://a.example/x', 'mailto:a@b.example', null, null, null, null])
  })

  it('counts lines as a column sets them, words kept whole', () => {
    expect([linesOf(''), linesOf('one two'), linesOf('aaaa bbbb cc', 9), linesOf('a\nb\n\nc'), linesOf('x'.repeat(20), 9)]).toEqual([0, 1, 2, 3, 3])
  })
})

describe('names in the text', () => {
  /** Selects some words of the only block and does this to them. */
  function over(editor: LexicalEditor, from: number, to: number, change: () => void): void {
    editor.update(() => {
      const selection = $createRangeSelection(), [leaf] = $leaves()
      if (!leaf) throw new Error('no block')
      selection.anchor.set(...$placeOf(leaf.node, from))
      selection.focus.set(...$placeOf(leaf.node, to))
      $setSelection(selection)
    }, { discrete: true })
    change()
    editor.update(() => undefined, { discrete: true })
  }
  const runsOf = (doc: Y.Doc): unknown => readLines(doc).map(({ runs }) => runs.map(({ text, marks }) => [text, Object.keys(marks).join()]))

  it('are set, become another name, and are taken off by the same key', () => {
    const { doc, editor, type } = sheet()
    type('Ada Lund of NWP came.')
    over(editor, 0, 8, () => { setName(editor, 'person') })
    over(editor, 12, 15, () => { setName(editor, 'org') })
    expect(runsOf(doc)).toEqual([[['Ada Lund', 'person'], [' of ', ''], ['NWP', 'org'], [' came.', '']]])
    over(editor, 12, 15, () => { setName(editor, 'place') })
    over(editor, 0, 8, () => { setName(editor, 'person') })
    expect(runsOf(doc)).toEqual([[['Ada Lund of ', ''], ['NWP', 'place'], [' came.', '']]])
    over(editor, 13, 13, () => { setName(editor, 'org') })
    expect(runsOf(doc)).toEqual([[['Ada Lund of NWP came.', '']]])
  })

  it('grow with what is typed inside, part with their block, join again, and come back by undo', () => {
    const { doc, editor, binding, type } = sheet()
    type('Ada Lund came.')
    over(editor, 0, 8, () => { setName(editor, 'person') })
    over(editor, 3, 3, () => { type(' B.') })
    expect(runsOf(doc)).toEqual([[['Ada B. Lund', 'person'], [' came.', '']]])
    over(editor, 3, 3, () => { type('\n') })
    expect(runsOf(doc)).toEqual([[['Ada', 'person']], [[' B. Lund', 'person'], [' came.', '']]])
    editor.update(() => { const [a, b] = $leaves(); if (a && b) { const all = $createRangeSelection(); all.anchor.set(...$placeOf(a.node, 3)); all.focus.set(...$placeOf(b.node, 0)); $setSelection(all); all.removeText() } }, { discrete: true })
    expect(runsOf(doc)).toEqual([[['Ada B. Lund', 'person'], [' came.', '']]])
    binding.undoManager.stopCapturing()
    over(editor, 0, 11, () => { setName(editor, 'person') })
    expect(runsOf(doc)).toEqual([[['Ada B. Lund came.', '']]])
    binding.undo()
    expect(runsOf(doc)).toEqual([[['Ada B. Lund', 'person'], [' came.', '']]])
    expect(editor.read(() => $leaves().map(({ node }) => $leafRuns(node).map(({ marks }) => Object.keys(marks).join())))).toEqual([['person', '']])
  })

  it('are drawn from the document, and go into the clipboard of our own editors', () => {
    const doc = newsDoc()
    writeStory(doc, { ...pasted, body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'Ada', marks: { person: true, b: true } }, { text: ' in Skarn', marks: { place: true } }] }], pictures: [], removed: [] }, guid => guid, ids())
    const { editor } = sheet(doc)
    const shown = (): unknown => editor.read(() => $leaves().map(({ node }) => $leafRuns(node)))
    expect(shown()).toEqual([[{ text: 'Ada', marks: { b: true, person: true } }, { text: ' in Skarn', marks: { place: true } }]])
    const copy = createHeadlessEditor({ nodes: [...sheetNodes], onError: error => { throw error } })
    copy.setEditorState(copy.parseEditorState(editor.getEditorState().toJSON()))
    expect(copy.read(() => $leaves().map(({ node }) => $leafRuns(node)))).toEqual(shown())
  })
})
