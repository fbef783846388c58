import { Grid2x2, Import, Maximize } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { useCommands, usePanes, usePreference, useRows, useSession, type Command } from '../session/index.ts'
import { Button, FilterField, Panes, useText } from '../ui/index.ts'
import { AddTo } from './AddTo.tsx'
import { ContactSheet } from './ContactSheet.tsx'
import { Inspector } from './Inspector.tsx'
import { Loupe } from './Loupe.tsx'
import { SheetState } from './SheetState.tsx'
import { SheetStatus } from './SheetStatus.tsx'
import { useDrop } from './useDrop.ts'
import { useSelection } from './useSelection.ts'
import './photos.css'

const view = { key: 'photos:view', schema: z.enum(['sheet', 'loupe']).catch('sheet') } as const

/** Pictures: a sheet of all, one large, and what is known about those selected. */
export function PhotosWorkspace() {
  const text = useText()
  const session = useSession()
  const panes = usePanes('photos', { list: 200, inspector: 320 })
  const [words, setWords] = useState('')
  const [shown, setShown] = usePreference(view)
  const rows = useRows('photo', words)
  const sheet = useSelection(rows)
  const work = useRef<HTMLElement>(null)
  const toCaption = useCallback(() => focusCaption(), [])
  const drop = useDrop(files => void session.imports.drop(files))
  usePhotoCommands(() => setShown(shown === 'sheet' ? 'loupe' : 'sheet'))
  const step = (by: number): void => {
    const next = (sheet.selection?.current ?? 0) + by
    if (rows.rows.has(next)) sheet.select(next)
  }
  return (
    <Panes {...panes} names={{ ...panes.names, work: text('photos.work') }}
      work={<section ref={work} className={`work${drop.over ? ' dropping' : ''}`} {...drop.handlers}>
        <div className="bar">
          <div className="seg" role="group" aria-label={text('photos.view')}>
            <button type="button" aria-pressed={shown === 'sheet'} onClick={() => setShown('sheet')}><Grid2x2 className="i-14" aria-hidden />{text('photos.sheetView')}</button>
            <button type="button" aria-pressed={shown === 'loupe'} onClick={() => setShown('loupe')}><Maximize className="i-14" aria-hidden />{text('photos.loupe')}</button>
          </div>
          <FilterField label={text('photos.filter')} value={words} onChange={setWords} />
          <AddTo ids={sheet.ids} />
          <Button size="sm" icon={Import} onClick={() => void session.imports.choose('files')}>{text('photos.import')}</Button>
        </div>
        {rows.total === null || rows.total === 0 || rows.trouble ? <SheetState rows={rows} words={words} />
          : shown === 'sheet' ? <ContactSheet rows={rows} sheet={sheet} onLoupe={() => setShown('loupe')} onCaption={toCaption} />
            : <Loupe rows={rows} sheet={sheet} onSheet={() => setShown('sheet')} onCaption={toCaption} />}
      </section>}
      inspector={<Inspector ids={sheet.ids} onStep={step} />}
      status={<SheetStatus rows={rows} selected={sheet.ids.length} />} />
  )
}

/** The caption comes with the document a moment after the frame is chosen. */
function focusCaption(): void {
  const caption = document.querySelector<HTMLTextAreaElement>('.capbox')
  caption?.focus()
  caption?.setSelectionRange(caption.value.length, caption.value.length)
}

function usePhotoCommands(turn: () => void): void {
  const text = useText()
  const { history } = useSession()
  useCommands(useMemo((): readonly Command[] => [
    { id: 'undo', label: text('photos.undo'), keys: 'Mod+Z', run: () => history.photos.undo() },
    { id: 'redo', label: text('photos.redo'), keys: 'Mod+Shift+Z', run: () => history.photos.redo() },
    { id: 'loupe', label: text('photos.turn'), keys: 'Mod+L', run: turn },
    { id: 'find', label: text('photos.filter'), keys: '/', run: () => document.querySelector<HTMLInputElement>('.bar .filter input')?.focus() },
  ], [text, history, turn]))
}
