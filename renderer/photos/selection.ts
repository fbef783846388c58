/** What is selected in a contact sheet: `current` has the focus, `anchor` is where a range began. All by place. */
export type Selection = Readonly<{ current: number; anchor: number; places: ReadonlySet<number> }>

export const only = (place: number): Selection => ({ current: place, anchor: place, places: new Set([place]) })

/** From the anchor to this place, nothing else. */
export function rangeTo({ anchor }: Selection, place: number): Selection {
  const [from, to] = anchor < place ? [anchor, place] : [place, anchor]
  return { current: place, anchor, places: new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index)) }
}

/** Adds this place or takes it away; the last one stays. */
export function toggled({ places }: Selection, place: number): Selection {
  const next = new Set(places)
  if (next.has(place) && next.size > 1) next.delete(place)
  else next.add(place)
  return { current: place, anchor: place, places: next }
}

/** Where a key leads on a sheet with so many columns; undefined for keys that lead nowhere. */
export function steps(key: string, { current }: Selection, columns: number, total: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowRight: current + 1, ArrowLeft: current - 1, ArrowDown: current + columns, ArrowUp: current - columns,
    PageDown: current + columns * 4, PageUp: current - columns * 4, Home: 0, End: total - 1,
  }
  const place = places[key]
  return place === undefined ? undefined : Math.max(0, Math.min(total - 1, place))
}
