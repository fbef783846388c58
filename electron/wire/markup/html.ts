import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5'
import { limits } from '../limits.ts'
import type { XmlElement, XmlNode } from '../xml/tree.ts'

/**
 * HTML as the same tree that XML gives, by parse5: nothing runs and nothing is fetched. Deeper than the limit, elements are
 * flattened and their words kept.
 */
export function readHtml(html: string): XmlElement {
  const { childNodes } = parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true })
  return { name: 'html', uri: '', attributes: [], children: convertAll(childNodes, 0), line: 1, column: 1 }
}

function convertAll(nodes: readonly Html.ChildNode[], depth: number): XmlNode[] {
  return depth < limits.depth ? nodes.flatMap(node => convert(node, depth)) : [wordsOf(nodes)]
}

function convert(node: Html.ChildNode, depth: number): readonly XmlNode[] {
  if ('value' in node) return [node.value]
  if (!('tagName' in node)) return []
  const place = node.sourceCodeLocation
  return [{
    name: node.tagName, uri: '',
    attributes: node.attrs.map(({ prefix, name, value }) => ({ prefix: prefix ?? '', name, uri: '', value })),
    children: convertAll(node.childNodes, depth + 1), line: place?.startLine ?? 1, column: place?.startCol ?? 1,
  }]
}

/** Without recursion, since the depth has no limit here. */
function wordsOf(nodes: readonly Html.ChildNode[]): string {
  const parts: string[] = []
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) parts.push(node.value)
    else if ('tagName' in node) stack.push(...[...node.childNodes].reverse())
  }
  return parts.join('')
}
