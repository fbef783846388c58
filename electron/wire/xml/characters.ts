import type { Item } from '../../newsroom/index.ts'
import type { Loss } from '../format.ts'

const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** What may be illegal, found much faster: surrogates in pairs are legal. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text without what XML 1.0 can't hold (section 2.2, Char): control characters, lone surrogates, U+FFFE and U+FFFF. */
export const legal = (text: string): string => (SUSPECT.test(text) ? text.replace(ILLEGAL, '') : text)

/** One loss for each field of an item that holds such characters. */
export function characterLosses(item: Item): readonly Loss[] {
  const losses: Loss[] = []
  const visit = (value: unknown, path: string, owner: string): void => {
    if (typeof value === 'string') {
      const kept = legal(value)
      const count = kept === value ? 0 : [...value].length - [...kept].length
      if (count > 0) losses.push({ item: owner, path, reason: `${count === 1 ? 'A control character is' : `${count} control characters are`} left out: no news format can hold them.` })
    } else if (Array.isArray(value)) {
      value.forEach((part: unknown, index) => { visit(part, `${path}.${index}`, owner) })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) visit(part, path ? `${path}.${key}` : key, owner)
    }
  }
  if (item.kind !== 'story') {
    visit(item, '', item.guid)
    return losses
  }
  const { pictures, body, removed: _removed, foreign: _foreign, ...fields } = item
  visit(fields, '', item.guid)
  for (const { id, ...block } of body) if (block.type !== 'note') visit(block, `body.${id}`, item.guid)
  for (const photo of pictures) visit(photo, '', photo.guid)
  return losses
}
