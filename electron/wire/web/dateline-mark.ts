import { attribute, isElement, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'

/** A body without the element that is marked as its dateline (`class="dateline"`), and what that said. The first that `isOne` accepts counts. */
export function withoutDatelineMark(root: XmlElement, isOne: (text: string) => boolean): Readonly<{ root: XmlElement; dateline: string | undefined }> {
  let dateline: string | undefined
  const walk = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node) || dateline !== undefined) return [node]
    if (/(?:^|\s)dateline(?:\s|$)/.test(attribute(node, 'class') ?? '')) {
      const text = textOf(node)
      if (text !== '' && text.length <= 200 && isOne(text)) { dateline = text; return [] }
    }
    return [{ ...node, children: node.children.flatMap(walk) }]
  }
  const children = root.children.flatMap(walk)
  return { root: dateline === undefined ? root : { ...root, children }, dateline }
}
