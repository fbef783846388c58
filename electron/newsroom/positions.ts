import { ordinals, sides } from './caption.data.ts'

type Found = { row?: string; place?: string; facing?: string }

/**
 * What a position marker says, in one spelling: `L`, `2L`, `C`, `2R`, `R`, `center L`, `front L`, `back C`, `front`,
 * `background`, `L, back turned`. Takes what stands in the brackets ("2nd L", "L, back to camera", "R, 52") or between commas.
 *
 * @returns null for what is no position, such as a party and state (`R-Ohio`), a party (`D`), an age or a number
 */
export function positionOf(marker: string): string | null {
  const found: Found = {}
  for (const item of marker.split(',')) readItem(found, item.trim().replace(/\s+/g, ' '))
  const where = [found.row, found.place].filter(Boolean).join(' ')
  return [where, found.facing].filter(Boolean).join(', ') || null
}

function readItem(found: Found, item: string): void {
  if (item === 'i' || item === 'd') { found.place = item === 'i' ? 'L' : 'R'; return }
  const text = item.toLowerCase()
  const facing = /^(?:back (?:turned|to (?:the )?camera)|facing away)$/.test(text) ? 'back turned' : /^facing (?:the )?camera$/.test(text) ? 'facing camera' : undefined
  const depth = /^(?:in (?:the )?)?((?:fore|back)ground)$/.exec(text)?.[1]
  const place = placeOf(text)
  if (facing) found.facing = facing
  else if (depth) found.row = depth
  else if (place) found.place = place
  else readRow(found, text)
}

function readRow(found: Found, text: string): void {
  const row = /^(?:(front|back|rear|top|bottom|upper|lower)(?: row)?|(second|third|fourth|middle) row)(?: (.+))?$/.exec(text)
  const name = row?.[1] ?? row?.[2]
  if (!row || !name) return
  const place = row[3] === undefined ? undefined : placeOf(row[3])
  if (row[3] !== undefined && !place) return
  found.row = name
  if (place) found.place = place
}

function placeOf(text: string): string | undefined {
  const side = Object.hasOwn(sides, text) ? sides[text] : undefined
  if (side) return side
  const middle = /^cent(?:er|re) (l|left|r|right)$/.exec(text)?.[1]
  if (middle) return `center ${middle.charAt(0).toUpperCase()}`
  const counted = /^(?:(\d)\s?(?:st|nd|rd|th)?|([a-z]+))[ -]?(?:from (?:the )?)?(l|left|r|right)$/.exec(text) ?? /^(\d)\. ?v\. ?()(l|r)\.$/.exec(text)
  const count = counted?.[1] ? Number(counted[1]) : Object.hasOwn(ordinals, counted?.[2] ?? '') ? ordinals[counted?.[2] ?? ''] : undefined
  const letter = counted?.[3]?.charAt(0).toUpperCase()
  if (!count || !letter) return undefined
  return count === 1 ? letter : `${count}${letter}`
}
