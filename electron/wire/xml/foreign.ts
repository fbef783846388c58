import { escapeAttribute, escapeText } from './write.ts'
import { isElement, type XmlElement } from './tree.ts'

/**
 * XML of an element that stands alone: every namespace other than `home` is declared where it is used. So it can be given
 * back inside any document whose own namespace is `home`.
 */
export function standalone(element: XmlElement, home: string): string {
  const parts: string[] = []
  emit(element, home, element.uri === '' ? home : element.uri, parts)
  return parts.join('')
}

function emit(element: XmlElement, outer: string, home: string, parts: string[]): void {
  const uri = element.uri === '' ? home : element.uri
  parts.push('<', element.name)
  if (uri !== outer) parts.push(' xmlns="', escapeAttribute(uri), '"')
  let count = 0
  for (const { prefix, name, uri: owner, value } of element.attributes) {
    if (prefix === '' || owner === '') parts.push(' ', name)
    else if (prefix === 'xml') parts.push(' xml:', name)
    else {
      const own = `n${++count}`
      parts.push(` xmlns:${own}="`, escapeAttribute(owner), `" ${own}:`, name)
    }
    parts.push('="', escapeAttribute(value), '"')
  }
  if (element.children.length === 0) { parts.push('/>'); return }
  parts.push('>')
  for (const child of element.children) {
    if (isElement(child)) emit(child, uri, home, parts)
    else parts.push(escapeText(child))
  }
  parts.push('</', element.name, '>')
}
