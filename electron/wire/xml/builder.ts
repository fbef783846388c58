import { limits } from '../limits.ts'
import type { XmlAttribute, XmlElement, XmlNode } from './tree.ts'

type Scope = ReadonlyMap<string, string>
type Open = { readonly element: XmlElement; readonly children: XmlNode[]; readonly scope: Scope }

const LONGEST_NAME = 1000
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/** Builds the tree from the events of the parser, within the limits. A prefix that nobody bound has the namespace ''. */
export class Builder {
  root: XmlElement | undefined
  readonly #open: Open[] = []
  #nodes = 0
  #start = { line: 1, column: 1 }

  constructor(private readonly exceeded: (limit: string, most: number) => never) {}

  /** The parser stands behind the name of the tag; the finding points at the line where the tag is. */
  markStart(line: number, column: number): void {
    this.#start = { line, column: Math.max(1, column) }
  }

  open(tag: string, plain: Readonly<Record<string, string>>): void {
    if (this.#open.length >= limits.depth) this.exceeded('levels', limits.depth)
    if (tag.length > LONGEST_NAME) this.exceeded('characters in the name of an element', LONGEST_NAME)
    const entries = Object.entries(plain)
    this.#count(1 + entries.length)
    const scope = declared(entries, this.#open.at(-1)?.scope ?? new Map([['xml', XML_NAMESPACE]]))
    const attributes: XmlAttribute[] = []
    for (const [qualified, value] of entries) {
      if (value.length > limits.attribute) this.exceeded('characters in one attribute', limits.attribute)
      if (qualified === 'xmlns' || qualified.startsWith('xmlns:')) continue
      const { prefix, name } = split(qualified)
      attributes.push({ prefix, name, uri: prefix ? scope.get(prefix) ?? '' : '', value })
    }
    const { prefix, name } = split(tag)
    const children: XmlNode[] = []
    const element: XmlElement = { name, uri: scope.get(prefix) ?? '', attributes, children, ...this.#start }
    this.#open.at(-1)?.children.push(element)
    this.root ??= element
    this.#open.push({ element, children, scope })
  }

  close(): void {
    this.#open.pop()
  }

  text(part: string): void {
    const children = this.#open.at(-1)?.children
    if (!children) return
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + part
    else {
      this.#count(1)
      children.push(part)
    }
  }

  #count(more: number): void {
    this.#nodes += more
    if (this.#nodes > limits.nodes) this.exceeded('elements', limits.nodes)
  }
}

const split = (qualified: string): { prefix: string; name: string } => {
  const colon = qualified.indexOf(':')
  return colon < 0 ? { prefix: '', name: qualified } : { prefix: qualified.slice(0, colon), name: qualified.slice(colon + 1) }
}

function declared(entries: readonly (readonly [string, string])[], scope: Scope): Scope {
  const own = entries.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  return own.length === 0 ? scope : new Map([...scope, ...own.map(([name, uri]): [string, string] => [name === 'xmlns' ? '' : name.slice(6), uri])])
}
