/** An element as it was read. `name` is the local name; `uri` is '' where no namespace is bound. Lines and columns count from 1. */
export type XmlElement = Readonly<{
  name: string
  uri: string
  attributes: readonly XmlAttribute[]
  children: readonly XmlNode[]
  line: number
  column: number
}>

/** `prefix` is '' for an attribute without one; `xml` stands for the namespace of XML itself. */
export type XmlAttribute = Readonly<{ prefix: string; name: string; uri: string; value: string }>

/** Text and CDATA are strings, comments and processing instructions are left out. */
export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const elements = (parent: XmlElement | undefined): readonly XmlElement[] => parent?.children.filter(isElement) ?? []

/** Children of that name, whatever their namespace: agencies leave it out. */
export const named = (parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] =>
  elements(parent).filter(({ name }) => names.includes(name))

/** The first element on each step of a path below `parent`. */
export const at = (parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((element, name) => named(element, name)[0], parent)

/** An attribute without a prefix; undefined where it is absent or blank. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = trimmed(element?.attributes.find(each => each.prefix === '' && each.name === name)?.value ?? '')
  return value === '' ? undefined : value
}

/** Without the white space of XML at its ends. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && WHITE.includes(text.charAt(from))) from++
  while (to > from && WHITE.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

const WHITE = ' \t\r\n'

/** `xml:lang` of an element. */
export const languageOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.find(({ prefix, name }) => prefix === 'xml' && name === 'lang')?.value.trim()

/** All text inside, as it stands. */
export function rawText(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  return isElement(node) ? node.children.map(rawText).join('') : node
}

/** The words inside, with white space as on a page: one space at most, none at the ends. */
export const textOf = (node: XmlNode | undefined): string => squeezed(rawText(node))

/** White space as XML knows it, made one space; a no-break space is a character and stays. */
export const squeezed = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')

/** Every element below, in the order of the document. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  const open = elements(parent).toReversed()
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child !== undefined && isElement(child)) open.push(child)
    }
  }
}
