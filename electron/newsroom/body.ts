/** Marks of a character. A link is a mark: its value is the address. `person`, `org` and `place` say what the words name. */
export type Marks = Readonly<{ b?: true; i?: true; u?: true; s?: true; sub?: true; sup?: true; person?: true; org?: true; place?: true; link?: string }>

/** A stretch of text whose marks are the same. A line break is `\n` and carries no marks. */
export type Run = Readonly<{ text: string; marks: Marks }>

export type ListKind = 'bullet' | 'number'

/** What a block is, apart from its words. */
export type Shape =
  | Readonly<{ type: 'paragraph' | 'note' }>
  | Readonly<{ type: 'quote'; attribution?: string }>
  | Readonly<{ type: 'subhead'; level: number }>
  | Readonly<{ type: 'item'; list: ListKind; depth: number }>
  | Readonly<{ type: 'row' }>
  | Readonly<{ type: 'picture'; photo: string }>
  | Readonly<{ type: 'embed'; url: string }>

export type BlockType = Shape['type']

/**
 * One block of a story. Lists are flat: a run of `item` blocks is a list, nested by `depth` (0 to 8). A table is a run
 * of `row` blocks, whose cells are parted by `\t` in the runs. `picture.photo` is the guid of a photo of the story.
 * A `note` is never published. `contested` marks a block that one person deleted while another was editing it.
 */
export type Block = Shape & Readonly<{ id: string; runs: readonly Run[]; contested?: Readonly<{ by: string }> }>

/** The marks that are on or off, in the order in which they are told. */
export const markNames = ['b', 'i', 'u', 's', 'sub', 'sup', 'person', 'org', 'place'] as const

/** The same string for the same marks, whatever the order they were set in. */
export const marksKey = (marks: Marks): string => `${markNames.filter(mark => marks[mark]).join()}|${marks.link ?? ''}`

/** Runs in canonical form: none empty, neighbours differ, line breaks and tabs carry no marks. */
export function canonical(runs: Iterable<Run>): Run[] {
  const out: Run[] = []
  const push = (text: string, marks: Marks): void => {
    const last = out.at(-1)
    if (last && marksKey(last.marks) === marksKey(marks)) out[out.length - 1] = { text: last.text + text, marks: last.marks }
    else out.push({ text, marks })
  }
  for (const { text, marks } of runs) {
    for (const part of text.split(/([\n\t])/)) if (part) push(part, part === '\n' || part === '\t' ? {} : marks)
  }
  return out
}

/** The words of runs, without marks. */
export const plain = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Runs of one plain text. */
export const unmarked = (text: string): readonly Run[] => canonical([{ text, marks: {} }])

/** The words that a reader of the story sees, block by block; notes, pictures and embeds have none. */
export const printedText = (body: readonly Block[]): string =>
  body.filter(({ type }) => type !== 'note' && type !== 'picture' && type !== 'embed').map(({ runs }) => plain(runs)).join('\n')

/** Words as a desk counts them: what stands between white space. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** The cells of a `row` block, each as its runs. */
export function cellsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const cells: Run[][] = [[]]
  for (const { text, marks } of runs) {
    text.split('\t').forEach((part, index) => {
      if (index > 0) cells.push([])
      if (part) cells.at(-1)?.push({ text: part, marks })
    })
  }
  return cells
}
