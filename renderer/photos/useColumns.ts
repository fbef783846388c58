import { useEffect, useState, type RefObject } from 'react'

const NARROWEST = 136
const SPACE = 4

/** How many frames fit across this element, and how wide each may be. */
export function useColumns(box: RefObject<HTMLElement | null>): Readonly<{ columns: number; width: number }> {
  const [inner, setInner] = useState(800)
  useEffect(() => {
    if (!box.current) return undefined
    const observer = new ResizeObserver(([entry]) => { if (entry) setInner(entry.contentRect.width) })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  const room = inner - SPACE * 4
  const columns = Math.max(1, Math.floor((room + SPACE) / (NARROWEST + SPACE)))
  return { columns, width: Math.floor((room - SPACE * (columns - 1)) / columns) }
}
