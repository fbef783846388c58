import { useEffect, useRef, type DragEvent } from 'react'
import { blocksOf, headlineOf, setField } from '../../../electron/documents/index.ts'
import { storyStates } from '../../../electron/newsroom/index.ts'
import { useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { useStoredText } from '../reading.ts'
import { Body } from './Body.tsx'
import { useDroppedPictures } from './dropped.ts'
import { DatelineLine, Headline, Line, useWalk } from './fields.tsx'

/** States that a person sets; the others follow from what the desk does. */
const SETTABLE = ['draft', 'filed', 'hold'] as const

/** One story as it will be printed: slug line, headline, byline, dateline, text, pictures in place. */
export function StorySheet() {
  const text = useText()
  const { doc } = useOpenStory()
  const walk = useWalk()
  const scroller = useRef<HTMLDivElement>(null)
  const slug = useRef<HTMLDivElement>(null)
  const take = useDroppedPictures()
  const language = useStoredText(doc, 'language') || 'en'
  const stored = useStoredText(doc, 'state')
  const state = storyStates.find(one => one === stored) ?? 'draft'
  useEffect(() => {
    // A new story begins with its slug; an old one where its caret was.
    if (blocksOf(doc).size === 0 && headlineOf(doc).length === 0) slug.current?.querySelector('input')?.focus()
  }, [doc])
  const onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer.files.length) return
    event.preventDefault()
    take([...event.dataTransfer.files])
  }
  return (
    <>
      <div ref={slug} className="slugline">
        <Line name="slug" label="write.slug" className="slug" walk={walk} />
        <select aria-label={text('write.state')} value={state} onChange={event => { setField(doc, 'state', event.target.value) }}>
          {storyStates.filter(one => one === state || SETTABLE.some(each => each === one)).map(one => <option key={one} value={one}>{text(`state.${one}`)}</option>)}
        </select>
      </div>
      <div ref={scroller} className="scroll sheet-scroll" onDragOver={event => { event.preventDefault() }} onDrop={onDrop}>
        <article className="sheet" lang={language} dir="auto">
          <Headline walk={walk} />
          <Line name="byline" label="write.byline" className="by" walk={walk} />
          <DatelineLine walk={walk} />
          <Body scroller={scroller} language={language} />
        </article>
      </div>
    </>
  )
}
