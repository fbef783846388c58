import { ImageOff } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { PhotoRow } from '../../electron/contract/index.ts'
import { Badge, useText } from '../ui/index.ts'
import { TONES } from './use.ts'

type FrameProps = Readonly<{
  id: string
  row: PhotoRow | undefined
  current: boolean
  selected: boolean
  left: number
  top: number
  width: number
  height: number
  onClick: (event: MouseEvent) => void
  onDoubleClick: () => void
}>

/** One frame of the sheet, whole, with its name, what is missing, and whether it may be used. */
export const Frame = memo(function Frame({ id, row, current, selected, left, top, width, height, onClick, onDoubleClick }: FrameProps) {
  const text = useText()
  return (
    <div id={id} role="option" className={`cell${current ? ' cur' : selected ? ' on' : ''}`} aria-selected={selected} aria-busy={row === undefined}
      style={{ transform: `translate(${left}px, ${top}px)`, width, height }} onClick={onClick} onDoubleClick={onDoubleClick}>
      <div className="pic">
        {row?.sha256 ? <img src={`dateline://photo/${row.sha256}/320`} alt="" loading="lazy" decoding="async" draggable={false} /> : row && <span className="absent"><ImageOff aria-hidden />{text('photos.waiting')}</span>}
      </div>
      {row && (
        <>
          <div className="l"><span className="fr cut">{row.headline || row.name}</span></div>
          <div className="l"><Badge tone={TONES[row.badge]} reason={row.reason}>{text(`badge.${row.badge}`)}</Badge>{row.caption.trim() === '' && <span className="right none">{text('photos.noCaption')}</span>}</div>
        </>
      )}
    </div>
  )
})
