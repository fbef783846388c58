import { useState, type KeyboardEvent } from 'react'
import type { Photo } from '../../electron/newsroom/index.ts'
import { shownKeys, useSession, type OpenDocument } from '../session/index.ts'
import { Button, Field, useText } from '../ui/index.ts'
import { isLong, shownValue, wireFields, moreFields, writeValue, type PanelField } from './fields.ts'
import { joined, type CaptionMode } from './batch.ts'

const FIELDS = [...wireFields, ...moreFields]
const MODES: readonly CaptionMode[] = ['replace', 'before', 'after']

type BatchPanelProps = Readonly<{ documents: readonly OpenDocument[]; photos: readonly Photo[] }>

/** Many pictures at once: where they differ it says *mixed*; only what is touched is written, in one step that one undo takes back. */
export function BatchPanel({ documents, photos }: BatchPanelProps) {
  const text = useText()
  const { history } = useSession()
  const [drafts, setDrafts] = useState<ReadonlyMap<PanelField, string>>(new Map())
  const [mode, setMode] = useState<CaptionMode>('replace')
  const draft = (field: PanelField, value: string): void => setDrafts(new Map(drafts).set(field, value))
  const values = (field: PanelField): ReadonlySet<string> => new Set(photos.map(photo => shownValue(photo, field)))
  const write = (): void => {
    const before = new Map(documents.map(({ doc }, index) => [doc, photos[index]?.caption ?? '']))
    history.photos.edit(`batch:${Date.now()}`, documents, doc => {
      for (const [field, value] of drafts) writeValue(doc, field, field === 'caption' ? joined(before.get(doc) ?? '', value, mode) : value)
    })
    setDrafts(new Map())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (drafts.size > 0 && (event.ctrlKey || event.metaKey) && event.key === 'Enter') { event.preventDefault(); write() }
  }
  const shown = (field: PanelField): Readonly<{ value: string; mixed: boolean; edited: boolean }> => {
    const all = values(field)
    const mixed = all.size > 1
    return { value: drafts.get(field) ?? (mixed ? '' : [...all][0] ?? ''), mixed: mixed && !drafts.has(field), edited: drafts.has(field) }
  }
  const caption = shown('caption')
  return (
    <div className="batch" onKeyDown={onKeyDown}>
      <div className="sub">{text('field.caption')}<span className="r">{text('batch.different', { count: values('caption').size })}</span></div>
      <div className="cap">
        <textarea className="capbox" aria-label={text('field.caption')} value={drafts.get('caption') ?? (mode === 'replace' ? caption.value : '')} placeholder={caption.mixed ? text('batch.mixed') : ''} onChange={event => draft('caption', event.target.value)} />
        <div className="seg" role="group" aria-label={text('batch.mode')}>
          {MODES.map(each => <button key={each} type="button" aria-pressed={each === mode} onClick={() => setMode(each)}>{text(`batch.${each}`)}</button>)}
        </div>
      </div>
      <div className="sub">{text('batch.only')}</div>
      <div className="fields">
        {FIELDS.map(field => {
          const { value, mixed, edited } = shown(field)
          return <Field key={field} label={text(`field.${field}`)} value={value} mixed={mixed} edited={edited} placeholder={mixed ? text('batch.mixed') : ''} lines={isLong(field) ? 'many' : 'one'} onChange={typed => draft(field, typed)} />
        })}
      </div>
      <div className="foot-keys">
        <span>{text(drafts.size === 0 ? 'batch.untouched' : 'batch.oneUndo')}</span>
        <span className="right row-x">
          {drafts.size > 0 && <Button look="quiet" onClick={() => setDrafts(new Map())}>{text('batch.drop')}</Button>}
          <Button look="primary" keys={shownKeys('Mod+Enter')} disabled={drafts.size === 0} onClick={write}>{text('batch.write', { count: documents.length })}</Button>
        </span>
      </div>
    </div>
  )
}
