export type SourceKind = 'xml' | 'json' | 'text'
/** `tg` a tag or key, `at` an attribute or punctuation, `vl` a value, `ct` the symbol of a control byte. */
export type Stretch = Readonly<{ words: string; mark?: 'tg' | 'at' | 'vl' | 'ct' }>

const XML = /(<\/?[\w:.-]+|\/?>|<[?!][^>]*>?)|(?<=\s)([\w:.-]+=)(?=["'])|(?<==)("[^"]*"|'[^']*')/g
const JSON_LINE = /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/g

const CONTROL = /([\u2400-\u2421])/g
const CONTROLS = 'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP DEL'.split(' ')

/** The name that a control byte has in its standard, by the symbol that stands for it; few fonts can draw those. */
export const controlName = (symbol: string): string => CONTROLS[symbol.charCodeAt(0) - 0x2400] ?? symbol

/** One line of a wire file in stretches of one colour. Looks at the line alone, so an element over two lines is coloured in part. */
export function highlight(line: string, kind: SourceKind): readonly Stretch[] {
  switch (kind) {
    case 'text': return stretches(line, CONTROL, ['ct'])
    case 'json': return stretches(line, JSON_LINE, ['tg', 'vl'])
    case 'xml': return stretches(line, XML, ['tg', 'at', 'vl'])
  }
}

function stretches(line: string, pattern: RegExp, marks: readonly NonNullable<Stretch['mark']>[]): readonly Stretch[] {
  const out: Stretch[] = []
  let end = 0
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) out.push({ words: line.slice(end, match.index) })
    const mark = marks[match.slice(1).findIndex(Boolean)]
    out.push(mark ? { words: match[0], mark } : { words: match[0] })
    end = match.index + match[0].length
  }
  if (end < line.length) out.push({ words: line.slice(end) })
  return out
}
