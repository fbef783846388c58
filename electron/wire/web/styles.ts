import { attribute, descendants, rawText, type XmlElement, type XmlNode } from '../xml/tree.ts'

/**
 * The marks that an element's style sets, as names of elements, innermost first, where word processors write no elements.
 *
 * @returns null for a bold element whose style says that it isn't (Google Docs wraps a whole paste in one)
 */
export function marksOf(element: XmlElement): readonly string[] | null {
  const style = (attribute(element, 'style') ?? '').toLowerCase()
  if ((element.name === 'b' || element.name === 'strong') && /font-weight:\s*(?:normal|400)/.test(style)) return null
  if (element.name !== 'span' || style === '') return []
  return [
    /font-weight:\s*(?:bold|[6-9]00)/.test(style) && 'b', /font-style:\s*italic/.test(style) && 'i', /text-decoration[^;]*underline/.test(style) && 'u', /text-decoration[^;]*line-through/.test(style) && 's',
    /vertical-align:\s*super/.test(style) && 'sup', /vertical-align:\s*sub/.test(style) && 'sub',
  ].filter(name => name !== false)
}

/** A paragraph of Word that is an item of a list: its level and bullet stand in the style and in a span to be ignored. */
export function listItemOf(element: XmlElement): ((children: readonly XmlNode[]) => XmlElement) | undefined {
  const level = /mso-list:\s*\w+\s+level(\d)/i.exec(attribute(element, 'style') ?? '')?.[1]
  if (element.name !== 'p' || level === undefined) return undefined
  const glyph = [...descendants(element)].find(each => /mso-list:\s*ignore/i.test(attribute(each, 'style') ?? ''))
  const sign = rawText(glyph).trim()
  const list = /^(?:\d+|[a-z]{1,4})[.)]$/i.test(sign) ? 'ol' : 'ul'
  const at = { uri: '', attributes: [], line: element.line, column: element.column }
  return children => {
    const own = sign ? withoutSign(children, sign) : children
    let built: XmlElement = { ...at, name: list, children: [{ ...at, name: 'li', children: own }] }
    for (let depth = 1; depth < Math.min(Number(level), 9); depth += 1) built = { ...at, name: list, children: [built] }
    return built
  }
}

function withoutSign(children: readonly XmlNode[], sign: string): readonly XmlNode[] {
  const [first, ...rest] = children
  if (first === undefined) return []
  const words = rawText(first)
  if (words.trim() === '') return withoutSign(rest, sign)
  return words.trim() === sign ? rest : children
}
