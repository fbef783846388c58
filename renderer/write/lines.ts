const COLUMN = 69

/** How many lines a text makes in a column of so many letters, words kept whole. */
export function linesOf(text: string, width: number = COLUMN): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let room = 0
    for (const word of paragraph.split(/\s+/)) {
      if (!word) continue
      if (room > 0 && word.length + 1 <= room) { room -= word.length + 1; continue }
      lines += Math.max(1, Math.ceil(word.length / width))
      room = width - word.length % width
    }
  }
  return lines
}
