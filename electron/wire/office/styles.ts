import type { Shape } from '../../newsroom/index.ts'
import { bulletName, headingName, numberName, styleNames } from './styles.data.ts'

/** What a paragraph of an office document is to a story, beside its shape. */
export type Role = 'headline' | 'subheadline' | 'byline' | 'dateline' | 'caption' | 'credit' | 'attribution' | 'embed' | 'notice'
export type Style = Readonly<{ shape: Exclude<Shape, Readonly<{ type: 'picture' | 'embed' }>>; role?: Role }>

export const plainStyle: Style = { shape: { type: 'paragraph' } }

/**
 * What a paragraph style stands for: by its ids and names, the nearest first, then those that it is based on. `outline` is the level of a
 * heading (1 to 9) where the style tells one; names are of the language in which the document was made.
 */
export function styleOf(names: readonly string[], outline: number | undefined): Style {
  const keys = names.map(keyOf)
  for (const key of keys) {
    const found = named(key)
    if (found) return found
  }
  return outline === undefined ? plainStyle : subhead(outline)
}

const subhead = (level: number): Style => ({ shape: { type: 'subhead', level: Math.min(Math.max(level, 1), 6) } })

/** `Überschrift 1` is `uberschrift1`; OpenDocument writes a space as `_20_`. */
const keyOf = (name: string): string => name.slice(0, 100).replace(/_20_/g, ' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function named(key: string): Style | undefined {
  const level = headingName.exec(key)?.[1]
  if (level !== undefined) return subhead(Number(level))
  const bullet = bulletName.exec(key)
  const number = bullet ?? numberName.exec(key)
  if (number) return { shape: { type: 'item', list: bullet ? 'bullet' : 'number', depth: Math.max(Number(number[1] ?? 1) - 1, 0) } }
  return styleNames.find(([pattern]) => pattern.test(key))?.[1]
}
