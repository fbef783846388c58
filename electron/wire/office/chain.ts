/** A style with those that it is based on, the nearest first; a circle ends where it closes. */
export function chainOf<S extends Readonly<{ basedOn?: string | undefined }>>(styles: ReadonlyMap<string, S>, id: string | undefined): readonly S[] {
  const chain: S[] = []
  const seen = new Set<string>()
  for (let next = id; next !== undefined && !seen.has(next) && seen.size < 50;) {
    seen.add(next)
    const style = styles.get(next)
    if (!style) break
    chain.push(style)
    next = style.basedOn
  }
  return chain
}
