import type { XmlAttribute, XmlElement, XmlNode } from './tree.ts'

type Scope = Readonly<Record<string, string>>
type Open = { readonly element: XmlElement; readonly children: XmlNode[]; readonly qualified: string; readonly scope: Scope }

const NAME = /[^\s/>]+/y
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const OUTERMOST: Scope = { xml: 'http://www.w3.org/XML/1998/namespace' }
const END = /\s*(\/?)>/y

/**
 * The tree of a document that a parser has already found well-formed, made several times as fast as `readXml` makes it. The inside
 * of an `opaque` element is left as it is written: its one child is that text. Of a broken document the tree is of no use, but it ends.
 */
export function outline(text: string, opaque: ReadonlySet<string>): XmlElement | undefined {
  const open: Open[] = []
  let root: XmlElement | undefined
  const place = lineCounter(text)
  for (let at = text.indexOf('<'), behind = at; at >= 0; at = text.indexOf('<', behind)) {
    if (at > behind) open.at(-1)?.children.push(unescaped(text.slice(behind, at)))
    const past = pastMarkup(text, at)
    if (past !== null) {
      if (text.startsWith('<![CDATA[', at)) open.at(-1)?.children.push(text.slice(at + 9, past - 3))
      behind = past
    } else if (text.charAt(at + 1) === '/') {
      open.pop()
      behind = beyond(text, '>', at)
    } else {
      const tag = readTag(text, at, open.at(-1)?.scope ?? OUTERMOST)
      if (!tag) break
      const children: XmlNode[] = []
      const element: XmlElement = { name: tag.name, uri: tag.uri, attributes: tag.attributes, children, ...place(at) }
      open.at(-1)?.children.push(element)
      root ??= element
      behind = tag.end
      if (tag.isEmpty) continue
      if (opaque.has(tag.name)) {
        const close = closeOf(text, tag.qualified, tag.end)
        children.push(text.slice(tag.end, close))
        behind = beyond(text, '>', close)
      } else open.push({ element, children, qualified: tag.qualified, scope: tag.scope })
    }
  }
  return root
}

/** Behind a comment, a CDATA section, a processing instruction or a DOCTYPE; null where none begins. */
function pastMarkup(text: string, at: number): number | null {
  const second = text.charAt(at + 1)
  if (second === '?') return beyond(text, '?>', at)
  if (second !== '!') return null
  if (text.startsWith('<!--', at)) return beyond(text, '-->', at)
  return text.startsWith('<![CDATA[', at) ? beyond(text, ']]>', at) : beyond(text, '>', at)
}

function beyond(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

type Tag = Readonly<{ qualified: string; name: string; uri: string; attributes: readonly XmlAttribute[]; scope: Scope; end: number; isEmpty: boolean }>

function readTag(text: string, at: number, outer: Scope): Tag | undefined {
  NAME.lastIndex = at + 1
  const qualified = NAME.exec(text)?.[0]
  if (qualified === undefined) return undefined
  const attributes: XmlAttribute[] = []
  let scope = outer
  let end = NAME.lastIndex
  for (ATTRIBUTE.lastIndex = end; ;) {
    const match = ATTRIBUTE.exec(text)
    if (!match) break
    end = ATTRIBUTE.lastIndex
    const parts = split(match[1] ?? '')
    const value = unescaped(match[2] ?? match[3] ?? '')
    if (parts.prefix === 'xmlns' || (parts.prefix === '' && parts.name === 'xmlns')) scope = { ...scope, [parts.prefix === '' ? '' : parts.name]: value }
    else attributes.push({ prefix: parts.prefix, name: parts.name, uri: parts.prefix === '' ? '' : scope[parts.prefix] ?? '', value })
  }
  END.lastIndex = end
  const close = END.exec(text)
  if (!close) return undefined
  const { prefix, name } = split(qualified)
  return { qualified, name, uri: scope[prefix] ?? '', attributes, scope, end: END.lastIndex, isEmpty: close[1] === '/' }
}

function split(qualified: string): Readonly<{ prefix: string; name: string }> {
  const colon = qualified.indexOf(':')
  return colon < 0 ? { prefix: '', name: qualified } : { prefix: qualified.slice(0, colon), name: qualified.slice(colon + 1) }
}

/** Where the end tag of an element begins that opened before `from`; one of the same name may stand inside. */
function closeOf(text: string, qualified: string, from: number): number {
  let depth = 1
  for (let at = text.indexOf('<', from); at >= 0;) {
    const past = pastMarkup(text, at)
    if (past === null && text.startsWith(qualified, at + 2) && text.charAt(at + 1) === '/' && /[\s>]/.test(text.charAt(at + 2 + qualified.length))) {
      depth -= 1
      if (depth === 0) return at
    } else if (past === null && text.startsWith(qualified, at + 1) && /[\s/>]/.test(text.charAt(at + 1 + qualified.length)) && readTag(text, at, {})?.isEmpty === false) depth += 1
    at = text.indexOf('<', past ?? at + 1)
  }
  return text.length
}

const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities and references by number; any other name stays. */
const unescaped = (text: string): string => (text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
  if (name !== undefined) return FIVE[name] ?? whole
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}) : text)

/** Places are asked for in order, so each line is counted once. */
function lineCounter(text: string): (at: number) => Readonly<{ line: number; column: number }> {
  let line = 1
  let start = 0
  return at => {
    for (let next = text.indexOf('\n', start); next >= 0 && next < at; next = text.indexOf('\n', start)) {
      line += 1
      start = next + 1
    }
    return { line, column: at - start + 1 }
  }
}
