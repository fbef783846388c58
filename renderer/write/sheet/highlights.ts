import { useEffect, type RefObject } from 'react'
import { $isTextNode, $getNodeByKey, type LexicalEditor } from 'lexical'
import type { Finding, Where } from '../../../electron/newsroom/index.ts'
import type { Binding } from '../binding/binding.ts'
import { $isLeaf, $placeOf } from '../binding/leaf.ts'

type InText = Extract<Where, { kind: 'block' }>
type Named = Readonly<{ severity: Finding['severity']; range: Range }>

const NAMES: Readonly<Record<Finding['severity'], string>> = { error: 'check-error', warning: 'check-warning', note: 'check-note' }

function highlightOf(severity: Finding['severity']): Highlight {
  const there = CSS.highlights.get(NAMES[severity])
  if (there) return there
  const made = new Highlight()
  CSS.highlights.set(NAMES[severity], made)
  return made
}

/** Underlines stretches of the page without a change to it; gives back what takes the lines away. */
function underline(stretches: readonly Named[]): () => void {
  for (const { severity, range } of stretches) highlightOf(severity).add(range)
  return () => { for (const { severity, range } of stretches) highlightOf(severity).delete(range) }
}

/** All places that a finding speaks of. */
const placesOf = ({ where, also = [] }: Finding): readonly Where[] => [where, ...also]

/** Lexical draws each text as an element around one text, sometimes with one more around it. */
function textIn(element: Node | null): Text | null {
  for (let node = element; node; node = node.firstChild) if (node instanceof Text) return node
  return null
}

function rangeBetween(start: Text | null, from: number, end: Text | null, to: number): Range | null {
  if (!start || !end || from > start.length || to > end.length) return null
  const range = new Range()
  range.setStart(start, from)
  range.setEnd(end, to)
  return range
}

/** A stretch of a block on the screen, as long as it lies in text. */
function rangeOf(editor: LexicalEditor, binding: Binding, { block, from, to }: InText): Range | null {
  const [start, end] = editor.getEditorState().read(() => {
    const leaf = $getNodeByKey(binding.keyOf(block) ?? '')
    return $isLeaf(leaf) ? [$placeOf(leaf, from), $placeOf(leaf, to)].map(([key, offset]) => ({ key, offset, isText: $isTextNode($getNodeByKey(key)) })) : []
  })
  if (!start?.isText || !end?.isText) return null
  return rangeBetween(textIn(editor.getElementByKey(start.key)), start.offset, textIn(editor.getElementByKey(end.key)), end.offset)
}

/** Underlines what the findings point at in the text; the lines follow it while it is typed. */
export function useHighlights(editor: LexicalEditor, binding: Binding, findings: readonly Finding[]): void {
  useEffect(() => underline(findings.flatMap(finding => placesOf(finding).flatMap(place => {
    const range = place.kind === 'block' && place.to > place.from ? rangeOf(editor, binding, place) : null
    return range ? [{ severity: finding.severity, range }] : []
  }))), [editor, binding, findings])
}

/** Underlines what the findings point at in a caption that stands in the element. */
export function useCaptionHighlights(element: RefObject<HTMLElement | null>, caption: string, photo: string, findings: readonly Finding[]): void {
  useEffect(() => underline(findings.flatMap(finding => placesOf(finding).flatMap(place => {
    if (place.kind !== 'field' || place.field !== 'caption' || place.item !== photo || place.from === undefined || place.to === undefined) return []
    const words = textIn(element.current)
    const range = words?.data === caption ? rangeBetween(words, place.from, words, place.to) : null
    return range ? [{ severity: finding.severity, range }] : []
  }))), [element, caption, photo, findings])
}
