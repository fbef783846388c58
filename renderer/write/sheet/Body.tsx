import { useCallback, useRef, type RefObject } from 'react'
import { useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { FormatBar } from './FormatBar.tsx'
import { useHighlights } from './highlights.ts'
import { useContestedMarks, useNameMarks } from './marks.ts'
import { usePlace } from './place.ts'
import { usePaste } from './paste.ts'
import { Wordless } from './Wordless.tsx'

type BodyProps = Readonly<{ scroller: RefObject<HTMLElement | null>; language: string }>

/** The text of the story: one editor, whose nodes are its own; React draws only pictures and embeds into it. */
export function Body({ scroller, language }: BodyProps) {
  const text = useText()
  const { editor, digest, findings, binding } = useOpenStory()
  const root = useRef<HTMLDivElement>(null)
  const attach = useCallback((element: HTMLDivElement | null) => {
    root.current = element
    editor.setRootElement(element)
  }, [editor])
  usePlace(scroller)
  usePaste()
  useHighlights(editor, binding, findings)
  useContestedMarks(editor, binding, digest.contested.map(({ id }) => id))
  useNameMarks(editor)
  return (
    <>
      <div ref={attach} className="words" contentEditable suppressContentEditableWarning role="textbox" aria-multiline="true" aria-label={text('write.story')} lang={language} spellCheck={false} tabIndex={0} />
      <Wordless />
      <FormatBar />
    </>
  )
}
