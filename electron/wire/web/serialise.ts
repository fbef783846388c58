import { escapeAttribute, escapeText, type Built } from '../xml/write.ts'

/** HTML Living Standard, 13.1.2: elements without content and without an end tag. */
const empty: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** A whole page in UTF-8. The same tree gives the same bytes. */
export const pageBytes = (root: Built): Uint8Array => new TextEncoder().encode(`<!doctype html>\n${serialise(root, 0)}\n`)

/** A part of a page, as HTML. */
export const fragmentHtml = (parts: readonly Built[]): string => parts.map(part => serialise(part, 0)).join('\n')

function serialise({ name, attributes, children, mixed }: Built, depth: number): string {
  const open = `<${name}${Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`])).join('')}>`
  if (empty.has(name)) return open
  const indent = mixed || children.length === 0 ? '' : `\n${' '.repeat(depth + 1)}`
  const inside = children.map(child => indent + (typeof child === 'string' ? escapeText(child) : 'raw' in child ? child.raw : serialise(child, depth + 1)))
  return `${open}${inside.join('')}${indent && `\n${' '.repeat(depth)}`}</${name}>`
}
