import type { Foreign } from '../../newsroom/index.ts'
import { standalone } from '../xml/foreign.ts'
import { elements, isElement, named, type XmlElement } from '../xml/tree.ts'
import { WireError } from '../error.ts'
import { readXml } from '../xml/read.ts'
import type { Content } from '../xml/write.ts'
import { NITF } from './names.ts'
import type { Reading } from './reading.ts'
import { merged, safe, understood } from './safe.data.ts'

/** The parts of a document that no field of a story tells, each as XML that can stand alone. */
export function foreignParts(root: XmlElement, { told }: Reading): readonly Foreign[] {
  return Object.entries(understood).flatMap(([path, table]) => containers(root, path).flatMap(elements).filter(child => !told.has(child)).flatMap(child => {
    const rest = leftOver(child, Object.hasOwn(table, child.name) ? table[child.name] : undefined, told)
    return rest ? [{ format: 'nitf', path, content: standalone(rest, NITF) }] : []
  }))
}

/** A `body` without `body.content` holds the story's words itself. */
function containers(root: XmlElement, path: string): readonly XmlElement[] {
  const found = path.split('/').filter(Boolean).reduce<readonly XmlElement[]>((level, name) => level.flatMap(each => named(each, name)), [root])
  return path === 'body' ? found.filter(body => named(body, 'body.content').length > 0) : found
}

/** Of an element that is understood what its attributes say besides; any other one whole, unless it says nothing. */
function leftOver(element: XmlElement, known: readonly string[] | undefined, told: Reading['told']): XmlElement | null {
  const unnamed = element.attributes.filter(each => !told.has(each) && (each.prefix !== '' || each.name !== 'id'))
  if (!known) return saysNothing(element) ? null : { ...element, attributes: unnamed }
  const attributes = unnamed.filter(({ prefix, name }) => prefix === '' && !known.includes(name))
  return attributes.some(({ value }) => value.trim() !== '') ? { ...element, attributes, children: [] } : null
}

const saysNothing = (element: XmlElement): boolean =>
  element.attributes.every(({ value }) => value.trim() === '') && element.children.every(child => (isElement(child) ? saysNothing(child) : child.trim() === ''))

/** Can this part stand in a file of ours without making it invalid? */
export function isSafe(element: XmlElement): boolean {
  const rule = Object.hasOwn(safe, element.name) ? safe[element.name] : undefined
  return rule !== undefined && (element.uri === '' || element.uri === NITF)
    && element.attributes.every(({ prefix, name, value }) => prefix === '' && Object.hasOwn(rule.attributes, name) && rule.attributes[name]?.test(value) === true)
    && element.children.every(child => (isElement(child) ? rule.children?.includes(child.name) === true && isSafe(child) : rule.text === true || child.trim() === ''))
    && (element.name !== 'meta' || element.attributes.some(({ name }) => name === 'content')) && (element.name !== 'note' || element.children.some(isElement))
}

type Given = Readonly<{
  /** Parts that came from this place, to stand there again as they were. */
  parts: (path: string, ...names: readonly string[]) => readonly Content[]
  /** Attributes for an element that every document has once. */
  attributes: (path: string, name: string) => Readonly<Record<string, string>>
  /** How many parts can't be given back. */
  left: number
}>

/** The parts that came in by NITF and can leave again. */
export function safeParts(foreign: readonly Foreign[]): Given {
  const own = foreign.filter(({ format }) => format === 'nitf').map(part => ({ ...part, element: parsed(part.content) }))
  const able = own.filter(({ element, path }) => element !== null && isSafe(element) && hasPlace(path, element.name))
  const first = (path: string, name: string): (typeof own)[number] | undefined => able.find(part => part.path === path && part.element?.name === name)
  const isMerged = (part: (typeof own)[number]): boolean => merged[part.path]?.some(name => part === first(part.path, name)) === true
  return {
    parts: (path, ...names) => able.filter(part => part.path === path && !isMerged(part) && (names.length === 0 || names.includes(part.element?.name ?? ''))).map(({ content }) => ({ raw: content })),
    attributes: (path, name) => Object.fromEntries(first(path, name)?.element?.attributes.map(each => [each.name, each.value]) ?? []),
    left: own.length - able.length,
  }
}

/** The places where a writer of ours puts something back, each with what the schema allows there. */
const places: Readonly<Record<string, readonly string[]>> = {
  'head': ['meta', 'iim', 'tobject', 'docdata', 'pubdata', 'revision-history'],
  'head/docdata': ['doc-id', 'du-key', 'doc.rights', 'evloc', 'fixture', 'doc-scope', 'series', 'del-list'],
  'head/docdata/identified-content': ['person', 'org', 'event', 'function', 'object.title', 'virtloc'],
  'body/body.head/hedline': ['hl2'],
  'body/body.head': ['note', 'rights', 'byline', 'series'],
  'body/body.end': ['tagline', 'bibliography'],
}

const hasPlace = (path: string, name: string): boolean => places[path]?.includes(name) === true

/** A part that was edited by hand or came from elsewhere may not be XML at all: then it stays. */
function parsed(content: string): XmlElement | null {
  try {
    return readXml(content, { name: 'a kept part', sha256: '' }).root
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}
