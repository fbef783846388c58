import { useEffect } from 'react'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, PASTE_COMMAND, PASTE_TAG, type LexicalEditor } from 'lexical'
import { NewsroomError, unmarked } from '../../../electron/newsroom/index.ts'
import { byPerson, docOf, headlineOf, readLines, type NewBlock } from '../../../electron/documents/index.ts'
import { useSession, type Session } from '../../session/index.ts'
import { useOpenStory, type OpenStory } from '../open.ts'
import { adopt, bodyOf, keepRemoved } from './adopt.ts'
import { $insertBlocks } from './insert.ts'

/** What the clipboard of our own editors carries: taken by Lexical itself. */
const OWN = 'application/x-lexical-editor'
const MARKED = /<(?:a|b|strong|i|em|u|h[1-6]|li|blockquote|table)[\s>]/i

const isEmptyStory = ({ doc }: OpenStory): boolean => readLines(doc).every(({ runs }) => runs.length === 0) && headlineOf(doc).length === 0
const newId = (): string => crypto.randomUUID()

function insertAtCaret(editor: LexicalEditor, blocks: readonly NewBlock[]): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $insertBlocks(selection, blocks)
  }, { tag: PASTE_TAG })
}

const linesOf = (text: string): readonly NewBlock[] =>
  text.split(/\r?\n+/).filter(line => line.trim()).map(line => ({ id: '', shape: { type: 'paragraph' }, runs: unmarked(line) }))

/**
 * Text of several lines, or with a structure, is read by the newsroom as a wire story is: in an empty story its headline,
 * byline, dateline and pictures go to their places, elsewhere everything stays in the text. Where the reader refuses, the
 * words come as plain paragraphs.
 */
async function paste(session: Session, story: OpenStory, text: string, html: string): Promise<void> {
  try {
    const { state } = await session.newsroom.readText({ text, ...(html ? { html } : {}) })
    const read = docOf(state)
    if (isEmptyStory(story)) adopt(story.doc, read, newId)
    else {
      const here = story.binding.caret()?.focus.id ?? null
      insertAtCaret(story.editor, bodyOf(read))
      story.doc.transact(() => { keepRemoved(story.doc, read, () => here, newId) }, byPerson)
    }
    read.destroy()
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    insertAtCaret(story.editor, linesOf(text))
  }
}

/** Paste is Dateline's own: nothing of the clipboard's HTML ever reaches the page. */
export function usePaste(): void {
  const session = useSession()
  const story = useOpenStory()
  useEffect(() => story.editor.registerCommand(PASTE_COMMAND, event => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData || event.clipboardData.types.includes(OWN)) return false
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain'), html = event.clipboardData.getData('text/html')
    if (/\n\s*\S/.test(text.trim()) || MARKED.test(html)) paste(session, story, text, html).catch(reportError)
    else story.editor.update(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) selection.insertText(text.trim() === text ? text : text.replace(/\r?\n/g, '')) }, { tag: PASTE_TAG })
    return true
  }, COMMAND_PRIORITY_HIGH), [session, story])
}
