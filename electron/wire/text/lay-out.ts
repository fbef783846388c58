import { breaks } from './signs.ts'

/**
 * Text in lines of at most `width` UTF-16 units, broken at spaces, never before a sign; a word that is longer stands alone. Line breaks of the
 * text stay. `first` and `rest` stand before the first and the other lines. Width 0 breaks nothing.
 */
export function layOut(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    for (const word of part.replace(/ +/g, ' ').split(breaks).filter(Boolean)) {
      const prefix = lines.length === 0 ? first : rest
      if (line === '') line = word
      else if (width === 0 || prefix.length + line.length + 1 + word.length <= width) line += ` ${word}`
      else {
        lines.push(prefix + line)
        line = word
      }
    }
    lines.push((lines.length === 0 ? first : rest) + line)
  }
  return lines.join('\n')
}
