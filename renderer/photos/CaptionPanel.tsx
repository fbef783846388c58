import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { countWords, peopleIn, type Photo } from '../../electron/newsroom/index.ts'
import { useSession, type OpenDocument } from '../session/index.ts'
import { Field, useFormat, useText } from '../ui/index.ts'
import { isLong, moreFields, shownValue, wireFields, writeValue, type PanelField } from './fields.ts'
import { KeywordsField } from './KeywordsField.tsx'
import { People } from './People.tsx'
import { Remarks } from './Remarks.tsx'

type CaptionPanelProps = Readonly<{ document: OpenDocument; photo: Photo; last: Map<PanelField, string>; onStep: (by: number) => void }>

/**
 * Caption and fields of one picture, by keyboard: Tab goes on, Ctrl+Enter to the next frame's caption, Ctrl+' repeats what was
 * last typed into this field of another frame.
 */
export function CaptionPanel({ document, photo, last, onStep }: CaptionPanelProps) {
  const text = useText()
  const { history } = useSession()
  const { formatDate } = useFormat()
  const [more, setMore] = useState(false)
  const caption = useRef<HTMLTextAreaElement>(null)
  const stepping = useRef(false)
  useEffect(() => {
    if (!stepping.current) return
    stepping.current = false
    caption.current?.focus()
    caption.current?.setSelectionRange(caption.current.value.length, caption.current.value.length)
  }, [document])
  const write = (field: PanelField, value: string): void => {
    if (value !== '') last.set(field, value)
    history.photos.edit(field, [document], doc => writeValue(doc, field, value))
  }
  const keysOf = (field: PanelField) => (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey
    const repeated = last.get(field)
    if (mod && event.key === 'Enter') { stepping.current = true; onStep(event.shiftKey ? -1 : 1) }
    else if (mod && event.key === "'" && repeated !== undefined) write(field, repeated)
    else return
    event.preventDefault()
  }
  const row = (field: PanelField) => field === 'keywords'
    ? <KeywordsField key={field} label={text('field.keywords')} keywords={photo.keywords} onChange={value => write(field, value)} onKeyDown={keysOf(field)} />
    : <Field key={field} label={text(`field.${field}`)} value={shownValue(photo, field)} onChange={value => write(field, value)} onKeyDown={keysOf(field)} lines={isLong(field) ? 'many' : 'one'} {...field === 'taken' && isDay(photo.taken) ? { note: formatDate(photo.taken, { dateStyle: 'full' }) } : {}} />
  return (
    <>
      <div className="cap">
        <textarea ref={caption} className="capbox" aria-label={text('field.caption')} placeholder={text('photos.captionHint')} value={photo.caption} onChange={event => write('caption', event.target.value)} onKeyDown={keysOf('caption')} />
        <div className="count"><span>{text('photos.captionCount', { words: countWords(photo.caption), characters: photo.caption.length })}</span></div>
      </div>
      <People people={peopleIn(photo.caption).length > 0 ? peopleIn(photo.caption) : photo.people} />
      <Remarks key={document.id} id={document.id} />
      <div className="sub">{text('photos.wireFields')}</div>
      <div className="fields">
        {wireFields.map(row)}
        {more && moreFields.map(row)}
      </div>
      <div className="sub"><button type="button" className="fixlink" aria-expanded={more} onClick={() => setMore(!more)}>{text(more ? 'photos.fewer' : 'photos.more')}</button></div>
    </>
  )
}

const isDay = (taken: string | undefined): taken is string => taken !== undefined && /^\d{4}-\d{2}-\d{2}/.test(taken) && !Number.isNaN(Date.parse(taken))
