/** What a scan tells, in the order of the document. `tag` is the whole start tag, `from` its offset; text stands as written, with its references. */
export interface Listener {
  open: (name: string, tag: string, from: number) => void
  close: (name: string) => void
  text: (text: string) => void
}

const [QUOTE, APOSTROPHE, GREATER, SLASH] = ['"', '\'', '>', '/'].map(character => character.charCodeAt(0))

/**
 * Start tags, end tags and text of a document that another parser has found well-formed: no tree, no repairs, no references resolved.
 * Of any other document it tells something, and ends.
 */
export function scan(xml: string, listener: Listener): void {
  for (let at = 0; at < xml.length;) {
    const from = xml.indexOf('<', at)
    if (from !== at) listener.text(from < 0 ? xml.slice(at) : xml.slice(at, from))
    if (from < 0) return
    at = xml.startsWith('<!', from) || xml.startsWith('<?', from) ? passed(xml, from, listener) : element(xml, from, listener)
  }
}

/** Comments, instructions and declarations; CDATA is text. Returns where the rest begins. */
function passed(xml: string, from: number, listener: Listener): number {
  if (xml.startsWith('<![CDATA[', from)) {
    const end = endOf(xml, ']]>', from)
    listener.text(xml.slice(from + 9, end - 3))
    return end
  }
  return endOf(xml, xml.startsWith('<!--', from) ? '-->' : xml.startsWith('<?', from) ? '?>' : '>', from)
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

function element(xml: string, from: number, listener: Listener): number {
  const end = tagEnd(xml, from)
  if (xml.charCodeAt(from + 1) === SLASH) {
    listener.close(xml.slice(from + 2, end - 1).trimEnd())
    return end
  }
  const isEmpty = xml.charCodeAt(end - 2) === SLASH
  const tag = xml.slice(from, end)
  const name = tag.slice(1, nameEnd(tag))
  listener.open(name, tag, from)
  if (isEmpty) listener.close(name)
  return end
}

const nameEnd = (tag: string): number => wordEnd(tag, 1)

/** Behind the `>` that no quotation marks hold. */
function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) { if (code === quote) quote = 0 } else if (code === GREATER) return at + 1
    else if (code === QUOTE || code === APOSTROPHE) quote = code
  }
  return xml.length
}

/** The value of an attribute in a start tag, as written but trimmed; undefined where it is absent or blank. */
export function attributeIn(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined
  for (let at = nameEnd(tag); at < tag.length;) {
    const key = wordEnd(tag, spaceEnd(tag, at))
    const quote = spaceEnd(tag, spaceEnd(tag, key) + 1)
    const end = tag.indexOf(tag.charAt(quote), quote + 1)
    if (end < 0 || quote >= tag.length) return undefined
    if (tag.slice(spaceEnd(tag, at), key) === name) return tag.slice(quote + 1, end).trim() || undefined
    at = end + 1
  }
  return undefined
}

function spaceEnd(tag: string, from: number): number {
  let at = from
  while (at < tag.length && ' \t\r\n'.includes(tag.charAt(at))) at++
  return at
}

function wordEnd(tag: string, from: number): number {
  let at = from
  while (at < tag.length && !' \t\r\n=/>'.includes(tag.charAt(at))) at++
  return at
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): Readonly<{ line: number; column: number }> {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
