import type { Marks, Run } from '../../newsroom/index.ts'
import { isHarmless } from '../markup/inlines.ts'
import { element, mixed, type Built } from '../xml/write.ts'
import { entityStyle } from './entities.ts'

/** The addresses that a part points to; the same address has the same id. */
export class Links {
  readonly #ids = new Map<string, string>()

  idOf(address: string): string {
    const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`
    this.#ids.set(address, id)
    return id
  }

  get all(): readonly (readonly [address: string, id: string])[] {
    return [...this.#ids]
  }
}

/** Runs as `w:r` and `w:hyperlink` (ECMA-376-1, 17.3.2, 17.16.22). Neighbours with one address are one link. */
export function writtenRuns(runs: readonly Run[], links: Links): readonly Built[] {
  const out: Built[] = []
  for (let at = 0; at < runs.length;) {
    const address = linkOf(runs[at])
    let end = at + 1
    while (address !== undefined && linkOf(runs[end]) === address) end += 1
    const written = runs.slice(at, end).map(run => writtenRun(run))
    if (address === undefined) out.push(...written)
    else out.push(mixed('w:hyperlink', { 'r:id': links.idOf(address), 'w:history': '1' }, written))
    at = end
  }
  return out
}

const linkOf = (run: Run | undefined): string | undefined => (run?.marks.link !== undefined && isHarmless(run.marks.link) ? run.marks.link : undefined)

const writtenRun = (run: Run): Built => mixed('w:r', {}, properties(run), run.text.split(/([\n\t\u00ad\u2011])/).filter(Boolean).map(piece))

const pieces: Readonly<Record<string, string>> = { '\n': 'w:br', '\t': 'w:tab', '\u00ad': 'w:softHyphen', '\u2011': 'w:noBreakHyphen' }

function piece(text: string): Built {
  const name = pieces[text]
  return name === undefined ? mixed('w:t', { 'xml:space': 'preserve' }, text) : element(name, {})
}

/** In the order of the schema (17.3.2.28). Of words that are raised and lowered at once, only the first can be said. */
function properties(run: Run): Built | undefined {
  const marks: Marks = run.marks
  const style = entityStyle(marks) ?? (linkOf(run) === undefined ? undefined : 'Hyperlink')
  const all = [
    style && element('w:rStyle', { 'w:val': style }), marks.b && element('w:b', {}), marks.i && element('w:i', {}), marks.s && element('w:strike', {}),
    marks.u && element('w:u', { 'w:val': 'single' }), (marks.sup ?? marks.sub) && element('w:vertAlign', { 'w:val': marks.sup ? 'superscript' : 'subscript' }),
  ]
  return all.some(Boolean) ? mixed('w:rPr', {}, ...all.map(each => each || undefined)) : undefined
}
