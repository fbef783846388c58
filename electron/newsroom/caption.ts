import { joints, listHeads, listTails, placeBefore, placeBehind } from './caption.data.ts'
import { personAt, type Named } from './caption-person.ts'
import { tokensOf, type Token } from './caption-words.ts'
import type { Person } from './photo.ts'
import { positionOf } from './positions.ts'

/** Beyond this a text is no caption; nobody is looked for there. */
const LONGEST = 20_000

type Found = { name: string; title?: string; position?: string }

/**
 * The people whose place in the picture a caption gives, in the order of the text.
 *
 * The place stands in brackets behind the name (`(L)`, `(2R)`, `(front L)`, `(l.)`), between commas (`, second from left,`),
 * or comes from a list that runs one way (`From left, …`, `(L-R) …`, `… from left,`, `Front row, from left, …`). Titles before the name
 * are kept apart from it; a plural one ("Judges") holds for those that follow. `(R-Ohio)`, `(D)` and ages are no places.
 * Positions are spelled as in `positionOf`; those of a list count from its beginning (`L`, `2L`, `3L`).
 */
export function peopleIn(caption: string): readonly Person[] {
  return new CaptionReader(caption.slice(0, LONGEST)).read()
}

class CaptionReader {
  readonly #tokens: readonly Token[]
  readonly #found: Found[] = []
  /** People without a place yet that a tail (", from left,") may still place. */
  #waiting: Found[] = []
  #pluralTitle: string | undefined

  constructor(readonly caption: string) {
    this.#tokens = tokensOf(caption)
  }

  read(): readonly Person[] {
    let index = 0
    while (index < this.#tokens.length) index = this.#list(index) ?? this.#placedBefore(index) ?? this.#person(index) ?? this.#step(index)
    const placed = this.#found.filter(({ position }) => position !== undefined)
    const [only] = placed
    if (placed.length === 1 && only?.position === 'R' && /^(?:Sen|Rep|Gov)\.$/.test(only.title ?? '')) return []
    return placed
  }

  #step(index: number): number {
    const token = this.#tokens[index]
    if (token?.kind === 'mark' && /[.;!?]/.test(token.text)) this.#pluralTitle = undefined
    if (token?.text !== ',' && !joints.has(token?.text ?? '')) this.#waiting = []
    return index + 1
  }

  #list(index: number): number | undefined {
    const start = this.#tokens[index]?.start ?? 0
    for (const { pattern, side } of listHeads) {
      const head = this.#match(pattern, start)
      if (!head) continue
      const row = side === 'clockwise' ? 'clockwise' : rowName(head.groups?.['row'])
      const position = (count: number): string =>
        side === 'clockwise' ? `clockwise ${count}` : [row, count === 1 ? side : `${count}${side}`].filter(Boolean).join(' ')
      const end = this.#listed(this.#tokenFrom(start + head[0].length), position)
      if (end !== undefined) return end
    }
    return undefined
  }

  /** The people of a list, up to its last "and", a semicolon, or the first words that are no name. */
  #listed(first: number, position: (count: number) => string): number | undefined {
    let index = first
    let isLast = false
    for (let count = 1; ; count += 1) {
      const person = personAt(this.#tokens, index)
      if (!person) return count === 1 ? undefined : index
      this.#add(person, position(count))
      index = person.next
      if (this.#tokens[index]?.kind === 'bracket') index += 1
      if (isLast) return index
      const behind = this.#behindSeparator(index)
      if (behind === undefined) return index
      isLast = behind.isLast
      index = behind.index
    }
  }

  #behindSeparator(index: number): Readonly<{ index: number; isLast: boolean }> | undefined {
    const hasComma = this.#tokens[index]?.text === ','
    const next = index + (hasComma ? 1 : 0)
    const isLast = joints.has(this.#tokens[next]?.text ?? '')
    return hasComma || isLast ? { index: next + (isLast ? 1 : 0), isLast } : undefined
  }

  #placedBefore(index: number): number | undefined {
    const start = this.#tokens[index]?.start ?? 0
    const place = this.#match(placeBefore, start)
    const position = place && positionOf(place.groups?.['place'] ?? '')
    if (!position || (index > 0 && this.#tokens[index - 1]?.kind !== 'mark')) return undefined
    const person = personAt(this.#tokens, this.#tokenFrom(start + place[0].length))
    if (!person) return undefined
    this.#add(person, position)
    return person.next
  }

  #person(index: number): number | undefined {
    const person = personAt(this.#tokens, index)
    if (!person) return undefined
    const { position, next } = this.#placeBehind(person.next)
    const found = this.#add(person, position)
    if (position === undefined) this.#waiting.push(found)
    return this.#tail(next) ?? next
  }

  #placeBehind(index: number): Readonly<{ position?: string; next: number }> {
    const bracket = this.#skipAside(index)
    const marker = this.#tokens[bracket]
    const position = marker?.kind === 'bracket' ? positionOf(marker.text) : null
    if (position) return { position, next: bracket + 1 }
    const next = this.#tokens[index]?.kind === 'bracket' ? index + 1 : index
    const start = this.#tokens[next]?.start ?? this.caption.length
    const comma = this.#match(placeBehind, start)
    const place = comma && positionOf(comma.groups?.['place'] ?? '')
    return place ? { position: place, next: this.#tokenFrom(start + comma[0].length) } : { next }
  }

  /** `, R-Ohio, (L)` and `, 52, (L)`: an aside between the name and its marker. */
  #skipAside(index: number): number {
    const [comma, aside, close] = this.#tokens.slice(index, index + 3)
    return comma?.text === ',' && close?.text === ',' && /^(?:[RDI]-\p{L}+\.?|\d{1,3})$/u.test(aside?.text ?? '') ? index + 3 : index
  }

  #tail(index: number): number | undefined {
    const start = this.#tokens[index]?.start ?? this.caption.length
    for (const { pattern, side } of listTails) {
      const tail = this.#match(pattern, start)
      if (!tail || this.#waiting.length < 2) continue
      this.#waiting.forEach((found, order) => { found.position = order === 0 ? side : `${order + 1}${side}` })
      this.#waiting = []
      return this.#tokenFrom(start + tail[0].length)
    }
    return undefined
  }

  #add({ name, title, isPlural }: Named, position: string | undefined): Found {
    const shared = title ?? this.#pluralTitle
    this.#pluralTitle = isPlural ? title : title === undefined ? this.#pluralTitle : undefined
    const found: Found = { name, ...(shared !== undefined && { title: shared }), ...(position !== undefined && { position }) }
    this.#found.push(found)
    return found
  }

  #match(pattern: RegExp, start: number): RegExpExecArray | null {
    pattern.lastIndex = start
    return pattern.exec(this.caption)
  }

  #tokenFrom(offset: number): number {
    const index = this.#tokens.findIndex(token => token.start >= offset)
    return index < 0 ? this.#tokens.length : index
  }
}

function rowName(row: string | undefined): string | undefined {
  const name = row?.toLowerCase().replace(/ row$/, '')
  return name === 'sitting' ? 'seated' : name
}
