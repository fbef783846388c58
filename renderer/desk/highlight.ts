export type SourceKind = 'xml' | 'json' | 'text'
/** `tg` a tag or key, `at` an attribute or punctuation, `vl` a value. */
export type Stretch = Readonly<{ words: string; mark?: 'tg' | 'at' | 'vl' }>

const XML = /(<\/?[\w:.-]+|\/?>|<[?!][^>]*>?)|(?<=\s)([\w:.-]+=)(?=["'])|(?<==)("[^"]*"|'[^']*')/g
const JSON_LINE = /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/g

/** One line of a wire file in stretches of one colour. Looks at the line alone, so an element over two lines is coloured in part. */
export function highlight(line: string, kind: SourceKind): readonly Stretch[] {
  switch (kind) {
    case 'text': return [{ words: line }]
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
