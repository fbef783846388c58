import { useCallback, useMemo, useState } from 'react'
import type { PhotoRow } from '../../electron/contract/index.ts'
import { place, usePreference, type Rows } from '../session/index.ts'
import { only, rangeTo, toggled, type Selection } from './selection.ts'

export type SheetSelection = Readonly<{
  /** By place on the sheet; null while the sheet is empty or the current frame isn't on it. */
  selection: Selection | null
  current: PhotoRow | null
  ids: readonly string[]
  select: (place: number, how?: 'only' | 'range' | 'toggle') => void
  selectAll: () => void
}>

type Chosen = Readonly<{ anchor: string | null; ids: readonly string[] }>

/** The frames that are selected, kept by their ids, so that a new import shifts nothing. The current one is remembered. */
export function useSelection({ rows, total }: Rows<PhotoRow>): SheetSelection {
  const [currentId, setCurrent] = usePreference(place.photo)
  const [chosen, setChosen] = useState<Chosen>({ anchor: null, ids: [] })
  const placeOf = useMemo(() => new Map([...rows].map(([at, { id }]) => [id, at])), [rows])
  const selection = useMemo((): Selection | null => {
    const current = placeOf.get(currentId ?? '') ?? (rows.has(0) ? 0 : undefined)
    if (current === undefined) return null
    const places = new Set(chosen.ids.flatMap(id => placeOf.get(id) ?? []))
    return { current, anchor: placeOf.get(chosen.anchor ?? '') ?? current, places: places.has(current) ? places : new Set([current]) }
  }, [placeOf, rows, currentId, chosen])
  const take = useCallback((next: Selection) => {
    const idAt = (at: number): string[] => { const row = rows.get(at); return row ? [row.id] : [] }
    setChosen({ anchor: idAt(next.anchor)[0] ?? null, ids: [...next.places].flatMap(idAt) })
    const [current] = idAt(next.current)
    if (current !== undefined) setCurrent(current)
  }, [rows, setCurrent])
  const ids = useMemo(() => selection ? [...selection.places].sort((a, b) => a - b).flatMap(at => rows.get(at)?.id ?? []) : [], [selection, rows])
  return {
    selection, ids, current: selection ? rows.get(selection.current) ?? null : null,
    select: (at, how = 'only') => take(how === 'only' || !selection ? only(at) : how === 'range' ? rangeTo(selection, at) : toggled(selection, at)),
    selectAll: () => { if (total) take({ current: selection?.current ?? 0, anchor: 0, places: new Set(rows.keys()) }) },
  }
}
