import type { Marks, Run } from '../../newsroom/index.ts'

type Piece = Readonly<{ kind: 'character'; text: string }> | Readonly<{ kind: 'open' | 'close' | 'solid'; text: string }>
type Level = Readonly<{ mark: 'link' | 'b' | 's' | 'i'; value: string }>

const signs = { b: '**', s: '~~', i: '_' } as const
const ESCAPED = /^[\\`*_[\]<>&~|]$/
const PUNCTUATION = /^[!-/:-@[-`{-~]$/

/**
 * Runs as Markdown on one or more lines: bold, italic, struck and links as CommonMark and GFM know them; marks that need HTML are left out.
 * Whatever the words are, a reader gets them back. `next` begins every line after a break; without it, breaks are character references.
 */
export function inlineMarkdown(runs: readonly Run[], next?: string): string {
  const lines: Piece[][] = [[]]
  let open: readonly Level[] = []
  const emit = (piece: Piece): void => { lines.at(-1)?.push(piece) }
  const to = (wanted: readonly Level[]): void => {
    let kept = 0
    while (kept < open.length && open[kept]?.mark === wanted[kept]?.mark && open[kept]?.value === wanted[kept]?.value) kept += 1
    for (const level of open.slice(kept).reverse()) emit(level.mark === 'link' ? { kind: 'solid', text: `](${destination(level.value)})` } : { kind: 'close', text: signs[level.mark] })
    for (const level of wanted.slice(kept)) emit(level.mark === 'link' ? { kind: 'solid', text: '[' } : { kind: 'open', text: signs[level.mark] })
    open = wanted
  }
  const whole = runs.map(({ text }) => text).join('')
  let at = 0
  for (const { text, marks } of runs) {
    for (const character of text) {
      const breaks = character === '\n' && next !== undefined && isInside(whole, at)
      at += character.length
      if (breaks) { to([]); lines.push([]); continue }
      to(levelsOf(marks))
      emit({ kind: 'character', text: character })
    }
  }
  to([])
  return lines.map(line => printed(line)).join(`\\\n${next ?? ''}`)
}

/** A break between words; one at an end, or beside another, would end the paragraph. */
const isInside = (text: string, at: number): boolean => at > 0 && at < text.length - 1 && text[at - 1] !== '\n' && text[at + 1] !== '\n'

const levelsOf = ({ link, b, s, i }: Marks): readonly Level[] =>
  [link !== undefined && { mark: 'link' as const, value: link }, b && { mark: 'b' as const, value: '' }, s && { mark: 's' as const, value: '' }, i && { mark: 'i' as const, value: '' }].filter(each => typeof each === 'object')

/** In angle brackets, so that it may hold brackets and spaces (CommonMark 0.31, 6.3). */
export const destination = (address: string): string => `<${address.replace(/[\\<>&|]/g, '\\$&').replace(/[\n\r]/g, '')}>`

/**
 * Signs open and close only beside the right neighbours (CommonMark 0.31, 6.2): inside no white space, and where a sign meets a mark inside,
 * none but white space or a mark outside. A character reference is a mark, whatever it stands for.
 */
function printed(line: readonly Piece[]): string {
  const referred = new Set<number>()
  line.forEach((piece, index) => {
    if (piece.kind === 'character' || piece.kind === 'solid') return
    const [before, after] = [characterNear(line, index, -1), characterNear(line, index, 1)]
    const [inner, outer] = piece.kind === 'open' ? [after, before] : [before, after]
    if (inner !== undefined && /\s/u.test(textAt(line, inner))) referred.add(inner)
    const beside = line[index + (piece.kind === 'open' ? -1 : 1)]
    if (outer === undefined || beside?.kind !== 'character') return
    const isWithinWord = piece.text !== '_' && isLetter(textAt(line, outer)) && inner !== undefined && isLetter(textAt(line, inner)) && Math.abs(inner - index) === 1
    if (!isWithinWord && !/^[ ]$/.test(textAt(line, outer)) && !PUNCTUATION.test(textAt(line, outer))) referred.add(outer)
  })
  return line.map((piece, index) => {
    if (piece.kind !== 'character') return piece.text
    const isEdge = index === 0 || index === line.length - 1
    if (referred.has(index) || (isEdge && /\s/u.test(piece.text)) || /^[\t\n\r\f\v\u2028\u2029]$/.test(piece.text)) return reference(piece.text)
    const isImage = piece.text === '!' && line[index + 1]?.kind === 'solid'
    return ESCAPED.test(piece.text) || isImage || isSign(line, index) ? `\\${piece.text}` : piece.text
  }).join('')
}

const isLetter = (text: string): boolean => /^[\p{L}\p{N}]$/u.test(text) && text.length === 1
const textAt = (line: readonly Piece[], index: number): string => line[index]?.text ?? ''
const reference = (text: string): string => `&#${text.codePointAt(0) ?? 32};`

function characterNear(line: readonly Piece[], from: number, step: 1 | -1): number | undefined {
  let index = from + step
  while (line[index] !== undefined && line[index]?.kind !== 'character') index += step
  return line[index] === undefined ? undefined : index
}

/** Signs that mean something at the beginning of a line: headings, quotes, lists, rules, tables; a full stop behind the number of an item; the end of a heading. */
function isSign(line: readonly Piece[], index: number): boolean {
  const text = textAt(line, index)
  if (index === 0) return /^[#>+\-=:]$/.test(text)
  if (text === '#') return line.slice(index).every(({ text: each }) => each === '#' || each === ' ')
  return (text === '.' || text === ')') && index < 10 && line.slice(0, index).every(({ text: each }) => /^\d$/.test(each))
}
