/** What stands in the head of a document between two lines of three hyphens; `lines` counts those that it takes. */
export type FrontMatter = Readonly<{ fields: ReadonlyMap<string, unknown>; lines: number; rest: string }>

const MOST_LINES = 400
const ENTRY = /^([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*)|)$/

/**
 * The front matter of a document: keys with plain, quoted or JSON values, lists by hyphens or in brackets, texts behind `|` and `>`. That is
 * the part of YAML 1.2 that people write there; what is deeper is kept as text.
 *
 * @returns undefined where the text begins with its words
 */
export function frontMatterOf(text: string): FrontMatter | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined
  const lines = text.split('\n', MOST_LINES + 2)
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
  if (end < 2) return undefined
  const fields = new Map<string, unknown>()
  for (let index = 1; index < end;) {
    const entry = ENTRY.exec(lines[index] ?? '')
    if (!entry?.[1]) {
      if (!/^\s*(?:#.*)?$/.test(lines[index] ?? '')) return undefined
      index += 1
      continue
    }
    const more = followers(lines, index + 1, end)
    fields.set(entry[1].toLowerCase(), valueOf((entry[2] ?? '').trim(), more))
    index += 1 + more.length
  }
  return fields.size === 0 ? undefined : { fields, lines: end + 1, rest: text.slice(lines.slice(0, end + 1).join('\n').length + 1) }
}

/** Lines that belong to the entry above: indented, or items of a list. */
function followers(lines: readonly string[], from: number, end: number): readonly string[] {
  let to = from
  while (to < end && /^(?:[ \t]+\S|-[ \t]|-$)/.test(lines[to] ?? '')) to += 1
  return lines.slice(from, to)
}

function valueOf(written: string, more: readonly string[]): unknown {
  const items = more.map(line => /^\s*-[ \t]+(.*)$/.exec(line)?.[1])
  if (written === '' && more.length > 0 && items.every(item => item !== undefined)) return items.map(item => scalar(item.trim()))
  if (/^[|>][+-]?$/.test(written)) return more.map(line => line.trim()).join(written.startsWith('|') ? '\n' : ' ')
  return scalar([written, ...more.map(line => line.trim())].filter(Boolean).join(' '))
}

function scalar(written: string): unknown {
  if (/^["[{\d-]|^(?:true|false|null)$/.test(written)) {
    try {
      const value: unknown = JSON.parse(written)
      return value
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  if (/^\[.*\]$/.test(written)) return written.slice(1, -1).split(',').map(part => scalar(part.trim())).filter(part => part !== '')
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll('\'\'', '\'')
  return written.replace(/\s+#\s.*$/, '')
}

/** The same, of values that JSON can hold: every JSON value is YAML too. What is absent or empty is left out. */
export function printFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)).map(([key, value]) => `${key}: ${isBare(value) ? value : JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n`
}

/** Plain words need no quotation marks. */
const isBare = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z ]*[A-Za-z]$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
