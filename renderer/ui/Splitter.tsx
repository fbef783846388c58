import type { KeyboardEvent, PointerEvent } from 'react'

const STEP = 16

type SplitterProps = Readonly<{ label: string; size: number; min: number; max: number; side: 'left' | 'right'; onSize: (size: number) => void; onFold: () => void }>

/** The edge of a pane: dragged, or moved by arrows; Enter folds the pane. */
export function Splitter({ label, size, min, max, side, onSize, onFold }: SplitterProps) {
  const grow = side === 'right' ? 1 : -1
  const set = (next: number): void => onSize(Math.round(Math.max(min, Math.min(max, next))))
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? grow * STEP : event.key === 'ArrowLeft' ? -grow * STEP : 0
    if (by !== 0) set(size + by)
    if (event.key === 'Enter') onFold()
    if (by !== 0 || event.key === 'Enter') event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const handle = event.currentTarget
    const began = event.clientX
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = move => set(size + grow * (move.clientX - began))
    handle.onpointerup = () => { handle.onpointermove = null; handle.onpointerup = null }
  }
  return (
    <div className="splitter" role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={size} aria-valuemin={min} aria-valuemax={max} tabIndex={0}
      onKeyDown={onKeyDown} onPointerDown={onPointerDown} onDoubleClick={onFold} />
  )
}
