import { inSet, type Replaced } from '../charset/index.ts'

/** Signs with a meaning on this wire, and those that it spells out in its own way. `“ ” ‘` and a dash between spaces have forms of their own. */
const spelled: Readonly<Record<string, string>> = {
  '’': "'", '‚': "'", '„': '“', '«': '“', '»': '”', '<': 'less than', '>': 'greater than', '^': '', '{': '(', '}': ')', '|': '/', '`': "'", '€': 'euros', '£': 'pounds', '°': 'degrees', '=': 'equals', "''": '”',
}
const SPECIAL = /''|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])| [—–] |[—–]|=$|["’‚„«»<>^{}|`€£°]/gu

/**
 * Text as this wire can hold it, still in Unicode: curly quotation marks, a dash between spaces and characters of the set stay; all
 * else is replaced. No word is joined to another by it.
 */
export function fitSigns(text: string, charset: 'ascii' | 'iso-8859-1'): Readonly<{ text: string; replaced: readonly Replaced[] }> {
  const replaced: Replaced[] = []
  let out = ''
  let from = 0
  const plainUpTo = (to: number): void => {
    for (const part of text.slice(from, to).split(/([“”‘])/)) {
      const at = from
      from += part.length
      if (/^[“”‘]$/.test(part)) { out += part; continue }
      const fit = inSet(part, charset)
      replaced.push(...fit.replaced.map(each => ({ ...each, at: each.at + at })))
      out += fit.text
    }
  }
  for (const { 0: sign, index } of text.matchAll(SPECIAL)) {
    plainUpTo(index)
    const to = instead(sign, out, text.charAt(index - 1), text.charAt(index + sign.length))
    if (to !== sign) replaced.push({ at: index, from: sign, to })
    out += to
    from = index + sign.length
  }
  plainUpTo(text.length)
  return { text: out, replaced }
}

function instead(sign: string, before: string, left: string, right: string): string {
  if (sign === '"') return /(?:^|[\s([—“‘-])$/.test(before) ? '“' : '”'
  if (sign === ' — ' || sign === ' – ') return ' — '
  if (sign === '—' || sign === '–') return /\d/.test(left) && /\d/.test(right) ? '-' : ` — `
  if (sign === '_') return '-'
  const words = spelled[sign] ?? '?'
  return /^[a-z]/.test(words) ? `${/\s$/.test(before) ? '' : ' '}${words}${/\s/.test(right) ? '' : ' '}` : words
}

/** The characters that the wire sends for them. */
export const toWire = (text: string): string => text.replaceAll('“', '``').replaceAll('”', "''").replaceAll('‘', '`').replace(/(^|\s)—(?=\s|$)/g, '$1_')

/** And back. A figure with `{` behind it has a half. */
export const fromWire = (text: string): string => text.replaceAll('``', '“').replaceAll("''", '”').replaceAll('`', '‘').replace(/(?<=\S )_(?= \S)/g, '—').replace(/(\d)\{/g, '$1½')
