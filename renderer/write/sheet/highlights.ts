import { useEffect } from 'react'
import { $isTextNode, $getNodeByKey, type LexicalEditor } from 'lexical'
import type { Finding, Where } from '../../../electron/newsroom/index.ts'
import type { Binding } from '../binding/binding.ts'
import { $isLeaf, $placeOf } from '../binding/leaf.ts'

type InText = Extract<Where, { kind: 'block' }>
const NAMES = { error: 'check-error', warning: 'check-warning', note: 'check-note' } as const

/** The stretches of the text that a finding points at. */
const placesOf = ({ where, also = [] }: Finding): readonly InText[] => [where, ...also].filter((place): place is InText => place.kind === 'block' && place.to > place.from)

/** The stretch on the screen, as long as it lies in text. */
function rangeOf(editor: LexicalEditor, binding: Binding, { block, from, to }: InText): Range | null {
  const ends = editor.getEditorState().read(() => {
    const leaf = $getNodeByKey(binding.keyOf(block) ?? '')
    return $isLeaf(leaf) ? [$placeOf(leaf, from), $placeOf(leaf, to)].map(([key, offset]) => ({ key, offset, isText: $isTextNode($getNodeByKey(key)) })) : []
  })
  const [start, end] = ends.map(({ key, offset, isText }) => ({ node: isText ? textIn(editor.getElementByKey(key)) : null, offset }))
  if (!start?.node || !end?.node || start.offset > start.node.length || end.offset > end.node.length) return null
  const range = new Range()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Lexical draws each text as an element around one text, sometimes with one more around it. */
function textIn(element: Node | null): Text | null {
  for (let node = element; node; node = node.firstChild) if (node instanceof Text) return node
  return null
}

/** Underlines what the findings point at, without a change of the page: highlights follow the text while it is typed. */
export function useHighlights(editor: LexicalEditor, binding: Binding, findings: readonly Finding[]): void {
  useEffect(() => {
    const draw = (): void => {
      for (const [severity, name] of Object.entries(NAMES)) {
        const ranges = findings.filter(finding => finding.severity === severity).flatMap(placesOf).flatMap(place => rangeOf(editor, binding, place) ?? [])
        CSS.highlights.set(name, new Highlight(...ranges))
      }
    }
    draw()
    const stop = editor.registerRootListener(draw)
    return () => { stop(); for (const name of Object.values(NAMES)) CSS.highlights.delete(name) }
  }, [editor, binding, findings])
}
