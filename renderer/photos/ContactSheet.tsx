import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { PhotoRow } from '../../electron/contract/index.ts'
import type { Rows } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { Frame } from './Frame.tsx'
import { steps } from './selection.ts'
import { useColumns } from './useColumns.ts'
import type { SheetSelection } from './useSelection.ts'

/** Height of the words below a frame, with its padding. */
const WORDS = 53
const SPACE = 4

type ContactSheetProps = Readonly<{ rows: Rows<PhotoRow>; sheet: SheetSelection; onLoupe: () => void; onCaption: () => void }>

/** All frames, as many as fit across; only what is in view is drawn. Arrows move, Shift and Ctrl select more. */
export function ContactSheet({ rows, sheet: { selection, select, selectAll }, onLoupe, onCaption }: ContactSheetProps) {
  const text = useText()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { columns, width } = useColumns(box)
  const total = rows.total ?? 0
  const height = Math.round((width - 12) * 2 / 3) + WORDS
  const virtual = useVirtualizer({ count: Math.ceil(total / columns), getScrollElement: () => box.current, estimateSize: () => height, overscan: 3, paddingStart: SPACE, paddingEnd: SPACE })
  useEffect(() => virtual.measure(), [virtual, height])
  const lines = virtual.getVirtualItems()
  const from = (lines[0]?.index ?? 0) * columns
  const to = Math.min(total, ((lines.at(-1)?.index ?? 0) + 1) * columns)
  const { need } = rows
  useEffect(() => need(from, to), [need, from, to])
  const current = selection?.current
  useEffect(() => { if (current !== undefined) virtual.scrollToIndex(Math.floor(current / columns)) }, [virtual, current, columns])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const mod = event.ctrlKey || event.metaKey
    const next = selection && steps(event.key, selection, columns, total)
    if (typeof next === 'number') select(next, event.shiftKey ? 'range' : 'only')
    else if (event.key === ' ') onLoupe()
    else if (event.key === 'F2' || (event.key === 'Enter' && !mod)) onCaption()
    else if (event.key === 'a' && mod) selectAll()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, at: number): void => select(at, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
  return (
    <div ref={box} className="matte sheetgrid scroll" role="listbox" aria-label={text('photos.sheet')} aria-multiselectable="true" tabIndex={0} onKeyDown={onKeyDown}
      {...current !== undefined && current >= from && current < to ? { 'aria-activedescendant': `${id}-${current}` } : {}}>
      <div className="extent" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {lines.flatMap(({ index, start }) => Array.from({ length: columns }, (_, column) => index * columns + column).filter(at => at < total).map(at => (
          <Frame key={at} id={`${id}-${at}`} row={rows.rows.get(at)} current={at === current} selected={selection?.places.has(at) ?? false}
            left={SPACE * 2 + (at % columns) * (width + SPACE)} top={start} width={width} height={height - SPACE} onClick={event => onClick(event, at)} onDoubleClick={onLoupe} />
        )))}
      </div>
    </div>
  )
}
