import type { Finding } from '../../newsroom/index.ts'
import { remark } from '../telegraph/remark.ts'

/** `head` is a line that begins with a caret. `end` is how it was closed: `<` flush left, `=` centred. `isTabbed` tells paragraphs that begin with a TAB. */
export type Unit = Readonly<{ kind: 'head' | 'text' | 'row'; text: string; end: '' | '<' | '='; line: number; indent: number; isTabbed: boolean }>

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const ACCENTS: Readonly<Record<string, string>> = { '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', ':': '\u0308', ',': '\u0327' }

/** Text without controls that mean nothing to a reader: instructions to a typesetter, bells, form feeds. Fixed spaces become spaces, an accent behind BS joins its letter. */
export function controlled(raw: string, line: number): Readonly<{ text: string; findings: readonly Finding[] }> {
  const findings: Finding[] = []
  const instructions = count(raw, /\u000c[^\u000b\u000c]{1,500}\u000b/g)
  if (instructions > 0) findings.push(remark('anpa-1312/typesetting', 'note', `${instructions === 1 ? 'One instruction' : `${instructions} instructions`} to a typesetter (FF … VT) ${instructions === 1 ? 'was' : 'were'} left out.`, line))
  const shaped = raw.replace(/\u000c[^\u000b\u000c]{1,500}\u000b/g, '').replace(/\n\r(?!\n)|\r\n?/g, '\n').replace(/[\u0010\u0019\u001d-\u001f]/g, ' ')
    .replace(/([A-Za-z])\b\u0008([`'^~:,])/g, (_, letter: string, accent: string) => `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC'))
  const text = shaped.replace(/[\u0000-\u0007\u000b\u000c\u0011-\u001c\u007f-\u009f]/g, '')
  const odd = count(shaped, /[\u0000-\u0006\u0011-\u0018\u001a-\u001c\u007f-\u009f]/g)
  if (odd > 0) findings.push(remark('text/control-characters', 'warning', odd === 1 ? 'One control character was taken out.' : `${odd} control characters were taken out.`, line))
  return { text, findings }
}

/**
 * Lines by their first character (2.6): a caret is a heading, TAB a paragraph, BS a row of a table; any other goes on with what is open,
 * until `<`, `=`, or an empty line. In a tabular format each line is a row.
 */
export function unitsOf(text: string, first: number, isTabular: boolean): readonly Unit[] {
  const units: Unit[] = []
  let open = false
  text.split('\n').forEach((whole, index) => {
    for (const raw of whole.startsWith('^') ? whole.split(/(?<=<)\s*(?=\^)/) : [whole]) {
      const line = raw.trimEnd()
      if (line.replace(/[\s\u0008]/g, '') === '') { open = false; continue }
      const last = units.at(-1)
      const end = line.endsWith('<') ? '<' : line.endsWith('=') && (line.startsWith('^') || (open && last?.kind === 'head')) ? '=' : ''
      const bare = (end ? line.slice(0, -1) : line).replace(/@$/, '')
      const begins = /^(?:[\t\b^]| {3})/.test(bare)
      const kind = bare.startsWith('\b') ? 'row' : bare.startsWith('^') ? 'head' : isTabular && !(open && last?.kind === 'head' && !begins) && /;|\S\s{2,}\S/.test(bare) ? 'row' : 'text'
      if (open && last && !begins && kind !== 'row') units[units.length - 1] = { ...last, text: `${last.text} ${bare.trim()}`, end }
      else units.push({ kind, text: bare.replace(/^\s*[\b\t]*\^?\s*/, '').trimEnd(), end, line: first + index, indent: /^[\t\b]?( *)/.exec(bare)?.[1]?.length ?? 0, isTabbed: bare.startsWith('\t') })
      open = end === '' && kind !== 'row'
    }
  })
  return units
}
