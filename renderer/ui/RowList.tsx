import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

type RowListProps<Row> = Readonly<{
  label: string
  total: number
  rows: ReadonlyMap<number, Row>
  need: (from: number, to: number) => void
  idOf: (row: Row) => string
  selected: string | null
  onSelect: (id: string) => void
  onOpen?: (id: string) => void
  height: number
  itemClass: 'item' | 'link'
  children: (row: Row) => ReactNode
}>

/**
 * A long list of which only what is in view is drawn. Arrows, Home, End and pages move through it and select; Enter opens.
 * A row that has not arrived yet keeps its place.
 */
export function RowList<Row>({ label, total, rows, need, idOf, selected, onSelect, onOpen, height, itemClass, children }: RowListProps<Row>) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => height, overscan: 8, measureElement: element => element.getBoundingClientRect().height })
  const shown = virtual.getVirtualItems()
  const from = shown[0]?.index ?? 0
  const to = (shown.at(-1)?.index ?? 0) + 1
  useEffect(() => need(from, to), [need, from, to])

  const at = [...rows].find(([, row]) => idOf(row) === selected)?.[0]
  useEffect(() => { if (at !== undefined) setActive(at) }, [at])

  const move = (place: number): void => {
    const bounded = Math.max(0, Math.min(total - 1, place))
    const row = rows.get(bounded)
    setActive(bounded)
    virtual.scrollToIndex(bounded)
    if (row) onSelect(idOf(row))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.get(active)
    if (event.key === 'Enter' && row) return (onOpen ?? onSelect)(idOf(row))
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: total - 1 }
    const place = steps[event.key]
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(place)
  }
  return (
    <div ref={box} className="rows scroll" role="listbox" aria-label={label} tabIndex={0} onKeyDown={onKeyDown}
      {...shown.some(({ index }) => index === active) ? { 'aria-activedescendant': `${id}-${active}` } : {}}>
      <div className="extent" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows.get(index)
          return (
            <div key={index} ref={virtual.measureElement} data-index={index} id={`${id}-${index}`} role="option" className={itemClass} aria-setsize={total} aria-posinset={index + 1}
              aria-selected={row !== undefined && idOf(row) === selected} aria-busy={row === undefined} {...index === active ? { 'data-active': true } : {}}
              style={{ transform: `translateY(${start}px)`, minHeight: row ? undefined : height }} onClick={() => move(index)} onDoubleClick={() => { if (row) onOpen?.(idOf(row)) }}>
              {row && children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
