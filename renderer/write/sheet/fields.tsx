import { useCallback, useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import { datelineText, editText, headlineOf, setField } from '../../../electron/documents/index.ts'
import { useText, type TextKey } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { useShared, useStored, useStoredText } from '../reading.ts'

type Input = HTMLInputElement | HTMLTextAreaElement

/** Enter and the arrow down walk to the next field, as through a form on paper; the last one is the text. */
export function useWalk(): Readonly<{ place: (name: string) => (element: Input | null) => void; onKeyDown: (event: KeyboardEvent<Input>) => void }> {
  const { editor, binding } = useOpenStory()
  const fields = useRef(new Map<string, Input>())
  const place = useCallback((name: string) => (element: Input | null) => { if (element) fields.current.set(name, element); else fields.current.delete(name) }, [])
  const onKeyDown = useCallback((event: KeyboardEvent<Input>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const order = [...fields.current.values()].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    const next = order[order.indexOf(event.currentTarget) + 1]
    binding.undoManager.stopCapturing()
    if (next) next.focus()
    else editor.focus(undefined, { defaultSelection: 'rootStart' })
  }, [editor, binding])
  return { place, onKeyDown }
}

export type Walk = ReturnType<typeof useWalk>

type LineProps = Readonly<{ name: 'slug' | 'byline'; label: TextKey; className: string; walk: Walk }>

/** A field of one line that stands in the sheet as it will be printed. */
export function Line({ name, label, className, walk }: LineProps) {
  const text = useText()
  const { doc } = useOpenStory()
  const value = useStoredText(doc, name)
  return (
    <input ref={walk.place(name)} type="text" className={className} aria-label={text(label)} placeholder={text(label)} value={value} autoComplete="off" spellCheck={false}
      onKeyDown={walk.onKeyDown} onChange={event => { setField(doc, name, event.target.value || undefined) }} />
  )
}

/** The dateline as printed, without its dash. */
export function DatelineLine({ walk }: Readonly<{ walk: Walk }>) {
  const text = useText()
  const { doc } = useOpenStory()
  useStored(doc, 'dateline')
  return (
    <input ref={walk.place('dateline')} type="text" className="dateline" aria-label={text('write.dateline')} placeholder={text('write.datelineHint')} value={datelineText(doc)} autoComplete="off"
      spellCheck={false} onKeyDown={walk.onKeyDown} onChange={event => { setField(doc, 'dateline', event.target.value || undefined) }} />
  )
}

/** The headline wraps, and is one paragraph. */
export function Headline({ walk }: Readonly<{ walk: Walk }>) {
  const text = useText()
  const { doc } = useOpenStory()
  const words = headlineOf(doc)
  const value = useShared(words)
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => { editText(words, event.target.value.replace(/\s*\n\s*/g, ' '), event.target.selectionStart) }
  return (
    <textarea ref={walk.place('headline')} className="headline" rows={1} aria-label={text('write.headline')} placeholder={text('write.headline')} value={value} spellCheck={false} onKeyDown={walk.onKeyDown}
      onChange={onChange} />
  )
}

