import { ImageOff } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PhotoRow } from '../../electron/contract/index.ts'
import type { Rows } from '../session/index.ts'
import { Badge, useText } from '../ui/index.ts'
import { steps } from './selection.ts'
import { TONES } from './use.ts'
import type { SheetSelection } from './useSelection.ts'

const EITHER_SIDE = 12

type LoupeProps = Readonly<{ rows: Rows<PhotoRow>; sheet: SheetSelection; onSheet: () => void; onCaption: () => void }>

/** One picture, as large as the pane, with its neighbours below. Arrows go on, Space goes back to the sheet. */
export function Loupe({ rows, sheet: { selection, current, select }, onSheet, onCaption }: LoupeProps) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const at = selection?.current ?? 0
  const total = rows.total ?? 0
  const { need } = rows
  useEffect(() => need(Math.max(0, at - EITHER_SIDE), Math.min(total, at + EITHER_SIDE)), [need, at, total])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = selection && !event.altKey && !event.ctrlKey && !event.metaKey ? steps(event.key, selection, 1, total) : undefined
    if (typeof next === 'number') select(next)
    else if (event.key === ' ' || event.key === 'Escape') onSheet()
    else if (event.key === 'F2' || event.key === 'Enter') onCaption()
    else return
    event.preventDefault()
  }
  return (
    <div ref={box} className="matte loupe-pane" tabIndex={0} role="group" aria-label={text('photos.loupe')} onKeyDown={onKeyDown}>
      <div className="onmat"><b className="cut">{current?.headline || current?.name}</b><span>{text('photos.placeOf', { place: at + 1, total })}</span>
        {current && <span className="right"><Badge tone={TONES[current.badge]} reason={current.reason}>{text(`badge.${current.badge}`)}</Badge></span>}
      </div>
      <div className="loupe" onDoubleClick={onSheet}>
        {current?.sha256 ? <img src={`dateline://photo/${current.sha256}/1600`} alt={current.caption || current.name} draggable={false} /> : current && <Absent />}
      </div>
      <div className="strip" role="group" aria-label={text('photos.strip')}>
        {Array.from({ length: EITHER_SIDE * 2 + 1 }, (_, index) => at - EITHER_SIDE + index).map(place => {
          const row = rows.rows.get(place)
          return row && (
            <button key={row.id} type="button" tabIndex={-1} className={place === at ? 'fr cur' : 'fr'} aria-label={row.headline || row.name} aria-current={place === at} onClick={() => select(place)}
              ref={element => { if (place === at) element?.scrollIntoView({ inline: 'center', block: 'nearest' }) }}>
              {row.sha256 ? <img src={`dateline://photo/${row.sha256}/320`} alt="" draggable={false} /> : <ImageOff aria-hidden />}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function Absent() {
  const text = useText()
  return <p className="gone"><ImageOff aria-hidden /> {text('photos.absent')}</p>
}
