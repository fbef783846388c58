import { legal } from './characters.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element to be written. Between the children of a `mixed` one white space has a meaning, so none is added. */
export type Built = Readonly<{ name: string; attributes: Attributes; children: readonly Content[]; mixed: boolean }>

/** `raw` is XML of a source that is given back as it was. */
export type Content = Built | string | Readonly<{ raw: string }>
type Optional = Content | readonly Content[] | undefined | null | false

/** An element of elements. What is absent is left out; so is an attribute that is undefined. */
export const element = (name: string, attributes: Attributes, ...children: readonly Optional[]): Built =>
  ({ name, attributes, children: present(children), mixed: false })

/** An element of text, with or without elements between. */
export const mixed = (name: string, attributes: Attributes, ...children: readonly Optional[]): Built =>
  ({ name, attributes, children: present(children), mixed: true })

/** An element of one text; none at all where the text is empty or absent. */
export const textual = (name: string, text: string | undefined, attributes: Attributes = {}): Built | undefined =>
  text ? mixed(name, attributes, text) : undefined

/** An empty element; none at all where no attribute has a value. */
export const optional = (name: string, attributes: Attributes): Built | undefined =>
  Object.values(attributes).some(value => value !== undefined && value !== '') ? element(name, attributes) : undefined

/** An element of elements; none at all where it would be empty. */
export function wrapped(name: string, attributes: Attributes, ...children: readonly Optional[]): Built | undefined {
  const inside = present(children)
  return inside.length > 0 ? element(name, attributes, inside) : undefined
}

function present(children: readonly Optional[]): readonly Content[] {
  const out: Content[] = []
  for (const child of children) {
    if (isList(child)) out.push(...child.filter(each => each !== ''))
    else if (child !== undefined && child !== null && child !== false && child !== '') out.push(child)
  }
  return out
}

const isList = (child: Optional): child is readonly Content[] => Array.isArray(child)

/** A whole document: declaration, root, line feed at the end. The same tree gives the same bytes. */
export function document(root: Built, charset: 'utf-8' | 'iso-8859-1' = 'utf-8'): Uint8Array {
  const text = `<?xml version="1.0" encoding="${charset.toUpperCase()}"?>\n${serialise(root)}\n`
  return charset === 'utf-8' ? new TextEncoder().encode(text) : latin(text)
}

/** Characters that Latin-1 hasn't, and the controls that some take for Windows-1252, stand as references: names of elements are ASCII. */
const latin = (text: string): Uint8Array =>
  Uint8Array.from(text.replace(/[^\u0000-\u007f\u00a0-\u00ff]/gu, character => `&#${character.codePointAt(0) ?? 0xfffd};`), character => character.charCodeAt(0))

/** XML of one element, indented by one space a level where white space has no meaning. */
export function serialise(built: Built, depth = 0): string {
  const parts: string[] = []
  emit(built, depth, parts)
  return parts.join('')
}

function emit({ name, attributes, children, mixed: isMixed }: Built, depth: number, parts: string[]): void {
  parts.push('<', name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(' ', key, '="', escapeAttribute(String(value)), '"')
  }
  if (children.length === 0) { parts.push('/>'); return }
  parts.push('>')
  for (const child of children) {
    if (!isMixed) parts.push('\n', ' '.repeat(depth + 1))
    if (typeof child === 'string') parts.push(escapeText(child))
    else if ('raw' in child) parts.push(child.raw)
    else emit(child, depth + 1, parts)
  }
  if (!isMixed) parts.push('\n', ' '.repeat(depth))
  parts.push('</', name, '>')
}

/** Carriage returns are written as references, since a parser turns them into line feeds (XML 1.0, 2.11). */
export const escapeText = (text: string): string =>
  legal(text).replace(/[&<>\r]/g, character => references[character] ?? character)

/** Tabs and line ends too: a parser makes them spaces (XML 1.0, 3.3.3). */
export const escapeAttribute = (value: string): string =>
  legal(value).replace(/[&<>"\r\n\t]/g, character => references[character] ?? character)

const references: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;',
}
