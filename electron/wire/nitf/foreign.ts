import type { Foreign } from '../../newsroom/index.ts'
import { standalone } from '../xml/foreign.ts'
import { attribute, elements, isElement, type XmlElement } from '../xml/tree.ts'
import { WireError } from '../error.ts'
import { readXml } from '../xml/read.ts'
import type { Content } from '../xml/write.ts'
import { NITF } from './names.ts'

/** What our story says of an element: its attributes that were read, and whether its children were. */
type Understood = Readonly<{ attributes: readonly string[]; children: boolean }>

const whole: Understood = { attributes: [], children: true }
const only = (...attributes: readonly string[]): Understood => ({ attributes, children: true })

/** Every element of the head parts that a story has a field for; each other one is kept as foreign. */
const understood: Readonly<Record<string, Readonly<Record<string, Understood>>>> = {
  head: { title: whole, tobject: only('tobject.type'), docdata: only('management-status') },
  'head/tobject': { 'tobject.subject': only(...['ipr', 'refnum', 'code', 'type', 'matter', 'detail'].map(name => `tobject.subject.${name}`)) },
  'head/docdata': {
    'doc-id': only('id-string'), urgency: only('ed-urg'), 'date.issue': only('norm'), 'date.release': only('norm'), 'ed-msg': only('msg-type', 'info'),
    'du-key': only('key', 'version'), 'doc.copyright': only('year', 'holder'), 'doc.rights': only('limitations'), 'key-list': whole,
    correction: only('info', 'id-string'), evloc: only('city', 'state-prov', 'iso-cc'), 'identified-content': whole,
  },
  'body/body.head': { hedline: whole, byline: whole, dateline: whole, distributor: whole },
  'body/body.head/hedline': { hl1: whole },
  'body/body.end': {},
}

/** What can be given back: elements that hold nothing but these attributes, or text where `text` says so. */
const safe: Readonly<Record<string, Readonly<{ attributes: readonly string[]; text?: true }>>> = {
  meta: { attributes: ['name', 'http-equiv', 'content'] },
  pubdata: { attributes: ['type', 'item-length', 'unit-of-measure', 'date.publication', 'name', 'issn', 'volume', 'number', 'issue', 'edition.name', 'edition.area', 'position.section', 'position.sequence', 'ex-ref'] },
  'tobject.property': { attributes: ['tobject.property.type'] },
  evloc: { attributes: ['county-dist'] }, fixture: { attributes: ['fix-id'] }, 'doc-scope': { attributes: ['scope'] },
  series: { attributes: ['series.name', 'series.part', 'series.totalpart'] }, 'date.expire': { attributes: ['norm'] },
  'doc.rights': { attributes: ['owner', 'startdate', 'enddate', 'agent', 'geography', 'location-code', 'code-source', 'type'] },
  'du-key': { attributes: ['generation', 'part'] },
  hl2: { attributes: [], text: true }, tagline: { attributes: ['type'], text: true },
}

/** The parts of a document that no field of a story tells, each as XML that can stand alone. */
export function foreignParts(root: XmlElement): readonly Foreign[] {
  const parts: Foreign[] = []
  for (const [path, table] of Object.entries(understood)) {
    for (const container of containers(root, path.split('/'))) {
      for (const child of elements(container)) {
        const rest = leftOver(child, Object.hasOwn(table, child.name) ? table[child.name] : undefined)
        if (rest) parts.push({ format: 'nitf', path, content: standalone(rest, NITF) })
      }
    }
  }
  return parts
}

const containers = (root: XmlElement, path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>((level, name) => level.flatMap(each => elements(each).filter(child => child.name === name)), [root])

function leftOver(element: XmlElement, known: Understood | undefined): XmlElement | null {
  const unnamed = element.attributes.filter(({ prefix, name }) => prefix !== '' || name !== 'id')
  if (!known) return saysNothing(element) ? null : { ...element, attributes: unnamed }
  const attributes = unnamed.filter(({ prefix, name }) => prefix === '' && !known.attributes.includes(name))
  const rest: XmlElement = { ...element, attributes, children: [] }
  return attributes.some(({ value }) => value.trim() !== '') ? rest : null
}

const saysNothing = (element: XmlElement): boolean =>
  element.attributes.every(({ value }) => value.trim() === '') && element.children.every(child => (isElement(child) ? saysNothing(child) : child.trim() === ''))

/** Can this part stand in a file of ours without making it invalid? */
export function isSafe(element: XmlElement): boolean {
  const rule = Object.hasOwn(safe, element.name) ? safe[element.name] : undefined
  return rule !== undefined && (element.uri === '' || element.uri === NITF)
    && element.attributes.every(({ prefix, name }) => prefix === '' && rule.attributes.includes(name))
    && element.children.every(child => rule.text === true && !isElement(child))
    && (element.name !== 'meta' || attribute(element, 'content') !== undefined)
}

type Given = ((path: string, name?: string) => readonly Content[]) & Readonly<{ left: number }>

/** The parts that came in by NITF and can leave again, by place and name; `left` counts those that can't. */
export function safeParts(foreign: readonly Foreign[]): Given {
  const own = foreign.filter(({ format }) => format === 'nitf').map(part => ({ ...part, element: parsed(part.content) }))
  const able = own.filter(({ element }) => element !== null && isSafe(element))
  const given = (path: string, name?: string): readonly Content[] =>
    able.filter(part => part.path === path && (name === undefined || part.element?.name === name)).map(({ content }) => ({ raw: content }))
  return Object.assign(given, { left: own.length - able.length })
}

/** A part that was edited by hand or came from elsewhere may not be XML at all: then it stays. */
function parsed(content: string): XmlElement | null {
  try {
    return readXml(content, { name: 'a kept part', sha256: '' }).root
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}
