import { canonical, marksKey, plain, type Marks, type Run } from '../../newsroom/index.ts'

/** A stretch of a source. `verbatim` text keeps its white space; in any other a line end is only white space. */
export type Piece = Readonly<{ text: string; marks: Marks; verbatim: boolean }>

/** A line break of the source, whatever stands around it. */
export const lineBreak: Piece = { text: '\n', marks: {}, verbatim: true }

/**
 * Pieces as a page shows them: outside verbatim text, white space becomes one space, and none stands at an end or beside a
 * line break.
 */
export function collapsed(pieces: Iterable<Piece>): Run[] {
  const out: { text: string; marks: Marks; verbatim: boolean }[] = []
  let atStart = true
  for (const { text, marks, verbatim } of pieces) {
    if (verbatim) {
      if (text.startsWith('\n')) dropTrailingSpace(out)
      if (text) { out.push({ text, marks, verbatim }); atStart = text.endsWith('\n') }
      continue
    }
    const single = text.replace(/[ \t\r\n\f]+/g, ' ')
    const kept = atStart && single.startsWith(' ') ? single.slice(1) : single
    if (!kept) continue
    out.push({ text: kept, marks, verbatim })
    atStart = kept.endsWith(' ')
  }
  dropTrailingSpace(out)
  return canonical(out.map(({ text, marks }) => ({ text, marks })))
}

function dropTrailingSpace(out: { text: string; marks: Marks; verbatim: boolean }[]): void {
  const last = out.at(-1)
  if (!last || last.verbatim || !last.text.endsWith(' ')) return
  last.text = last.text.slice(0, -1)
  if (!last.text) out.pop()
}

/** Would a reader that collapses white space change these runs? Line breaks are elements of their own. */
export function needsVerbatim(runs: readonly Run[]): boolean {
  if (!/[\t\r\n\f]| {2}|^ | $/.test(plain(runs))) return false
  const pieces = runs.map(({ text, marks }): Piece => (text === '\n' ? lineBreak : { text, marks, verbatim: false }))
  return !sameRuns(collapsed(pieces), canonical(runs))
}

const sameRuns = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, index) => run.text === b[index]?.text && marksKey(run.marks) === marksKey(b[index].marks))
