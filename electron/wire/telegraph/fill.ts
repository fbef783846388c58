/** A word that would mean something at the beginning of a line: a bullet, a number of a list, the border of a row. */
const GAP = / +(?!(?:[-*•|=#_]+|\d{1,3}[.)])(?: |$))/

/** Columns that a text takes on a printer: accents that are characters of their own and codes of faces take none. */
export const columns = (text: string): number => (/^[\u0020-\u007e]*$/.test(text) ? text.length : [...text.replace(/[\p{M}\u000e\u000f]/gu, '')].length)

/** `cut` are the words that had to be broken because they were longer than a line, as they stand now. */
export type Filled = Readonly<{ lines: readonly string[]; cut: readonly string[] }>

/**
 * Words in lines of at most `width` columns, broken at spaces, never before a sign that would begin a list or a row, never
 * hyphenated; a word longer than a line is broken where the line ends. `first` stands before the first line.
 */
export function fill(text: string, width: number, first = ''): Filled {
  const lines: string[] = []
  const cut: string[] = []
  const open = { line: first, used: columns(first), isEmpty: true }
  const add = (piece: string, wide: number): void => {
    open.line += open.isEmpty ? piece : ` ${piece}`
    open.used += open.isEmpty ? wide : wide + 1
    open.isEmpty = false
  }
  const end = (): void => { lines.push(open.line); Object.assign(open, { line: '', used: 0, isEmpty: true }) }
  for (const word of text.trim().split(GAP).flatMap(each => (columns(each) > width ? each.split(' ') : each)).filter(Boolean)) {
    const wide = columns(word)
    if (wide <= width - open.used - (open.isEmpty ? 0 : 1)) { add(word, wide); continue }
    if (!open.isEmpty) end()
    if (wide <= width - open.used) { add(word, wide); continue }
    const pieces = piecesOf(word, width, width - open.used)
    if (pieces.length > 1) cut.push(pieces.join(' '))
    pieces.forEach((piece, index) => { add(piece, columns(piece)); if (index < pieces.length - 1) end() })
  }
  if (!open.isEmpty || lines.length === 0) lines.push(open.line)
  return { lines, cut }
}

function piecesOf(word: string, width: number, room: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let left = room
  for (const character of word) {
    const wide = columns(character)
    if (wide > left) { pieces.push(piece); piece = ''; left = width }
    piece += character
    left -= wide
  }
  return [...pieces, piece].filter(Boolean)
}
