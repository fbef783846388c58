import { Bold, Building2, Heading2, Italic, Link, List, ListOrdered, MapPin, MessageSquareQuote, StickyNote, Strikethrough, UserRound, UserRoundPen, type LucideIcon } from 'lucide-react'
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { useEffect, useState } from 'react'
import { shownKeys } from '../../session/index.ts'
import { IconButton, useText, type TextKey } from '../../ui/index.ts'
import type { NameKind } from '../binding/names.ts'
import { useOpenStory } from '../open.ts'
import { AskField } from './AskField.tsx'
import { $attributionHere, $kindHere, $linkHere, $nameHere, setAttribution, setKind, setLink, setName, type Kind } from './format.ts'

type Here = Readonly<{ left: number; top: number; kind: Kind; marks: readonly TextFormatType[]; link: string; name: NameKind | undefined; attribution: string }>

const MARKS: readonly (readonly [TextFormatType, TextKey, LucideIcon, string])[] = [
  ['bold', 'write.bold', Bold, 'Mod+B'], ['italic', 'write.italic', Italic, 'Mod+I'], ['strikethrough', 'write.strike', Strikethrough, 'Mod+Shift+X'],
]
const NAMES: readonly (readonly [NameKind, TextKey, LucideIcon, string])[] = [
  ['person', 'name.person', UserRound, 'Mod+Shift+P'], ['org', 'name.org', Building2, 'Mod+Shift+O'], ['place', 'name.place', MapPin, 'Mod+Shift+L'],
]
const KINDS: readonly (readonly [Kind, TextKey, LucideIcon, string])[] = [
  ['subhead', 'write.subhead', Heading2, 'Mod+Alt+2'], ['quote', 'write.quote', MessageSquareQuote, 'Mod+Alt+Q'], ['bullet', 'write.bullets', List, 'Mod+Alt+8'],
  ['number', 'write.numbers', ListOrdered, 'Mod+Alt+7'], ['note', 'write.note', StickyNote, 'Mod+Alt+N'],
]

/** The bar over a selection: marks, link, what the block is. It goes when the selection does. */
export function FormatBar() {
  const text = useText()
  const { editor } = useOpenStory()
  const [here, setHere] = useState<Here | null>(null)
  const [asked, setAsked] = useState<'link' | 'attribution' | null>(null)
  useEffect(() => editor.registerUpdateListener(({ editorState }) => { setHere(editorState.read($here)) }), [editor])
  if (!here) return null
  const answered = (carryOut?: () => void): void => {
    setAsked(null)
    carryOut?.()
    editor.focus()
  }
  return (
    <div className="pop format-bar" role="toolbar" aria-label={text('write.format')} style={{ left: here.left, top: here.top }} onMouseDown={event => { if (!asked) event.preventDefault() }}>
      {asked === 'link' && <AskField label={text('write.linkAddress')} hint="https://" value={here.link} onAnswer={address => { answered(() => { setLink(editor, address) }) }} onCancel={() => { answered() }} />}
      {asked === 'attribution' && <AskField label={text('write.attribution')} hint={text('write.attributionHint')} value={here.attribution} onAnswer={name => { answered(() => { setAttribution(editor, name) }) }} onCancel={() => { answered() }} />}
      {!asked && <>
            {MARKS.map(([mark, name, icon, keys]) => (
              <IconButton key={mark} icon={icon} label={text(name)} keys={shownKeys(keys)} pressed={here.marks.includes(mark)} onClick={() => { editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark) }} />
            ))}
            <IconButton icon={Link} label={text('write.link')} pressed={here.link !== ''} onClick={() => { setAsked('link') }} />
            <span className="sep" />
            {NAMES.map(([name, label, icon, keys]) => (
              <IconButton key={name} icon={icon} label={text(label)} keys={shownKeys(keys)} pressed={here.name === name} onClick={() => { setName(editor, name) }} />
            ))}
            <span className="sep" />
            {KINDS.map(([kind, name, icon, keys]) => (
              <IconButton key={kind} icon={icon} label={text(name)} keys={shownKeys(keys)} pressed={here.kind === kind} onClick={() => { setKind(editor, kind) }} />
            ))}
            {here.kind === 'quote' && <IconButton icon={UserRoundPen} label={text('write.attribution')} pressed={here.attribution !== ''} onClick={() => { setAsked('attribution') }} />}
          </>}
    </div>
  )
}

const HEIGHT = 44

/** Where the selected words stand on the screen, and what they are; null without a selection of words. */
function $here(): Here | null {
  const selection = $getSelection()
  const range = getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed() || !range?.rangeCount || !selection.getTextContent().trim()) return null
  const box = range.getRangeAt(0).getBoundingClientRect()
  const marks = MARKS.flatMap(([mark]) => (selection.hasFormat(mark) ? [mark] : []))
  return { left: Math.max(8, Math.min(innerWidth - 440, box.left)), top: box.top > HEIGHT + 80 ? box.top - HEIGHT : box.bottom + 8, kind: $kindHere(), marks, link: $linkHere(), name: $nameHere(), attribution: $attributionHere() }
}
